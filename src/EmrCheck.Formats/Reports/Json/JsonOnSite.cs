using System.Collections.Immutable;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>What people saw at the facility, beside the verdicts.</summary>
/// <param name="Appraisal">The digest of the appraisal that the sheet was made from.</param>
/// <param name="IsOfThis">Whether that is this appraisal.</param>
/// <param name="Date">The day of the visit.</param>
/// <param name="Team">Those who went, by role.</param>
/// <param name="Criteria">What was seen about criteria, beside what was declared and judged.</param>
/// <param name="Records">What was seen about records that were opened on the screen.</param>
public sealed record JsonOnSite(
    string Appraisal, bool IsOfThis, string Date, ImmutableArray<string> Team, ImmutableArray<JsonSeenCriterion> Criteria, ImmutableArray<JsonSeenRecord> Records);

/// <summary>One criterion that was looked for; Against says that it was declared met and seen not to be.</summary>
public sealed record JsonSeenCriterion(
    string Criterion, string Result, string? Note, string? Time, string Role, string? Declared, string? Verdict, bool Against);

/// <summary>One record that was opened beside its file.</summary>
public sealed record JsonSeenRecord(string Record, string Item, string Result, string? Note, string? Time, string Role);
