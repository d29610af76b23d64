using EmrCheck.Fhir.Paths.Compiling;
using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Syntax;

namespace EmrCheck.Fhir;

/// <summary>A compiled FHIRPath expression: immutable, usable by many workers at once, each with its own scope.</summary>
public sealed class FhirPathExpression
{
    private readonly Step step;
    private readonly TypeTable types;

    private FhirPathExpression(string text, Step step, TypeTable types, Mentions mentions)
    {
        (Text, this.step, this.types) = (text, step, types);
        (Reads, ResourceTypes, CodeLists) = (mentions.Elements, mentions.ResourceTypes, mentions.CodeLists);
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>
    /// The elements that it names, each with the type that defines it, such as (<c>Encounter</c>, <c>period</c>), (<c>Period</c>, <c>start</c>) or
    /// (<c>Encounter.diagnosis</c>, <c>use</c>). Where several types are possible, as after <c>resolve()</c>, of all of them.
    /// </summary>
    public IReadOnlyCollection<(string Type, string Element)> Reads { get; }

    /// <summary>The types of resources that it names, and the one it is asked of.</summary>
    public IReadOnlyCollection<string> ResourceTypes { get; }

    /// <summary>The lists that it names in <c>memberOf()</c>.</summary>
    public IReadOnlyCollection<string> CodeLists { get; }

    /// <summary>Checks an expression against the types and compiles it.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="contextType">The type of what it will be asked of, such as <c>Patient</c>.</param>
    /// <param name="settings">Types and constants.</param>
    public static FhirPathCompilation Compile(string text, string contextType, FhirPathSettings? settings = null)
    {
        var types = settings?.Types ?? TypeTable.R4;
        if (types.Find(contextType) is not { } context)
            return new(null, [new(FhirPathErrorKind.UnknownType, 0, contextType, null, Spelling.Nearest(contextType, types.All.ToArray().Select(t => t.Name)))]);
        try
        {
            var compiler = new Compiler(types, context, settings, text.Contains("$index", StringComparison.Ordinal));
            var step = compiler.Compile(Parser.Parse(text));
            return compiler.Errors.Count > 0
                ? new(null, [.. compiler.Errors.OrderBy(e => e.Offset)])
                : new(new(text, step, types, compiler.Mentions), []);
        }
        catch (SyntaxException mistake)
        {
            return new(null, [mistake.Error]);
        }
    }

    /// <summary>True, false, or null for nothing. One item that is not a boolean counts as true.</summary>
    /// <exception cref="FhirPathException">The data does not fit the expression, or there are several items.</exception>
    public bool? Test(FhirNode focus, FhirPathScope scope)
    {
        Begin(focus, scope);
        var truth = step.Truth(scope);
        scope.End();
        return truth;
    }

    /// <summary>All items of the result.</summary>
    /// <exception cref="FhirPathException">The data does not fit the expression.</exception>
    public IReadOnlyList<FhirPathItem> Evaluate(FhirNode focus, FhirPathScope scope)
    {
        Begin(focus, scope);
        var list = scope.Rent();
        step.Evaluate(scope, list);
        var result = new FhirPathItem[list.Count];
        for (var i = 0; i < result.Length; i++) result[i] = new(list[i], types);
        scope.Return(list);
        scope.End();
        return result;
    }

    private void Begin(FhirNode focus, FhirPathScope scope)
    {
        if (!ReferenceEquals(focus.Document.Types, types))
            throw new ArgumentException("The document was read with other types than the expression was compiled with.", nameof(focus));
        scope.Begin(focus, types);
    }
}
