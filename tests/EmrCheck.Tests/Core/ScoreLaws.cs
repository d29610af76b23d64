using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Core.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core;

public sealed class ScoreLaws
{
    private static readonly Gen<CriterionResult> Any =
        from verdict in Gen.Elements(Enum.GetValues<Verdict>())
        from obligation in Gen.Elements(Enum.GetValues<Obligation>())
        select Results.Of(obligation, verdict);

    private static readonly Gen<CriterionResult[]> Many = Any.ArrayOf();

    [Fact]
    public void The_range_lies_between_nothing_and_everything() => Law.Holds(Many, results =>
    {
        var range = Scores.Of(results).Range;
        return 0 <= range.Low && range.Low <= range.High && range.High <= 100;
    });

    [Fact]
    public void The_low_end_never_rises_when_a_pass_is_lost() => Law.Holds(
        from results in Many
        from at in Gen.Choose(0, results.Length)
        from obligation in Gen.Elements(Enum.GetValues<Obligation>())
        from worse in Gen.Elements(Enum.GetValues<Verdict>()).Where(verdict => verdict != Verdict.Pass)
        select (before: (CriterionResult[])[.. results[..at], Results.Of(obligation, Verdict.Pass), .. results[at..]],
            after: (CriterionResult[])[.. results[..at], Results.Of(obligation, worse), .. results[at..]]),
        change => Scores.Of(change.after).Range.Low <= Scores.Of(change.before).Range.Low
            && Scores.Of(change.after).Gate.Passed <= Scores.Of(change.before).Gate.Passed);

    [Fact]
    public void The_low_end_never_rises_when_a_passing_criterion_is_removed() => Law.Holds(Many, results =>
        Scores.Of(results).Range.Low <= Scores.Of([.. results, Results.Of(Obligation.Mandatory, Verdict.Pass)]).Range.Low);

    [Fact]
    public void Nothing_applicable_is_never_a_hundred_per_cent() => Law.Holds(Gen.Choose(0, 9), count =>
    {
        var scores = Scores.Of(Enumerable.Repeat(Results.Of(Obligation.Mandatory, Verdict.NotApplicable), count));
        return scores == new Scores(new(0, 0), new(0, 0, 0), new(0, 0)) && (scores.Range.Low, scores.Range.High) == (0, 0);
    });

    [Fact]
    public void A_hundred_per_cent_is_reached_only_when_everything_passes() => Law.Holds(Many, results =>
        (Scores.Of(results).Range.Low == 100) == (Counted(results).Any() && Counted(results).All(result => result.Verdict == Verdict.Pass)));

    [Fact]
    public void Every_figure_counts_what_it_says() => Law.Holds(Many, results =>
    {
        var mandatory = Counted(results).Where(result => result.Criterion.Obligation == Obligation.Mandatory).ToArray();
        int Having(Verdict verdict) => Counted(results).Count(result => result.Verdict == verdict);
        return Scores.Of(results) == new Scores(
            new(mandatory.Count(result => result.Verdict == Verdict.Pass), mandatory.Length),
            new(Having(Verdict.Pass), Having(Verdict.NoEvidence) + Having(Verdict.NeedsReview) + Having(Verdict.Error), Counted(results).Count()),
            new(Having(Verdict.Pass) + Having(Verdict.Fail), Counted(results).Count()));
    });

    [Theory]
    [InlineData(2, 0, 3, 66, 66)]
    [InlineData(1, 1, 3, 33, 66)]
    [InlineData(199, 0, 200, 99, 99)]
    public void Points_are_rounded_down(int earned, int open, int applicable, int low, int high)
    {
        var range = new PointRange(earned, open, applicable);
        Assert.Equal((low, high), (range.Low, range.High));
    }

    private static IEnumerable<CriterionResult> Counted(IEnumerable<CriterionResult> results) => results.Where(result =>
        result.Verdict != Verdict.NotApplicable && result.Criterion.Obligation != Obligation.Informational);
}
