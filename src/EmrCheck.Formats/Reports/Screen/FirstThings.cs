using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Formats.Reports.Screen;

/// <summary>The few criteria that matter most, why, and what to do about them first.</summary>
internal static class FirstThings
{
    private const int Shown = 3;

    public static void Write(Page page, Appraisal appraisal)
    {
        var matters = Of(appraisal);
        if (matters.Length == 0) return;
        var deciding = matters.Any(result => result.Criterion.Decides);
        var rest = matters.Length > Shown ? page.Say($" (3 trong {matters.Length})", $" (3 of {matters.Length})") : "";
        page.Line($"[bold]{(deciding ? page.Say("Quan trọng nhất", "What matters most") : page.Say("Không quyết định kết quả, nên làm tiếp", "Does not decide, worth doing next"))}{rest}[/]");
        foreach (var (index, result) in matters.Take(Shown).Index())
        {
            page.Item(2, $"{(index + 1).ToString(CultureInfo.InvariantCulture)}.", $"[bold]{Page.Safe(result.Criterion.Id)}[/] {page.Say(result.Criterion.Title)}");
            page.Line($"     [{Page.ColorOf(result.Verdict)}]{page.Say(Words.Of(result.Verdict))}[/]: {page.Say(result.Reason)}");
            page.Item(5, "→", page.Say(result.Criterion.Remedy));
        }

        page.Line($"[bold]{page.Say("Làm tiếp", "Next")}[/]");
        page.Line($"  {page.Say(NextOf(appraisal))}");
        if (appraisal.Facility != Facility.None)
        {
            page.Line($"  {page.Say("Hỏi kỹ một tiêu chí", "Ask about one criterion")}: emrcheck check … --report json:bao-cao.json; "
                + $"emrcheck explain bao-cao.json {Page.Safe(matters[0].Criterion.Id)}");
        }

        page.Line("");
    }

    /// <summary>Of what decides, or else of the rest: what is accepted for a time last, failures before what is open, the worst share first.</summary>
    private static CriterionResult[] Of(Appraisal appraisal)
    {
        var open = appraisal.Criteria.Where(result => result.Verdict is not (Verdict.Pass or Verdict.NotApplicable)).ToArray();
        var waived = WaiverSummary.Of(appraisal)?.Waived ?? ImmutableSortedDictionary<string, DateOnly>.Empty;
        var deciding = open.Where(result => result.Criterion.Decides).ToArray();
        return [.. (deciding.Length > 0 ? deciding : open.Where(result => result.Verdict == Verdict.Fail || result.Criterion.Obligation == Obligation.Mandatory))
            .OrderBy(result => waived.ContainsKey(result.Criterion.Id))
            .ThenByDescending(result => result.Verdict == Verdict.Fail)
            .ThenByDescending(result => result.CrossExamination == CrossExamination.Contradicted)
            .ThenByDescending(result => result.Tally is { Examined: > 0 } tally ? (double)tally.Violated / tally.Examined : 0)];
    }

    private static Phrase NextOf(Appraisal appraisal) => appraisal.Overall switch
    {
        _ when appraisal.Facility == Facility.None => new("Sửa dữ liệu ở các điểm trên trước, rồi các điểm còn lại bên dưới, và chạy lại.", "Mend the data of these first, then of the rest below, and run again."),
        Overall.Qualified => new("Kết quả không đổi vì các điểm này; xem bảng bên dưới rồi trình hội đồng.", "These change nothing about the answer; look at the table below, then go to the council."),
        Overall.NotQualified => new("Sửa các điểm trên trước, rồi các điểm còn lại bên dưới, và chấm lại.", "Mend these first, then the rest below, and judge again."),
        _ => new("Bổ sung điều còn thiếu hoặc để người thẩm định kết luận các điểm trên, rồi các điểm còn lại bên dưới.", "Hand in what is missing, or have people decide these, then the rest below."),
    };
}
