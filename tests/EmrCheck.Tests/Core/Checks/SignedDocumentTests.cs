using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Tests.Core.Checks;

public sealed class SignedDocumentTests
{
    private static readonly DocumentCheck Signed = new() { Id = "signed", Title = Given.Said("Signed"), Is = ["emr_regulation"], DigitallySigned = true };

    [Theory]
    [InlineData(SignatureState.Valid, Verdict.Pass)]
    [InlineData(SignatureState.NoTrustStore, Verdict.NeedsReview)]
    [InlineData(SignatureState.Untrusted, Verdict.NeedsReview)]
    [InlineData(SignatureState.SelfSigned, Verdict.NeedsReview)]
    [InlineData(SignatureState.ExpiredCertificate, Verdict.Fail)]
    [InlineData(SignatureState.EarlierRevision, Verdict.NeedsReview)]
    [InlineData(SignatureState.Partial, Verdict.Fail)]
    [InlineData(SignatureState.Altered, Verdict.Fail)]
    [InlineData(SignatureState.Damaged, Verdict.NeedsReview)]
    [InlineData(SignatureState.Unsupported, Verdict.NeedsReview)]
    public void Only_a_valid_signature_passes(SignatureState state, Verdict verdict) => Assert.Equal(verdict, Judged(With(state)).Verdict);

    [Fact]
    public void A_paper_without_signature_fails()
    {
        var result = Judged(With());
        Assert.Equal((Verdict.Fail, "T-1/signed"), (result.Verdict, Assert.Single(result.Findings).Code));
        Assert.Contains("picture", result.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_nobody_can_read_is_no_evidence_and_the_reason_says_so()
    {
        var result = Judged(With(SignatureState.Valid) with { Content = new(ContentKind.Pdf, ContentFault.Encrypted) });
        Assert.Equal(Verdict.NoEvidence, result.Verdict);
        Assert.Contains("password", result.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_that_is_not_sure_fails_nobody() => Assert.Equal(
        Verdict.NeedsReview, (Signed with { Confidence = Confidence.Medium }).Judged(Given.Submission(documents: [With()])).Verdict);

    [Fact]
    public void A_paper_without_signature_passes_where_none_is_asked_for() => Assert.Equal(
        Verdict.Pass, (Signed with { DigitallySigned = false }).Judged(Given.Submission(documents: [With(SignatureState.Altered)])).Verdict);

    [Fact]
    public void The_reason_for_want_of_a_trust_store_says_how_to_give_one() =>
        Assert.Contains("--trust-store", Judged(With(SignatureState.NoTrustStore)).Reason.Vi, StringComparison.Ordinal);

    [Fact]
    public void A_later_whole_signature_makes_up_for_the_first_of_two() =>
        Assert.Equal(Verdict.Pass, Judged(With(SignatureState.EarlierRevision, SignatureState.Valid)).Verdict);

    [Theory]
    [InlineData(SignatureState.Altered)]
    [InlineData(SignatureState.Damaged)]
    public void A_broken_signature_casts_doubt_on_a_valid_one_beside_it(SignatureState broken) =>
        Assert.Equal(Verdict.NeedsReview, Judged(With(broken, SignatureState.Valid)).Verdict);

    [Fact]
    public void A_time_of_signing_after_the_appraisal_needs_others_to_vouch_for_it()
    {
        var later = new DocumentSignature(SignatureState.Valid, null, null, null)
        {
            CertificateTo = Given.Today.AddYears(9), SignedAt = new(Given.Today.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero),
        };
        var results = new[] { later, later with { SignedAt = later.SignedAt!.Value.AddDays(-1) }, later with { IsTimeProven = true } }.Select(signature => Judged(Papers.Good with { Signatures = [signature] })).ToArray();
        Assert.Equal([Verdict.NeedsReview, Verdict.Pass, Verdict.Pass], results.Select(result => result.Verdict));
        Assert.Contains("sau ngày thẩm định", results[0].Reason.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ended_certificate_needs_a_time_that_others_vouch_for()
    {
        var ended = new DocumentSignature(SignatureState.Valid, null, null, null) { CertificateTo = Given.Today.AddDays(-1) };
        Assert.Equal(
            [Verdict.NeedsReview, Verdict.Pass, Verdict.Pass],
            new[] { ended, ended with { IsTimeProven = true }, ended with { CertificateTo = Given.Today } }.Select(signature => Judged(Papers.Good with { Signatures = [signature] }).Verdict));
    }

    [Fact]
    public void A_file_too_large_to_be_searched_waits_for_a_person() =>
        Assert.Equal(Verdict.NeedsReview, Judged(With() with { IsExamined = false }).Verdict);

    [Fact]
    public void One_signed_paper_is_enough_unless_the_unsigned_one_is_needed_for_its_subjects()
    {
        var (signed, open) = (With(SignatureState.Valid) with { Subjects = ["create"] }, With(SignatureState.SelfSigned) with { Id = "two", Subjects = ["update"] });
        Assert.Equal(Verdict.Pass, Judged(signed, open).Verdict);
        Assert.Equal(Verdict.NeedsReview, (Signed with { Covers = ["create", "update"] }).Judged(Given.Submission(documents: [signed, open])).Verdict);
    }

    [Theory]
    [InlineData("2026-03-01", Verdict.Pass)]
    [InlineData("2026-02-28", Verdict.Fail)]
    [InlineData("", Verdict.Fail)]
    public void A_decision_may_not_be_older_than_the_regulation_it_rests_on(string date, Verdict verdict)
    {
        var decision = Papers.Good with { Id = "decision", Kind = "emr_deployment_decision", Date = date.Length == 0 ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) };
        var later = Papers.Good with { Id = "amended", Date = new(2026, 5, 1) };
        Assert.Equal(verdict, Resting.Judged(Given.Submission(documents: [decision, later, Papers.Good])).Verdict);
    }

    [Fact]
    public void Without_a_dated_regulation_the_order_is_not_known()
    {
        var decision = Papers.Good with { Id = "decision", Kind = "emr_deployment_decision" };
        Document[][] papers = [[decision], [decision, Papers.Good with { Date = null }], [decision, Papers.Good with { Digest = null }]];
        Assert.All(papers, each => Assert.Equal(Verdict.NoEvidence, Resting.Judged(Given.Submission(documents: each)).Verdict));
    }

    [Fact]
    public void A_paper_of_the_facility_itself_is_a_base_that_is_known()
    {
        var regulation = Papers.Good with { Number = "1/QĐ-BV" };
        var decision = Papers.Good with { Id = "decision", Kind = "emr_deployment_decision", Digest = "sha256:2", Cites = ["Quyết định số 1/qđ-bv"] };
        var check = Resting with { CitesInForce = true };
        Assert.Equal(Verdict.Pass, check.Judged(Given.Submission(documents: [regulation, decision])).Verdict);
        Assert.Equal(Verdict.NeedsReview, check.Judged(Given.Submission(documents: [regulation with { Number = "2/QĐ-BV" }, decision])).Verdict);
    }

    private static DocumentCheck Resting => Signed with { Is = ["emr_deployment_decision"], DigitallySigned = false, RestsOn = ["emr_regulation"] };

    private static CriterionResult Judged(params Document[] documents) => Signed.Judged(Given.Submission(documents: documents));

    private static Document With(params SignatureState[] states) =>
        Papers.Good with { Signatures = [.. states.Select(state => DocumentSignature.Of(state) with { IsTimeProven = true })] };
}
