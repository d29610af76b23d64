using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using EmrCheck.Core;
using EmrCheck.Core.Traces;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Traces;

/// <summary>The traces of a submission as <c>traces.json</c>: sorted keys, no clock; hashes, times and file names, nothing of a person.</summary>
public static class TracesJson
{
    /// <summary>The name of the file beside an appraisal.</summary>
    public const string Name = "traces.json";

    /// <summary>The file of a site beside that of its centre: <c>traces.20001.json</c>.</summary>
    public static string OfSite(string file, string code) => Path.Combine(Path.GetDirectoryName(file) ?? "", $"{Path.GetFileNameWithoutExtension(file)}.{code}{Path.GetExtension(file)}");

    /// <summary>Whether a file is called as that of a site.</summary>
    public static bool IsOfSite(string file) => Path.GetFileName(file) is var name && name.StartsWith("traces.", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal) && name != Name;

    /// <summary>The files of traces in a folder.</summary>
    public static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, "traces*.json").Where(file => Path.GetFileName(file) == Name || IsOfSite(file));

    /// <summary>Writes the traces of one submission.</summary>
    public static void Write(FacilityTraces submission, Stream output)
    {
        var traces = submission.Traces;
        var json = new JsonTracesV1(
            1, submission.Facility, submission.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), submission.KeyCheck, traces.RecordCount, traces.WrittenCount,
            traces.Records.ToImmutableSortedDictionary(entry => Hex(entry.Key), entry => new JsonTracedRecord(Hex(entry.Value.Bytes), entry.Value.File, entry.Value.Count), StringComparer.Ordinal),
            traces.Stays.ToImmutableSortedDictionary(entry => Hex(entry.Key), entry => entry.Value.Select(stay => new JsonTracedStay(stay.Start, stay.End, stay.File)).ToImmutableArray(), StringComparer.Ordinal),
            Texts(traces.Written), Texts(traces.Saved),
            traces.WrittenAfter.ToImmutableSortedDictionary(entry => entry.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), entry => entry.Value, StringComparer.Ordinal),
            submission.Centre);
        CanonicalJson.Write(json, TracesContext.Default.JsonTracesV1, output);
    }

    /// <summary>Reads traces back; a remark instead where the file holds none.</summary>
    /// <param name="file">Its name in remarks.</param>
    /// <param name="input">Its bytes.</param>
    public static Loaded<FacilityTraces> Read(string file, Stream input)
    {
        try
        {
            if (JsonSerializer.Deserialize(input, TracesContext.Default.JsonTracesV1) is { Version: 1 } json)
                return new(new(json.Facility, Day(json.AsOf), json.Key, TracesOf(json), json.Centre), []);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or OverflowException)
        {
            return new(null, [Diagnostic.At(DiagnosticCodes.NotTraces, file, 0, 0)]);
        }

        return new(null, [Diagnostic.At(DiagnosticCodes.NotTraces, file, 0, 0)]);
    }

    private static Core.Traces.Traces TracesOf(JsonTracesV1 json) => new()
    {
        RecordCount = json.Records,
        WrittenCount = json.Written,
        Records = json.Contents.ToImmutableSortedDictionary(entry => Hash(entry.Key), entry => new TracedRecord(Hash(entry.Value.Bytes), entry.Value.File, entry.Value.Count)),
        Stays = json.Persons.ToImmutableSortedDictionary(
            entry => Hash(entry.Key), entry => entry.Value.IsDefault ? [] : entry.Value.Select(stay => new TracedStay(stay.Start, stay.End, stay.File)).ToImmutableArray()),
        Written = Seconds(json.WrittenAt),
        Saved = Seconds(json.SavedAt),
        WrittenAfter = json.WrittenAfter.ToImmutableSortedDictionary(entry => Day(entry.Key), entry => entry.Value),
    };

    private static string Hex(UInt128 hash) => hash.ToString("x32", CultureInfo.InvariantCulture);

    private static UInt128 Hash(string hex) => UInt128.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ImmutableSortedDictionary<string, long> Texts(ImmutableSortedDictionary<long, long> seconds) =>
        seconds.ToImmutableSortedDictionary(entry => entry.Key.ToString(CultureInfo.InvariantCulture), entry => entry.Value, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<long, long> Seconds(ImmutableSortedDictionary<string, long> texts) =>
        texts.ToImmutableSortedDictionary(entry => long.Parse(entry.Key, CultureInfo.InvariantCulture), entry => entry.Value);
}

/// <summary>Version 1 of the traces as JSON: frozen. A field may be added; a change of a field is version 2.</summary>
internal sealed record JsonTracesV1(
    int Version, string Facility, string AsOf, string Key, long Records, long Written, ImmutableSortedDictionary<string, JsonTracedRecord> Contents,
    ImmutableSortedDictionary<string, ImmutableArray<JsonTracedStay>> Persons, ImmutableSortedDictionary<string, long> WrittenAt, ImmutableSortedDictionary<string, long> SavedAt,
    ImmutableSortedDictionary<string, long> WrittenAfter, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Centre = null);

/// <summary>Records of one content.</summary>
internal sealed record JsonTracedRecord(string Bytes, string File, long Count);

/// <summary>An inpatient stay, in minutes since 1970.</summary>
internal sealed record JsonTracedStay(long Start, long End, string File);

/// <summary>The serializer's own code, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(JsonTracesV1))]
internal sealed partial class TracesContext : JsonSerializerContext;
