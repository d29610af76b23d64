using System.Text;
using EmrCheck.Fhir.Paths.Functions;
using EmrCheck.Fhir.Paths.Syntax;

namespace EmrCheck.Fhir.Paths.Compiling;

/// <summary>
/// The spelling of a part of an expression, when what it yields depends on the context alone: then two parts of one spelling are one.
/// What a name stands for (%name) is spelled out, as it differs from one set of rules to another.
/// </summary>
internal sealed class SharedKeys(FhirPathSettings? settings)
{
    /// <summary>Longer spellings occur once.</summary>
    private const int Longest = 4000;

    private readonly StringBuilder text = new();

    /// <summary>Whether the part last spelled asks for nothing but the record, so that it is one for the whole document.</summary>
    public bool IsOfRecord { get; private set; }

    /// <summary>The spelling; null when the part asks for an item of a function around it, or for what is not spelled out.</summary>
    /// <param name="syntax">The part.</param>
    /// <param name="isInLambda">Whether a function around it makes another item <c>$this</c>.</param>
    public string? Of(Syntax.Syntax syntax, bool isInLambda)
    {
        text.Clear();
        IsOfRecord = true;
        return Add(syntax, isInLambda) && text.Length <= Longest ? text.ToString() : null;
    }

    /// <param name="syntax">What to spell.</param>
    /// <param name="isForeign">Whether <c>$this</c> is an item of a function outside of the part.</param>
    /// <param name="isOwn">Whether it is an item of a function of the part itself.</param>
    private bool Add(Syntax.Syntax syntax, bool isForeign, bool isOwn = false) => text.Length <= Longest && syntax switch
    {
        LiteralSyntax literal => Add($"{literal.Token.Kind}'{literal.Token.Text}'"),
        QuantitySyntax quantity => Add($"{quantity.Number.Text}'{quantity.Unit}'{quantity.IsCalendar}"),
        SpecialSyntax special => !isForeign && AddOfContext(special.Token.Text, isOwn),
        VariableSyntax variable => AddVariable(variable.Token.Text),
        MemberSyntax { Input: null } member => !isForeign && AddOfContext($"`{member.Name.Text}`", isOwn),
        MemberSyntax member => Add(member.Input!, isForeign, isOwn) && Add($".`{member.Name.Text}`"),
        CallSyntax call => Add(call, isForeign, isOwn),
        IndexerSyntax indexer => Add(indexer.Input, isForeign, isOwn) && Add("[") && Add(indexer.Index, isForeign, isOwn) && Add("]"),
        SignSyntax sign => Add($"({sign.Sign.Text}") && Add(sign.Operand, isForeign, isOwn) && Add(")"),
        BinarySyntax binary => Add("(") && Add(binary.Left, isForeign, isOwn) && Add($" {binary.Operator.Text} ") && Add(binary.Right, isForeign, isOwn) && Add(")"),
        TypeTestSyntax test => Add("(") && Add(test.Operand, isForeign, isOwn) && Add($" {test.Operator.Text} ") && Add(test.Type, false, isOwn: true) && Add(")"),
        _ => false,
    };

    private bool Add(CallSyntax call, bool isForeign, bool isOwn)
    {
        // Lists of codes are not spelled out, and a trace is for whoever reads it.
        if (call.Name.Text is "memberOf" or "trace") return false;
        if (call.Name.Text == "resolve") IsOfRecord = false;
        if (call.Input is null ? isForeign || !AddOfContext("", isOwn) : !Add(call.Input, isForeign, isOwn)) return false;
        var function = FunctionTable.Find(call.Name.Text);
        Add($".{call.Name.Text}(");
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            // In a lambda a name without input is an element of the item; iif() may leave the item as it was; a type is no element.
            var isOfItem = function is null || (function.Name != "iif" && i < function.Arguments.Count && function.Arguments[i].IsLambda);
            if (!Add(call.Arguments[i], isForeign && !isOfItem, isOwn || isOfItem) || !Add(", ")) return false;
        }

        return Add(")");
    }

    /// <summary>A constant is its values.</summary>
    private bool AddVariable(string name)
    {
        if (settings?.Constants is { } constants && constants.TryGetValue(name, out var values)) return Add($"%{name}({string.Join('|', values)})");
        if (name is "context" or "resource" or "rootResource") IsOfRecord = false;
        return Add($"%{name}");
    }

    private bool AddOfContext(string word, bool isOwn)
    {
        IsOfRecord &= isOwn;
        return Add(word);
    }

    private bool Add(string word)
    {
        text.Append(word);
        return true;
    }
}
