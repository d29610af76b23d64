using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EmrCheck.Formats.Sampling;

/// <summary>Version 1 of <c>sample.json</c>: a sample that anyone can draw again.</summary>
public sealed record SampleJsonV1(
    int Version, string Seed, int Size, ImmutableArray<string> By, SamplePopulation Population, ImmutableArray<SampleStratum> Strata, ImmutableArray<SampleRecord> Records);

/// <summary>Of what was drawn.</summary>
public sealed record SamplePopulation(int Count, string Digest);

/// <summary>One part of it; null where records were not divided by the word.</summary>
public sealed record SampleStratum(string? Department, string? Month, int Population, int Drawn);

/// <summary>One record drawn.</summary>
public sealed record SampleRecord(string Record, string Digest, string Department, string Month);

/// <summary>The serializer's own code, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SampleJsonV1))]
internal sealed partial class SampleJsonContext : JsonSerializerContext;
