using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Benchmarks;

/// <summary>What is measured: each goes once over files.</summary>
internal static class Work
{
    /// <summary>Each worker's memory, kept for the whole run as in the program.</summary>
    private static readonly FhirPathScope first = new(DateTimeOffset.UnixEpoch), second = new(DateTimeOffset.UnixEpoch);

    /// <summary>The measure of everything: all tokens, nothing kept.</summary>
    public static void Scan(ReadOnlySpan<byte[]> files)
    {
        foreach (var file in files)
        {
            var reader = new Utf8JsonReader(file);
            while (reader.Read())
            {
            }
        }
    }

    public static void Read(ReadOnlySpan<byte[]> files)
    {
        foreach (var file in files) FhirDocument.Read(file).Document!.Dispose();
    }

    /// <summary>As the program does it: tallies over a stream of records, findings included.</summary>
    public static RecordTallies Judge(byte[][] files, Checklist checklist, FhirPathScope? scope = null) =>
        RecordTallies.Count(checklist, files.Select((file, i) => new Loaded<Record>(new($"{i:000}.json", 1, FhirDocument.Read(file).Document!), [])), scope ?? first);

    /// <summary>Two workers, each with all files: twice the work, as the few files cannot be split evenly.</summary>
    public static void JudgeByTwo(byte[][] files, Checklist checklist)
    {
        var other = new Thread(() => Judge(files, checklist, second));
        other.Start();
        Judge(files, checklist);
        other.Join();
    }
}
