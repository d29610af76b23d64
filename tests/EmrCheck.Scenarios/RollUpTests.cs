using System.Text.Json.Nodes;

namespace EmrCheck.Scenarios;

public sealed class RollUpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Appraisals_become_one_picture_in_three_formats_whatever_their_order()
    {
        foreach (var fixture in new[] { "qualified", "contradicted", "undetermined" }) Check(fixture);
        var run = Run.Of("rollup", _folder["in"], "--out", _folder["out"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["EMR1184 Cơ sở 99002 khai electronic_records = 412, lớn hơn records = 10; không tính vào chỉ tiêu này."], run.Err.TrimEnd().Split('\n').Select(line => line[line.IndexOf("EMR", StringComparison.Ordinal)..]));
        Assert.Contains("đạt 1, không đạt 1, chưa đủ căn cứ 1 / 3", run.Out, StringComparison.Ordinal);
        Assert.Contains("Cơ sở dùng hồ sơ bệnh án điện tử thay hồ sơ giấy: 3/3 (100 %)", run.Out, StringComparison.Ordinal);
        Run.Of("rollup", _folder["in/undetermined"], _folder["in/contradicted/appraisal.json"], _folder["in/qualified"], _folder["in/qualified"], "--out", _folder["again"]);
        Assert.Equal(["rollup.html", "rollup.json", "rollup.xlsx"], Directory.EnumerateFiles(_folder["out"]).Select(Path.GetFileName).Order());
        Assert.All(["rollup.html", "rollup.json", "rollup.xlsx"], name => Assert.Equal(File.ReadAllBytes(_folder[$"out/{name}"]), File.ReadAllBytes(_folder[$"again/{name}"])));
    }

    [Fact]
    public void The_facts_of_submission_yaml_reach_the_indicators_and_the_targets()
    {
        _folder.CopyFrom(Repository.Fixture("qualified"));
        var yaml = File.ReadAllText(_folder["submission.yaml"]);
        File.WriteAllText(_folder["submission.yaml"], yaml.Replace("numbers:\n", "numbers:\n  patients_with_emr: 400\n  payments: 200\n  cashless_payments: 90\n  paperless_since: 2025-10-15\n", StringComparison.Ordinal));
        Directory.CreateDirectory(_folder["in"]);
        Assert.Equal(0, Run.Of("check", _folder.Path, "-q", "--report", $"json:{_folder["in/a.json"]}").ExitCode);
        var run = Run.Of("rollup", _folder["in"], "--out", _folder["out"], "--plan", Path.Combine(Repository.Root, "docs", "plan.example.yaml"), "--lang", "en", "--report", "json");
        Assert.Contains("Patients with an electronic record: 400/414 (96 %)", run.Out, StringComparison.Ordinal);
        Assert.Contains("Payments without cash: 90/200 (45 %)", run.Out, StringComparison.Ordinal);
        Assert.Contains("in place of paper: 1/1 (100 %), Reached", run.Out, StringComparison.Ordinal);
        var json = JsonNode.Parse(File.ReadAllText(_folder["out/rollup.json"]))!;
        Assert.Equal((1, 1), ((int)json["deadlines"]![0]!["late"]!, (int)json["answers"]![0]!["qualified"]!));
    }

    [Fact]
    public void What_is_no_appraisal_is_told_and_the_rest_is_rolled_up()
    {
        Check("qualified");
        Directory.CreateDirectory(_folder["in/99077"]);
        File.WriteAllText(_folder["in/99077/appraisal.json"], "{ \"version\": 1 ");
        File.WriteAllText(_folder["in/note.json"], "[]");
        var run = Run.Of("rollup", _folder["in"], "--out", _folder["out"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Err.Split("EMR1180").Length - 1);
        var apart = JsonNode.Parse(File.ReadAllText(_folder["out/rollup.json"]))!["apart"]!.AsArray();
        Assert.Equal(("99077", "unappraised"), ((string)Assert.Single(apart)!["code"]!, (string)apart[0]!["kind"]!));
    }

    [Fact]
    public void The_next_period_is_compared_with_the_last()
    {
        Check("contradicted", "--as-of", "2026-05-20");
        Run.Of("rollup", _folder["in"], "--out", _folder["spring"]);
        Check("contradicted");
        var run = Run.Of("rollup", _folder["in"], "--out", _folder["autumn"], "--previous", _folder["spring/rollup.json"]);
        Assert.Equal(0, run.ExitCode);
        var json = JsonNode.Parse(File.ReadAllText(_folder["autumn/rollup.json"]))!;
        Assert.Equal("2026-H1", (string)json["since"]!);
        Assert.Equal(["2026-05-20", "2026-11-20"], json["history"]!.AsArray().Select(line => (string)line!["asOf"]!));
        Assert.False((bool)Assert.Single(json["changes"]!.AsArray())!["comparable"]!);
        Assert.Equal(4, Run.Of("rollup", _folder["in"], "--out", _folder["x"], "--previous", _folder["in/contradicted/appraisal.json"]).ExitCode);
    }

    [Fact]
    public void A_plan_with_errors_stops_before_anything_is_written()
    {
        Check("qualified");
        File.WriteAllText(_folder["plan.yaml"], "title: { vi: Một, en: One }\ntargts: []\n");
        var run = Run.Of("rollup", _folder["in"], "--out", _folder["out"], "--plan", _folder["plan.yaml"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("plan.yaml:2:1: EMR1021", run.Err, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    public void Dispose() => _folder.Dispose();

    private void Check(string fixture, params string[] more)
    {
        Directory.CreateDirectory(_folder[$"in/{fixture}"]);
        Run.Of([.. new[] { "check", Repository.Fixture(fixture), "-q", "--report", $"json:{_folder[$"in/{fixture}/appraisal.json"]}" }, .. more]);
    }
}
