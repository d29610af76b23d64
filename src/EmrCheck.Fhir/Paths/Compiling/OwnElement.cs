using EmrCheck.Fhir.Paths.Functions;
using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Syntax;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Compiling;

/// <summary>
/// Finds the one element of <c>$this</c> that a part of an expression asks for, when it asks for nothing else: not for the context, the record,
/// or what is referred to. A primitive <c>$this</c> may be asked for its own value. Then what it yields depends on that value alone; the day is the worker's.
/// </summary>
/// <param name="variables">What stands behind <c>%name</c>.</param>
/// <param name="types">The types.</param>
/// <param name="focus">What <c>$this</c> can be.</param>
internal sealed class OwnElement(Variables variables, TypeTable types, TypeSet focus)
{
    /// <summary>In place of a name: the value of <c>$this</c>, which is a primitive.</summary>
    public const string Itself = "";

    private readonly bool isPrimitive = focus.Types.Count > 0 && focus.Types.All(type => type.Kind == FhirTypeKind.Primitive);
    private string? element;
    private int weight;

    /// <summary>The element's name; null when there are several, or none, or when to remember the answer is not worth it.</summary>
    public string? Of(Syntax.Syntax part)
    {
        (element, weight) = (null, 0);
        return Asks(part, isOwn: false) && weight > 1 ? element : null;
    }

    /// <param name="part">The part.</param>
    /// <param name="isOwn">Whether <c>$this</c> is an item of a function of the part itself.</param>
    private bool Asks(Syntax.Syntax? part, bool isOwn) => part switch
    {
        LiteralSyntax or QuantitySyntax => true,
        SpecialSyntax special => isOwn || (special.Token.Text == "$this" && IsOfItself()),
        VariableSyntax variable => variables.Find(variable.Token.Text) is LiteralStep,
        MemberSyntax { Input: null } member => isOwn || IsTheOne(member.Name.Text),
        MemberSyntax member => Asks(member.Input, isOwn) && Weighs(1),
        CallSyntax call => Asks(call, isOwn),
        IndexerSyntax indexer => Asks(indexer.Input, isOwn) && Asks(indexer.Index, isOwn),
        SignSyntax sign => Asks(sign.Operand, isOwn),
        BinarySyntax binary => Asks(binary.Left, isOwn) && Asks(binary.Right, isOwn),
        TypeTestSyntax test => Asks(test.Operand, isOwn),
        _ => false,
    };

    private bool Asks(CallSyntax call, bool isOwn)
    {
        if (call.Input is null && !isOwn && !IsOfItself()) return false;
        if (call.Input is not null && !Asks(call.Input, isOwn)) return false;
        if (call.Name.Text is "ofType" or "is" or "as") return true;
        if (call.Name.Text is "memberOf") return Weighs(1);
        if (call.Name.Text is "resolve" or "stay" or "trace" || FunctionTable.Find(call.Name.Text) is not { } function) return false;
        for (var i = 0; i < call.Arguments.Count; i++)
            if (!Asks(call.Arguments[i], isOwn || (function.Name != "iif" && i < function.Arguments.Count && function.Arguments[i].IsLambda))) return false;
        return Weighs(call.Name.Text switch
        {
            "exists" or "empty" or "hasValue" or "not" when call.Arguments.Count == 0 => 0,
            "matches" or "matchesFull" or "replaceMatches" => 2,
            _ => 1,
        });
    }

    private bool Weighs(int more)
    {
        weight += more;
        return true;
    }

    /// <summary>A name can also be that of a type.</summary>
    private bool IsTheOne(string name)
    {
        if (focus.IsAny || focus.Member(name, types) is null) return false;
        element ??= name;
        return element == name;
    }

    private bool IsOfItself()
    {
        element ??= Itself;
        return isPrimitive && element == Itself;
    }
}
