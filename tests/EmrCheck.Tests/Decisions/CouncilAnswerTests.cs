using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Tests.Core;
using EmrCheck.Tests.Formats.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Decisions;

public sealed class CouncilAnswerTests
{
    private static readonly Gen<(Verdict Verdict, bool Decides)[]> Matters =
        (from verdict in Gen.Elements(Enum.GetValues<Verdict>()) from decides in Gen.Elements(true, true, false) select (verdict, decides)).ArrayOf();

    [Fact]
    public void Without_decisions_the_council_has_the_machine_s_answer() => Law.Holds(Matters, matters =>
    {
        var docket = DocketOf(matters);
        return CouncilAnswer.Of(docket, Meetings.Written(Meetings.Opening).Ledger).Overall == docket.Overall;
    });

    [Fact]
    public void A_facility_qualifies_before_a_council_exactly_when_every_deciding_criterion_counts_as_met() => Law.Holds(
        from matters in Matters from kinds in Gen.ArrayOf(Gen.Elements(Enum.GetValues<DecisionKind>()), matters.Length) from which in Gen.ArrayOf(Gen.Elements(true, false), matters.Length) select (matters, kinds, which),
        each =>
        {
            var docket = DocketOf(each.matters);
            var decisions = docket.Matters.Zip(each.kinds, each.which).Where(pair => pair.Third && !(pair.Second == DecisionKind.Accepted && pair.First.IsOpen))
                .Select(pair => Meetings.Met with { Criterion = pair.First.Id, From = pair.First.Verdict, Kind = Decision.KindOf(pair.Second, pair.First.Verdict) }).ToArray();
            var (ledger, lines) = Meetings.Written(Meetings.Opening, decisions);
            var answer = CouncilAnswer.Of(docket, ledger);
            var counts = docket.Matters.Where(matter => matter.Decides).Select(matter => answer.On(matter.Id)?.To ?? matter.Verdict).Where(verdict => verdict != Verdict.NotApplicable).ToArray();
            return Meetings.Read(lines).Value is not null && ledger.ObjectionsBeside(docket).IsEmpty && answer.Applies
                && (answer.Overall == Overall.Qualified) == (counts.Length > 0 && counts.All(verdict => verdict == Verdict.Pass))
                && (answer.Overall == Overall.NotQualified) == counts.Contains(Verdict.Fail)
                && answer.Waiting.SequenceEqual(docket.Matters.Where(matter => matter is { Decides: true, IsOpen: true } && answer.On(matter.Id) is null).Select(matter => matter.Id));
        });

    [Fact]
    public void While_a_text_that_decides_is_not_applied_no_council_finds_anybody_qualified()
    {
        var docket = DocketOf([(Verdict.Pass, true)]) with { GateIsWhole = false };
        Assert.Equal(Overall.Undetermined, CouncilAnswer.Of(docket, Meetings.Written(Meetings.Opening).Ledger).Overall);
    }

    [Fact]
    public void Decisions_on_another_appraisal_are_shown_and_not_applied()
    {
        var docket = DocketOf([(Verdict.NeedsReview, true)]);
        var answer = CouncilAnswer.Of(docket, Meetings.Written(Meetings.Opening with { Appraisal = "sha256:bb" }, Meetings.Met).Ledger);
        Assert.False(answer.Applies);
        Assert.Equal((Overall.Undetermined, 0, 0), (answer.Overall, answer.Decided.Length, answer.Waiting.Length));
    }

    [Fact]
    public void A_forged_ledger_that_says_what_the_appraisal_does_not_say_is_told()
    {
        var docket = DocketOf([(Verdict.Fail, true), (Verdict.Pass, true)]);
        Assert.Equal([2], Lines(Meetings.Met with { Criterion = "T-0", From = Verdict.NeedsReview }));
        Assert.Equal([2], Lines(Meetings.Met with { Criterion = "T-9" }));
        Assert.Equal([3], Lines(Meetings.Met with { Criterion = "T-0", From = Verdict.Fail }, Meetings.Signed with { Overall = Overall.NotQualified }));
        Assert.Empty(Lines(Meetings.Met with { Criterion = "T-0", From = Verdict.Fail }, Meetings.Signed with { Overall = Overall.Qualified }));

        int[] Lines(params LedgerEntry[] entries) => [.. Meetings.Written(Meetings.Opening, entries).Ledger.ObjectionsBeside(docket).Select(each => each.Line)];
    }

    [Fact]
    public void A_council_that_wrote_itself_another_quorum_is_told()
    {
        var docket = DocketOf([(Verdict.NeedsReview, true)]);
        Assert.Empty(About(Meetings.Opening));
        Assert.Equal(["rules"], About(Meetings.Opening with { Rules = Meetings.Rules with { Members = 1, Quorum = new(1, null) }, Members = 1 }));
        Assert.Equal(["rules"], About(Meetings.Opening with { Rules = Meetings.Rules with { Signers = [CouncilRole.Chair, CouncilRole.Member] } }));
        Assert.Equal(["facility", "profile"], About(Meetings.Opening with { Facility = "99002", Profile = "clinic" }));

        string[] About(Opening opening) => [.. Meetings.Written(opening).Ledger.ObjectionsBeside(docket).Where(each => each.Line == 1).Select(each => each.Objection.About)];
    }

    [Fact]
    public void The_docket_of_an_appraisal_and_of_its_report_are_one_and_a_council_changes_neither_digest_nor_verdict()
    {
        foreach (var appraisal in new[] { Reference.Qualified, Reference.NotQualified, Reference.Undetermined })
        {
            var docket = DocketReader.Of(appraisal)!;
            var decided = Reference.Decided(appraisal);
            Assert.Equal(docket.Appraisal, DocketReader.Of(decided)!.Appraisal);
            var written = System.Text.Encoding.UTF8.GetBytes(decided.Written("json", Language.Vi));
            Assert.Equal(docket.Appraisal, AppraisalDigest.Of(written));
            using var stream = new MemoryStream(written);
            Assert.Equal(docket.Matters.AsEnumerable(), DocketReader.Of(EmrCheck.Formats.Reports.Json.JsonReport.Read(stream), docket.Appraisal)!.Matters);
            Assert.Equal(appraisal.Overall, decided.Overall);
            Assert.Equal(appraisal.Criteria.Select(result => result.Verdict), decided.Criteria.Select(result => result.Verdict));
            Assert.NotEqual(docket.Appraisal, AppraisalDigest.Of(System.Text.Encoding.UTF8.GetBytes(decided.Written("json", Language.Vi).Replace("\"asOf\": \"2026", "\"asOf\": \"2025", StringComparison.Ordinal))));
        }
    }

    private static Docket DocketOf((Verdict Verdict, bool Decides)[] matters) => new(
        Meetings.Opening.Appraisal, ("99001", "A"), Given.Today, "hospital", Meetings.Rules, true, Overalls.Of(matters.Where(matter => matter.Decides).Select(matter => matter.Verdict), true),
        [.. matters.Select((matter, index) => new Matter($"T-{index}", Given.Said("c"), Given.Said("t"), Given.Said("r"), matter.Verdict, Given.Said("w"), Answer.None, CrossExamination.Undeclared, matter.Decides))]);
}
