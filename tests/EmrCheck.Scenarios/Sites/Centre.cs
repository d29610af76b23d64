using System.IO.Compression;
using System.Text.Json.Nodes;
using EmrCheck.Scenarios.Batches;

namespace EmrCheck.Scenarios.Sites;

/// <summary>A health centre with commune stations, judged by tiny rules that have a profile for each kind.</summary>
internal sealed class Centre : IDisposable
{
    public const string Code = "10001";

    private readonly Province _province = new();

    /// <summary>A centre with a station for each number, its patients born where that is even.</summary>
    public Centre(params int[] stations)
    {
        foreach (var (name, kind) in new[] { ("centre", "centre"), ("commune-station", "commune_station") })
            File.WriteAllText(Path.Combine(_province.Rules, "profiles", $"{name}.yaml"), $$"""
                id: {{name}}
                version: 1.0.0
                title: { vi: Thử, en: Demo }
                kinds: [{{kind}}]
                packs: [demo-2025]
                trust: documented

                """);
        _province.Add("tt", 1, kind: "centre");
        foreach (var station in stations) Add(station);
    }

    public Province Province => _province;

    public string Path1 => Path.Combine(_province.Submissions, "tt");

    public string this[string name] => _province[name];

    /// <summary>Adds a station, in a folder called by its code unless told otherwise.</summary>
    public void Add(int number, string? folder = null, string kind = "commune_station", bool? born = null) =>
        _province.Add(Path.Combine("tt", "sites", folder ?? $"{10000 + number}"), number, born ?? number % 2 == 0, kind: kind);

    public string Site(string code, params string[] more) => Path.Combine([Path1, "sites", code, .. more]);

    public Run Check(params string[] more) => CheckAt(Path1, more);

    public Run CheckAt(string path, params string[] more) => Run.Of(["check", path, "--rules", _province.Rules, "--lang", "en", .. more]);

    /// <summary>The JSON report of a path, and the code that check ended with.</summary>
    public (JsonObject Report, int ExitCode) Report(string path, params string[] more)
    {
        var run = CheckAt(path, ["--report", "json", "-q", .. more]);
        return (JsonNode.Parse(run.Out)!.AsObject(), run.ExitCode);
    }

    /// <summary>The same submission as an archive.</summary>
    public string Zipped()
    {
        var zip = _province["tt.zip"];
        ZipFile.CreateFromDirectory(Path1, zip);
        return zip;
    }

    /// <summary>The centre without its sites.</summary>
    public string Bare()
    {
        var folder = _province["riêng"];
        foreach (var file in Directory.EnumerateFiles(Path1, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(Path.Combine(Path1, "sites"), StringComparison.Ordinal)))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Path1, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return folder;
    }

    public void Dispose() => _province.Dispose();
}
