using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Decisions;

/// <summary>Version 1 of a line of a ledger: frozen. Which fields are there depends on the kind: opened, decided, signed, reopened.</summary>
internal sealed record LedgerLineV1(int Version, int Line, string Kind, string Appraisal, string At, string Recorded, string By, string Role)
{
    /// <summary>The hash of the line before; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>The hash of everything else in the line.</summary>
    public string? Hash { get; init; }

    public string? Council { get; init; }

    public int? Members { get; init; }

    public string? Facility { get; init; }

    public string? Profile { get; init; }

    public JsonCouncilRules? Rules { get; init; }

    public string? Criterion { get; init; }

    public string? Decision { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Reason { get; init; }

    public string? Basis { get; init; }

    public JsonVotes? Votes { get; init; }

    public ImmutableArray<string>? Recused { get; init; }

    public string? Overall { get; init; }

    /// <summary>The line with its hash.</summary>
    public LedgerLineV1 Sealed() => this with { Hash = CanonicalJson.Digest(this with { Hash = null }, LedgerContext.Default.LedgerLineV1) };

    /// <summary>The one way to write it, without the line feed.</summary>
    public byte[] Bytes() => CanonicalJson.Bytes(this, LedgerContext.Default.LedgerLineV1);

    /// <summary>Reads a line; null when it is not exactly as it was written.</summary>
    public static LedgerLineV1? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, LedgerContext.Default.LedgerLineV1) is { Version: 1 } line
                && line.Bytes().AsSpan().SequenceEqual(bytes) && line.Sealed().Hash == line.Hash ? line : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether another line says the same, chain and hash apart: nothing more than its kind has, and nothing else.</summary>
    public bool Says(LedgerLineV1 other) => Bytes().AsSpan().SequenceEqual((other with { Previous = null, Hash = null }).Bytes());
}

/// <summary>The serializer's own code, made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LedgerLineV1))]
internal sealed partial class LedgerContext : JsonSerializerContext;
