using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>The regular expression of a step: made once when it is a literal, otherwise again when it changes.</summary>
internal sealed class Pattern(Step source, bool full)
{
    /// <summary>Patterns that stand in expressions: many criteria share one, and to make one is slow.</summary>
    private static readonly ConcurrentDictionary<(string Text, bool Full), Known> literals = new();

    private volatile Known? last;

    /// <summary>For a literal, makes it now, so that a mistake shows when the expression is compiled.</summary>
    /// <exception cref="ArgumentException">Not a regular expression.</exception>
    /// <exception cref="NotSupportedException">Not one that can be matched without backtracking.</exception>
    public Pattern Prepared()
    {
        if (source is LiteralStep { Items: [{ Kind: ItemKind.String } literal] }) Make(literal.String);
        return this;
    }

    /// <summary>Whether it is in the text; null when there is no pattern.</summary>
    public bool? IsIn(ReadOnlySpan<char> text, FhirPathScope scope)
    {
        if (source is LiteralStep && last?.Run?.Matches(text) is { } matches) return matches;
        return Find(scope)?.IsMatch(text);
    }

    /// <summary>Null when there is no pattern.</summary>
    public Regex? Find(FhirPathScope scope)
    {
        if (!source.TrySingle(scope, out var item) || (item.IsNode && item.Index < 0)) return null;
        if (!item.IsText(scope.Types)) throw new FhirPathException("not-a-string", "A pattern is a string.");
        var text = scope.Characters(item);
        if (last is { } known && text.SequenceEqual(known.Text)) return known.Regex;
        try
        {
            return Make(text.ToString());
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            throw new FhirPathException("wrong-pattern", "The regular expression cannot be used.");
        }
    }

    private Regex Make(string text)
    {
        last = source is LiteralStep ? literals.GetOrAdd((text, full), Known.Of) : Known.Of((text, full));
        return last.Regex;
    }

    private sealed record Known(string Text, Regex Regex, CharacterRun? Run)
    {
        public static Known Of((string Text, bool Full) pattern)
        {
            const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline;
            var regex = new Regex(pattern.Full ? $"^(?:{pattern.Text})\\z" : pattern.Text, Options);
            return new(pattern.Text, regex, pattern.Full ? null : CharacterRun.Of(pattern.Text));
        }
    }
}

/// <summary><c>matches()</c> and <c>matchesFull()</c>.</summary>
internal sealed class MatchesStep(Step input, Step pattern, bool full) : LogicStep
{
    private readonly Pattern regex = new Pattern(pattern, full).Prepared();

    public override bool? Truth(FhirPathScope scope)
    {
        if (!input.TrySingle(scope, out var item) || (item.IsNode && item.Index < 0)) return null;
        if (!item.IsText(scope.Types)) throw new FhirPathException("not-a-string", "A string is expected here.");
        return regex.IsIn(scope.Characters(item), scope);
    }
}

/// <summary><c>replaceMatches()</c>.</summary>
internal sealed class ReplaceMatchesStep(Step input, Step pattern, Step substitution) : Step
{
    private readonly Pattern regex = new Pattern(pattern, false).Prepared();

    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        if (!input.TrySingle(scope, out var item) || regex.Find(scope) is not { } found || !substitution.TrySingle(scope, out var by)) return;
        if ((item.IsNode && item.Index < 0) || (by.IsNode && by.Index < 0)) return;
        if (!item.IsText(scope.Types) || !by.IsText(scope.Types)) throw new FhirPathException("not-a-string", "A string is expected here.");
        var text = scope.Characters(item).ToString();
        output.Add(Item.Of(found.ToString().Length == 0 ? text : found.Replace(text, scope.Characters(by).ToString())));
    }
}
