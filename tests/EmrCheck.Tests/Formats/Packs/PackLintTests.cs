using EmrCheck.Formats.Packs;

namespace EmrCheck.Tests.Formats.Packs;

public sealed class PackLintTests
{
    private const string Folder = "test/criteria/T-1";

    [Fact]
    public void A_criterion_without_samples_is_told_which_it_needs() => Assert.Equal(
        ["EMR2004 fail", "EMR2004 no-evidence", "EMR2004 not-applicable", "EMR2004 pass"], Lint([]));

    [Fact]
    public void A_check_that_may_not_fail_needs_a_sample_for_review_instead() => Assert.Equal(
        ["EMR2004 needs-review", "EMR2004 no-evidence", "EMR2004 not-applicable", "EMR2004 pass"],
        Lint([], criterion: GoodRules.Files[PackProblem.Criterion]
            .Replace("confidence: high", "confidence: medium", StringComparison.Ordinal)
            .Replace("id: declared", "id: declared\n      advisory: true", StringComparison.Ordinal)));

    [Fact]
    public void A_criterion_with_all_its_samples_is_clean() => Assert.Empty(
        Lint(["a.pass.json", "a.fail.json", "a.no-evidence.json", "a.not-applicable.json"]));

    [Theory]
    [InlineData("a.passed.json")]
    [InlineData("a.json")]
    [InlineData("a.b.pass.json")]
    [InlineData("notes.txt")]
    public void A_file_whose_name_states_no_verdict_is_told(string name) => Assert.Contains(
        "EMR2005 not-applicable, pass, no-evidence, needs-review, error, fail", Lint([name]));

    [Theory]
    [InlineData("true", "pass", "")]
    [InlineData("false", "fail", "")]
    [InlineData("false", "pass", "EMR2006 pass")]
    [InlineData("true", "no-evidence", "EMR2006 no-evidence")]
    public void A_sample_must_get_the_verdict_of_its_name(string active, string ending, string remark)
    {
        using var folder = GoodRules.Write();
        folder.With($"{Folder}/a.{ending}.json", $$"""{ "resourceType": "Patient", "active": {{active}} }""");
        var sample = Samples.Find(PackReader.Load(folder.Path).Value!).Samples.Single();
        Assert.Equal(remark, string.Join(' ', Samples.Test(sample).Select(told => $"{told.Code.Id} {told.Facts[0]}")));
    }

    private static string[] Lint(string[] samples, string? criterion = null)
    {
        using var folder = GoodRules.Write();
        if (criterion is not null) folder.With(PackProblem.Criterion, criterion);
        foreach (var sample in samples) folder.With($"{Folder}/{sample}", "{}");
        return [.. PackLint.Lint(PackReader.Load(folder.Path)).Select(remark => $"{remark.Code.Id} {remark.Facts[0]}").Order(StringComparer.Ordinal)];
    }
}
