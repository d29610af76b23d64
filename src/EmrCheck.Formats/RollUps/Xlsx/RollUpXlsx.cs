using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Assessments;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Xlsx;

/// <summary>The roll-up as a workbook: summary, matrix, blocking criteria, indicators, facilities. Same content, same bytes.</summary>
internal static class RollUpXlsx
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static void Write(RollUp rollUp, Stream output, Language language) => Write(RollUpSheets.Of(rollUp, new Wording(language)), output);

    /// <summary>Any sheets as a workbook.</summary>
    public static void Write(ImmutableArray<RollUpSheet> sheets, Stream output)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>(ContentType, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = RollUpStyles.Sheet();
            foreach (var (index, sheet) in sheets.Index()) sheet.Write(workbook.AddNewPart<WorksheetPart>($"sheet{index + 1}"));
            workbook.Workbook = new(
                new Sheets(sheets.Select((sheet, index) => new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = $"sheet{index + 1}" })),
                new DefinedNames(sheets.Select((sheet, index) => new DefinedName(sheet.PrintTitles) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index })));
        }

        package.Position = 0;
        FormBook.WithoutClock(package, output);
    }
}
