using System.Collections.Immutable;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli;

/// <summary>What share the checks of a criterion ask for: a report does not carry it, the pack that it was judged by does.</summary>
internal static class Demands
{
    /// <summary>The thresholds by check; none where the very same pack is not at hand.</summary>
    public static IReadOnlyDictionary<string, decimal> Of(JsonReportV1 report, JsonCriterion criterion)
    {
        var digest = report.Packs.FirstOrDefault(pack => pack.Id == criterion.Pack)?.Digest;
        var library = Directory.Exists(Rules.Shipped) ? PackReader.Load(Rules.Shipped).Value : null;
        var own = library?.Packs.FirstOrDefault(pack => pack.Pack.Id == criterion.Pack && pack.Pack.Digest == digest)?.Criteria.FirstOrDefault(each => each.Id == criterion.Id);
        var changed = report.Tailored?.Changes.FirstOrDefault(change => change.Criterion == criterion.Id)?.Threshold;
        return (own?.Check.Leaves.OfType<PopulationCheck>() ?? []).ToImmutableSortedDictionary(check => check.Id, check => changed ?? check.Threshold, StringComparer.Ordinal);
    }
}
