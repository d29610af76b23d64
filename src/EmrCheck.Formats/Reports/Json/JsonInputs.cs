using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>What the appraisal was judged from, so that it can be judged again under another date or profile without the records.</summary>
/// <param name="Facts">The facts of submission.yaml.</param>
/// <param name="Digests">The digest of each document handed in, by its id.</param>
/// <param name="Answers">The self-assessment, by criterion, without its notes.</param>
/// <param name="Tallies">What each check over records counted, for packs of other dates, too.</param>
/// <param name="Packs">The digest of every pack that was counted, by its id: tallies hold only for that pack as it was.</param>
public sealed record JsonInputs(
    JsonObject Facts, ImmutableSortedDictionary<string, string> Digests, ImmutableSortedDictionary<string, JsonAnswer> Answers,
    ImmutableArray<JsonCheckTally> Tallies, ImmutableSortedDictionary<string, string> Packs);

/// <summary>One answer of the self-assessment.</summary>
public sealed record JsonAnswer(string Answer, ImmutableArray<string> Evidence, decimal? Share = null);

/// <summary>What one check over records counted, and the findings that it keeps.</summary>
public sealed record JsonCheckTally(string Criterion, string Check, JsonTally Tally, ImmutableArray<JsonFinding> Findings);
