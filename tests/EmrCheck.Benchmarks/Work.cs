using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Benchmarks;

/// <summary>What is measured: each goes once over files.</summary>
internal static class Work
{
    private static readonly DateTimeOffset now = new(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(7));

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
    public static RecordTallies Judge(byte[][] files, Checklist checklist) =>
        RecordTallies.Count(checklist, files.Select((file, i) => new Loaded<Record>(new($"{i:000}.json", 1, FhirDocument.Read(file).Document!), [])), new(now));

    /// <summary>Two workers, each with every other file: the sizes are too uneven for halves.</summary>
    public static void JudgeByTwo(byte[][] files, Checklist checklist)
    {
        var even = files.Where((_, i) => i % 2 == 0).ToArray();
        var other = new Thread(() => Judge(even, checklist));
        other.Start();
        Judge([.. files.Where((_, i) => i % 2 == 1)], checklist);
        other.Join();
    }
}
