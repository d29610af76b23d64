using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.RollUps;

/// <summary>As much of version 1 of an appraisal as a roll-up needs; the rest of the file is passed over.</summary>
internal sealed record AppraisalOutline(
    int Version, string Engine, string AsOf, string Profile, string Trust, JsonFacility? Facility, ImmutableArray<OutlinePack> Packs, string Overall,
    OutlineScores Scores, ImmutableArray<OutlineCriterion> Criteria, JsonTailored? Tailored = null, OutlineInputs? Inputs = null);

/// <summary>A pack.</summary>
internal sealed record OutlinePack(string Id, string Version, string Digest, string Number);

/// <summary>The figures.</summary>
internal sealed record OutlineScores(JsonGate Gate, JsonRange Range, JsonCoverage Coverage);

/// <summary>A criterion.</summary>
internal sealed record OutlineCriterion(string Id, string Pack, JsonPhrase Clause, string Obligation, JsonPhrase Title, string Verdict, bool Gate = true);

/// <summary>What was handed in.</summary>
internal sealed record OutlineInputs(OutlineFacts Facts, ImmutableSortedDictionary<string, string> Digests);

/// <summary>The facts.</summary>
internal sealed record OutlineFacts(OutlineNumbers? Numbers = null, ImmutableArray<OutlineDocument> Documents = default);

/// <summary>The figures that the facility gives, under the names of submission.yaml.</summary>
internal sealed record OutlineNumbers(
    long? Patients = null,
    [property: JsonPropertyName("patients_with_emr")] long? PatientsWithEmr = null,
    long? Records = null,
    [property: JsonPropertyName("electronic_records")] long? ElectronicRecords = null,
    long? Payments = null,
    [property: JsonPropertyName("cashless_payments")] long? CashlessPayments = null,
    [property: JsonPropertyName("paperless_since")] string? PaperlessSince = null,
    [property: JsonPropertyName("paperless_planned")] string? PaperlessPlanned = null);

/// <summary>A document.</summary>
internal sealed record OutlineDocument(string Id, string Kind, string? Date = null);

/// <summary>The serializer's own code, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AppraisalOutline))]
internal sealed partial class OutlineContext : JsonSerializerContext;
