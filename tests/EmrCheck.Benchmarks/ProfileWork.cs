using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Benchmarks;

/// <summary>The records of a folder judged in memory by what the program applies: a profile of the shipped rules, or one pack.</summary>
internal static class ProfileWork
{
    public static int Run(string folder, int rounds, string? only)
    {
        byte[][] files = [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(only == "each" ? 200 : 1500).Select(File.ReadAllBytes)];
        var bytes = files.Sum(file => (long)file.Length);
        var library = PackReader.Load(Path.Combine(Corpus.Checkout, "rules")).Value ?? throw new InvalidDataException("The shipped packs have errors.");
        var (hospital, pack) = (Applied(library, []), Applied(library, ["tt13-2025"]));
        var measured = new Rounds();
        measured.Add("scan", lap => Work.Scan(files, lap));
        measured.Add("document", lap => Work.Read(files, lap));
        measured.Add("tt13-2025", lap => Work.Judge(files, pack, lap));
        measured.Add("hospital", lap => Work.Judge(files, hospital, lap));
        if (only == "each")
        {
            OneByOne(files, hospital, rounds);
            return 0;
        }

        if (only is not null)
        {
            measured.RunOnly(only, rounds);
            return 0;
        }

        measured.Run(warmUp: 2, rounds);
        Console.WriteLine($"{bytes / 1e6:0.0} MB in {files.Length} files; {hospital.RecordsChecks.Count()} checks of the profile, {hospital.Elsewhere.Sum(each => each.Check.Leaves.Count())} of other days, {hospital.Signs.Length} signs; {pack.RecordsChecks.Count()} of tt13-2025");
        foreach (var name in new[] { "scan", "document", "tt13-2025", "hospital" })
            Console.WriteLine($"{name,-12}{bytes / 1e6 / measured.Best(name),8:0} MB/s best{measured.Best("scan") / measured.Best(name),8:0.00} × scan best{measured.Cpu("scan") / measured.Cpu(name),8:0.00} cpu");
        return 0;
    }

    /// <summary>What each check costs alone, beside reading: where the time goes.</summary>
    private static void OneByOne(byte[][] files, Checklist checklist, int rounds)
    {
        var none = checklist with { Criteria = [], Elsewhere = [], Signs = [] };
        var rows = new List<(double Seconds, string Name, string Text)>();
        var reading = Best(files, none, rounds);
        foreach (var criterion in checklist.Criteria.Concat(checklist.Elsewhere))
            foreach (var check in criterion.Check.Leaves.OfType<PopulationCheck>())
                rows.Add((Best(files, none with { Criteria = [criterion with { Check = check }] }, rounds) - reading, $"{criterion.Id}/{check.Id} on {check.Each}", check is RecordsCheck { Expect.Text: var text } each ? $"{each.Where?.Text} => {text}" : ""));
        foreach (var sign in checklist.Signs) rows.Add((Best(files, none with { Signs = [sign] }, rounds) - reading, $"sign {sign.Id}", ""));
        Console.WriteLine($"reading {reading * 1e6 / files.Length:0.0} us a record, all checks {rows.Sum(row => row.Seconds) * 1e6 / files.Length:0.0}");
        foreach (var (seconds, name, text) in rows.OrderByDescending(row => row.Seconds)) Console.WriteLine($"{seconds * 1e6 / files.Length,8:0.00} us {name} {text.ReplaceLineEndings(" ")}");
    }

    private static double Best(byte[][] files, Checklist checklist, int rounds) =>
        Enumerable.Range(0, rounds).Min(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            Work.Judge(files, checklist, Work.Nothing);
            return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        });

    private static Checklist Applied(PackLibrary library, string[] packs)
    {
        var profile = library.ProfileNamed("hospital")!;
        return library.For(packs.Length == 0 ? profile : profile with { Packs = [.. packs], ByName = true }, new(2026, 11, 20)).Value!;
    }
}
