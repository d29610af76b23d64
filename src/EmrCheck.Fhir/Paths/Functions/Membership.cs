using System.Collections.Frozen;
using System.Text;
using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Structure;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>A list of codes that <c>memberOf()</c> can look into.</summary>
internal abstract class CodeMembers
{
    public abstract bool Has(string code);

    /// <param name="system">Null when a Coding does not say it.</param>
    /// <param name="code">The code.</param>
    public abstract bool Has(string? system, string code);
}

/// <summary>Codes of a list that knows no systems.</summary>
internal sealed class ListedCodes(FrozenSet<string> codes) : CodeMembers
{
    public override bool Has(string code) => codes.Contains(code);

    public override bool Has(string? system, string code) => codes.Contains(code);
}

/// <summary>Codes of a closed value set of FHIR R4.</summary>
internal sealed class ValueSetCodes(CodeLists lists, CodeList list) : CodeMembers
{
    public override bool Has(string code) => list.Has(NumberOf(code));

    public override bool Has(string? system, string code) =>
        list.Has(system is null ? (ushort)0 : NumberOf(system), NumberOf(code)) || list.Has(lists.NoSystem, NumberOf(code));

    private ushort NumberOf(string word) => lists.NumberOf(Encoding.UTF8.GetBytes(word));
}

/// <summary><c>memberOf(list)</c> of a code, a string, a Coding or a CodeableConcept; nothing where there is no code.</summary>
internal sealed class MemberOfStep(Step input, CodeMembers members) : LogicStep
{
    public override bool? Truth(FhirPathScope scope)
    {
        if (!input.TrySingle(scope, out var item)) return null;
        if (item.IsText(scope.Types)) return item.TryValue(scope.Types, out var text) ? members.Has(text.String) : null;
        if (!item.IsNode || item.Index < 0) return null;
        return scope.Types[item.Type].Name switch
        {
            "Coding" => OfCoding(item.Document, item.Index),
            "CodeableConcept" => OfConcept(item.Document, item.Document.Child(item.Index, ElementNames.Coding)),
            _ => null,
        };
    }

    private bool? OfCoding(FhirDocument document, int coding)
    {
        if (document.Child(coding, ElementNames.Code) is not (>= 0 and var code)) return null;
        var system = document.Child(coding, ElementNames.System);
        return members.Has(system < 0 ? null : document.TextOf(system), document.TextOf(code));
    }

    private bool? OfConcept(FhirDocument document, int codings)
    {
        bool? any = null;
        if (codings < 0) return null;
        var nodes = document.Nodes;
        for (var i = nodes[codings].Kind == NodeKind.Array ? codings + 1 : codings; i < nodes[codings].Next && any != true; i = nodes[i].Next)
            any = OfCoding(document, i) ?? any;
        return any;
    }
}
