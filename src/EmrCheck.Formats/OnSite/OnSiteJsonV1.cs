using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EmrCheck.Formats.OnSite;

/// <summary>Version 1 of <c>on-site.json</c>: what was seen at a facility, bound to one appraisal.</summary>
public sealed record OnSiteJsonV1(
    int Version, string Appraisal, string Facility, string Date, ImmutableArray<string> Team, ImmutableArray<OnSiteCriterion> Criteria, ImmutableArray<OnSiteRecord> Records);

/// <summary>What was seen about a criterion.</summary>
public sealed record OnSiteCriterion(string Criterion, string Result, string Role, string? Note = null, string? Time = null);

/// <summary>What was seen about a record, opened on the screen beside its file.</summary>
public sealed record OnSiteRecord(string Record, string Item, string Result, string Role, string? Note = null, string? Time = null);

/// <summary>The serializer's own code, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(OnSiteJsonV1))]
internal sealed partial class OnSiteJsonContext : JsonSerializerContext;
