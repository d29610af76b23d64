using System.Text.Json.Nodes;

namespace EmrCheck.Scenarios;

/// <summary>Waivers through the whole program: told beside, changing nothing.</summary>
public sealed class WaiverTests : IDisposable
{
    private static readonly string Contradicted = Repository.Fixture("contradicted");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_report_carries_its_profile_and_rules_and_takes_no_others()
    {
        foreach (var option in new[] { "--profile", "--rules" })
            Assert.Equal(2, Waive("TT13-D1-K3", option, option == "--rules" ? Repository.Rules : "hospital").ExitCode);
        Assert.False(File.Exists(_folder["w.yaml"]));
    }

    [Fact]
    public void A_waiver_is_written_by_command_and_told_in_every_report()
    {
        Check("r.json");
        var waive = Waive("TT13-D1-K3");
        Assert.Equal((0, ""), (waive.ExitCode, waive.Err));
        Assert.Equal(0, Waive("TT13-D1-K2", "--check", "stay-times", "--files", "records/**").ExitCode);
        var run = Run.Of("check", Contradicted, "-q", "--waivers", _folder["w.yaml"], "--report", "console", "--report", $"json:{_folder["w.json"]}", "--report", $"html:{_folder["w.html"]}");
        Assert.Equal((1, ""), (run.ExitCode, run.Err));
        Assert.Contains("Không đạt, trong đó 1 tiêu chí được miễn trừ đến ngày 20/05/2027; 1 tiêu chí được miễn trừ một phần.", run.Out);
        Assert.Contains("Đang áp dụng – MT-2 TT13-D1-K2 (w.yaml:12:5)", run.Out);
        Assert.Contains("id=\"waivers\"", File.ReadAllText(_folder["w.html"]));
        var waivers = JsonNode.Parse(File.ReadAllText(_folder["w.json"]))!["waivers"]!;
        Assert.Equal(["applies", "applies"], waivers["uses"]!.AsArray().Select(use => use!["state"]!.ToString()));
        Assert.Equal(["TT13-D1-K2", "TT13-D1-K3"], waivers["criteria"]!.AsArray().Select(criterion => criterion!["id"]!.ToString()));
    }

    [Theory]
    [InlineData("qualified", "mandatory")]
    [InlineData("contradicted", "mandatory")]
    [InlineData("contradicted", "any")]
    [InlineData("contradicted", "never")]
    [InlineData("undetermined", "any")]
    [InlineData("broken", "mandatory")]
    public void No_waiver_changes_the_exit_code_nor_anything_else_of_the_report(string fixture, string failOn)
    {
        var plain = Run.Of("check", Repository.Fixture(fixture), "-q", "--fail-on", failOn, "--report", $"json:{_folder["a.json"]}");
        File.WriteAllText(_folder["all.yaml"], AllWaived());
        foreach (var text in new[] { File.ReadAllText(_folder["all.yaml"]), "", "nonsense", "waivers: [", "facility: \"99002\"\nwaivers: [1, {}, []]\n" })
        {
            File.WriteAllText(_folder["w.yaml"], text);
            var waived = Run.Of("check", Repository.Fixture(fixture), "-q", "--fail-on", failOn, "--waivers", _folder["w.yaml"], "--report", $"json:{_folder["b.json"]}");
            Assert.Equal(plain.ExitCode, waived.ExitCode);
            Assert.Equal(Without("a.json"), Without("b.json"));
        }
    }

    [Fact]
    public void Judging_again_tells_waivers_of_the_other_day()
    {
        Check("r.json");
        Assert.Equal(0, Waive("TT13-D1-K3").ExitCode);
        var plain = Run.Of("rejudge", _folder["r.json"], "--as-of", "2027-05-21");
        var again = Run.Of("rejudge", _folder["r.json"], "--as-of", "2027-05-21", "--waivers", _folder["w.yaml"]);
        Assert.Equal(plain.ExitCode, again.ExitCode);
        Assert.Contains("Hết hạn – MT-1 TT13-D1-K3", again.Out);
        Assert.DoesNotContain("Đang áp dụng", again.Out);
    }

