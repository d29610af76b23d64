using System.Text.Json.Nodes;

namespace EmrCheck.Scenarios;

public sealed class RejudgeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("qualified")]
    [InlineData("contradicted")]
    [InlineData("undetermined")]
    [InlineData("broken")]
    public void Judging_again_gives_the_same_bytes_as_judging(string fixture)
    {
        Check(fixture, "a.json");
        Check(fixture, "b.json", "--as-of", "2027-03-01", "--trust", "declared");
        var again = Run.Of("rejudge", _folder["a.json"], "--as-of", "2027-03-01", "--trust", "declared", "--report", $"json:{_folder["c.json"]}", "--lang", "en");
        Assert.Contains("The records were counted on 2026-11-20", again.Err, StringComparison.Ordinal);
        Assert.Equal(WithoutInputs("b.json"), WithoutInputs("c.json"));
    }

    [Fact]
    public void Judging_again_for_the_same_day_changes_nothing()
    {
        var exit = Check("contradicted", "a.json");
        var again = Run.Of("rejudge", _folder["a.json"], "--lang", "en");
        Assert.Equal(exit, again.ExitCode);
        Assert.DoesNotContain("\n~", again.Out, StringComparison.Ordinal);
        Assert.Contains("criteria unchanged", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_change_is_told_criterion_by_criterion()
    {
        Check("qualified", "a.json");
        var again = Run.Of("rejudge", _folder["a.json"], "--trust", "observed", "--lang", "en");
        Assert.Contains("QUALIFIED → UNDETERMINED", again.Out, StringComparison.Ordinal);
        Assert.Contains("~ TT13-D2-K1", again.Out, StringComparison.Ordinal);
        Assert.Equal(5, again.ExitCode);
    }

    [Fact]
    public void Counts_hold_only_for_the_packs_that_counted()
    {
        var rules = new TemporaryFolder();
        rules.CopyFrom(Repository.Rules);
        Check("qualified", "a.json");
        File.AppendAllText(rules["tt13-2025/pack.yaml"], "# changed\n");
        var again = Run.Of("rejudge", _folder["a.json"], "--rules", rules.Path, "--lang", "en");
        Assert.Contains("tt13-2025", again.Err, StringComparison.Ordinal);
        Assert.Contains("The records were read without this check", again.Out, StringComparison.Ordinal);
        rules.Dispose();
    }

    [Theory]
    [InlineData("{}", 4)]
    [InlineData("{", 4)]
    [InlineData("[]", 4)]
    public void What_is_no_appraisal_is_told(string text, int exitCode)
    {
        File.WriteAllText(_folder["a.json"], text);
        Assert.Equal(exitCode, Run.Of("rejudge", _folder["a.json"]).ExitCode);
        Assert.Equal(exitCode, Run.Of("diff", _folder["a.json"], _folder["a.json"]).ExitCode);
    }

    [Fact]
    public void Two_facilities_are_not_compared()
    {
        Check("qualified", "a.json");
        Check("contradicted", "b.json");
        Assert.Equal(2, Run.Of("diff", _folder["a.json"], _folder["b.json"]).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private int Check(string fixture, string name, params string[] options) =>
        Run.Of(["check", Repository.Fixture(fixture), "-q", "--report", $"json:{_folder[name]}", .. options]).ExitCode;

    private string WithoutInputs(string name)
    {
        var report = JsonNode.Parse(File.ReadAllText(_folder[name]))!.AsObject();
        report.Remove("inputs");
        return report.ToJsonString();
    }
}
