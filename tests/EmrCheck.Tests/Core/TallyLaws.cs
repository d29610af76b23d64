using System.Collections.Immutable;
using EmrCheck.Core;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core;

public sealed class TallyLaws
{
    private static readonly Gen<Finding> AnyFinding =
        from file in Gen.Choose(1, 9)
        from line in Gen.Choose(1, 9)
        select new Finding("T-1/letters", Severity.Major, Given.Said("x"), $"records/{file}.json", line, 1, "Patient");

    private static readonly Gen<Tally> Any =
        from counts in Gen.Choose(0, 1000).ArrayOf(7)
        from findings in AnyFinding.ArrayOf(30)
        from kept in Gen.Choose(0, Tally.FindingLimit)
        select new Tally(counts[0], counts[1], counts[2], counts[3], counts[4], [.. findings.Order().Take(kept)]) { Records = counts[5], RecordsSatisfied = counts[6] };

    [Fact]
    public void Merging_is_commutative() => Law.Holds(Any.Two(), pair => pair.Item1.Merge(pair.Item2).Equals(pair.Item2.Merge(pair.Item1)));

    [Fact]
    public void Merging_is_associative() => Law.Holds(Any.Three(), three =>
        three.Item1.Merge(three.Item2).Merge(three.Item3).Equals(three.Item1.Merge(three.Item2.Merge(three.Item3))));

    [Fact]
    public void The_empty_tally_is_the_identity() => Law.Holds(Any, tally =>
        tally.Merge(Tally.Empty).Equals(tally) && Tally.Empty.Merge(tally).Equals(tally));

    [Fact]
    public void Examined_adds_up() => Law.Holds(Any.Two(), pair =>
        pair.Item1.Merge(pair.Item2).Examined == pair.Item1.Examined + pair.Item2.Examined);

    [Fact]
    public void The_first_findings_by_place_are_kept() => Law.Holds(Any.Two(), pair =>
        pair.Item1.Merge(pair.Item2).Findings.SequenceEqual(
            pair.Item1.Findings.Concat(pair.Item2.Findings).Order().Take(Tally.FindingLimit)));

    [Fact]
    public void Tallies_with_other_findings_are_not_equal() => Law.Holds(Any.Where(tally => !tally.Findings.IsEmpty), tally =>
        !tally.Equals(tally with { Findings = tally.Findings.RemoveAt(0) }) && !tally.Equals(tally with { Skipped = tally.Skipped + 1 }) && !tally.Equals(tally with { Records = tally.Records + 1 }) && !tally.Equals(tally with { RecordsSatisfied = tally.RecordsSatisfied + 1 }));
}
