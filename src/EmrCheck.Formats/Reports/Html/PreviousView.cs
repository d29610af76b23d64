using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Rounds;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The round before beside this one: what is said to be mended and still open first, then the rest.</summary>
internal sealed record PreviousView(
    string Title, string Lead, ImmutableArray<string> Notes, ChartView Chart, ImmutableArray<string> Heads,
    string ClaimedTitle, ImmutableArray<RoundRow> Claimed, string OthersTitle, ImmutableArray<RoundRow> Others, string Nothing)
{
    /// <summary>The section; null where the round before was not given.</summary>
    public static PreviousView? Of(Appraisal appraisal, Wording wording)
    {
        if (appraisal.Previous is not { } round) return null;
        var digest = DigestView.Of(round.Digest).Short;
        return new(
            wording.Of("Vòng trước", "The previous round"),
            wording.Of(
                $"Vòng thẩm định ngày {wording.Day(round.AsOf)} ({digest}): {Words.Of(round.Overall).Vi}; nay: {Words.Of(appraisal.Overall).Vi}. Phát hiện được so theo mã, tệp và đường dẫn, không theo dòng. Lời của cơ sở được ghi nguyên văn.",
                $"The round of {wording.Day(round.AsOf)} ({digest}): {Words.Of(round.Overall).En}; now: {Words.Of(appraisal.Overall).En}. Findings are paired by code, file and path, not by line. The facility's words are its own."),
            [.. round.Notes.Select(wording.Of)],
            Charts.Change(appraisal, wording)!,
            [wording.Of("Tiêu chí", "Criterion"), wording.Of("Vòng trước", "Then"), wording.Of("Nay", "Now"), wording.Of("Thay đổi", "Change"), wording.Of("Phát hiện", "Findings"), wording.Of("Trả lời của cơ sở", "The facility's reply")],
            wording.Of("Trả lời đã khắc phục nhưng vẫn còn", "Said to be fixed, and still open"),
            [.. round.Items.Where(item => item.IsClaimedFixed).Select(item => RoundRow.Of(item, wording))],
            wording.Of("Các tiêu chí khác", "Other criteria"),
            [.. round.Items.Where(item => !item.IsClaimedFixed).Select(item => RoundRow.Of(item, wording))],
            wording.Of("Không có gì thay đổi và không có gì còn mở.", "Nothing changed and nothing is open."));
    }

    internal static Mark MarkOf(RoundChange change, Wording wording) => change switch
    {
        RoundChange.New => new("fail", "bad", wording.Of(RoundWords.Of(change))),
        RoundChange.Resolved => new("pass", "good", wording.Of(RoundWords.Of(change))),
        RoundChange.Changed => new("review", "open", wording.Of(RoundWords.Of(change))),
        _ => new("none", "quiet", wording.Of(RoundWords.Of(change))),
    };
}
