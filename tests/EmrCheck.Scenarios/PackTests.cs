using EmrCheck.Formats.Packs;

namespace EmrCheck.Scenarios;

/// <summary>The shipped packs, and what is said of broken ones.</summary>
public sealed class PackTests
{
    private const string Criterion = "tt13-2025/criteria/TT13-D1-K3/criterion.yaml";

    private static readonly ILookup<string, Sample> ByPack =
        Samples.Find(PackReader.Load(Repository.Rules, forSamples: true).Value!).Samples.ToLookup(sample => sample.Criterion.Pack.Id);

    public static TheoryData<string> Packs() => new(ByPack.Select(pack => pack.Key));

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_sample_gets_the_verdict_of_its_name(string pack) =>
        Assert.Empty(ByPack[pack].SelectMany(sample => Samples.Test(sample)).Select(diagnostic => $"{diagnostic.Place} {diagnostic.Message.En}"));

    [Theory]
    [InlineData("lint")]
    [InlineData("test")]
    [InlineData("list")]
    public void The_shipped_packs_are_clean(string command)
    {
        var run = Run.Of("packs", command, "--rules", Repository.Rules);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.NotEmpty(run.Out);
    }

    [Theory]
    [InlineData("obligation: mandatory", "obligatoin: mandatory", "EMR1021", "Did you mean «obligation»?")]
    [InlineData("at: identifier", "at: identifer", "EMR2001", "Did you mean «identifier»?")]
    [InlineData("severity: critical", "severity: dreadful", "EMR1023", "critical")]
    [InlineData("order: 30", "order: third", "EMR1023", "a whole number")]
    [InlineData("id: TT13-D1-K3", "id: TT13-D1-K4", "EMR2002", "TT13-D1-K3")]
    [InlineData("each: Patient", "each: Patiens", "EMR1023", "resource type")]
    public void A_broken_criterion_is_told_with_file_line_and_column(string good, string bad, string code, string hint)
    {
        using var rules = new TemporaryFolder();
        rules.CopyFrom(Repository.Rules);
        var lines = File.ReadAllLines(rules[Criterion]);
        var at = Array.FindIndex(lines, line => line.Contains(good, StringComparison.Ordinal));
        lines[at] = lines[at].Replace(good, bad, StringComparison.Ordinal);
        File.WriteAllLines(rules[Criterion], lines);

        var run = Run.Of("packs", "lint", "--rules", rules.Path, "--lang", "en");
        Assert.Equal(3, run.ExitCode);
        var told = Assert.Single(run.Err.Split('\n'), line => line.Contains($"{Criterion}:{at + 1}:", StringComparison.Ordinal) && line.Contains(code, StringComparison.Ordinal));
        Assert.Contains(hint, told);
        Assert.Equal(3, Run.Of("check", Repository.Fixture("qualified"), "--rules", rules.Path).ExitCode);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("batch")]
    public void A_pack_that_was_not_asked_for_is_not_read_and_its_criteria_are_known_nevertheless(string command)
    {
        using var rules = new TemporaryFolder();
        rules.CopyFrom(Repository.Rules);
        string[] Of(string pack, string rules, string output) =>
            [command, command == "check" ? Repository.Fixture("qualified") : Repository.Fixture(""), .. command == "check" ? ["--report", $"json:{output}"] : new[] { "--out", output }, "--pack", pack, "--as-of", "2026-11-21", "--rules", rules, "-q", "--jobs", "1"];
        string Appraisal(string output) => File.ReadAllText(command == "check" ? output : Path.Combine(output, "qualified", "appraisal.json"));

        using var results = new TemporaryFolder();
        var whole = Run.Of(Of("tt32-2023-x", rules.Path, results["whole"]));
        TinyRules.Replace(rules, Criterion, "order: 30", "order: third");
        var run = Run.Of(Of("tt32-2023-x", rules.Path, results["broken"]));
        Assert.Equal(whole.ExitCode, run.ExitCode);
        Assert.Contains("TT32-", Appraisal(results["whole"]));
        Assert.Equal(Appraisal(results["whole"]), Appraisal(results["broken"]));
        Assert.DoesNotContain("EMR1025", Appraisal(results["broken"]));
        Assert.Equal(3, Run.Of(Of("tt13-2025", rules.Path, results["asked"])).ExitCode);
    }

    [Fact]
    public void A_missing_sample_is_told_with_file_line_and_column()
    {
        using var rules = new TemporaryFolder();
        rules.CopyFrom(Repository.Rules);
        foreach (var sample in Directory.EnumerateFiles(Path.GetDirectoryName(rules[Criterion])!, "*.no-evidence.json")) File.Delete(sample);
        var run = Run.Of("packs", "lint", "--rules", rules.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"{Criterion}:1:5: EMR2004", run.Err);
    }

    [Fact]
    public void A_sample_with_another_verdict_than_its_name_says_is_told()
    {
        using var rules = new TemporaryFolder();
        rules.CopyFrom(Repository.Rules);
        var folder = Path.GetDirectoryName(rules[Criterion])!;
        File.Copy(Directory.EnumerateFiles(folder, "*.fail.json").Order(StringComparer.Ordinal).First(), Path.Combine(folder, "wrong.pass.json"));
        var run = Run.Of("packs", "test", "--rules", rules.Path, "--lang", "en");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("EMR2006 The sample should give pass but gives fail", run.Err);
    }

    [Fact]
    public void Rules_without_criteria_are_an_error_never_a_clean_bill()
    {
        using var rules = new TemporaryFolder();
        Assert.Equal(3, Run.Of("packs", "lint", "--rules", rules.Path).ExitCode);
        Assert.Equal(3, Run.Of("packs", "test", "--rules", rules.Path).ExitCode);
        Assert.Equal(3, Run.Of("check", Repository.Fixture("qualified"), "--rules", rules.Path).ExitCode);
    }
}
