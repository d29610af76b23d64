using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Assessments;

namespace EmrCheck.Formats.Decisions;

/// <summary>The workbook of the minutes: locked but for what the council writes, with drop-downs, ready to print on A4. Same content, same bytes.</summary>
internal sealed class MinutesBook
{
    private const int Top = 2;

    /// <summary>In points, and in the unit of columns for a letter.</summary>
    private const double LineHeight = 15, TitleHeight = 22, TallestRow = 400, LetterWidth = 1;

    private static readonly ImmutableArray<double> HeadWidths = [30, 100];

    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private readonly List<(string Name, Worksheet Sheet)> _sheets = [];

    /// <summary>A sheet of labels, some of them with a cell to fill in.</summary>
    public void AddHead(string name, ImmutableArray<(string Label, string Text, bool IsAnswer)> lines)
    {
        var rows = lines.Select((line, index) => Row(index + 1, index == 0 ? TitleHeight : HeightOf([line.Text], HeadWidths[1..]),
            [Cell(0, index + 1, line.Label, index == 0 ? FormStyles.Title : FormStyles.Label), Cell(1, index + 1, line.Text, line.IsAnswer ? FormStyles.Answer : FormStyles.Plain)]));
        var role = lines.Select(line => line.Label).ToList().IndexOf(MinutesNames.Role) + 1;
        _sheets.Add((name, Worksheet(HeadWidths, 0, rows, Choice($"B{role}", Enum.GetValues<CouncilRole>().Select(value => DecisionWords.Of(value).Vi)))));
    }

    /// <summary>The sheet of criteria.</summary>
    public void AddTable(string name, string title, ImmutableArray<ImmutableArray<string>> criteria)
    {
        var columns = MinutesNames.Columns;
        Row[] rows =
        [
            Row(1, TitleHeight, [Cell(0, 1, title, FormStyles.Title)]),
            Row(Top, HeightOf([.. columns.Select(column => column.Header)], [.. columns.Select(column => column.Width)]), columns.Select((column, index) => Cell(index, Top, column.Header, FormStyles.Header))),
            .. criteria.Select((cells, row) => Row(row + Top + 1, HeightOf(cells, [.. columns.Select(column => column.Width)]), cells.Select((text, index) => Cell(index, row + Top + 1, text, columns[index].IsAnswer ? FormStyles.Answer : FormStyles.Fixed)))),
        ];
        var answer = Letter(columns.Select(column => column.Name).ToList().IndexOf("as"));
        _sheets.Add((name, Worksheet(
            columns.Select(column => column.Width), Top, rows,
            Choice($"{answer}{Top + 1}:{answer}{Top + Math.Max(1, criteria.Length)}", Enum.GetValues<DecisionKind>().Select(kind => DecisionWords.Of(kind).Vi)))));
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
                new DefinedNames(new DefinedName($"'{MinutesNames.Table}'!$1:${Top}") { Name = "_xlnm.Print_Titles", LocalSheetId = 1 }));
        }

        package.Position = 0;
        WithoutClock(package, output);
    }

    private static Worksheet Worksheet(IEnumerable<double> widths, int frozen, IEnumerable<Row> rows, DataValidation choice)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (frozen > 0) view.Append(new Pane { VerticalSplit = frozen, TopLeftCell = $"A{frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        return new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })),
            new SheetData(rows),
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false },
            new DataValidations(choice) { Count = 1 },
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&A&RTrang &P/&N")));
    }

    private static DataValidation Choice(string cells, IEnumerable<string> words) => new(new Formula1($"\"{string.Join(',', words)}\""))
    {
        Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorTitle = "Biên bản", Error = "Hãy chọn trong danh sách.", SequenceOfReferences = new() { InnerText = cells },
    };

    private static Row Row(int number, double height, IEnumerable<Cell> cells) => new(cells) { RowIndex = (uint)number, Height = height, CustomHeight = true };

    /// <summary>The height that the longest text of a row takes: not every program finds it by itself.</summary>
    private static double HeightOf(ImmutableArray<string> texts, ImmutableArray<double> widths) =>
        Math.Min(TallestRow, LineHeight * texts.Zip(widths, (text, width) => text.Split('\n').Sum(line => Math.Ceiling(Math.Max(1, line.Length) * LetterWidth / width))).Max());

    private static Cell Cell(int column, int row, string text, uint style) => text.Length == 0
        ? new() { CellReference = $"{Letter(column)}{row}", StyleIndex = style }
        : new()
        {
            CellReference = $"{Letter(column)}{row}", StyleIndex = style, DataType = CellValues.InlineString,
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
