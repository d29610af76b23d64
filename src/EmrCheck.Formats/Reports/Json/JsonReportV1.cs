using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>Version 1 of the appraisal as JSON: frozen. A field may be added; a change of a field is version 2.</summary>
public sealed record JsonReportV1(
    int Version, string Engine, string AsOf, string Profile, string Trust, JsonFacility? Facility, ImmutableArray<JsonPack> Packs,
    string Overall, JsonPhrase Reason, JsonScores Scores, ImmutableArray<JsonCriterion> Criteria, JsonRecords Records,
    ImmutableArray<JsonDiagnostic> Diagnostics, long DiagnosticCount, JsonTailored? Tailored = null, JsonInputs? Inputs = null,
    ImmutableArray<JsonDocument>? Documents = null, ImmutableArray<JsonStatement> Statements = default, ImmutableArray<JsonQuestion> Questions = default, JsonSample? Sample = null,
    JsonCouncil? Council = null, JsonOnSite? OnSite = null, JsonWaivers? Waivers = null, JsonPrevious? Previous = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<JsonReportV1>? Sites = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<JsonUnreadSite>? UnreadSites = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<JsonDepartment>? Departments = null)
{
    /// <summary>The appraisal in this form.</summary>
    public static JsonReportV1 Of(Core.Appraisal appraisal) => JsonMapping.Of(appraisal);
}

/// <summary>A sentence in both languages.</summary>
public sealed record JsonPhrase(string Vi, string En);

/// <summary>Who was appraised.</summary>
public sealed record JsonFacility(string Code, string Name, string Kind, string? Grade, string? Province, int? Beds);

/// <summary>A pack that was applied.</summary>
public sealed record JsonPack(
    string Id, string Version, string Digest, string Number, JsonPhrase Title, string Status, JsonInForce InForce, JsonPhrase? Stamp = null);

/// <summary>The days on which a text is in force; To is null while it has not ended.</summary>
public sealed record JsonInForce(string From, string? To);

/// <summary>The figures.</summary>
public sealed record JsonScores(JsonGate Gate, JsonRange Range, JsonCoverage Coverage, ImmutableArray<JsonLadder> Ladders = default);

/// <summary>The level reached on a text's ladder, and what keeps the facility from the next.</summary>
public sealed record JsonLadder(string Pack, int Reached, bool Determined, JsonPhrase Reason, ImmutableArray<JsonTier> Tiers);

/// <summary>The criteria of one tier: passed of applicable.</summary>
public sealed record JsonTier(string Tier, int Passed, int Applicable);

/// <summary>What the profile says beyond its packs: what decides, by when, and what was changed locally.</summary>
public sealed record JsonTailored(
    ImmutableArray<string> Gate, JsonPhrase? Notes, string? Deadline, ImmutableArray<JsonTailoring> Changes,
    JsonCouncilRules? Council = null, ImmutableArray<string> Gaps = default);

/// <summary>A local, reasoned change to one criterion.</summary>
public sealed record JsonTailoring(
    string Criterion, bool Omitted, string? Obligation, int? Minimum, decimal? Threshold, JsonPhrase Reason, string By);

/// <summary>Mandatory criteria: passed of applicable.</summary>
public sealed record JsonGate(int Passed, int Applicable);

/// <summary>Points in per cent, rounded down, and what they are computed from.</summary>
public sealed record JsonRange(int Low, int High, int Earned, int Undetermined, int Applicable);

/// <summary>Determined of applicable.</summary>
public sealed record JsonCoverage(int Determined, int Applicable);

/// <summary>One criterion judged.</summary>
public sealed record JsonCriterion(
    string Id, string Pack, JsonPhrase Clause, string Obligation, string Confidence, JsonPhrase Title, JsonPhrase Requirement,
    JsonPhrase Remedy, JsonPhrase? Notes, string Verdict, string Basis, string? Declared, string CrossExamination, JsonTally? Tally,
    JsonPhrase Reason, ImmutableArray<JsonFinding> Findings, JsonCheck? Check, bool Gate = true,
    JsonPhrase? Citation = null, JsonExtent? Extent = null);

/// <summary>How far the facility says that its answer holds, in per cent, beside what was counted.</summary>
public sealed record JsonExtent(decimal Share, long? Good, long? Examined, JsonPhrase? Reason);

/// <summary>What submission.yaml states beside what the records show.</summary>
public sealed record JsonStatement(
    string Id, JsonPhrase Stated, JsonPhrase Shown, string CrossExamination, long Against, ImmutableArray<JsonFinding> Findings);

/// <summary>One sentence that a council may put to the facility, in order.</summary>
public sealed record JsonQuestion(string Subject, string CrossExamination, bool Gate, long Violations, string Severity, JsonPhrase Text);

/// <summary>The answer of one check and of those beneath it.</summary>
public sealed record JsonCheck(
    string Id, string Kind, JsonPhrase? Title, bool Advisory, string Confidence, string Verdict, string Basis, JsonPhrase Reason,
    JsonPhrase? Remedy, JsonTally? Tally, ImmutableArray<JsonEvidence> Evidence, ImmutableArray<JsonCheck> Parts,
    JsonBound? Bound = null);

/// <summary>What was counted; of one check also in how many records, and how many of them are good throughout.</summary>
public sealed record JsonTally(
    long Examined, long Satisfied, long Violated, long Undetermined, long Errors, long Skipped, long? Records = null, long? RecordsSatisfied = null);

/// <summary>One located fact.</summary>
public sealed record JsonFinding(string Code, string Severity, JsonPhrase Message, string File, int? Line, int? Column, string? Path);

/// <summary>A document that a verdict rests on.</summary>
public sealed record JsonEvidence(string File, string Digest);

/// <summary>What was read.</summary>
public sealed record JsonRecords(long Files, long Read, long Unreadable, long Resources, int? InPeriod);

/// <summary>A remark on a file.</summary>
public sealed record JsonDiagnostic(
    string Code, string Severity, string File, int? Line, int? Column, JsonPhrase Message, ImmutableArray<string> Facts = default);

/// <summary>The serializer's own code, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(JsonReportV1))]
[JsonSerializable(typeof(ImmutableArray<JsonDocument>))]
internal sealed partial class JsonReportContext : JsonSerializerContext;
