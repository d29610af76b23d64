using EmrCheck.Core;
using EmrCheck.Core.OnSite;

namespace EmrCheck.Formats.Reports.Screen;

/// <summary>What people saw, beside what was declared and judged.</summary>
internal static class OnSiteLines
{
    public static void Write(Page page, Appraisal appraisal, OnSiteVisit visit)
    {
        page.Line($"[bold]{page.Say("Quan sát tại chỗ", "Seen on site")}[/] {Page.Day(visit.Date)}{(visit.Team.IsEmpty ? "" : $" ({Page.Safe(string.Join(", ", visit.Team))})")} – "
            + page.Say("không thay đổi kết quả máy chấm; hội đồng kết luận", "changes no verdict; the council concludes"));
        if (!visit.IsOfThis) page.Line($"[yellow]{page.Say(new Phrase($"Ghi cho bản thẩm định khác: {visit.AppraisalDigest}", $"Made for another appraisal: {visit.AppraisalDigest}"))}[/]");
        foreach (var seen in visit.Criteria) page.Line(SeenOf(page, seen, appraisal.Criteria.FirstOrDefault(result => result.Criterion.Id == seen.Subject)));
        var wrong = visit.Records.Where(seen => seen.Result == OnSiteResult.Wrong).ToArray();
        if (!visit.Records.IsEmpty)
            page.Line($"  {page.Say($"Hồ sơ mở trên màn hình: {visit.Records.Length} điểm so, {wrong.Length} không đúng với tệp", $"Records on the screen: {visit.Records.Length} points compared, {wrong.Length} not as in the file")}");
        foreach (var seen in wrong) page.Line($"    [red]{Page.Safe(seen.Subject)}[/] {Page.Safe(seen.Item)}{NoteOf(seen)}");
        page.Line("");
    }

    private static string SeenOf(Page page, Observation seen, CriterionResult? result)
    {
        var isAgainst = seen.Result == OnSiteResult.Wrong && result?.Declared == Answer.Met;
        var color = seen.Result switch { OnSiteResult.Right => "green", OnSiteResult.Wrong => "red", _ => "yellow" };
        return $"  [{color}]{page.Say(OnSiteWords.Of(seen.Result))}[/] [bold]{Page.Safe(seen.Subject)}[/]"
            + (result is null ? "" : $" {page.Say(result.Criterion.Title)} · {page.Say("khai", "declared")} {page.Say(Words.Of(result.Declared))} · {page.Say("máy chấm", "verdict")} {page.Say(Words.Of(result.Verdict))}")
            + (isAgainst ? $" · [bold red]{page.Say("trái với lời khai", "against the declaration")}[/]" : "") + NoteOf(seen);
    }

    private static string NoteOf(Observation seen) =>
        $" ({Page.Safe(string.Join(", ", new[] { seen.Role, seen.Time }.Where(text => text.Length > 0)))}){(seen.Note.Length == 0 ? "" : $": {Page.Safe(seen.Note)}")}";
}
