using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Tests.Core.Checks;

public sealed class DeclaredCheckTests
{
    private static readonly DeclaredCheck Declared = new() { Id = "declared", Title = Given.Said("") };

    [Theory]
    [InlineData(Answer.Met, false, Verdict.Pass, Basis.Declared)]
    [InlineData(Answer.Met, true, Verdict.Pass, Basis.Documented)]
    [InlineData(Answer.PartiallyMet, false, Verdict.Fail, Basis.Declared)]
    [InlineData(Answer.PartiallyMet, true, Verdict.Fail, Basis.Documented)]
    [InlineData(Answer.NotMet, false, Verdict.Fail, Basis.Declared)]
    [InlineData(Answer.NotMet, true, Verdict.Fail, Basis.Documented)]
    [InlineData(Answer.NotApplicable, false, Verdict.NeedsReview, Basis.Declared)]
    [InlineData(Answer.NotApplicable, true, Verdict.NeedsReview, Basis.Documented)]
    [InlineData(Answer.None, false, Verdict.NoEvidence, Basis.None)]
    [InlineData(Answer.None, true, Verdict.NoEvidence, Basis.None)]
    public void An_answer_is_judged_with_what_supports_it(Answer answer, bool supported, Verdict verdict, Basis basis)
    {
        var result = Declared.Judged(Given.Submission(answer: answer, evidence: supported ? ["paper"] : [], documents: [Papers.Good]));
        Assert.Equal((verdict, basis, answer), (result.Verdict, result.Basis, result.Declared));
    }

    [Fact]
    public void No_answer_at_all_is_no_evidence() =>
        Assert.Equal((Verdict.NoEvidence, Answer.None), (Declared.Judged(Given.Submission()).Verdict, Declared.Judged(Given.Submission()).Declared));

    [Fact]
    public void A_document_that_was_only_named_supports_nothing() => Assert.Equal(
        Basis.Declared,
        Declared.Judged(Given.Submission(answer: Answer.Met, evidence: ["paper"], documents: [Papers.Good with { Digest = null }])).Basis);

    [Fact]
    public void A_document_that_the_answer_does_not_point_to_supports_nothing() => Assert.Equal(
        Basis.Declared, Declared.Judged(Given.Submission(answer: Answer.Met, evidence: ["other"], documents: [Papers.Good])).Basis);

    [Fact]
    public void The_documents_pointed_to_are_the_evidence()
    {
        var second = Papers.Good with { Id = "second", File = "evidence/second.txt", Digest = "sha256:2" };
        var result = Declared.Judged(Given.Submission(answer: Answer.Met, evidence: ["second", "paper"], documents: [Papers.Good, second]));
        Assert.Equal([new Evidence("evidence/paper.txt", "sha256:1"), new Evidence("evidence/second.txt", "sha256:2")], result.Check!.Evidence.ToArray());
    }

    [Theory]
    [InlineData(Basis.Declared, false, Verdict.Pass)]
    [InlineData(Basis.Documented, false, Verdict.NeedsReview)]
    [InlineData(Basis.Documented, true, Verdict.Pass)]
    [InlineData(Basis.Observed, false, Verdict.NeedsReview)]
    [InlineData(Basis.Observed, true, Verdict.NeedsReview)]
    public void A_pass_on_a_weaker_basis_than_the_profile_trusts_waits_for_a_person(Basis trust, bool supported, Verdict verdict) => Assert.Equal(
        verdict,
        Declared.Judged(Given.Submission(answer: Answer.Met, evidence: supported ? ["paper"] : [], documents: [Papers.Good]), trust: trust).Verdict);

    [Fact]
    public void Trust_does_not_soften_a_failure() =>
        Assert.Equal(Verdict.Fail, Declared.Judged(Given.Submission(answer: Answer.NotMet), trust: Basis.Observed).Verdict);
}
