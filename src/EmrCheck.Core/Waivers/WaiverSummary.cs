using System.Collections.Immutable;

namespace EmrCheck.Core.Waivers;

/// <summary>What waivers come to for an appraisal: which criteria are accepted as they are, and until when.</summary>
/// <param name="Waived">The criteria that are wholly covered, each with its last day.</param>
/// <param name="Partly">The criteria that are covered in part.</param>
/// <param name="Listed">How many waivers do not apply.</param>
public sealed record WaiverSummary(ImmutableSortedDictionary<string, DateOnly> Waived, ImmutableArray<string> Partly, int Listed)
{
    /// <summary>The summary; null where no waivers were given.</summary>
    public static WaiverSummary? Of(Appraisal appraisal)
    {
        if (appraisal.Waivers is not { } uses) return null;
        var applied = uses.Where(use => use.Applies).Select(use => use.Entry.Waiver!).ToLookup(waiver => waiver.Criterion, StringComparer.Ordinal);
        var touched = appraisal.Criteria.Where(result => applied.Contains(result.Criterion.Id)).ToArray();
        var whole = touched.Where(result => WaivedAppraisal.Covers(applied[result.Criterion.Id], result)).Select(result => result.Criterion.Id).ToArray();
        return new(
            whole.ToImmutableSortedDictionary(id => id, id => LastDay(applied[id]), StringComparer.Ordinal),
            [.. touched.Select(result => result.Criterion.Id).Except(whole)],
            uses.Count(use => !use.Applies));
    }

    /// <summary>The answer with what is accepted beneath it, in one sentence.</summary>
    public Phrase Said(Overall overall) => Reasons.Waived(overall, this);

    /// <summary>The mark beside a criterion; null where no waiver applies to it.</summary>
    public Phrase? MarkOf(string criterion) => Waived.TryGetValue(criterion, out var until) ? Reasons.WaivedUntil(until) : Partly.Contains(criterion) ? Reasons.WaivedInPart : null;

    /// <summary>The day on which the first of them ends, or of waivers of the whole the last.</summary>
    private static DateOnly LastDay(IEnumerable<Waiver> waivers)
    {
        var all = waivers.ToArray();
        var whole = all.Where(waiver => waiver.Scope == WaiverScope.Whole).Select(waiver => waiver.Until).ToArray();
        return whole.Length > 0 ? whole.Max() : all.Min(waiver => waiver.Until);
    }
}
