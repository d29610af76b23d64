using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.RollUps.Xlsx;

namespace EmrCheck.Formats.Reports.Xlsx;

/// <summary>The appraisal as a workbook: summary, criteria, findings, formulas. Counts of criteria are formulas over the sheet of criteria.</summary>
internal static class XlsxReport
{
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var wording = new Wording(options.Language);
        var title = appraisal.Facility == Facility.None ? "EmrCheck" : $"{appraisal.Facility.Name} ({appraisal.Facility.Code})";
        RollUpSheet Sheet(string name, ImmutableArray<double> widths, ImmutableArray<string> heads, IEnumerable<ImmutableArray<SheetCell>> rows, int left, int pages = 1) =>
            new(name, widths, 2, left, RollUpSheets.Top(title, [.. heads]).Concat(rows.Select(row => Wrapped(row, widths)))) { PagesWide = pages };
        RollUpXlsx.Write(
            [
                new(wording.Of("Tổng hợp", "Summary"), [70, 16, 16, 18, 20, 16, 16], 1, 0, SummarySheet.Rows(appraisal, title, wording)),
                Sheet(SummarySheet.CriteriaName(wording), [20, 14, 30, 44, 14, 10, 20, 18, 16, 24, 10, 10, 10, 10, 10, 10, 10, 70, 70], CriterionTable.Heads(wording), CriterionTable.Rows(appraisal, wording), 1, 2),
                Sheet(wording.Of("Phát hiện", "Findings"), [20, 20, 40, 20, 14, 36, 8, 8, 44, 60, 60, 36], FindingTable.Heads(wording), FindingTable.Rows(appraisal, wording), 1, 2),
                Sheet(wording.Of("Công thức", "Formulas"), [30, 120], [wording.Of("Số liệu", "Figure"), wording.Of("Cách tính", "Formula")], Formulas.All(appraisal.Profile.Trust, wording).Select(fact => (ImmutableArray<SheetCell>)[fact.Name, fact.Value]), 0),
            ],
            output);
    }

    /// <summary>The row, what is wider than its column in several lines.</summary>
    private static ImmutableArray<SheetCell> Wrapped(ImmutableArray<SheetCell> row, ImmutableArray<double> widths) =>
        [.. row.Zip(widths, (cell, width) => cell.Text.Length > width * 0.9 ? cell with { Style = RollUpStyles.Wrapped } : cell)];
}
