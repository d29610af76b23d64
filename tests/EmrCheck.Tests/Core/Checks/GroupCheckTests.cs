using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Tests.Core.Checks;

/// <summary>all_of and any_of over three leaves: the answer (declared), the paper (documented), the records (observed).</summary>
public sealed class GroupCheckTests
{
    private static readonly ImmutableArray<Check> Leaves =
    [
        new DeclaredCheck { Id = "declared", Title = Given.Said("") },
        new DocumentCheck { Id = "paper", Title = Given.Said("Paper"), Is = ["emr_regulation"], Numbered = true },
        Letters.Check,
    ];

    private static readonly AllOfCheck All = new() { Id = "all", Title = Given.Said(""), Of = Leaves };
    private static readonly AnyOfCheck Any = new() { Id = "any", Title = Given.Said(""), Of = Leaves };

    // Columns: answer, number of the paper (null: no paper), records; all_of; any_of.
    [Theory]
    [InlineData(Answer.Met, "1", "ss", Verdict.Pass, Basis.Declared, Verdict.Pass, Basis.Observed)]
    [InlineData(Answer.Met, "1", "", Verdict.NoEvidence, Basis.None, Verdict.Pass, Basis.Documented)]
    [InlineData(Answer.Met, null, "", Verdict.NoEvidence, Basis.None, Verdict.Pass, Basis.Declared)]
    [InlineData(Answer.Met, "1", "sv", Verdict.Fail, Basis.Observed, Verdict.Pass, Basis.Documented)]
    [InlineData(Answer.NotMet, "", "sv", Verdict.Fail, Basis.Observed, Verdict.Fail, Basis.Observed)]
    [InlineData(Answer.NotMet, null, "se", Verdict.Fail, Basis.Declared, Verdict.Fail, Basis.Declared)]
    [InlineData(Answer.NotApplicable, null, "", Verdict.NeedsReview, Basis.Declared, Verdict.NeedsReview, Basis.Declared)]
    [InlineData(Answer.NotApplicable, "1", "se", Verdict.Error, Basis.Observed, Verdict.Pass, Basis.Documented)]
    [InlineData(Answer.None, null, "", Verdict.NoEvidence, Basis.None, Verdict.NoEvidence, Basis.None)]
    public void Groups_combine_verdict_and_basis(
        Answer answer, string? number, string records, Verdict all, Basis allBasis, Verdict any, Basis anyBasis)
    {
        var submission = Given.Submission(records, answer, documents: number is null ? [] : [Papers.Good with { Number = number }]);
        var (ofAll, ofAny) = (All.Judged(submission), Any.Judged(submission));
        Assert.Equal((all, allBasis, any, anyBasis), (ofAll.Verdict, ofAll.Basis, ofAny.Verdict, ofAny.Basis));
    }

    [Fact]
    public void An_advisory_part_has_no_influence_but_its_findings_are_told()
    {
        AllOfCheck group = All with { Of = [Leaves[0], Letters.Check with { Advisory = true }] };
        var result = group.Judged(Given.Submission("v", Answer.Met));
        Assert.Equal((Verdict.Pass, Basis.Declared, 1), (result.Verdict, result.Basis, result.Findings.Length));
        Assert.Null(result.Tally);
        Assert.Equal(CrossExamination.Unverified, result.CrossExamination);
    }

    [Fact]
    public void An_advisory_pass_does_not_pass_an_any_of() => Assert.Equal(
        Verdict.Fail, (Any with { Of = [Leaves[0], Letters.Check with { Advisory = true }] }).Judged(Given.Submission("s", Answer.NotMet)).Verdict);

    [Fact]
    public void Cross_examination_asks_the_record_checks_alone()
    {
        Assert.Equal(CrossExamination.Contradicted, Any.Judged(Given.Submission("sv", Answer.Met)).CrossExamination);
        Assert.Equal(CrossExamination.Understated, All.Judged(Given.Submission("ss", Answer.NotMet)).CrossExamination);
        Assert.Equal(CrossExamination.Unsupported, All.Judged(Given.Submission("", Answer.Met)).CrossExamination);
    }

    [Fact]
    public void The_reason_is_that_of_the_parts_that_decided()
    {
        var reason = All.Judged(Given.Submission("sv", Answer.Met, documents: [Papers.Good])).Reason.En;
        Assert.Equal("Letters: 1 of 2 violated.", reason);
    }

    [Fact]
    public void Groups_may_nest()
    {
        AllOfCheck nested = All with { Of = [Leaves[0], Any with { Of = [Leaves[1], Letters.Check] }] };
        Assert.Equal((Verdict.Pass, Basis.Declared), Of(nested.Judged(Given.Submission("s", Answer.Met))));
        Assert.Equal((Verdict.Fail, Basis.Observed), Of(nested.Judged(Given.Submission("v", Answer.Met))));
    }

    private static (Verdict, Basis) Of(CriterionResult result) => (result.Verdict, result.Basis);
}
