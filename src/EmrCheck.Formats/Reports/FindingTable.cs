using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.RollUps.Xlsx;

namespace EmrCheck.Formats.Reports;

/// <summary>One row a finding, for spreadsheets.</summary>
internal static class FindingTable
{
    public static ImmutableArray<string> Heads(Wording wording) =>
    [
        wording.Of("Tiêu chí", "Criterion"), wording.Of("Phép kiểm", "Check"), wording.Of("Nội dung phép kiểm", "What is asked"), wording.Of("Kết quả máy chấm", "Verdict"),
        wording.Of("Mức nghiêm trọng", "Severity"), wording.Of("Tệp", "File"), wording.Of("Dòng", "Line"), wording.Of("Cột", "Column"), wording.Of("Đường dẫn", "Path"),
        wording.Of("Phát hiện", "Finding"), wording.Of("Cần làm", "To do"), wording.Of("Dấu nhận dạng", "Fingerprint"),
    ];

    public static IEnumerable<ImmutableArray<SheetCell>> Rows(Appraisal appraisal, Wording wording) => FindingRow.All(appraisal).Select(row => (ImmutableArray<SheetCell>)
    [
        row.Result.Criterion.Id, row.Leaf.Check.Id, wording.Of(row.Leaf.Check.Title), wording.Of(Words.Of(row.Result.Verdict)),
        wording.Of(FieldWords.Of(row.Finding.Severity)), row.Finding.File, Position(row.Finding.Line), Position(row.Finding.Column), row.Finding.Path,
        wording.Of(row.Finding.Message), wording.Of(row.Remedy), row.Fingerprint,
    ]);

    private static SheetCell Position(int number) => number == 0 ? "" : number;
}
