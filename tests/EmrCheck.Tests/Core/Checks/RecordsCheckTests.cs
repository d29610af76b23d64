using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Tests.Core.Checks;

/// <summary>What a tally amounts to; the letters are explained in <see cref="Letters"/>.</summary>
public sealed class RecordsCheckTests
{
    private const string Nineteen = "sssssssssssssssssss";

    [Theory]
    [InlineData(Nineteen + "s", Verdict.Pass)]
    [InlineData(Nineteen + "v", Verdict.Pass)]
    [InlineData("ssssssssssssssssssvv", Verdict.Fail)]
    [InlineData(Nineteen + "u", Verdict.Pass)]
    [InlineData("ssssssssssssssssssvu", Verdict.NoEvidence)]
    [InlineData("ssssssssssssssssssuu", Verdict.NoEvidence)]
    [InlineData(Nineteen + "e", Verdict.Error)]
    [InlineData(Nineteen + "vkkkkkkk....", Verdict.Pass)]
    [InlineData("v", Verdict.Fail)]
    public void A_threshold_is_exact(string records, Verdict verdict) =>
        Assert.Equal(verdict, (Letters.Check with { Threshold = 0.95m }).Judged(Given.Submission(records)).Verdict);

    [Theory]
    [InlineData("s", Verdict.Pass)]
    [InlineData("sv", Verdict.Fail)]
    [InlineData("", Verdict.NoEvidence)]
    [InlineData("....", Verdict.NoEvidence)]
    [InlineData("kkk", Verdict.NoEvidence)]
    [InlineData("kks", Verdict.Pass)]
    [InlineData("u", Verdict.NoEvidence)]
    [InlineData("su", Verdict.NoEvidence)]
    [InlineData("suv", Verdict.Fail)]
    [InlineData("se", Verdict.Error)]
    [InlineData("sev", Verdict.Fail)]
    [InlineData("sx", Verdict.Error)]
    [InlineData("svx", Verdict.Fail)]
    [InlineData("x", Verdict.Error)]
    [InlineData("sd", Verdict.Error)]
    public void A_population_is_judged_as_a_whole(string records, Verdict verdict) =>
        Assert.Equal(verdict, Letters.Check.Judged(Given.Submission(records)).Verdict);

    [Theory]
    [InlineData("ssss", 1.0, Verdict.NoEvidence)]
    [InlineData("sssss", 1.0, Verdict.Pass)]
    [InlineData("sssskkk...", 1.0, Verdict.NoEvidence)]
    [InlineData("sssu", 1.0, Verdict.NoEvidence)]
    [InlineData("v", 1.0, Verdict.Fail)]
    [InlineData("vvvv", 0.5, Verdict.NoEvidence)]
    [InlineData("vvvvv", 0.5, Verdict.Fail)]
    [InlineData("ssssx", 1.0, Verdict.Error)]
    public void Under_the_minimum_nothing_is_said_unless_nothing_could_change_it(string records, double threshold, Verdict verdict) => Assert.Equal(
        verdict, (Letters.Check with { Minimum = 5, Threshold = (decimal)threshold }).Judged(Given.Submission(records)).Verdict);

    [Theory]
    [InlineData("k", Verdict.NotApplicable)]
    [InlineData("ks", Verdict.Pass)]
    [InlineData("kv", Verdict.Fail)]
    [InlineData("", Verdict.NoEvidence)]
    [InlineData(".", Verdict.NoEvidence)]
    public void Without_a_minimum_what_is_excepted_does_not_apply(string records, Verdict verdict) => Assert.Equal(
        verdict,
        Appraiser.Appraise(Given.Checklist(Basis.Declared, Given.Criterion(Letters.Check with { Minimum = 5 })).WithoutMinimum(), Given.Submission(records))
            .Criteria.Single().Verdict);

    [Fact]
    public void Everything_is_counted_under_its_own_name()
    {
        var tally = Letters.Check.Judged(Given.Submission("sssvvukkkke..xd")).Tally!;
        Assert.Equal((3, 2, 1, 1, 4, 7), (tally.Satisfied, tally.Violated, tally.Undetermined, tally.Errors, tally.Skipped, tally.Examined));
    }

    [Fact]
    public void A_pass_rests_on_what_was_observed_and_nothing_examined_on_nothing()
    {
        Assert.Equal(Basis.Observed, Letters.Check.Judged(Given.Submission("s")).Basis);
        Assert.Equal(Basis.None, Letters.Check.Judged(Given.Submission("k")).Basis);
    }
}
