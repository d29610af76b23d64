using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Core;

namespace EmrCheck.Formats.Assessments;

/// <summary>The workbook of the form: locked but for the answers, with a drop-down, ready to print on A4. Same content, same bytes.</summary>
internal sealed class FormBook
{
    /// <summary>Rows above the first criterion: the text's title, the header.</summary>
    private const int Top = 2;

    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private readonly List<(string Name, Worksheet Sheet, bool IsTable)> _sheets = [];

    /// <summary>A sheet of labels and texts.</summary>
    public void Add(string name, ImmutableArray<(string Label, string Text)> lines)
    {
        var rows = lines.Select((line, index) => Row(index + 1,
            [Cell("A", index + 1, line.Label, index == 0 ? FormStyles.Title : FormStyles.Label), Cell("B", index + 1, line.Text, FormStyles.Plain)]));
        _sheets.Add((name, Worksheet([24, 110], 0, rows, []), false));
    }

    /// <summary>A sheet of criteria.</summary>
    public void Add(string name, string title, ImmutableArray<ImmutableArray<string>> criteria)
    {
        var columns = FormNames.Columns;
        Row[] rows =
        [
            Row(1, [Cell("A", 1, title, FormStyles.Title)]),
            Row(Top, columns.Select((column, index) => Cell(Letter(index), Top, column.Header, FormStyles.Header))),
            .. criteria.Select((cells, row) => Row(row + Top + 1, cells.Select((text, index) =>
                index == 0 ? Number(row + Top + 1, text) : Cell(Letter(index), row + Top + 1, text, columns[index].IsAnswer ? FormStyles.Answer : FormStyles.Fixed)))),
        ];
        var answers = Letter(columns.Select(column => column.IsAnswer).ToList().IndexOf(true));
        _sheets.Add((name, Worksheet(columns.Select(column => column.Width), Top, rows, [Choice($"{answers}{Top + 1}:{answers}{Top + criteria.Length}")]), true));
    }

    public void Write(Stream output)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>(ContentType, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = FormStyles.Sheet();
            foreach (var (index, sheet) in _sheets.Index()) workbook.AddNewPart<WorksheetPart>($"sheet{index + 1}").Worksheet = sheet.Sheet;
            workbook.Workbook = new(
                new Sheets(_sheets.Select((sheet, index) => new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = $"sheet{index + 1}" })),
                new DefinedNames(_sheets.Select((sheet, index) => (sheet, index)).Where(pair => pair.sheet.IsTable).Select(pair =>
                    new DefinedName($"'{pair.sheet.Name}'!$1:${Top}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)pair.index })));
        }

        package.Position = 0;
        WithoutClock(package, output);
    }

    private static Worksheet Worksheet(IEnumerable<double> widths, int frozen, IEnumerable<Row> rows, DataValidation[] choices)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (frozen > 0) view.Append(new Pane { VerticalSplit = frozen, TopLeftCell = $"A{frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
            new SheetData(rows),
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        if (choices.Length > 0) sheet.Append(new DataValidations(choices) { Count = (uint)choices.Length });
        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&A&RTrang &P/&N")));
        return sheet;
    }

    private static DataValidation Choice(string cells) => new(
        new Formula1($"\"{string.Join(',', Enum.GetValues<Answer>().Where(answer => answer != Answer.None).Select(answer => Words.Of(answer).Vi))}\""))
    {
        Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorTitle = "Tự đánh giá", Error = "Hãy chọn một câu trả lời trong danh sách.",
        SequenceOfReferences = new() { InnerText = cells },
    };

    private static Row Row(int number, IEnumerable<Cell> cells) => new(cells) { RowIndex = (uint)number };

    /// <summary>A text, whatever it begins with.</summary>
    private static Cell Cell(string column, int row, string text, uint style) => text.Length == 0
        ? new() { CellReference = $"{column}{row}", StyleIndex = style }
        : new()
        {
            CellReference = $"{column}{row}", StyleIndex = style, DataType = CellValues.InlineString,
            InlineString = new(new Text(FormText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }),
        };

    private static Cell Number(int row, string number) => new() { CellReference = $"A{row}", StyleIndex = FormStyles.Fixed, CellValue = new(number) };

    private static string Letter(int index) => ((char)('A' + index)).ToString(CultureInfo.InvariantCulture);

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
