using EmrCheck.Core;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core;

public sealed class VerdictLaws
{
    private static readonly Gen<Verdict> Any = Gen.Elements(Enum.GetValues<Verdict>());
    private static readonly Gen<Verdict[]> Many = Any.ArrayOf();

    [Fact]
    public void The_order_of_dominance_is_the_published_one() => Assert.Equal(
        [Verdict.NotApplicable, Verdict.Pass, Verdict.NoEvidence, Verdict.NeedsReview, Verdict.Error, Verdict.Fail],
        Enum.GetValues<Verdict>().Order());

    [Fact]
    public void All_of_is_commutative() => Law.Holds(Any.Two(), pair =>
        Verdicts.AllOf([pair.Item1, pair.Item2]) == Verdicts.AllOf([pair.Item2, pair.Item1]));

    [Fact]
    public void All_of_is_associative() => Law.Holds(Any.Three(), three =>
    {
        var (a, b, c) = three;
        return Verdicts.AllOf([Verdicts.AllOf([a, b]), c]) == Verdicts.AllOf([a, Verdicts.AllOf([b, c])])
            && Verdicts.AllOf([a, b, c]) == Verdicts.AllOf([a, Verdicts.AllOf([b, c])]);
    });

    [Fact]
    public void All_of_is_idempotent() => Law.Holds(Any, verdict => Verdicts.AllOf([verdict, verdict]) == verdict);

    [Fact]
    public void Not_applicable_is_the_identity_of_all_of() => Law.Holds(Many, many =>
        Verdicts.AllOf([]) == Verdict.NotApplicable
        && Verdicts.AllOf([.. many, Verdict.NotApplicable]) == Verdicts.AllOf(many)
        && Verdicts.AllOf([Verdict.NotApplicable, .. many]) == Verdicts.AllOf(many));

    [Fact]
    public void All_of_passes_only_when_something_passes_and_nothing_speaks_against_it() => Law.Holds(Many, many =>
        (Verdicts.AllOf(many) == Verdict.Pass)
        == (many.Contains(Verdict.Pass) && many.All(verdict => verdict is Verdict.Pass or Verdict.NotApplicable)));

    [Fact]
    public void A_failure_dominates_all_of() => Law.Holds(Many, many => Verdicts.AllOf([.. many, Verdict.Fail]) == Verdict.Fail);

    [Fact]
    public void Any_of_passes_when_one_passes_and_is_the_dominant_rest_otherwise() => Law.Holds(Many, many =>
        Verdicts.AnyOf(many) == (many.Contains(Verdict.Pass) ? Verdict.Pass : many.DefaultIfEmpty(Verdict.NotApplicable).Max()));

    [Fact]
    public void Any_of_does_not_depend_on_the_order() => Law.Holds(Many.SelectMany(many => Gen.Shuffle(many), (many, shuffled) => (many, shuffled)), pair =>
        Verdicts.AnyOf(pair.many) == Verdicts.AnyOf(pair.shuffled));

    [Fact]
    public void Only_a_pass_and_a_failure_are_determined() => Assert.Equal(
        [Verdict.Pass, Verdict.Fail], Enum.GetValues<Verdict>().Where(verdict => verdict.IsDetermined()));
}
