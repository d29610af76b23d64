using System.Text.Json.Nodes;

namespace EmrCheck.Scenarios;

/// <summary><c>diff</c>: two rounds, or several.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_report_does_not_differ_from_itself()
    {
        Check("a.json");
        var run = Run.Of("diff", _folder["a.json"], _folder["a.json"], "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("New 0, resolved 0, changed 0.", run.Out);
        var step = Json("a.json", "a.json")["steps"]![0]!;
        Assert.Empty(step["criteria"]!.AsArray());
        Assert.Empty(step["notes"]!.AsArray());
    }

    [Fact]
    public void What_was_made_unlike_is_told_on_top()
    {
        Check("a.json");
        Check("b.json", "--trust", "observed", "--pack", "tt13-2025", "--as-of", "2026-11-01");
        var run = Run.Of("diff", _folder["a.json"], _folder["b.json"]);
        Assert.Equal(0, run.ExitCode);
        var lines = run.Out.Split('\n');
        Assert.StartsWith("! Báo cáo trước có ngày thẩm định 2026-11-20", lines[2]);
        Assert.StartsWith("! Khác mức tin cậy: documented → observed", lines[3]);
        Assert.Equal(3, Json("a.json", "b.json")["steps"]![0]!["notes"]!.AsArray().Count);
    }

    [Fact]
    public void Turned_round_new_is_resolved()
    {
        Check("a.json");
        Check("b.json", "--trust", "observed");
        var (there, back) = (Json("a.json", "b.json")["steps"]![0]!, Json("b.json", "a.json")["steps"]![0]!);
        Assert.NotEqual("0", there["counts"]!["new"]!.ToString());
        Assert.Equal(there["counts"]!["new"]!.ToString(), back["counts"]!["resolved"]!.ToString());
        Assert.Equal(there["counts"]!["resolved"]!.ToString(), back["counts"]!["new"]!.ToString());
        Assert.Equal(
            there["criteria"]!.AsArray().Select(each => $"{each!["id"]} {each["before"]} {each["after"]}").Order(),
            back["criteria"]!.AsArray().Select(each => $"{each!["id"]} {each["after"]} {each["before"]}").Order());
    }

    [Fact]
    public void Several_reports_are_a_history()
    {
        Check("a.json");
        Check("b.json", "--trust", "observed");
        var run = Run.Of("diff", _folder["a.json"], _folder["b.json"], _folder["a.json"], "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Round 1 → 2", run.Out);
        Assert.Contains("Round 2 → 3", run.Out);
        Assert.Matches("TT13-D2-K1 .*: Pass → Needs review → Pass\n", run.Out);
        var json = Json("a.json", "b.json", "a.json");
        Assert.Equal((3, 2), (json["rounds"]!.AsArray().Count, json["steps"]!.AsArray().Count));
        Assert.All(json["history"]!.AsArray(), line => Assert.Equal(3, line!["verdicts"]!.AsArray().Count));
        Assert.Equal(2, Run.Of("diff", _folder["a.json"]).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private void Check(string name, params string[] options) => Run.Of(["check", Repository.Fixture("qualified"), "-q", "--report", $"json:{_folder[name]}", .. options]);

    private JsonNode Json(params string[] names)
    {
        var run = Run.Of(["diff", .. names.Select(name => _folder[name]), "--json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        return JsonNode.Parse(run.Out)!;
    }
}
