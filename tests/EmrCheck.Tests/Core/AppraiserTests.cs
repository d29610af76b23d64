using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core;

public sealed class AppraiserTests
{
    private static readonly DeclaredCheck Declared = new() { Id = "declared", Title = Given.Said("") };

    [Fact]
    public void A_duplicate_record_counts_as_unreadable_and_is_remarked_on()
    {
        var appraisal = Appraise(Given.Submission("svd"), Given.Criterion(Letters.Check));
        Assert.Equal(new RecordCounts(2, 1, 4), appraisal.Records);
        Assert.Equal(2, appraisal.Criteria.Single().Tally!.Examined);
        Assert.Equal("EMR1014 records/0002.json", Assert.Single(appraisal.Diagnostics.Select(remark => $"{remark.Code.Id} {remark.Place}")));
    }

    [Theory]
    [InlineData("hospital", Verdict.NotApplicable, "Only for clinics")]
    [InlineData("clinic", Verdict.Fail, "The facility itself declares it not met.")]
    public void A_criterion_applies_to_whom_it_says(string kind, Verdict verdict, string reason)
    {
        var criterion = Given.Criterion(Declared) with
        {
            Applies = new(Given.Path("facility.kind = 'clinic'", SubmissionModel.RootType), Given.Said("Only for clinics")),
        };
        var result = criterion.Judged(Given.Submission(answer: Answer.NotMet, facts: $$"""{ "facility": { "kind": "{{kind}}" } }"""));
        Assert.Equal((verdict, reason), (result.Verdict, result.Reason.En));
        Assert.Equal(verdict == Verdict.NotApplicable ? CrossExamination.Misapplied : CrossExamination.Unverified, result.CrossExamination);
    }

    [Fact]
    public void A_criterion_applies_where_its_applicability_cannot_be_told() => Assert.Equal(
        Verdict.NoEvidence,
        (Given.Criterion(Declared) with { Applies = new(Given.Path("facility.kind = 'clinic'", SubmissionModel.RootType), Given.Said("-")) })
            .Judged(Given.Submission()).Verdict);

    [Fact]
    public void An_applicability_that_cannot_be_evaluated_is_an_error_not_a_crash() => Assert.Equal(
        Verdict.Error,
        (Given.Criterion(Declared) with { Applies = new(Given.Path("facility.departments.startsWith('K')", SubmissionModel.RootType), Given.Said("-")) })
            .Judged(Given.Submission(facts: """{ "facility": { "departments": ["K1", "K2"] } }""")).Verdict);

    [Fact]
    public void An_answer_to_no_criterion_is_remarked_on() => Assert.Equal(
        ["EMR1025"], Appraise(Given.Submission("s", Answer.Met), Given.Criterion(Letters.Check, "T-9")).Diagnostics.Select(remark => remark.Code.Id));

    [Fact]
    public void A_checklist_of_which_nothing_applies_is_remarked_on_and_undetermined()
    {
        var appraisal = Appraise(Given.Submission());
        Assert.Equal(Overall.Undetermined, appraisal.Overall);
        Assert.Equal(["EMR3001"], appraisal.Diagnostics.Select(remark => remark.Code.Id));
    }

    [Fact]
    public void The_same_inputs_give_the_same_results()
    {
        Appraisal Once() => Appraise(Given.Submission("sxvudvke", Answer.Met, documents: [Papers.Good]), Given.Criterion(Letters.Check), Given.Criterion(Declared, "T-2"));
        var (first, second) = (Once(), Once());
        Assert.Equal(first.Criteria.Select(result => (result.Verdict, result.Reason)), second.Criteria.Select(result => (result.Verdict, result.Reason)));
        Assert.True(first.Criteria.SelectMany(result => result.Findings).SequenceEqual(second.Criteria.SelectMany(result => result.Findings)));
        Assert.True(first.Diagnostics.SequenceEqual(second.Diagnostics));
    }

    [Fact]
    public void Handing_in_less_never_raises_the_low_score() => Law.Holds(
        from answer in Gen.Elements(Enum.GetValues<Answer>())
        from number in Gen.Elements("1/QĐ", "")
        from records in Gen.Elements("", "s", "sv", "sx", "sk", "se")
        from drop in Gen.Choose(0, 2)
        let all = Given.Submission(records, answer, ["paper"], [Papers.Good with { Number = number }])
        select (all, less: drop switch
        {
            0 => all with { Declarations = ImmutableDictionary<string, Declaration>.Empty },
            1 => all with { Documents = [] },
            _ => all with { Records = [] },
        }),
        pair => Low(pair.less) <= Low(pair.all));

    private static int Low(Submission submission) => Appraise(
        submission,
        Given.Criterion(Declared),
        Given.Criterion(new DocumentCheck { Id = "paper", Title = Given.Said("Paper"), Is = ["emr_regulation"], Numbered = true }, "T-2"),
        Given.Criterion(Letters.Check, "T-3")).Scores.Range.Low;

    private static Appraisal Appraise(Submission submission, params Criterion[] criteria) =>
        Appraiser.Appraise(Given.Checklist(Basis.Declared, criteria), submission);
}
