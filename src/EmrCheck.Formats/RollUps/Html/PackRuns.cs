using System.Collections.Immutable;
using EmrCheck.Core.RollUps;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>The criteria of a checklist, pack by pack.</summary>
internal static class PackRuns
{
    /// <summary>Each run of criteria of one pack.</summary>
    public static IEnumerable<(string Id, int Count)> Chunked(this ImmutableArray<MeasuredCriterion> criteria)
    {
        for (int at = 0, end = 0; at < criteria.Length; at = end)
        {
            while (end < criteria.Length && criteria[end].Pack == criteria[at].Pack) end++;
            yield return (criteria[at].Pack, end - at);
        }
    }
}
