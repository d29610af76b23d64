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
        RollUpXlsx.Write(
            [
                new(wording.Of("Tổng hợp", "Summary"), [70, 16, 16, 18, 20, 16, 16], 1, 0, SummarySheet.Rows(appraisal, title, wording)),
                new(SummarySheet.CriteriaName(wording), [16, 14, 26, 44, 14, 10, 18, 16, 16, 18, 10, 10, 10, 10, 10, 10, 10, 70, 70], 2, 1, Table(title, CriterionTable.Heads(wording), CriterionTable.Rows(appraisal, wording))) { PagesWide = 2 },
                new(wording.Of("Phát hiện", "Findings"), [16, 18, 40, 18, 14, 40, 8, 8, 44, 60, 60, 36], 2, 1, Table(title, FindingTable.Heads(wording), FindingTable.Rows(appraisal, wording))) { PagesWide = 2 },
                new(wording.Of("Công thức", "Formulas"), [30, 120], 2, 0, Table(
                    title, [wording.Of("Số liệu", "Figure"), wording.Of("Cách tính", "Formula")],
                    Formulas.All(appraisal.Profile.Trust, wording).Select(fact => (ImmutableArray<SheetCell>)[fact.Name, fact.Value]))),
            ],
            output);
    }

    private static IEnumerable<ImmutableArray<SheetCell>> Table(string title, ImmutableArray<string> heads, IEnumerable<ImmutableArray<SheetCell>> rows) =>
        RollUpSheets.Top(title, [.. heads]).Concat(rows.Select(row => row.Select(cell => cell.Text.Length > 40 ? cell with { Style = RollUpStyles.Wrapped } : cell).ToImmutableArray()));
}