    [Theory]
    [InlineData("unknown criterion", "TT13-D1-K33")]
    [InlineData("unknown check", "TT13-D1-K3", "--check", "nope")]
    [InlineData("files outside", "TT13-D1-K3", "--files", "../x")]
    [InlineData("more than a year", "TT13-D1-K3", "--until", "2027-11-21")]
    [InlineData("ends before", "TT13-D1-K3", "--until", "2026-11-19")]
    [InlineData("no reason", "TT13-D1-K3", "--reason", "")]
    [InlineData("no folder", "TT13-D1-K3", "--file", "no-such-folder/w.yaml")]
    public void An_invalid_waiver_is_refused_in_one_sentence_and_the_file_stays(string what, string criterion, params string[] options)
    {
        Check("r.json");
        Assert.Equal(0, Waive("TT13-D1-K2").ExitCode);
        var before = File.ReadAllText(_folder["w.yaml"]);
        var run = Waive(criterion, options);
        Assert.True(run.ExitCode == 2, $"{what}: {run.ExitCode}");
        Assert.StartsWith("emrcheck: ", run.Err);
        Assert.Equal(before, File.ReadAllText(_folder["w.yaml"]));
    }

    [Fact]
    public void A_waiver_may_be_written_from_the_submission_and_never_into_a_file_of_another_facility()
    {
        Assert.Equal(0, Run.Of(["waive", Contradicted, "TT13-D1-K3", .. Options()]).ExitCode);
        var other = Run.Of(["waive", Repository.Fixture("qualified"), "TT13-D1-K3", .. Options()]);
        Assert.Equal(2, other.ExitCode);
        Check("r.json");
        Assert.Contains("không dùng đến", Waive("TT13-D1-K1").Err);
    }

    [Fact]
    public void Waivers_written_at_once_are_all_kept()
    {
        Check("r.json");
        var runs = new Run[8];
        Parallel.For(0, runs.Length, new() { MaxDegreeOfParallelism = runs.Length }, index => runs[index] = Waive("TT13-D1-K3", "--reason", $"Lý do {index}"));
        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Err)));
        var written = File.ReadAllText(_folder["w.yaml"]);
        Assert.All(Enumerable.Range(0, runs.Length), index => Assert.Contains($"Lý do {index}\"", written));
        Assert.Equal(["r.json", "w.yaml"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_waiver_file_that_is_not_there_is_a_usage_error() =>
        Assert.Equal(2, Run.Of("check", Contradicted, "--waivers", _folder["no-such.yaml"]).ExitCode);

    public void Dispose() => _folder.Dispose();

    private void Check(string name) => Run.Of("check", Contradicted, "-q", "--report", $"json:{_folder[name]}");

    private Run Waive(string criterion, params string[] options)
    {
        var standard = Options();
        for (var at = 0; at < standard.Length; at += 2)
            if (Array.IndexOf(options, standard[at]) is >= 0 and var own) standard[at + 1] = options[own + 1];
        var more = options.Chunk(2).Where(pair => !standard.Contains(pair[0])).SelectMany(pair => pair);
        return Run.Of(["waive", _folder["r.json"], criterion, .. standard, .. more]);
    }

    private string[] Options() =>
    [
        "--reason", "Đang nâng cấp phần mềm", "--by", "Sở Y tế tỉnh Mẫu", "--role", "Giám đốc", "--basis", "Công văn 12/SYT-NVY", "--from", "2026-11-20", "--until", "2027-05-20",
        "--file", _folder["w.yaml"],
    ];

    /// <summary>A waiver of every criterion of the report, given to its facility.</summary>
    private string AllWaived()
    {
        var report = JsonNode.Parse(File.ReadAllText(_folder["a.json"]))!;
        var items = report["criteria"]!.AsArray().Select(criterion =>
            $"  - {{ id: W-{criterion!["id"]}, criterion: {criterion["id"]}, reason: x, by: {{ role: x, organisation: x }}, basis: x, signed: 2026-11-01, until: 2027-05-01 }}\n");
        return $"facility: \"{report["facility"]!["code"]}\"\nwaivers:\n{string.Concat(items)}";
    }

    private string Without(string name)
    {
        var report = JsonNode.Parse(File.ReadAllText(_folder[name]))!.AsObject();
        report.Remove("waivers");
        return report.ToJsonString();
    }
}
