using System.Collections.Frozen;
using System.Collections.Immutable;
using EmrCheck.Fhir;

namespace EmrCheck.Core.Examination;

/// <summary>Which of the departments that a facility states a record names. Any other name may be what somebody wrote about a person: it is not told.</summary>
internal sealed class DepartmentNames(ImmutableArray<string> stated)
{
    private readonly FrozenDictionary<string, string> _stated = stated.Order(StringComparer.Ordinal)
        .SelectMany(name => StatedPaths.SpellingsOf(name).Select(spelling => (spelling, name)))
        .DistinctBy(pair => pair.spelling).ToFrozenDictionary(pair => pair.spelling, pair => pair.name, StringComparer.Ordinal);

    /// <summary>The first of them, as the facility writes it; empty where there is none.</summary>
    public string Of(FhirDocument document, FhirPathScope scope)
    {
        if (_stated.Count == 0 || document.ResourceType != "Bundle") return "";
        try
        {
            foreach (var item in StatedPaths.AllNames.Evaluate(document.Root, scope))
                if (_stated.TryGetValue(StatedPaths.Fold(item.Text), out var name)) return name;
        }
        catch (FhirPathException)
        {
            // What cannot be evaluated on the data names nothing.
        }

        return "";
    }
}
