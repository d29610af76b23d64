using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EmrCheck.Formats.Assessments;

/// <summary>The workbook of a form: locked but for the answers, with drop-downs, ready to print on A4. Same content, same bytes.</summary>
internal static class FormBook
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static void Write(ImmutableArray<FormGrid> grids, Stream output)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>(ContentType, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = FormStyles.Sheet();
            foreach (var (index, grid) in grids.Index()) workbook.AddNewPart<WorksheetPart>($"sheet{index + 1}").Worksheet = Worksheet(grid);
            workbook.Workbook = new(
                new Sheets(grids.Select((grid, index) => new Sheet { Name = grid.Name, SheetId = (uint)index + 1, Id = $"sheet{index + 1}" })),
                new DefinedNames(grids.Index().Where(pair => pair.Item.Header > 0).Select(pair =>
                    new DefinedName($"'{pair.Item.Name}'!$1:${pair.Item.Header}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)pair.Index })));
        }

        package.Position = 0;
        WithoutClock(package, output);
    }

    /// <summary>The letter of a column, from 0.</summary>
    public static string Letter(int index) => ((char)('A' + index)).ToString(CultureInfo.InvariantCulture);

    private static Worksheet Worksheet(FormGrid grid)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (grid.Header > 0) view.Append(new Pane { VerticalSplit = grid.Header, TopLeftCell = $"A{grid.Header + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new Columns(grid.Widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
            new SheetData(grid.Rows.Select((row, index) => Row(index + 1, row, Math.Max(row.Least, RowHeight.Of(row, grid.Widths))))),
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        if (!grid.Choices.IsEmpty) sheet.Append(new DataValidations(grid.Choices.Select(Choice)) { Count = (uint)grid.Choices.Length });
        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&A&RTrang &P/&N")));
        return sheet;
    }

    private static DataValidation Choice(FormChoice choice) => new(new Formula1(choice.Offers))
    {
        Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorTitle = "Chọn trong danh sách", Error = "Hãy chọn một mục trong danh sách.",
        SequenceOfReferences = new() { InnerText = choice.Cells },
    };

    private static Row Row(int number, FormRow row, double height)
    {
        var cells = new Row(row.Cells.Select((cell, index) => Cell($"{Letter(index)}{number}", cell))) { RowIndex = (uint)number, Height = height };
        if (row.IsHidden) cells.Hidden = true;
        if (row.Least > 0) cells.CustomHeight = true;
        return cells;
    }

    /// <summary>A number, or a text whatever it begins with.</summary>
    private static Cell Cell(string place, FormCell cell) =>
        cell.Number is { } number ? new() { CellReference = place, StyleIndex = cell.Style, CellValue = new(number.ToString(CultureInfo.InvariantCulture)) }
        : cell.Text.Length == 0 ? new() { CellReference = place, StyleIndex = cell.Style }
        : new()
        {
            CellReference = place, StyleIndex = cell.Style, DataType = CellValues.InlineString,
            InlineString = new(new Text(FormText.Of(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }),
        };

    /// <summary>The same archive, its files in order and dated on the first day that an archive knows.</summary>
    internal static void WithoutClock(Stream package, Stream output)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName);
            copy.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var content = entry.Open();
            using var target = copy.Open();
            content.CopyTo(target);
        }
    }
}
