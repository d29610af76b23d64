using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>Version 1 of a baseline as JSON: frozen. A field may be added; a change of a field is version 2.</summary>
public sealed record JsonBaselineV1(
    int Version, ImmutableArray<JsonBaselinePlace> Findings, ImmutableArray<JsonBaselineCheck> Checks, ImmutableArray<JsonBaselineVerdict> Verdicts, long Unreadable,
    ImmutableArray<string>? UnreadableFiles = null);

/// <summary>A place, and how often it was found.</summary>
public sealed record JsonBaselinePlace(string Code, string File, string Path, int Count);

/// <summary>What a check counted; capped where not all were kept as findings.</summary>
public sealed record JsonBaselineCheck(string Code, long Violated, bool Capped);

/// <summary>The verdict of a criterion.</summary>
public sealed record JsonBaselineVerdict(string Criterion, string Verdict);

/// <summary>The serializer's own code, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(JsonBaselineV1))]
internal sealed partial class BaselineContext : JsonSerializerContext;
