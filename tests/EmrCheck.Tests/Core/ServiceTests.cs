using EmrCheck.Core;

namespace EmrCheck.Tests.Core;

public sealed class ServiceTests
{
    private static readonly Criterion Surgery = Given.Criterion(Letters.Check) with { Service = "surgery" };

    [Fact]
    public void Whatever_shows_the_service_in_a_record_is_enough_to_ask()
    {
        var submission = Given.Submission("....");
        submission = submission with { Facility = submission.Facility with { Services = ["laboratory"] } };
        var sign = Letters.Check with { Id = "surgery", Where = null, Applies = null };
        Assert.Equal(Verdict.NotApplicable, Surgery.Judged(submission).Verdict);
        var appraisal = Appraiser.Appraise(Given.Checklist(Basis.Declared, Surgery) with { Signs = [sign] }, submission);
        Assert.Equal(Verdict.NoEvidence, appraisal.Criteria.Single().Verdict);
        Assert.Contains(appraisal.Diagnostics, remark => remark.Code == DiagnosticCodes.ShownUnstated);
    }

    [Theory]
    [InlineData("not said", "", "", Verdict.NoEvidence)]
    [InlineData("offered", "surgery", "", Verdict.NoEvidence)]
    [InlineData("not offered and nothing of it in the records", "laboratory", "", Verdict.NotApplicable)]
    [InlineData("not offered, but the records show it", "laboratory", "sv", Verdict.Fail)]
    [InlineData("not offered, but the records show exceptions of it", "laboratory", "k", Verdict.NoEvidence)]
    public void A_criterion_of_a_service_concerns_those_who_offer_it(string _, string offered, string records, Verdict verdict)
    {
        var submission = Given.Submission(records);
        submission = submission with { Facility = submission.Facility with { Services = offered.Length == 0 ? [] : [offered] } };
        Assert.Equal(verdict, Surgery.Judged(submission).Verdict);
    }
}
