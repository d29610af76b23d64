using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>What differs between appraisals, round by round, version 1.</summary>
/// <param name="Version">1.</param>
/// <param name="Facility">The facility's code; null where records alone were judged.</param>
/// <param name="Rounds">Each appraisal, in the order given.</param>
/// <param name="Steps">What differs from each to the next: one less than rounds.</param>
/// <param name="History">The criteria that are not judged alike throughout, with their verdict in each round.</param>
public sealed record JsonDiffV1(
    int Version, string? Facility, ImmutableArray<JsonDiffRound> Rounds, ImmutableArray<JsonDiffStep> Steps, ImmutableArray<JsonDiffHistory> History)
{
    /// <summary>Writes it in the canonical form.</summary>
    public void Write(Stream output) => CanonicalJson.Write(this, JsonDiffContext.Default.JsonDiffV1, output);
}

/// <summary>One appraisal: its digest, day, profile and figures.</summary>
public sealed record JsonDiffRound(string Digest, string AsOf, string Profile, string Trust, string Overall, JsonScores Scores);

/// <summary>From one appraisal to the next. Notes say where they were not made alike; Criteria are those with another verdict or other findings.</summary>
public sealed record JsonDiffStep(
    ImmutableArray<JsonPhrase> Notes, ImmutableArray<string> PacksGone, ImmutableArray<string> PacksNew, JsonDiffCounts Counts, ImmutableArray<JsonDiffCriterion> Criteria);

/// <summary>How many criteria have each change.</summary>
public sealed record JsonDiffCounts(int New, int Resolved, int Changed, int Unchanged);

/// <summary>One criterion: new, resolved, changed or unchanged; a verdict is null where an appraisal does not have it. Capped: findings are those kept.</summary>
public sealed record JsonDiffCriterion(
    string Id, JsonPhrase Title, string? Before, string? After, string Change, bool Capped, ImmutableArray<JsonFinding> Gone, int Still, ImmutableArray<JsonFinding> New);

/// <summary>The verdicts of one criterion, round by round; null where a round does not have it.</summary>
public sealed record JsonDiffHistory(string Id, ImmutableArray<string?> Verdicts);

/// <summary>The serializer's own code, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonDiffV1))]
internal sealed partial class JsonDiffContext : JsonSerializerContext;
