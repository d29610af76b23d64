using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The waivers that were given, each once, and what became of them.</summary>
internal sealed record WaiversView(string Title, string Lead, string Nothing, ImmutableArray<string> Heads, ImmutableArray<WaiverRow> Rows)
{
    /// <summary>The section; null where no waivers were given.</summary>
    public static WaiversView? Of(Appraisal appraisal, Wording wording)
    {
        if (appraisal.Waivers is not { } uses) return null;
        var judged = appraisal.Criteria.Select(result => result.Criterion.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            wording.Of("Miễn trừ", "Waivers"),
            wording.Of(
                "Miễn trừ là sự không phù hợp được chấp nhận có thời hạn. Kết quả máy chấm, điểm và câu trả lời ở trên không đổi vì miễn trừ. Miễn trừ hết hạn, sai hoặc không dùng đến cũng được nêu tại đây.",
                "A waiver is a non-conformity accepted for a time. It changes no verdict, figure or answer above. Those that have ended, are wrong or are not used are listed, too."),
            wording.Of("Tệp không có miễn trừ nào.", "The file holds no waiver."),
            [wording.Of("Mã, tiêu chí", "Id, criterion"), wording.Of("Tình trạng", "State"), wording.Of("Lý do", "Reason"), wording.Of("Ai ký, căn cứ", "Signed by, basis"), wording.Of("Thời hạn", "Term")],
            [.. uses.OrderBy(use => use.State).Select(use => WaiverRow.Of(use, judged.Contains(use.Entry.Criterion), wording))]);
    }
}

/// <summary>One waiver; IsJudged says whether the report has its criterion to point to.</summary>
internal sealed record WaiverRow(string Id, string Criterion, bool IsJudged, string Place, Mark Mark, string Why, string Reason, string By, string Basis, string Term)
{
    public static WaiverRow Of(WaiverUse use, bool isJudged, Wording wording)
    {
        var waiver = use.Entry.Waiver;
        return new(
            use.Entry.Id, use.Entry.Criterion, isJudged, use.Entry.Place, MarkOf(use.State, wording), wording.Of(use.Why), waiver?.Reason ?? "–",
            waiver is null ? "–" : $"{waiver.By.Role}, {waiver.By.Organisation}", waiver?.Basis ?? "",
            waiver is null ? "–" : $"{wording.Day(waiver.SignedOn)} – {wording.Day(waiver.Until)}");
    }

    private static Mark MarkOf(WaiverState state, Wording wording) => state switch
    {
        WaiverState.Applies => new("same", "open", wording.Of(WaiverWords.Of(state))),
        WaiverState.Malformed => new("error", "bad", wording.Of(WaiverWords.Of(state))),
        WaiverState.Expired => new("empty", "bad", wording.Of(WaiverWords.Of(state))),
        _ => new("none", "quiet", wording.Of(WaiverWords.Of(state))),
    };
}
