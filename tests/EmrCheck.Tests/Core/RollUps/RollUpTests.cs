using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using static EmrCheck.Tests.Core.RollUps.GivenRollUp;

namespace EmrCheck.Tests.Core.RollUps;

public sealed class RollUpTests
{
    [Fact]
    public void No_appraisal_is_no_picture() => Assert.Null(EmrCheck.Core.RollUps.RollUp.Of(AppraisalSet.Empty, Plan.None, null));

    [Fact]
    public void Facilities_are_counted_by_answer_kind_and_grade()
    {
        var rows = RollUp(Result("1"), Result("2", "FPP"), Result("3", "NPP", grade: "III"), Result("4", kind: "clinic", grade: "")).Answers;
        Assert.Equal(
            ["hospital II 1 1 0", "hospital III 0 0 1", "clinic  1 0 0"],
            rows.Select(row => $"{row.Kind} {row.Grade} {row.Qualified} {row.NotQualified} {row.Undetermined}"));
    }

    [Fact]
    public void Another_version_of_a_pack_is_another_group_and_says_so()
    {
        var groups = RollUp(Result("1"), Result("2"), Result("3", measure: Under("1.1.0"))).Groups;
        Assert.Equal([2, 1], groups.Select(group => group.Facilities.Length));
        Assert.Empty(groups[0].Apart);
        Assert.Contains("pack test: 1.1.0", Assert.Single(groups[1].Apart).En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_blocks_most_often_comes_first_with_its_numbers()
    {
        var worst = RollUp(Result("1", "PFF"), Result("2", "NFF"), Result("3", "-PF")).Groups.Single().Blocking;
        Assert.Equal(["T-2", "T-1", "T-3"], worst.Select(each => each.Criterion.Id));
        Assert.Equal((new Share(2, 3), new Share(0, 3)), (worst[0].Failing, worst[0].Undecided));
        Assert.Equal((0, 1, 2, 1), (worst[1].Fail, worst[1].Open, worst[1].Applicable, worst[1].NotApplicable));
    }

    [Fact]
    public void Coverage_and_open_answers_have_numerator_and_denominator()
    {
        var group = RollUp(Result("1", "PNP"), Result("2", "P-P")).Groups.Single();
        Assert.Equal((new Share(4, 5), new Share(1, 2)), (group.Coverage, group.Undetermined));
    }

    [Fact]
    public void The_later_appraisal_speaks_and_the_earlier_is_told_apart()
    {
        var rollUp = RollUp(Result("1", "FFF", asOf: Day.AddDays(-10)), Result("1"));
        Assert.Equal(Overall.Qualified, Assert.Single(rollUp.Facilities).Overall);
        Assert.Equal("superseded", Assert.Single(rollUp.Apart).Kind);
    }

    [Fact]
    public void Two_different_appraisals_of_one_day_count_neither()
    {
        var rollUp = RollUp(Result("1", "FFF"), Result("1"), Result("2"));
        Assert.Equal("2", Assert.Single(rollUp.Facilities).Facility.Code);
        Assert.Equal(["contested", "contested"], rollUp.Apart.Select(each => each.Kind));
        Assert.Equal(["2"], rollUp.History.Select(line => line.Code));
    }

    [Fact]
    public void An_earlier_half_year_stands_in_a_group_of_its_own()
    {
        var rollUp = RollUp(Result("1"), Result("2", asOf: new(2026, 6, 30)));
        Assert.Equal(["2026-H2", "2026-H1"], rollUp.Groups.Select(group => group.Period.ToString()));
        Assert.Equal(("earlier", "2"), (rollUp.Apart.Single().Kind, rollUp.Apart.Single().Code));
        Assert.Equal(1, rollUp.Indicators[0].Facilities);
    }

    [Theory]
    [InlineData("2025-09-30", null, null, DeadlineState.Met)]
    [InlineData("2025-10-01", null, null, DeadlineState.Late)]
    [InlineData("2027-01-01", null, null, DeadlineState.Overdue)]
    [InlineData(null, "2026-12-15", null, DeadlineState.Overdue)]
    [InlineData(null, null, "2025-09-01", DeadlineState.Met)]
    [InlineData("2025-12-01", null, "2025-09-01", DeadlineState.Late)]
    [InlineData(null, null, null, DeadlineState.NotStated)]
    public void A_deadline_is_met_missed_or_not_known(string? since, string? planned, string? decided, DeadlineState state) => Assert.Equal(state, DeadlineRow.StateOf(
        Result("1", deadline: new(2025, 9, 30), numbers: new() { PaperlessSince = On(since), PaperlessPlanned = On(planned), DecidedOn = On(decided) })));

    [Fact]
    public void Being_late_changes_no_answer() => Assert.Equal(
        Overall.Qualified, RollUp(Result("1", deadline: new(2025, 9, 30), numbers: new() { PaperlessSince = new(2026, 5, 1) })).Facilities.Single().Overall);

    [Fact]
    public void A_half_year_is_read_back_as_it_is_written()
    {
        Assert.Equal(new HalfYear(2026, 2), HalfYear.Parse(HalfYear.Of(Day).ToString()));
        Assert.All(["", "2026", "2026-H3", "20x6-H1", "2026-h1"], text => Assert.Null(HalfYear.Parse(text)));
    }

    private static DateOnly? On(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
