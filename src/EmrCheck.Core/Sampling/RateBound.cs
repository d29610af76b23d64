namespace EmrCheck.Core.Sampling;

/// <summary>What the records that were looked at allow one to say of all of them: at most this share is not as asked (trần tin cậy).</summary>
/// <remarks>
/// The record is what is drawn, so it is what is counted: the things inside one record are not independent of each other.
/// A record is as asked when everything looked at in it is; what could not be decided counts against it.
/// </remarks>
/// <param name="UpperBound">The share, rounded up to four decimals.</param>
/// <param name="Records">Records in which something was looked at.</param>
/// <param name="NotSatisfied">Those of them that are not as asked.</param>
/// <param name="Population">The known number of records that the share is of; null where it is not known, and then the binomial bound is taken, which is never smaller.</param>
/// <param name="Drawn">Whether they were drawn at random, verified; otherwise the bound only holds if they were.</param>
public sealed record RateBound(decimal UpperBound, long Records, long NotSatisfied, long? Population, bool Drawn)
{
    /// <summary>Whether every record of the population was looked at: nothing is inferred then.</summary>
    public bool IsWhole => Population == Records;

    /// <summary>The bound of one check; null where it looked at no record, or where there is no facility of whose records anything would be said.</summary>
    internal static RateBound? Of(Tally tally, RecordCounts counts, Submission submission)
    {
        if (tally.Records == 0 || submission.Facility == Facility.None) return null;
        var bad = tally.Records - tally.RecordsSatisfied;
        var isDrawn = submission.Sample is not null;
        long? known = submission.Sample is { } sample ? (sample.By.IsEmpty || sample.Drawn == sample.Population ? sample.Population : null) : submission.RecordsInPeriod;
        var looksAtAll = counts.Unreadable == 0 && tally.Records == counts.Read;
        return known is { } population && population >= counts.Read && looksAtAll
            ? new(Math.Ceiling((decimal)ExactBound.OfPopulation(bad, tally.Records, population) / population * 10_000) / 10_000, tally.Records, bad, population, isDrawn)
            : new(ExactBound.OfShare(bad, tally.Records), tally.Records, bad, null, isDrawn);
    }
}
