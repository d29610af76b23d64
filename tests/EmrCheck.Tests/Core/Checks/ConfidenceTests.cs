using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Tests.Core.Checks;

/// <summary>Only a check of high confidence fails a mandatory criterion; one of low confidence does not pass any.</summary>
public sealed class ConfidenceTests
{
    [Theory]
    [InlineData(Confidence.High, Obligation.Mandatory, "v", Verdict.Fail)]
    [InlineData(Confidence.Medium, Obligation.Mandatory, "v", Verdict.NeedsReview)]
    [InlineData(Confidence.Low, Obligation.Mandatory, "v", Verdict.NeedsReview)]
    [InlineData(Confidence.Medium, Obligation.Recommended, "v", Verdict.Fail)]
    [InlineData(Confidence.Low, Obligation.Recommended, "v", Verdict.NeedsReview)]
    [InlineData(Confidence.Low, Obligation.Informational, "v", Verdict.NeedsReview)]
    [InlineData(Confidence.High, Obligation.Mandatory, "s", Verdict.Pass)]
    [InlineData(Confidence.Medium, Obligation.Mandatory, "s", Verdict.Pass)]
    [InlineData(Confidence.Low, Obligation.Mandatory, "s", Verdict.NeedsReview)]
    [InlineData(Confidence.Low, Obligation.Recommended, "s", Verdict.NeedsReview)]
    [InlineData(Confidence.Low, Obligation.Mandatory, "", Verdict.NoEvidence)]
    [InlineData(Confidence.Low, Obligation.Mandatory, "se", Verdict.Error)]
    public void Confidence_and_obligation_decide_what_a_check_may_say(
        Confidence confidence, Obligation obligation, string records, Verdict verdict) => Assert.Equal(
            verdict, (Letters.Check with { Confidence = confidence }).Judged(Given.Submission(records), obligation).Verdict);

    [Fact]
    public void What_is_held_back_keeps_its_findings_and_its_counts()
    {
        var result = (Letters.Check with { Confidence = Confidence.Medium }).Judged(Given.Submission("svv"));
        Assert.Equal((2, 2L), (result.Findings.Length, result.Tally!.Violated));
        Assert.Contains("2 of 3 violated", result.Reason.En, StringComparison.Ordinal);
        Assert.Contains("a person must conclude", result.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void One_sure_failure_fails_although_another_check_is_held_back()
    {
        var group = new AllOfCheck
        {
            Id = "all",
            Title = Given.Said(""),
            Of = [Letters.Check with { Confidence = Confidence.Medium }, Letters.Check with { Id = "sure" }],
        };
        Assert.Equal(Verdict.Fail, group.Judged(Given.Submission("v")).Verdict);
    }
}
