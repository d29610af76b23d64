using System.Collections.Frozen;
using System.Collections.Immutable;
using EmrCheck.Fhir;

namespace EmrCheck.Core.Examination;

/// <summary>
/// The department that a record names, as it may be told: one that the facility states or, where it states none, one whose name says that
/// it is a department. Anything else may be what somebody wrote about a person.
/// </summary>
internal sealed class DepartmentNames(ImmutableArray<string> stated)
{
    private const int LongestName = 60, MostRemembered = 1000;

    private static readonly FhirPathExpression Names = StatedPaths.AllNames;

    private readonly FrozenDictionary<string, string> _stated = stated.Order(StringComparer.Ordinal)
        .SelectMany(name => StatedPaths.SpellingsOf(name).Select(spelling => (spelling, name)))
        .DistinctBy(pair => pair.spelling).ToFrozenDictionary(pair => pair.spelling, pair => pair.name, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    /// <summary>The first name that may be told; empty where there is none.</summary>
    public string Of(FhirDocument document, FhirPathScope scope)
    {
        if (document.ResourceType != "Bundle") return "";
        try
        {
            foreach (var item in Names.Evaluate(document.Root, scope))
                if (Told(item.Text) is { Length: > 0 } name) return name;
        }
        catch (FhirPathException)
        {
            // What cannot be evaluated on the data names nothing.
        }

        return "";
    }

    /// <summary>Few names come again and again.</summary>
    private string Told(string text)
    {
        if (_told.TryGetValue(text, out var told)) return told;
        if (_told.Count == MostRemembered) _told.Clear();
        return _told[text] = Resolved(text);
    }

    private string Resolved(string text)
    {
        if (text.Length > 10 * LongestName) return "";
        var folded = StatedPaths.Fold(text);
        if (_stated.Count > 0) return _stated.GetValueOrDefault(folded, "");
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length <= LongestName && folded.StartsWith("khoa ", StringComparison.Ordinal) && !plain.Any(char.IsControl) ? plain : "";
    }
}
