using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using FsCheck.Fluent;
using static EmrCheck.Core.CrossExamination;

namespace EmrCheck.Tests.Core;

/// <summary>How far an answer is said to hold beside what was counted.</summary>
public sealed class ExtentTests
{
    [Theory]
    [InlineData("every one, and so it is", Answer.Met, 100, 1.0, 40, 0, Consistent)]
    [InlineData("every one, but a few are not, which the threshold would bear", Answer.Met, 100, 0.9, 400, 12, Contradicted)]
    [InlineData("every one, and one of very few is not", Answer.Met, 100, 0.9, 2, 1, Contradicted)]
    [InlineData("without a share the threshold decides", Answer.Met, null, 0.9, 400, 12, Consistent)]
    [InlineData("one less than said is within a sample's error", Answer.Met, 80, 0.5, 79, 21, Consistent)]
    [InlineData("the same where the criterion itself fails", Answer.Met, 80, 1.0, 79, 21, Consistent)]
    [InlineData("far less than said", Answer.Met, 80, 0.5, 65, 35, Contradicted)]
    [InlineData("twelve of a hundred less", Answer.PartiallyMet, 80, 1.0, 68, 32, Contradicted)]
    [InlineData("seven of a hundred less", Answer.PartiallyMet, 80, 1.0, 73, 27, Consistent)]
    [InlineData("a small sample says little", Answer.PartiallyMet, 80, 1.0, 3, 2, Consistent)]
    [InlineData("clearly better than said", Answer.PartiallyMet, 50, 1.0, 95, 5, Understated)]
    [InlineData("a little better than said", Answer.PartiallyMet, 50, 1.0, 55, 45, Consistent)]
    [InlineData("better than said, but called met all the same", Answer.Met, 50, 0.4, 95, 5, Consistent)]
    [InlineData("not met, and by their own share", Answer.NotMet, 10, 1.0, 10, 90, Consistent)]
    [InlineData("nothing of it in the records", Answer.Met, 100, 1.0, 0, 0, Unsupported)]
    [InlineData("what does not apply has no share", Answer.NotApplicable, 100, 1.0, 400, 12, Contradicted)]
    public void A_share_beside_the_counts_looks_like(string _, Answer answer, int? share, double threshold, int good, int bad, CrossExamination expected) =>
        Assert.Equal(expected, Judged(Letters.Check with { Threshold = (decimal)threshold }, answer, share, good, bad).CrossExamination);

    [Fact]
    public void Too_few_to_judge_do_not_bear_a_share_out() =>
        Assert.Equal(Unsupported, Judged(Letters.Check with { Threshold = 0.5m, Minimum = 10 }, Answer.Met, 80, 5, 0).CrossExamination);

    [Theory]
    [InlineData(Confidence.High, Obligation.Mandatory, Contradicted)]
    [InlineData(Confidence.Medium, Obligation.Mandatory, Unverified)]
    [InlineData(Confidence.Medium, Obligation.Recommended, Contradicted)]
    [InlineData(Confidence.Low, Obligation.Recommended, Unverified)]
    public void Only_a_check_that_may_fail_alone_contradicts_a_share(Confidence confidence, Obligation obligation, CrossExamination expected) =>
        Assert.Equal(expected, Judged(Letters.Check with { Threshold = 0.5m, Confidence = confidence }, Answer.Met, 100, 30, 10, obligation).CrossExamination);

    [Fact]
    public void Of_several_checks_the_worst_speaks_and_of_alternatives_the_best()
    {
        var bad = Letters.Check with { Id = "bad", Threshold = 0.5m };
        var good = bad with { Id = "good", Expect = Given.Path("true") };
        Assert.Equal(Contradicted, Judged(new AllOfCheck { Id = "all", Title = Given.Said(""), Of = [bad, good] }, Answer.Met, 100, 30, 10).CrossExamination);
        Assert.Equal(Consistent, Judged(new AnyOfCheck { Id = "any", Title = Given.Said(""), Of = [bad, good] }, Answer.Met, 100, 30, 10).CrossExamination);
        var all = Judged(new AllOfCheck { Id = "all", Title = Given.Said(""), Of = [good, bad] }, Answer.Met, 100, 30, 10);
        Assert.Equal((30, 40), (all.Extent!.Good, all.Extent.Examined));
    }

