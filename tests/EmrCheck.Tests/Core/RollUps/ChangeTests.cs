using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.RollUps;
using static EmrCheck.Tests.Core.RollUps.GivenRollUp;

namespace EmrCheck.Tests.Core.RollUps;

/// <summary>Periods follow one another through the file, as a province keeps them.</summary>
public sealed class ChangeTests
{
    private static readonly DateOnly Spring = new(2026, 4, 1);

    [Fact]
    public void A_change_is_told_with_whether_it_may_be_compared()
    {
        var rollUp = After(Past(Result("1", "FPP", asOf: Spring), Result("2", "FPP", asOf: Spring)), Result("1"), Result("2", measure: Under("1.1.0")));
        Assert.Equal([("1", true), ("2", false)], rollUp.Changes.Select(change => (change.After.Code, change.IsComparable)));
        Assert.All(rollUp.Changes, change => Assert.Equal((Overall.NotQualified, Overall.Qualified), (change.Before.Overall, change.After.Overall)));
        Assert.Equal(new HalfYear(2026, 1), rollUp.Since);
    }

    [Fact]
    public void A_facility_keeps_its_history_by_half_year()
    {
        var first = Past(Result("1", "FPP", asOf: new(2025, 10, 1)));
        var second = After(first, Result("1", "NPP", asOf: Spring));
        var third = After(ReadBack(second), Result("1", numbers: new() { PaperlessSince = Day }));
        Assert.Equal(["2025-H2 NotQualified", "2026-H1 Undetermined", "2026-H2 Qualified"], third.History.Select(line => $"{line.Period} {line.Overall}"));
        Assert.Equal(Day, third.History[^1].Numbers.Paperless);
    }

    [Fact]
    public void Who_is_not_there_any_more_is_told() =>
        Assert.Equal(("gone", "2"), After(Past(Result("1", asOf: Spring), Result("2", asOf: Spring)), Result("1")).Apart.Select(each => (each.Kind, each.Code)).Single());

    [Fact]
    public void A_target_remembers_what_was_reached_before()
    {
        var plan = PlanOf(Target(Indicator.QualifiedFacilities, 100));
        var before = EmrCheck.Core.RollUps.RollUp.Of(AppraisalSet.Of([Result("1", "FPP", asOf: Spring), Result("2", asOf: Spring)]), plan, null)!;
        var now = EmrCheck.Core.RollUps.RollUp.Of(AppraisalSet.Of([Result("1"), Result("2")]), plan, ReadBack(before))!.Targets.Single();
        Assert.Equal((new HalfYear(2026, 1), new Share(1, 2)), now.Before.Select(past => (past.Period, past.Share)).Single());
        Assert.Equal(new Share(2, 2), now.Figure.Share);
    }

    private static PastRollUp Past(params FacilityResult[] results) => ReadBack(RollUp(results));

    private static EmrCheck.Core.RollUps.RollUp After(PastRollUp past, params FacilityResult[] results) => EmrCheck.Core.RollUps.RollUp.Of(AppraisalSet.Of(results), Plan.None, past)!;

    private static PastRollUp ReadBack(EmrCheck.Core.RollUps.RollUp rollUp)
    {
        using var file = new MemoryStream();
        RollUpJson.Write(rollUp, file);
        Assert.DoesNotContain("\r", Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
        file.Position = 0;
        return RollUpJson.Read("rollup.json", file).Value!;
    }
}
