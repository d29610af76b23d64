using EmrCheck.Core;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core;

public sealed class OverallLaws
{
    private static readonly Gen<CriterionResult[]> Many = (
        from verdict in Gen.Frequency((5, Gen.Constant(Verdict.Pass)), (2, Gen.Elements(Enum.GetValues<Verdict>())))
        from obligation in Gen.Elements(Enum.GetValues<Obligation>())
        select Results.Of(obligation, verdict)).ArrayOf();

    [Fact]
    public void A_facility_qualifies_when_all_applicable_mandatory_criteria_pass_and_there_is_one() => Law.Holds(Many, results =>
        (Overalls.Of(results) == Overall.Qualified)
        == (Binding(results).Length > 0 && Binding(results).All(result => result.Verdict == Verdict.Pass)));

    [Fact]
    public void A_facility_does_not_qualify_when_one_mandatory_criterion_fails() => Law.Holds(Many, results =>
        (Overalls.Of(results) == Overall.NotQualified) == Binding(results).Any(result => result.Verdict == Verdict.Fail));

    [Fact]
    public void What_is_not_mandatory_decides_nothing() => Law.Holds(Many, results =>
        Overalls.Of(results) == Overalls.Of(results.Where(result => result.Criterion.Obligation == Obligation.Mandatory)));

    [Fact]
    public void What_is_outside_the_gate_decides_nothing() => Law.Holds(Many, results =>
        Overalls.Of(results.Concat(results.Select(result => result with { Criterion = result.Criterion with { InGate = false } }))) == Overalls.Of(results));

    [Fact]
    public void While_a_text_that_decides_is_not_in_force_nobody_qualifies() => Law.Holds(Many, results =>
        Overalls.Of(results, gateIsWhole: false) == (Overalls.Of(results) == Overall.Qualified ? Overall.Undetermined : Overalls.Of(results)));

    [Fact]
    public void Nothing_applicable_is_undetermined()
    {
        Assert.Equal(Overall.Undetermined, Overalls.Of([]));
        Assert.Equal(Overall.Undetermined, Overalls.Of([Results.Of(Obligation.Mandatory, Verdict.NotApplicable)]));
    }

    private static CriterionResult[] Binding(IEnumerable<CriterionResult> results) => [.. results.Where(result =>
        result.Criterion.Obligation == Obligation.Mandatory && result.Verdict != Verdict.NotApplicable)];
}
