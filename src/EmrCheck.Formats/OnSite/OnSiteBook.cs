using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Formats.Assessments;

namespace EmrCheck.Formats.OnSite;

/// <summary>The workbook of the on-site sheet: to be printed on A4 and filled in by hand, or filled in on a screen. Same content, same bytes.</summary>
internal sealed class OnSiteBook
{
    private const int Top = 2;
    private const double LineHeight = 15, HandHeight = 62;
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private readonly List<(string Name, Worksheet Sheet, bool IsTable)> _sheets = [];

    /// <summary>A page of labels with what stands beside them, or with room to write.</summary>
    public void Add(string name, ImmutableArray<(string Label, string Text, bool IsAnswer)> lines)
    {
        ImmutableArray<OnSiteColumn> columns = [new("", 30), new("", 104)];
        var rows = lines.Select((line, index) => Row(index + 1, line.IsAnswer ? LineHeight * 1.6 : HeightOf([line.Label, line.Text], columns),
            [Cell(0, index + 1, line.Label, index == 0 ? FormStyles.Title : FormStyles.Label), Cell(1, index + 1, line.Text, line.IsAnswer ? FormStyles.Answer : FormStyles.Plain)]));
        _sheets.Add((name, Worksheet(columns, 0, rows, 0), false));
    }

    /// <summary>A page with a row for each thing to look at.</summary>
    public void Add(string name, string title, ImmutableArray<OnSiteColumn> columns, ImmutableArray<ImmutableArray<string>> lines)
    {
        Row[] rows =
        [
            Row(1, LineHeight * 1.5, [Cell(0, 1, title, FormStyles.Title)]),
            Row(Top, HeightOf([.. columns.Select(column => column.Header)], columns), columns.Select((column, index) => Cell(index, Top, column.Header, FormStyles.Header))),
            .. lines.Select((cells, row) => Row(row + Top + 1, Math.Max(HandHeight, HeightOf(cells, columns)), cells.Select((text, index) =>
                index == 0 ? Number(row + Top + 1, text) : Cell(index, row + Top + 1, text, columns[index].IsAnswer ? FormStyles.Answer : FormStyles.Fixed)))),
        ];
        _sheets.Add((name, Worksheet(columns, Top, rows, lines.Length), true));
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

    private static Worksheet Worksheet(ImmutableArray<OnSiteColumn> columns, int frozen, IEnumerable<Row> rows, int lines)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (frozen > 0) view.Append(new Pane { VerticalSplit = frozen, TopLeftCell = $"A{frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new Columns(columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })),
            new SheetData(rows),
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        var choices = columns.Index().Where(pair => pair.Item.IsChoice && lines > 0).Select(pair => Choice($"{Letter(pair.Index)}{Top + 1}:{Letter(pair.Index)}{Top + lines}")).ToArray();
        if (choices.Length > 0) sheet.Append(new DataValidations(choices) { Count = (uint)choices.Length });
        sheet.Append(
            new PageMargins { Left = 0.3, Right = 0.3, Top = 0.4, Bottom = 0.5, Header = 0.2, Footer = 0.2 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&A&RTrang &P/&N")));
        return sheet;
    }

    private static DataValidation Choice(string cells) => new(new Formula1($"\"{OnSiteChoices.List}\""))
    {
        Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorTitle = OnSiteNames.Result, Error = "Hãy chọn một kết quả trong danh sách.",
        SequenceOfReferences = new() { InnerText = cells },
    };

    /// <summary>As high as the longest text needs; spreadsheets do not grow rows of files that they did not write.</summary>
    private static double HeightOf(ImmutableArray<string> cells, ImmutableArray<OnSiteColumn> columns) => LineHeight * cells.Zip(columns, (text, column) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length * 1.02 / column.Width)))).Max();

    private static Row Row(int number, double height, IEnumerable<Cell> cells) =>
        new(cells) { RowIndex = (uint)number, Height = Math.Min(height, 400), CustomHeight = true };

    private static Cell Cell(int column, int row, string text, uint style) => text.Length == 0
        ? new() { CellReference = $"{Letter(column)}{row}", StyleIndex = style }
        : new()
        {
            CellReference = $"{Letter(column)}{row}", StyleIndex = style, DataType = CellValues.InlineString,
            InlineString = new(new Text(FormText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }),
        };

    private static Cell Number(int row, string number) => new() { CellReference = $"A{row}", StyleIndex = FormStyles.Fixed, CellValue = new(number) };

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
