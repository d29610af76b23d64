using System.Globalization;
using EmrCheck.Benchmarks;

// dotnet run -c Release --project tests/EmrCheck.Benchmarks [rounds [work]]; one work alone is for a profiler
// province <emrcheck> <folder> <rounds> [batch options]: the published program over submissions, on one core and on two
// records <folder> [rounds [work]]: the records of a folder, in memory, by the hospitals' profile and by one pack
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["province", var program, var province, var count, .. var options])
    return ProvinceWork.Run(program, province, int.Parse(count, CultureInfo.InvariantCulture), options);
if (args is ["records", var folder, .. var rest])
    return ProfileWork.Run(folder, rest is [var times, ..] ? int.Parse(times, CultureInfo.InvariantCulture) : 5, rest.ElementAtOrDefault(1));
if (Corpus.Load() is not { } corpus)
{
    Console.WriteLine("No test data: set EMRCHECK_CORPORA.");
    return 2;
}

var rounds = args is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 15;
var (thirty, threeHundred, structure) = (RuleSet.Of(30), RuleSet.Of(300), RuleSet.Structure());
var files = corpus.Files;
var measured = new Rounds();
measured.Add("scan", lap => Work.Scan(files, lap));
measured.Add("document", lap => Work.Read(files, lap));
measured.Add("30 rules", lap => Work.Judge(files, thirty, lap));
measured.Add("300 rules", lap => Work.Judge(files, threeHundred, lap));
measured.Add("structure", lap => Work.Judge(files, structure, lap));
var cores = new Rounds();
cores.Add("scan by one", () => Work.Scan(files, Work.Nothing));
cores.Add("scan by two", () => Work.ScanByTwo(files));
cores.Add("rules by one", () => Work.Judge(files, thirty, Work.Nothing));
cores.Add("rules by two", () => Work.JudgeByTwo(files, thirty));
var growing = new Rounds();
foreach (var entries in new[] { 1_000, 10_000, 100_000 })
{
    var (bundle, scattered) = (Bundles.Of(entries), Bundles.Of(entries, scattered: true));
    growing.Add($"{entries}", lap => Bundles.Ask(bundle, Bundles.References, lap));
    growing.Add($"scattered {entries}", lap => Bundles.Ask(scattered, Bundles.References, lap));
    growing.Add($"sets {entries}", lap => Bundles.Ask(bundle, Bundles.Sets, lap));
}

if (args is [_, var only])
{
    (char.IsDigit(only[^1]) ? growing : measured).RunOnly(only, rounds);
    return 0;
}

measured.Run(warmUp: 8, rounds);

Console.WriteLine($"{corpus.Bytes / 1e6:0.0} MB in {files.Length} files, {thirty.RecordsChecks.Count()} and {threeHundred.RecordsChecks.Count()} rules, {rounds} rounds");
Console.WriteLine($"{"",-22}{"MB/s best",12}{"median",10}{"× scan best",14}{"median",10}{"cpu",8}");
foreach (var name in new[] { "scan", "document", "30 rules", "300 rules", "structure" })
    Console.WriteLine($"{name,-22}{corpus.Bytes / 1e6 / measured.Best(name),12:0}{corpus.Bytes / 1e6 / measured.Median(name),10:0}{measured.Best("scan") / measured.Best(name),14:0.00}{measured.Median("scan") / measured.Median(name),10:0.00}{measured.Cpu("scan") / measured.Cpu(name),8:0.00}");
cores.Run(warmUp: 2, rounds);
foreach (var what in new[] { "rules", "scan" })
    Console.WriteLine($"{what}, two cores / one: best {2 * cores.Best($"{what} by one") / cores.Best($"{what} by two"):0.00}, median {2 * cores.Median($"{what} by one") / cores.Median($"{what} by two"):0.00}");

foreach (var (name, work) in new (string, Action)[] { ("document", () => Work.Read(files, Work.Nothing)), ("30 rules", () => Work.Judge(files, thirty, Work.Nothing)), ("300 rules", () => Work.Judge(files, threeHundred, Work.Nothing)) })
{
    var before = GC.GetAllocatedBytesForCurrentThread();
    work();
    Console.WriteLine($"allocated bytes per input byte, {name}: {(GC.GetAllocatedBytesForCurrentThread() - before) / (double)corpus.Bytes:0.0000}");
}

growing.Run(warmUp: 2, Math.Min(rounds, 21));
foreach (var (what, prefix) in new[] { ("read, every reference followed", ""), ("the same, references scattered", "scattered "), ("read, whole lists compared", "sets ") })
    Console.WriteLine($"{what}, 1,000 / 10,000 / 100,000 entries: {growing.Best($"{prefix}1000") * 1e3:0.00} / {growing.Best($"{prefix}10000") * 1e3:0.0} / {growing.Best($"{prefix}100000") * 1e3:0} ms; "
        + $"× {growing.Best($"{prefix}10000") / growing.Best($"{prefix}1000"):0.0}, × {growing.Best($"{prefix}100000") / growing.Best($"{prefix}10000"):0.0}; "
        + $"by processor time {growing.LeastCpu($"{prefix}10000") * 1e3:0.0} / {growing.LeastCpu($"{prefix}100000") * 1e3:0} ms, × {growing.LeastCpu($"{prefix}100000") / growing.LeastCpu($"{prefix}10000"):0.0}");
return 0;
