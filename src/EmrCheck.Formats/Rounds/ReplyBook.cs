using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Assessments;

namespace EmrCheck.Formats.Rounds;

/// <summary>The workbook of the replies: locked but for the answers, with a drop-down, ready to print on A4. Same content, same bytes.</summary>
internal static class ReplyBook
{
    /// <summary>Rows above the first item: the title, the header.</summary>
    private const int Top = 2;

    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static void Write(ImmutableArray<(string Label, string Text)> guide, string title, ImmutableArray<ImmutableArray<string>> items, Stream output)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>(ContentType, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = FormStyles.Sheet();
            workbook.AddNewPart<WorksheetPart>("sheet1").Worksheet = Guide(guide);
            workbook.AddNewPart<WorksheetPart>("sheet2").Worksheet = Items(title, items);
            workbook.Workbook = new(
                new Sheets(new Sheet { Name = ReplySheet.Guide, SheetId = 1, Id = "sheet1" }, new Sheet { Name = ReplySheet.Sheet, SheetId = 2, Id = "sheet2" }),
                new DefinedNames(new DefinedName($"'{ReplySheet.Sheet}'!$1:${Top}") { Name = "_xlnm.Print_Titles", LocalSheetId = 1 }));
        }

        package.Position = 0;
        WithoutClock(package, output);
    }

    private static Worksheet Guide(ImmutableArray<(string Label, string Text)> lines) => Worksheet([24, 110], 0, lines.Select((line, index) => Row(index + 1,
        [Cell("A", index + 1, line.Label, index == 0 ? FormStyles.Title : FormStyles.Label), Cell("B", index + 1, line.Text, FormStyles.Plain)])), null);

    private static Worksheet Items(string title, ImmutableArray<ImmutableArray<string>> items)
    {
        var columns = ReplySheet.Columns;
        Row[] rows =
        [
            Row(1, [Cell("A", 1, title, FormStyles.Title)]),
            Row(Top, columns.Select((column, index) => Cell(Letter(index), Top, column.Header, FormStyles.Header))),
            .. items.Select((cells, row) => Row(row + Top + 1, cells.Select((text, index) =>
                Cell(Letter(index), row + Top + 1, text, columns[index].IsAnswer ? FormStyles.Answer : FormStyles.Fixed)))),
        ];
        var answer = Letter(columns.Select(column => column.IsAnswer).ToList().IndexOf(true));
        return Worksheet(columns.Select(column => column.Width), Top, rows, items.IsEmpty ? null : Choice($"{answer}{Top + 1}:{answer}{Top + items.Length}"));
    }

    private static Worksheet Worksheet(IEnumerable<double> widths, int frozen, IEnumerable<Row> rows, DataValidation? choice)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (frozen > 0) view.Append(new Pane { VerticalSplit = frozen, TopLeftCell = $"A{frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
            new SheetData(rows),
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        if (choice is not null) sheet.Append(new DataValidations(choice) { Count = 1 });
        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&A&RTrang &P/&N")));
        return sheet;
    }

    private static DataValidation Choice(string cells) => new(new Formula1($"\"{string.Join(',', Enum.GetValues<ReplyKind>().Select(kind => RoundWords.Of(kind).Vi))}\""))
    {
        Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorTitle = "Trả lời", Error = "Hãy chọn một trả lời trong danh sách.",
        SequenceOfReferences = new() { InnerText = cells },
    };

    private static Row Row(int number, IEnumerable<Cell> cells) => new(cells) { RowIndex = (uint)number };

    private static Cell Cell(string column, int row, string text, uint style) => text.Length == 0
        ? new() { CellReference = $"{column}{row}", StyleIndex = style }
        : new()
        {
            CellReference = $"{column}{row}", StyleIndex = style, DataType = CellValues.InlineString,
            InlineString = new(new Text(FormText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }),
        };

    private static string Letter(int index) => ((char)('A' + index)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The same archive, its files in order and dated on the first day that an archive knows.</summary>
    private static void WithoutClock(Stream package, Stream output)
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
