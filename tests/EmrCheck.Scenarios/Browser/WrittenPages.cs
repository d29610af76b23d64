namespace EmrCheck.Scenarios.Browser;

/// <summary>The pages that the program writes about the fixture hospitals, each written once.</summary>
public sealed class WrittenPages : IDisposable
{
    private static readonly string[] Pack = ["--pack", "tt13-2025"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The report of a fixture for an audience.</summary>
    internal string Report(string fixture, string audience, string language = "vi") => Once($"{fixture}.{audience}.{language}.html", file =>
        Run.Of("check", Repository.Fixture(fixture), "-q", "--audience", audience, "--lang", language, "--report", $"html:{file}"));

    /// <summary>The report by one text, small, with what can stand beside it: a waiver, a council's decision, the round before.</summary>
    internal string Beside(string audience) => Once($"beside.{audience}.html", file =>
    {
        var waivers = _folder["waivers.yaml"];
        File.WriteAllText(waivers, """
            version: 1
            facility: "99002"
            waivers:
              - id: MT-1
                criterion: TT13-D1-K3
                reason: Đang cấp số định danh.
                by: { role: Giám đốc, organisation: Sở Y tế }
                basis: 12/QĐ-SYT
                signed: 2026-11-01
                until: 2027-11-01
            """);
        var ledger = Once("decisions.jsonl", path => Run.Of(
            "decide", Appraisal("contradicted", Pack), "TT13-D1-K3", "--as", "met", "--ledger", path, "--council", "Hội đồng A", "--members", "5", "--votes", "5/0/0",
            "--by", "Nguyễn Văn Chủ", "--role", "chair", "--reason", "Đã xem bản gốc", "--basis", "Điều 52"));
        return Run.Of(
            ["check", Repository.Fixture("contradicted"), "-q", .. Pack, "--audience", audience, "--waivers", waivers, "--decisions", ledger,
            "--previous", Appraisal("contradicted", [.. Pack, "--trust", "observed"]), "--report", $"html:{file}"]);
    });

    /// <summary>Why a criterion was judged so.</summary>
    internal string Explained(string criterion) => Once($"{criterion}.html", file => Run.Of("explain", Appraisal("contradicted"), criterion, "--html", file));

    /// <summary>Two rounds compared, and three.</summary>
    internal string Compared(int rounds) => Once($"diff{rounds}.html", file =>
        Run.Of(["diff", .. new[] { Appraisal("contradicted", Pack), Appraisal("contradicted", [.. Pack, "--trust", "observed"]), Appraisal("contradicted", [.. Pack, "--trust", "declared"]) }.Take(rounds), "--html", file]));

    /// <summary>The appraisal of a fixture as JSON.</summary>
    internal string Appraisal(string fixture, params string[] more) => Once($"{fixture}{string.Concat(more)}.json", file =>
        Run.Of(["check", Repository.Fixture(fixture), "-q", "--report", $"json:{file}", .. more]));

    /// <summary>A file of this folder, made where it is not there.</summary>
    internal string Once(string name, Func<string, Run> make)
    {
        var path = _folder[name];
        if (File.Exists(path)) return path;
        var run = make(path);
        Assert.True(File.Exists(path), run.Err);
        return path;
    }
}
