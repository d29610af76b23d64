using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.RollUps;

/// <summary>Version 1 of the roll-up as JSON: frozen. A field may be added; a change of a field is version 2.</summary>
public sealed record JsonRollUpV1(
    int Version, string Engine, string Period, string AsOf, JsonPhrase? Plan, ImmutableArray<JsonAnswerRow> Answers, ImmutableArray<JsonGroup> Groups,
    ImmutableArray<JsonApart> Apart, ImmutableArray<JsonDeadlineRow> Deadlines, ImmutableArray<JsonIndicator> Indicators, ImmutableArray<JsonTarget> Targets,
    ImmutableArray<JsonChange> Changes, ImmutableArray<JsonHistory> History, string? Since = null,
    int Compared = 0, ImmutableArray<JsonQuestion> Questions = default);

/// <summary>A coincidence between submissions, to ask about.</summary>
public sealed record JsonQuestion(string Kind, JsonPhrase Text, long Count, ImmutableArray<JsonQuestionPlace> Places);

/// <summary>A record of a facility; no file where the question is about all.</summary>
public sealed record JsonQuestionPlace(string Facility, string? File);

/// <summary>Facilities of one half-year, kind and grade by answer.</summary>
public sealed record JsonAnswerRow(string Period, string Kind, string Grade, int Qualified, int NotQualified, int Undetermined, int All);

/// <summary>Facilities that may be compared: the criteria, and a letter for each in every facility's <c>verdicts</c> (P F N R E -).</summary>
public sealed record JsonGroup(
    string Id, string Kind, string Period, string Measure, string Engine, string Profile, string Trust, ImmutableArray<JsonPhrase> Apart,
    ImmutableArray<JsonGroupPack> Packs, ImmutableArray<JsonBlocking> Criteria, JsonShare Coverage, JsonShare Undetermined, ImmutableArray<JsonGroupFacility> Facilities);

/// <summary>A pack that a group was judged by.</summary>
public sealed record JsonGroupPack(string Id, string Version, string Digest, string Number);

/// <summary>A criterion, and in how many facilities of the group it has which verdict.</summary>
public sealed record JsonBlocking(
    string Id, string Pack, JsonPhrase Clause, JsonPhrase Title, string Obligation, bool Gate, int Pass, int Fail, int NoEvidence, int NeedsReview, int Error, int NotApplicable, int Applicable);

/// <summary>One facility of a group.</summary>
public sealed record JsonGroupFacility(
    string Code, string Name, string Grade, string Province, string Digest, string AsOf, string Overall, JsonGate Gate, JsonRange Range, JsonCoverage Coverage,
    string? Deadline, string DeadlineState, JsonFigures Figures, string Verdicts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Centre = null);

/// <summary>What a facility says of itself.</summary>
public sealed record JsonFigures(
    long? Patients, long? PatientsWithEmr, long? Records, long? ElectronicRecords, long? Payments, long? CashlessPayments, string? PaperlessSince, string? PaperlessPlanned, string? DecidedOn);

/// <summary>Numerator, denominator, per cent rounded down; no per cent where there is no denominator.</summary>
public sealed record JsonShare(long Part, long Whole, int? Percent);

/// <summary>What is not counted with the others.</summary>
public sealed record JsonApart(string Code, string Name, string Kind, JsonPhrase Reason);

/// <summary>Facilities of one kind beside their deadline.</summary>
public sealed record JsonDeadlineRow(string Kind, string? Deadline, int Met, int Late, int Overdue, int Pending, int NotStated, int OnWordAlone, int All);

/// <summary>An indicator; kind is empty for all facilities, grade null for all grades.</summary>
public sealed record JsonIndicator(string Indicator, string Kind, string? Grade, JsonShare Share, int Facilities, int NotStated, int Impossible, int Missing, JsonPhrase Formula);

/// <summary>A target beside what was reached.</summary>
public sealed record JsonTarget(
    string Id, JsonPhrase Title, string Indicator, decimal Target, string? By, ImmutableArray<string> Kinds, ImmutableArray<string> Grades, ImmutableArray<string> Facilities,
    JsonPhrase Source, string Confidence, JsonShare Share, int NotStated, int Missing, string State, ImmutableArray<JsonPastFigure> Before);

/// <summary>What was reached in an earlier half-year.</summary>
public sealed record JsonPastFigure(string Period, JsonShare Share);

/// <summary>A facility before and now; comparable only where the measure is the same.</summary>
public sealed record JsonChange(string Code, string Before, string BeforeAsOf, string After, bool Comparable);

/// <summary>How a facility stood in one half-year.</summary>
public sealed record JsonHistory(
    string Code, string Name, string Kind, string AsOf, string Measure, string Profile, string Overall, JsonGate Gate, JsonRange Range, JsonCoverage Coverage, JsonFigures Figures);

/// <summary>The serializer's own code, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(JsonRollUpV1))]
internal sealed partial class RollUpContext : JsonSerializerContext;