    [Fact]
    public void An_advisory_check_contradicts_nothing() => Assert.Equal(Unverified, Judged(
        new AllOfCheck { Id = "all", Title = Given.Said(""), Of = [Letters.Check with { Advisory = true }, new DeclaredCheck { Id = "word", Title = Given.Said("") }] },
        Answer.Met, 100, 30, 10).CrossExamination);

    [Fact]
    public void What_is_called_met_under_the_threshold_by_its_own_share_is_told()
    {
        var told = Appraised(Letters.Check with { Threshold = 0.9m }, Answer.Met, 80, 79, 21).Diagnostics;
        Assert.Equal("Criterion T-1: declared «met» with a share of 80 %, but it asks for 90 %; declare «partially met» or mend the share.",
            Assert.Single(told, remark => remark.Code == DiagnosticCodes.ShareUnderThreshold).Message.En);
        Assert.DoesNotContain(Appraised(Letters.Check with { Threshold = 0.9m }, Answer.Met, 90, 90, 10).Diagnostics, remark => remark.Code == DiagnosticCodes.ShareUnderThreshold);
    }

    /// <summary>A sample that shows at least the share that was declared never contradicts it, whatever its size.</summary>
    [Fact]
    public void No_sample_as_good_as_declared_contradicts() => Law.Holds(
        from share in Gen.Choose(0, 100)
        from examined in Gen.Choose(1, 300)
        from spare in Gen.Choose(0, 100)
        let good = Math.Min(examined, (int)Math.Ceiling(examined * share / 100m) + spare)
        select (share, good, bad: examined - good),
        given => Judged(Letters.Check with { Threshold = 0.01m }, Answer.Met, given.share, given.good, given.bad).CrossExamination == Consistent);

    /// <summary>By summing the probabilities one by one, in decimal fractions of whole binomial coefficients.</summary>
    [Fact]
    public void The_interval_is_that_of_the_exact_binomial() => Law.Holds(
        from share in Gen.Choose(1, 99)
        from examined in Gen.Choose(1, 60)
        from bad in Gen.Choose(0, examined)
        select (share, examined, bad),
        given => (Judged(Letters.Check with { Threshold = 0.001m }, Answer.Met, given.share, given.examined - given.bad, given.bad).CrossExamination == Contradicted)
            == (given.bad > 0 && Tail(given.bad, given.examined, 100 - given.share) <= 0.025));

    private static double Tail(int hits, int trials, int percent)
    {
        var sum = System.Numerics.BigInteger.Zero;
        for (var k = hits; k <= trials; k++)
            sum += Choose(trials, k) * System.Numerics.BigInteger.Pow(percent, k) * System.Numerics.BigInteger.Pow(100 - percent, trials - k);
        return (double)sum / (double)System.Numerics.BigInteger.Pow(100, trials);
    }

    private static System.Numerics.BigInteger Choose(int n, int k) =>
        Enumerable.Range(1, k).Aggregate(System.Numerics.BigInteger.One, (product, i) => product * (n - k + i) / i);

    private static CriterionResult Judged(Check check, Answer answer, int? share, int good, int bad, Obligation obligation = Obligation.Mandatory) =>
        Appraised(check, answer, share, good, bad, obligation).Criteria.Single();

    private static Appraisal Appraised(Check check, Answer answer, int? share, int good, int bad, Obligation obligation = Obligation.Mandatory)
    {
        var declaration = new Declaration("T-1", answer, "", []) { Share = share };
        var submission = Given.Submission(new string('s', good) + new string('v', bad)) with
        {
            Declarations = ImmutableDictionary<string, Declaration>.Empty.Add("T-1", declaration),
        };
        return Appraiser.Appraise(Given.Checklist(Basis.Declared, Given.Criterion(check, obligation: obligation)), submission);
    }
}
