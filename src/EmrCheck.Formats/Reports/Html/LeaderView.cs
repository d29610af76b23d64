using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>One sheet for those who lead: the answer, three reasons, the figures, the deadlines, what changed.</summary>
internal sealed record LeaderView(
    PageView Page, IReadOnlyDictionary<string, string> W, HeaderView Header, AnswerView Answer, string Left, CouncilView? Council,
    ImmutableArray<LeaderReason> Reasons, string More, ImmutableArray<FigureView> Figures, ImmutableArray<ChartView> Charts,
    DeadlineView? Deadline, ImmutableArray<Fact> Deadlines, string Since, ChartView? Change, ImmutableArray<Fact> Made)
{
    public static LeaderView Of(Appraisal appraisal, Wording wording)
    {
        var header = HeaderView.Of(appraisal, HtmlWords.LeaderTitle, HtmlWords.Subtitle, wording);
        var reasons = LeaderReason.All(appraisal, wording);
        return new(
            PageView.Of(header.Title, header.Running, wording.Day(appraisal.AsOf), wording),
            HtmlWords.In(wording),
            header.Short(),
            AnswerView.Of(appraisal, wording),
            "",
            CouncilView.Of(appraisal, wording),
            [.. reasons.Take(LeaderReason.Shown)],
            reasons.Length > LeaderReason.Shown
                ? wording.Of($"Còn {reasons.Length - LeaderReason.Shown} lý do cùng loại; xem bản đầy đủ.", $"{reasons.Length - LeaderReason.Shown} more of the kind; see the full report.")
                : "",
            [.. FigureView.All(appraisal, wording).Take(4)],
            [.. new[] { Html.Charts.Verdicts(appraisal, pack => appraisal.Profile.IsGate(pack.Id), wording) }.OfType<ChartView>()],
            DeadlineView.Of(appraisal, wording),
            [.. Ends(appraisal, wording)],
            appraisal.Previous is { } round
                ? wording.Of($"{wording.Day(round.AsOf)}: {Words.Of(round.Overall).Vi} → {wording.Day(appraisal.AsOf)}: {Words.Of(appraisal.Overall).Vi}", $"{wording.Day(round.AsOf)}: {Words.Of(round.Overall).En} → {wording.Day(appraisal.AsOf)}: {Words.Of(appraisal.Overall).En}")
                : "",
            Html.Charts.Change(appraisal, wording),
            [.. FooterView.Of(appraisal, wording).Made.Take(2)]);
    }

    /// <summary>The days on which waivers that apply end.</summary>
    private static IEnumerable<Fact> Ends(Appraisal appraisal, Wording wording) =>
        (appraisal.Waivers ?? []).Where(use => use is { State: WaiverState.Applies, Entry.Waiver: not null }).OrderBy(use => use.Entry.Waiver!.Until)
            .Select(use => new Fact(wording.Day(use.Entry.Waiver!.Until), wording.Of($"hết hạn miễn trừ {use.Entry.Id} cho {use.Entry.Criterion}", $"waiver {use.Entry.Id} for {use.Entry.Criterion} ends")));
}

/// <summary>One reason for the answer.</summary>
internal sealed record LeaderReason(string Title, string Clause, string Text, Mark Mark)
{
    /// <summary>How many are told.</summary>
    public const int Shown = 3;

    /// <summary>The criteria on which the answer turns, the most dominant verdict first; where none does, what stands behind the answer.</summary>
    public static ImmutableArray<LeaderReason> All(Appraisal appraisal, Wording wording)
    {
        var deciding = AnswerView.DecidingOf(appraisal).OrderByDescending(result => result.Verdict).Select(result => Of(result, wording)).ToImmutableArray();
        return deciding.IsEmpty ? Behind(appraisal, wording) : deciding;
    }

    private static LeaderReason Of(CriterionResult result, Wording wording) => new(
        wording.Of(result.Criterion.Title), wording.Of(result.Citation), Why.Reasons(result, wording)[0] is var first && first.Name.Length > 0 ? $"{first.Name}: {first.Value}" : first.Value,
        Mark.Of(result.Verdict, wording));

    private static ImmutableArray<LeaderReason> Behind(Appraisal appraisal, Wording wording)
    {
        var coverage = appraisal.Scores.Coverage;
        int Having(CrossExamination which) => appraisal.Criteria.Count(result => result.CrossExamination == which);
        var (contradicted, consistent) = (Having(CrossExamination.Contradicted), Having(CrossExamination.Consistent));
        var rest = appraisal.Criteria.Length - contradicted - consistent;
        return
        [
            new(wording.Of(appraisal.Reason), "", "", Mark.Of(appraisal.Overall, wording)),
            new(
                contradicted == 0 ? wording.Of("Không lời khai nào mâu thuẫn với hồ sơ bệnh án", "No declaration is contradicted by the records") : wording.Of($"{contradicted} lời khai mâu thuẫn với hồ sơ bệnh án", $"{contradicted} declarations are contradicted by the records"),
                "", wording.Of($"{consistent} tiêu chí khớp; {rest} tiêu chí hồ sơ chưa nói được hoặc chưa đủ để nói.", $"{consistent} criteria agree; of {rest} the records cannot tell, or not enough."),
                contradicted == 0 ? Mark.Of(CrossExamination.Consistent, wording) with { Word = wording.Of("Không mâu thuẫn", "None") } : Mark.Of(CrossExamination.Contradicted, wording)),
            new(
                wording.Of($"Máy kết luận được {coverage.Determined} trên {coverage.Applicable} tiêu chí có áp dụng", $"The machine decided {coverage.Determined} of {coverage.Applicable} criteria that apply"),
                "", wording.Of($"Đã đọc {wording.Count(appraisal.Records.Read)} hồ sơ bệnh án, {wording.Count(appraisal.Records.Unreadable)} không đọc được.", $"{wording.Count(appraisal.Records.Read)} records were read, {wording.Count(appraisal.Records.Unreadable)} could not be."),
                coverage.Applicable == 0 ? Mark.Of(Verdict.NoEvidence, wording) with { Word = wording.Of("Chưa chấm gì", "Nothing") }
                    : coverage.Determined == coverage.Applicable ? Mark.Of(Verdict.Pass, wording) with { Word = wording.Of("Đủ", "All") } : Mark.Of(Verdict.NoEvidence, wording) with { Word = wording.Of("Một phần", "In part") }),
        ];
    }
}
