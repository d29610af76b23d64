using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Core.Sampling;
using EmrCheck.Tests.Core;

namespace EmrCheck.Tests.Core.Checks;

/// <summary>What a count allows one to say of all records, and a threshold that binds that.</summary>
public sealed class BoundTests
{
    private static readonly RecordsCheck Bound = Letters.Check with { Threshold = 0.95m, Binds = Binding.Bound };

    [Theory]
    [InlineData(58, 0, Verdict.NoEvidence)]
    [InlineData(59, 0, Verdict.Pass)]
    [InlineData(91, 1, Verdict.NoEvidence)]
    [InlineData(92, 1, Verdict.Pass)]
    [InlineData(19, 2, Verdict.Fail)]
    public void Too_few_records_are_not_enough_and_too_many_bad_ones_fail(int good, int bad, Verdict verdict) =>
        Assert.Equal(verdict, Bound.Judged(Given.Submission(new string('s', good) + new string('v', bad))).Verdict);

    [Fact]
    public void The_observed_rate_binds_unless_told_otherwise() =>
        Assert.Equal(Verdict.Pass, (Bound with { Binds = Binding.Rate }).Judged(Given.Submission(new string('s', 20))).Verdict);

    [Fact]
    public void Too_few_says_how_many_are_needed()
    {
        var reason = Bound.Judged(Given.Submission(new string('s', 20))).Reason;
        Assert.Contains("Cần xét ít nhất 59 hồ sơ", reason.Vi);
        Assert.Contains("only allow one to say at most 14 %", reason.En);
        Assert.Contains("At least 59 records are needed", reason.En);
    }

    [Fact]
    public void A_threshold_of_everything_asks_for_all_records()
    {
        var all = Bound with { Threshold = 1 };
        var result = all.Judged(Given.Submission(new string('s', 100)) with { RecordsInPeriod = 200 });
        Assert.Equal(Verdict.NoEvidence, result.Verdict);
        Assert.Contains("Cần xét toàn bộ hồ sơ", result.Reason.Vi);
        Assert.Equal(Verdict.Pass, all.Judged(Given.Submission(new string('s', 100)) with { RecordsInPeriod = 100 }).Verdict);
    }

    [Fact]
    public void A_bound_is_said_on_the_condition_of_chance_unless_the_records_were_drawn()
    {
        var submission = Given.Submission(new string('s', 60));
        Assert.Equal("0 of 60 violated. If drawn at random: at most 4.9 % of records are not as asked (0 of 60 looked at, 95 % confidence).", Letters.Check.Judged(submission).Reason.En);
        var drawn = submission with { Sample = new("seed", 60, [Stratifier.Month], 412, "sha256:0") };
        Assert.Equal("0/60 trường hợp vi phạm. Mẫu ngẫu nhiên: không quá 4,9 % hồ sơ chưa thỏa (0/60 hồ sơ, tin cậy 95 %).", Letters.Check.Judged(drawn).Reason.Vi);
    }

    [Fact]
    public void Of_a_known_number_the_smaller_bound_is_taken_and_of_all_of_them_nothing_is_inferred()
    {
        var submission = Given.Submission(new string('s', 60)) with { Sample = new("seed", 60, [], 100, "sha256:0") };
        var bound = Letters.Check.Judged(submission).Check!.Bound!;
        Assert.Equal((100L, true, 0.03m), (bound.Population, bound.Drawn, bound.UpperBound));
        Assert.Contains("at most 3 % of records are not as asked (0 of 60 looked at of 100, 95 % confidence)", Letters.Check.Judged(submission).Reason.En);
        Assert.Equal("0 of 60 violated.", Letters.Check.Judged(submission with { Sample = null, RecordsInPeriod = 60 }).Reason.En);
    }

    [Fact]
    public void Where_only_some_records_were_looked_at_their_number_in_all_is_not_known() => Assert.Null(
        Letters.Check.Judged(Given.Submission(new string('s', 60) + "..") with { RecordsInPeriod = 100 }).Check!.Bound!.Population);

    [Fact]
    public void A_record_with_anything_undecided_counts_against_the_bound()
    {
        var bound = (Letters.Check with { Threshold = 0.5m }).Judged(Given.Submission("ssssssssuvk.")).Check!.Bound!;
        Assert.Equal((10L, 2L), (bound.Records, bound.NotSatisfied));
    }

    [Fact]
    public void Records_alone_say_nothing_of_others() => Assert.Null(
        Letters.Check.Judged(Given.Submission("ss") with { Facility = Facility.None }).Check!.Bound);

    [Fact]
    public void One_record_alone_is_judged_by_what_is_seen() =>
        Assert.Equal(Verdict.Pass, (Bound with { Minimum = 0 }).Judged(Given.Submission("s")).Verdict);
}
