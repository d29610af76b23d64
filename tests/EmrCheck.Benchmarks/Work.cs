using System.Collections.Concurrent;
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
    public static void Scan(byte[][] files, Action lap)
    {
        foreach (var file in files)
        {
            var reader = new Utf8JsonReader(file);
            while (reader.Read())
            {
            }

            lap();
        }
    }

    public static void Read(byte[][] files, Action lap)
    {
        foreach (var file in files)
        {
            FhirDocument.Read(file).Document!.Dispose();
            lap();
        }
    }

    /// <summary>As the program does it: tallies over a stream of records, findings included. The next file is asked for when one is done.</summary>
    public static RecordTallies Judge(byte[][] files, Checklist checklist, Action lap, FhirPathScope? scope = null) =>
        RecordTallies.Count(checklist, files.Select((file, i) =>
        {
            if (i > 0) lap();
            return new Loaded<Record>(new($"{i:000}.json", 1, FhirDocument.Read(file).Document!), []);
        }), scope ?? first);

    /// <summary>Two workers, each with all files: twice the work. They begin each file together, so that a lap is that of the slower one.</summary>
    public static void JudgeByTwo(byte[][] files, Checklist checklist) =>
        ByTwo(() => Judge(files, checklist, Nothing), () => Judge(files, checklist, Nothing, second));

    /// <summary>What the machine gives to two workers that share nothing at all.</summary>
    public static void ScanByTwo(byte[][] files) => ByTwo(() => Scan(files, Nothing), () => Scan(files, Nothing));

    public static void Nothing()
    {
    }

    /// <summary>The second worker lives as long as the run, as in the program, and so keeps its memory.</summary>
    private static readonly BlockingCollection<Action> handedOver = Start();

    private static readonly Barrier together = new(2);

    /// <summary>Both begin together; done is when the slower is.</summary>
    private static void ByTwo(Action one, Action two)
    {
        handedOver.Add(() =>
        {
            together.SignalAndWait();
            two();
            together.SignalAndWait();
        });
        together.SignalAndWait();
        one();
        together.SignalAndWait();
    }

    private static BlockingCollection<Action> Start()
    {
        var works = new BlockingCollection<Action>();
        new Thread(() =>
        {
            foreach (var work in works.GetConsumingEnumerable()) work();
        }) { IsBackground = true }.Start();
        return works;
    }
}
