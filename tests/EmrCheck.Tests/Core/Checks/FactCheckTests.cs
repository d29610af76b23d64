using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Tests.Core.Checks;

public sealed class FactCheckTests
{
    private static readonly FactCheck AllElectronic = new()
    {
        Id = "all-electronic",
        Title = Given.Said("All electronic"),
        Message = Given.Said("All records should be electronic"),
        Expect = Given.Path("numbers.electronic_records = numbers.records", SubmissionModel.RootType),
    };

    [Theory]
    [InlineData("""{ "numbers": { "records": 5, "electronic_records": 5 } }""", Verdict.Pass, Basis.Declared)]
    [InlineData("""{ "numbers": { "records": 5, "electronic_records": 4 } }""", Verdict.Fail, Basis.Declared)]
    [InlineData("""{ "numbers": { "records": 5 } }""", Verdict.NoEvidence, Basis.None)]
    [InlineData("{}", Verdict.NoEvidence, Basis.None)]
    public void A_fact_holds_or_not_or_was_not_given(string facts, Verdict verdict, Basis basis)
    {
        var result = AllElectronic.Judged(Given.Submission(facts: facts));
        Assert.Equal((verdict, basis), (result.Verdict, result.Basis));
    }

    [Fact]
    public void A_fact_that_does_not_hold_is_a_finding_in_the_submission_file()
    {
        var finding = AllElectronic.Judged(Given.Submission(facts: """{ "numbers": { "records": 5, "electronic_records": 4 } }""")).Findings.Single();
        Assert.Equal(("T-1/all-electronic", "submission.yaml", "All records should be electronic"), (finding.Code, finding.File, finding.Message.En));
    }

    [Fact]
    public void A_fact_is_the_facilitys_word_and_needs_a_person_where_documents_are_asked_for() => Assert.Equal(
        Verdict.NeedsReview,
        AllElectronic.Judged(Given.Submission(facts: """{ "numbers": { "records": 5, "electronic_records": 5 } }"""), trust: Basis.Documented).Verdict);

    [Fact]
    public void An_expression_that_cannot_be_evaluated_is_an_error_never_a_failure()
    {
        var check = AllElectronic with { Expect = Given.Path("facility.departments.startsWith('Khoa')", SubmissionModel.RootType) };
        var result = check.Judged(Given.Submission(facts: """{ "facility": { "departments": ["Khoa Nội", "Khoa Nhi"] } }"""));
        Assert.Equal(Verdict.Error, result.Verdict);
    }
}
