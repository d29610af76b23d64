using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.RollUps.Xlsx;

namespace EmrCheck.Formats.Reports;

/// <summary>The criteria, or the findings, as comma-separated values.</summary>
internal static class CsvReport
{
    public static void Criteria(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var wording = new Wording(options.Language);
        CsvText.Write(CriterionTable.Rows(appraisal, wording).Prepend([.. CriterionTable.Heads(wording).Select(head => (SheetCell)head)]).Select(row => row.AsEnumerable()), output);
    }

    public static void Findings(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var wording = new Wording(options.Language);
        CsvText.Write(FindingTable.Rows(appraisal, wording).Prepend([.. FindingTable.Heads(wording).Select(head => (SheetCell)head)]).Select(row => row.AsEnumerable()), output);
    }
}
