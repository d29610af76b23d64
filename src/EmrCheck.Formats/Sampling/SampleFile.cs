using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Core.Sampling;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Sampling;

/// <summary>Writes and reads <c>sample.json</c>: sorted keys, the same bytes for the same sample.</summary>
public static class SampleFile
{
    /// <summary>The words of <c>--by</c>.</summary>
    public static FrozenDictionary<string, Stratifier> Stratifiers { get; } =
        Enum.GetValues<Stratifier>().ToFrozenDictionary(by => RuleWords.Word(by), StringComparer.Ordinal);

    /// <summary>Writes a sample.</summary>
    public static void Write(RecordSample sample, Stream output)
    {
        var design = sample.Design;
        var file = new SampleJsonV1(
            1, design.Seed, design.Size, WordsOf(design.By), new(design.Population, design.PopulationDigest),
            [.. sample.Strata.Select(stratum => new SampleStratum(NullIfEmpty(stratum.Department), NullIfEmpty(stratum.Month), stratum.Population, stratum.Drawn))],
            [.. sample.Records.Select(record => new SampleRecord(record.Key, record.Digest, record.Department, record.Month))]);
        CanonicalJson.Write(file, SampleJsonContext.Default.SampleJsonV1, output);
    }

    /// <summary>Reads a sample back; no value, with a remark, when the file is none.</summary>
    public static Loaded<RecordSample> Read(string name, Stream input)
    {
        try
        {
            if (JsonSerializer.Deserialize(input, SampleJsonContext.Default.SampleJsonV1) is { Version: 1 } file && IsSound(file)) return new(Of(file), []);
        }
        catch (JsonException fault)
        {
            return new(null, [Diagnostic.At(DiagnosticCodes.NotADraw, name, (int)(fault.LineNumber + 1 ?? 0), 0)]);
        }

        return new(null, [Diagnostic.At(DiagnosticCodes.NotADraw, name, 0, 0)]);
    }

    /// <summary>The words for what records were divided by.</summary>
    public static ImmutableArray<string> WordsOf(ImmutableArray<Stratifier> by) => [.. by.Select(each => RuleWords.Word(each))];

    private static bool IsSound(SampleJsonV1 file) =>
        file is { Size: > 0, Population.Count: > 0, By.IsDefault: false, Strata.IsDefault: false, Records.IsDefault: false }
        && file.By.All(Stratifiers.ContainsKey) && file.By.Distinct().Count() == file.By.Length
        && file.Records.Select(record => record.Record).Distinct(StringComparer.Ordinal).Count() == file.Records.Length;

    private static RecordSample Of(SampleJsonV1 file) => new(
        new(file.Seed, file.Size, [.. file.By.Select(word => Stratifiers[word])], file.Population.Count, file.Population.Digest),
        [.. file.Strata.Select(stratum => new Stratum(stratum.Department ?? "", stratum.Month ?? "", stratum.Population, stratum.Drawn))],
        [.. file.Records.Select(record => new SamplingUnit(record.Record, record.Digest, record.Department, record.Month))]);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
