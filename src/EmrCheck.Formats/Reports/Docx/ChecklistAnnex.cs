using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Core.OnSite;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>The whole checklist on landscape pages: every criterion once, text by text.</summary>
internal static class ChecklistAnnex
{
    private static readonly Grid Rows = new(
        Paragraphs.SmallHead, Paragraphs.Small, ("STT", 600), ("Mã tiêu chí, căn cứ", 2000), ("Nội dung yêu cầu", 4000), ("Mức", 900), ("Cơ sở khai; đối chiếu", 1350),
        ("Kết quả máy chấm", 1350), ("Lý do", 2786), ("Tại chỗ; Hội đồng", 1300));

    public static IEnumerable<OpenXmlElement> Of(Paper paper)
    {
        var appraisal = paper.Appraisal;
        var waivers = WaiverSummary.Of(appraisal);
        foreach (var line in Annex.Head(paper, "I", "Bảng tiêu chí và kết quả từng tiêu chí")) yield return line;
        yield return Annex.Note("Nội dung yêu cầu là diễn giải của bộ quy tắc, không phải nguyên văn. Vi phạm a/b: a trường hợp không thỏa trong b trường hợp đã xét. Tiêu chí chưa chấm được không được tính là đạt.");
        var rows = new List<TableRow>();
        var number = 0;
        foreach (var text in appraisal.Criteria.GroupBy(result => result.Criterion.Pack))
        {
            rows.Add(Rows.Group($"{text.Key.Title.Vi} – {Totals.NameOf(text.Key, appraisal)}"));
            rows.AddRange(text.Select(result => Row(++number, result, paper, waivers)));
        }

        yield return Rows.Of(rows);
    }

    private static TableRow Row(int number, CriterionResult result, Paper paper, WaiverSummary? waivers)
    {
        var criterion = result.Criterion;
        return Rows.Row(
            number.ToString(CultureInfo.InvariantCulture), $"{criterion.Id}\n{result.Citation.Vi}", $"{criterion.Title.Vi}\n{criterion.Requirement.Vi}",
            Words.Of(criterion.Obligation).Vi, $"{Words.Of(result.Declared, result.DeclaredShare).Vi}\nĐối chiếu: {Words.Of(result.CrossExamination).Vi.ToLowerInvariant()}",
            $"{NotPassed.Verdicts(result, waivers)}\nCăn cứ: {Words.Of(result.Basis).Vi}" + (result.Tally is { } tally ? $"\nVi phạm {Paper.Count(tally.Violated)}/{Paper.Count(tally.Examined)}" : ""), result.Reason.Vi, People(result, paper));
    }

    /// <summary>What people saw and concluded, beside the machine.</summary>
    private static string People(CriterionResult result, Paper paper)
    {
        var id = result.Criterion.Id;
        string[] said =
        [
            .. paper.Appraisal.OnSite?.Of(id) is { } seen ? [$"Tại chỗ: {OnSiteWords.Of(seen.Result).Vi.ToLowerInvariant()}"] : Array.Empty<string>(),
            .. paper.Council?.On(id) is { } decision ? [DecisionWords.Of(decision).Vi] : Array.Empty<string>(),
        ];
        return string.Join(". ", said);
    }
}
