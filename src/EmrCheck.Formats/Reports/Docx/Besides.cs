using DocumentFormat.OpenXml;
using EmrCheck.Core;
using EmrCheck.Core.OnSite;
using EmrCheck.Core.Rounds;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>What people laid beside the verdicts and what changes none: observations on site, waivers, the round before.</summary>
internal static class Besides
{
    public static IEnumerable<OpenXmlElement> OnSite(Appraisal appraisal, OnSiteVisit visit)
    {
        var judged = appraisal.Criteria.ToDictionary(result => result.Criterion.Id, StringComparer.Ordinal);
        yield return Paragraphs.Of(Paragraphs.Body, "Quan sát tại chỗ không làm đổi kết quả máy chấm; Hội đồng xem xét khi kết luận.");
        if (!visit.IsOfThis) yield return Paragraphs.Dash($"Các quan sát được ghi cho bản thẩm định khác (mã băm {visit.AppraisalDigest}).");
        foreach (var seen in visit.Criteria)
        {
            var beside = judged.TryGetValue(seen.Subject, out var result)
                ? $" {result.Criterion.Title.Vi}; cơ sở khai: {Words.Of(result.Declared).Vi}; máy chấm: {Words.Of(result.Verdict).Vi}{(seen.Result == OnSiteResult.Wrong && result.Declared == Answer.Met ? "; trái với lời khai" : "")}"
                : "";
            yield return Paragraphs.Dash(Piece.Strong(seen.Subject), $": {OnSiteWords.Of(seen.Result).Vi}.{beside}{Noted(seen)}");
        }

        if (visit.Records.IsEmpty) yield break;
        yield return Paragraphs.Dash($"Hồ sơ mở trên màn hình: {visit.Records.Length} điểm so với tệp, {visit.Records.Count(seen => seen.Result == OnSiteResult.Wrong)} không đúng.");
        foreach (var seen in visit.Records.Where(seen => seen.Result == OnSiteResult.Wrong)) yield return Paragraphs.Dash($"Hồ sơ {seen.Subject}, {seen.Item}: {OnSiteWords.Of(seen.Result).Vi}.{Noted(seen)}");
    }

    public static IEnumerable<OpenXmlElement> Waivers(Appraisal appraisal)
    {
        yield return Paragraphs.Of(Paragraphs.Body, WaiverSummary.Of(appraisal)!.Said(appraisal.Overall).Vi);
        foreach (var use in appraisal.Waivers!.Value.OrderBy(use => use.State))
        {
            var waiver = use.Entry.Waiver;
            yield return Paragraphs.Dash(
                Piece.Strong(use.Entry.Id), $" ({use.Entry.Criterion}): {WaiverWords.Of(use.State).Vi.ToLowerInvariant()}. {use.Why.Vi}",
                waiver is null ? "" : $" Lý do: {waiver.Reason}. Người ký: {waiver.By.Role}, {waiver.By.Organisation}. Căn cứ: {waiver.Basis}. Từ {Paper.Day(waiver.SignedOn)} đến {Paper.Day(waiver.Until)}.");
        }
    }

    public static IEnumerable<OpenXmlElement> Previous(Appraisal appraisal, PreviousRound round)
    {
        yield return Paragraphs.Dash($"Vòng trước ({Paper.Day(round.AsOf)}): {Words.Of(round.Overall).Vi}; vòng này: {Words.Of(appraisal.Overall).Vi}. {Changes(round)}");
        foreach (var note in round.Notes) yield return Paragraphs.Dash(note.Vi);
        foreach (var item in round.Items.Where(item => item.Change is RoundChange.New or RoundChange.Resolved || item.IsClaimedFixed))
            yield return Paragraphs.Dash($"{PreviousLines.Of(item).Vi}{(item.IsClaimedFixed ? "; cơ sở trả lời đã khắc phục nhưng vẫn còn" : "")}.");
        foreach (var reply in round.Items.SelectMany(item => item.Replies)) yield return Paragraphs.Dash($"Cơ sở trả lời {PreviousLines.Of(reply.Reply).Vi}.");
    }

    /// <summary>The sites handed in with a centre, those that could not be judged too.</summary>
    public static IEnumerable<OpenXmlElement> Sites(Appraisal appraisal) => SiteLines.Of(appraisal).Select(line => Paragraphs.Dash(line.Vi));

    private static string Changes(PreviousRound round) =>
        $"Mới phát sinh: {round.Count(RoundChange.New)}; đã giải quyết: {round.Count(RoundChange.Resolved)}; đổi kết quả: {round.Count(RoundChange.Changed)}; không đổi: {round.Unchanged}.";

    private static string Noted(Observation seen)
    {
        var who = string.Join(", ", new[] { seen.Role, seen.Time }.Where(text => text.Length > 0));
        return (who.Length == 0 ? "" : $" Người quan sát: {who}.") + (seen.Note.Length == 0 ? "" : $" Ghi chú: {seen.Note}.");
    }
}
