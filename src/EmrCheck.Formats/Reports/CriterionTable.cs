using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.RollUps.Xlsx;

namespace EmrCheck.Formats.Reports;

/// <summary>One row a criterion, for spreadsheets.</summary>
internal static class CriterionTable
{
    /// <summary>Where formulas find the pack, the obligation, whether it decides, and the verdict.</summary>
    public const int Pack = 1, Obligation = 4, Decides = 5, Verdict = 6;

    public static ImmutableArray<string> Heads(Wording wording) =>
    [
        wording.Of("Tiêu chí", "Criterion"), wording.Of("Bộ quy tắc", "Pack"), wording.Of("Điều khoản", "Clause"), wording.Of("Nội dung", "Title"),
        wording.Of("Mức bắt buộc", "Obligation"), wording.Of("Quyết định", "Decides"), wording.Of("Kết quả máy chấm", "Verdict"), wording.Of("Căn cứ", "Basis"),
        wording.Of("Tự đánh giá", "Declared"), wording.Of("Đối chiếu", "Cross-examination"), wording.Of("Đã xét", "Examined"), wording.Of("Thỏa", "Satisfied"),
        wording.Of("Vi phạm", "Violated"), wording.Of("Thiếu dữ liệu", "Undetermined"), wording.Of("Không tính được", "Errors"), wording.Of("Loại trừ", "Skipped"),
        wording.Of("Phát hiện ghi lại", "Findings kept"), wording.Of("Lý do", "Reason"), wording.Of("Cần làm", "To do"),
    ];

    public static IEnumerable<ImmutableArray<SheetCell>> Rows(Appraisal appraisal, Wording wording) => appraisal.Criteria.Select(result => Row(result, wording));

    private static ImmutableArray<SheetCell> Row(CriterionResult result, Wording wording)
    {
        var (criterion, tally) = (result.Criterion, result.Tally);
        SheetCell Count(long? number) => number is { } known ? SheetCell.Of(known) : "";
        return
        [
            criterion.Id, criterion.Pack.Id, wording.Of(result.Citation), wording.Of(criterion.Title),
            wording.Of(Words.Of(criterion.Obligation)), criterion.Decides ? wording.Of("có", "yes") : wording.Of("không", "no"), wording.Of(Words.Of(result.Verdict)), wording.Of(Words.Of(result.Basis)),
            wording.Of(Words.Of(result.Declared)), wording.Of(Words.Of(result.CrossExamination)), Count(tally?.Examined), Count(tally?.Satisfied),
            Count(tally?.Violated), Count(tally?.Undetermined), Count(tally?.Errors), Count(tally?.Skipped),
            result.Findings.Length, wording.Of(result.Reason), result.IsOpen() ? wording.Of(criterion.Remedy) : "",
        ];
    }
}
