namespace EmrCheck.Fhir.Structure;

/// <summary>
/// Reads off an expression which absent or present elements make it true: of "a or b or c" one true term is enough,
/// and <c>x.y.empty()</c> is true without x, <c>x.exists()</c> is true with it.
/// </summary>
internal static class InvariantGuards
{
    private static readonly string[] absent = [".empty()", ".exists().not()", ".hasValue().not()"];

    /// <summary>The element without which the expression is false; null when there is none.</summary>
    public static string? NeededBy(string expression) =>
        expression.EndsWith(".exists()", StringComparison.Ordinal) ? Simple(expression) : null;

    /// <summary>The names whose absence, and whose presence, is enough.</summary>
    public static (List<string> Without, List<string> With) Of(string expression)
    {
        var (without, with) = (new List<string>(), new List<string>());
        var terms = Split(expression, " implies ");
        if (terms.Count == 2 && Split(expression, " xor ").Count == 1)
        {
            if (Simple(terms[0]) is { } name && terms[0] == name + ".exists()") without.Add(name);
            return (without, with);
        }

        var all = Split(expression, " and ");
        if (all.Count > 1 && all.All(IsTrueWithout) && all.Select(Simple).Distinct().Count() == 1) return ([Simple(all[0])!], with);
        terms = Split(expression, " or ");
        if (Split(expression, " implies ").Count > 1 || Split(expression, " xor ").Count > 1) return (without, with);
        foreach (var term in terms)
        {
            if (Simple(term) is not { } name) continue;
            if (IsTrueWithout(term)) without.Add(name);
            else if (term == name + ".exists()") with.Add(name);
        }

        return (without, with);
    }

    private static bool IsTrueWithout(string term) => Simple(term) is not null && absent.Any(end => term.EndsWith(end, StringComparison.Ordinal));

    /// <summary>The element that a chain of steps begins with; null where there is an operator between.</summary>
    private static string? Simple(string term)
    {
        var dot = term.IndexOf('.');
        return dot > 0 && term[..dot].All(char.IsAsciiLetter) && Split(term, " ").Count == 1 ? term[..dot] : null;
    }

    /// <summary>Splits at an operator that stands outside of parentheses and strings.</summary>
    private static List<string> Split(string text, string at)
    {
        var (parts, start, depth, quoted) = (new List<string>(), 0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\'' && (i == 0 || text[i - 1] != '\\')) quoted = !quoted;
            else if (quoted) continue;
            else if (text[i] == '(') depth++;
            else if (text[i] == ')') depth--;
            else if (depth == 0 && string.CompareOrdinal(text, i, at, 0, at.Length) == 0)
            {
                parts.Add(text[start..i].Trim());
                start = i + at.Length;
                i = start - 1;
            }
        }

        parts.Add(text[start..].Trim());
        return parts;
    }
}
