using System.Collections.Immutable;

namespace EmrCheck.Core.OnSite;

/// <summary>A visit to a facility: what was seen, bound to the appraisal that it was looked for.</summary>
/// <param name="AppraisalDigest">sha256:… of the appraisal that the sheet was made from.</param>
/// <param name="FacilityCode">The facility that was visited.</param>
/// <param name="Date">The day.</param>
/// <param name="Team">Those who went, by role.</param>
/// <param name="Criteria">What was seen about criteria.</param>
/// <param name="Records">What was seen about records, opened on the screen beside their file.</param>
public sealed record OnSiteVisit(
    string AppraisalDigest, string FacilityCode, DateOnly Date, ImmutableArray<string> Team, ImmutableArray<Observation> Criteria, ImmutableArray<Observation> Records)
{
    /// <summary>Whether the appraisal that it is shown beside is the one that the sheet was made from.</summary>
    public bool IsOfThis { get; init; } = true;

    /// <summary>What was seen about a criterion; null when nobody looked.</summary>
    public Observation? Of(string criterion) => Criteria.FirstOrDefault(seen => seen.Subject == criterion);
}
