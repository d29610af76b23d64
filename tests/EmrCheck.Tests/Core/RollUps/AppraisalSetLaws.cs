using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.RollUps;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core.RollUps;

public sealed class AppraisalSetLaws
{
    private static readonly Gen<AppraisalSet> Any =
        from results in GivenRollUp.Any.ArrayOf(8)
        from broken in Gen.Elements("a", "b", "c").ArrayOf(2)
        select AppraisalSet.Of(results, broken.Select(name => new Unappraised(name, Given.Said("broken"))));

    [Fact]
    public void Merging_is_commutative() => Law.Holds(Any.Two(), pair => Same(pair.Item1.Merge(pair.Item2), pair.Item2.Merge(pair.Item1)), 60);

    [Fact]
    public void Merging_is_associative() => Law.Holds(Any.Three(), three =>
        Same(three.Item1.Merge(three.Item2).Merge(three.Item3), three.Item1.Merge(three.Item2.Merge(three.Item3))), 60);

    [Fact]
    public void Merging_again_changes_nothing() => Law.Holds(Any.Two(), pair =>
        Same(pair.Item1.Merge(pair.Item2).Merge(pair.Item2).Merge(pair.Item1), pair.Item1.Merge(pair.Item2)), 60);

    [Fact]
    public void The_empty_set_is_the_identity() => Law.Holds(Any, set => Same(set.Merge(AppraisalSet.Empty), set) && Same(AppraisalSet.Empty.Merge(set), set), 60);

    [Fact]
    public void Sets_that_differ_give_other_bytes() => Assert.False(Same(
        AppraisalSet.Of([GivenRollUp.Result("10001")]), AppraisalSet.Of([GivenRollUp.Result("10001"), GivenRollUp.Result("10002")])));

    [Fact]
    public void Every_facility_is_counted_once_or_told_apart() => Law.Holds(Any.Where(set => !set.Results.IsEmpty), set =>
    {
        var rollUp = RollUp.Of(set, Plan.None, null)!;
        var codes = set.Results.Select(result => result.Facility.Code).Distinct().ToHashSet();
        var counted = rollUp.Groups.SelectMany(group => group.Facilities).Select(result => result.Facility.Code).ToArray();
        return counted.Length == counted.Distinct().Count() && codes.SetEquals(counted.Concat(rollUp.Apart.Where(each => each.Kind == "contested").Select(each => each.Code)))
            && rollUp.Answers.Sum(row => row.All) == counted.Length;
    });

    [Fact]
    public void Only_what_was_judged_alike_is_counted_together() => Law.Holds(Any.Where(set => !set.Results.IsEmpty), set =>
        RollUp.Of(set, Plan.None, null)!.Groups.All(group => group.Facilities.All(result =>
            result.Measure.Id == group.Measure.Id && result.Facility.Kind == group.Kind && result.Period == group.Period)));

    [Fact]
    public void Facilities_stand_by_code_never_by_result() => Law.Holds(Any.Where(set => !set.Results.IsEmpty), set =>
    {
        var codes = RollUp.Of(set, Plan.None, null)!.Facilities.Select(result => result.Facility.Code).ToArray();
        return codes.SequenceEqual(codes.Order(StringComparer.Ordinal));
    });

    private static bool Same(AppraisalSet left, AppraisalSet right) => Written(left) == Written(right);

    private static string Written(AppraisalSet set)
    {
        if (RollUp.Of(set, Plan.None, null) is not { } rollUp) return string.Join(',', set.Unappraised.Select(each => each.Name));
        using var output = new MemoryStream();
        RollUpJson.Write(rollUp, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
