using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Tests.Core.Checks;

public sealed class CitedTextTests
{
    private static readonly DocumentCheck Check = new() { Id = "bases", Title = Given.Said("Bases"), Is = ["emr_regulation"], CitesInForce = true };

    private static readonly Document After = Papers.Good with { Date = new(2025, 6, 6), Cites = ["46/2018/TT-BYT"] };

    public static TheoryData<string, Document[], Verdict> Bases() => new()
    {
        { "on the last day of the text", [After with { Date = new(2025, 6, 5) }], Verdict.Pass },
        { "on the day after", [After], Verdict.Fail },
        { "not dated, so of the day of the appraisal", [After with { Date = null }], Verdict.Fail },
        { "one of two rests on it", [After with { Cites = ["13/2025/TT-BYT"] }, After with { Id = "two" }], Verdict.Fail },
        { "a text that no catalogue knows", [After with { Cites = ["Thông tư 46/2018"] }], Verdict.NeedsReview },
        { "a text that was replaced on an unknown day", [After with { Cites = ["53/2017/TT-BYT"] }], Verdict.NeedsReview },
        { "otherwise written", [After with { Cites = ["Thông tư số 46/2018/tt-byt "] }], Verdict.Fail },
        { "bases not stated", [After with { Cites = [] }], Verdict.NoEvidence },
        { "one of two does not state its bases", [After with { Cites = ["13/2025/TT-BYT"] }, After with { Id = "two", Cites = [] }], Verdict.NoEvidence },
        { "none handed in", [], Verdict.NoEvidence },
    };

    [Theory]
    [MemberData(nameof(Bases))]
    public void A_document_must_not_rest_on_a_text_that_had_ended(string _, Document[] documents, Verdict verdict)
    {
        var result = Check.Judged(Given.Submission(documents: documents));
        Assert.Equal((verdict, verdict == Verdict.Fail), (result.Verdict, result.Findings.Any()));
    }

    [Fact]
    public void The_reason_names_the_text_its_last_day_and_what_to_cite_instead()
    {
        var reason = Check.Judged(Given.Submission(documents: [After])).Reason;
        Assert.Equal("The document rests on 46/2018/TT-BYT, which ended after 2025-06-05; cite 13/2025/TT-BYT now.", reason.En);
        Assert.Contains("05/06/2025", reason.Vi, StringComparison.Ordinal);
    }
}
