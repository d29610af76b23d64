using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using static EmrCheck.Tests.Core.RollUps.GivenRollUp;

namespace EmrCheck.Tests.Core.RollUps;

public sealed class IndicatorTests
{
    [Fact]
    public void Who_does_not_say_stays_in_the_denominator_of_facilities()
    {
        var figure = Figure(Indicator.PaperlessFacilities, Result("1", numbers: new() { PaperlessSince = Day }), Result("2"), Result("3", numbers: new() { PaperlessPlanned = Day.AddDays(9) }));
        Assert.Equal((new Share(1, 3), 1), (figure.Share, figure.NotStated));
    }

    [Fact]
    public void A_share_of_patients_is_a_sum_over_a_sum_of_those_who_say()
    {
        var figure = Figure(
            Indicator.PatientsWithEmr, Result("1", numbers: new() { Patients = 900, PatientsWithEmr = 900 }), Result("2", numbers: new() { Patients = 100, PatientsWithEmr = 80 }),
            Result("3", numbers: new() { Patients = 5000 }), Result("4", numbers: new() { Patients = 10, PatientsWithEmr = 11 }));
        Assert.Equal((new Share(980, 1000), 98, 1, 1), (figure.Share, figure.Share.Percent, figure.NotStated, figure.Impossible));
    }

    [Fact]
    public void Nothing_of_nothing_is_no_figure()
    {
        var figure = Figure(Indicator.CashlessPayments, Result("1", numbers: new() { Payments = 0, CashlessPayments = 0 }));
        Assert.Null(figure.Share.Percent);
        Assert.False(figure.Share.Reaches(0));
    }

    [Fact]
    public void Hundred_per_cent_means_all() => Assert.Equal(99, new Share(9999, 10000).Percent);

    [Fact]
    public void Figures_are_given_over_all_by_kind_and_by_grade()
    {
        var figures = RollUp(Result("1"), Result("2", grade: "III"), Result("3", kind: "clinic", grade: "")).Indicators.Where(figure => figure.Indicator == Indicator.QualifiedFacilities);
        Assert.Equal([" - 3/3", "hospital - 2/2", "hospital II 1/1", "hospital III 1/1", "clinic - 1/1"], figures.Select(figure => $"{figure.Kind} {figure.Grade ?? "-"} {figure.Share.Part}/{figure.Share.Whole}"));
    }

    [Theory]
    [InlineData(100, "2026-12-31", TargetState.NotYet)]
    [InlineData(100, "2026-11-20", TargetState.NotYet)]
    [InlineData(100, "2026-11-19", TargetState.Missed)]
    [InlineData(50, "2026-11-19", TargetState.Reached)]
    [InlineData(51, null, TargetState.NotYet)]
    public void A_target_is_reached_open_or_missed(int percent, string? by, TargetState state)
    {
        var plan = PlanOf(Target(Indicator.PaperlessFacilities, percent, by is null ? null : DateOnly.Parse(by, System.Globalization.CultureInfo.InvariantCulture), "hospital"));
        var set = AppraisalSet.Of([Result("1", numbers: new() { PaperlessSince = Day }), Result("2"), Result("3", kind: "clinic")]);
        var result = Assert.Single(EmrCheck.Core.RollUps.RollUp.Of(set, plan, null)!.Targets);
        Assert.Equal((state, new Share(1, 2)), (result.State, result.Figure.Share));
    }

    [Fact]
    public void A_target_without_figures_is_not_reached()
    {
        var plan = PlanOf(Target(Indicator.CashlessPayments, 10, Day.AddDays(-1)));
        Assert.Equal(TargetState.NoFigure, EmrCheck.Core.RollUps.RollUp.Of(AppraisalSet.Of([Result("1")]), plan, null)!.Targets.Single().State);
    }

    [Fact]
    public void A_planned_facility_without_an_appraisal_is_in_the_denominator_and_told()
    {
        var plan = PlanOf(Target(Indicator.QualifiedFacilities, 100)) with { Facilities = [new("1", "", "hospital", ""), new("9", "Nine", "hospital", "")] };
        var rollUp = EmrCheck.Core.RollUps.RollUp.Of(AppraisalSet.Of([Result("1")]), plan, null)!;
        Assert.Equal((new Share(1, 2), 1), (rollUp.Targets.Single().Figure.Share, rollUp.Targets.Single().Figure.Missing));
        Assert.Equal(("missing", "9"), (rollUp.Apart.Single().Kind, rollUp.Apart.Single().Code));
    }

    private static IndicatorFigure Figure(Indicator indicator, params FacilityResult[] results) => RollUp(results).Indicators.First(figure => figure.Indicator == indicator);
}
