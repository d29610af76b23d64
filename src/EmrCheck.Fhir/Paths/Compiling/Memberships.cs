using EmrCheck.Fhir.Paths.Functions;
using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Structure;

namespace EmrCheck.Fhir.Paths.Compiling;

/// <summary>Finds the lists that <c>memberOf()</c> names.</summary>
internal sealed class Memberships(TypeTable types, FhirPathSettings? settings)
{
    private const string Version = "|4.0.1";

    private CodeLists ValueSets => StructureRules.For(types).Codes;

    /// <summary>The step that looks into a list; null when there is no such list.</summary>
    public Step? Find(string list, Step input, TypeSet result)
    {
        if (settings?.CodeLists is { } lists && lists.TryGetValue(list, out var codes)) return new MemberOfStep(input, new ListedCodes(codes)) { Types = result };
        if (settings?.MissingCodeLists?.Contains(list) == true) return new LiteralStep { Types = result };
        var url = list.EndsWith(Version, StringComparison.Ordinal) ? list[..^Version.Length] : list;
        return ValueSets.At(url) is { } valueSet ? new MemberOfStep(input, new ValueSetCodes(ValueSets, valueSet)) { Types = result } : null;
    }

    /// <summary>What is wrong with the name of a list that there is not.</summary>
    public FhirPathError Unknown(string list, int offset)
    {
        var isUrl = list.Contains(':', StringComparison.Ordinal);
        IEnumerable<string> known = [.. settings?.CodeLists?.Keys ?? [], .. settings?.MissingCodeLists ?? [], .. isUrl ? ValueSets.Urls : []];
        return isUrl
            ? new(FhirPathErrorKind.NotSupported, offset, list, "a value set of FHIR R4 that is closed and required somewhere", Spelling.Nearest(list, known))
            : new(FhirPathErrorKind.WrongArguments, offset, list, "a list of codes", Spelling.Nearest(list, known));
    }
}
