using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Formats.Assessments;

namespace EmrCheck.Formats.RollUps.Xlsx;

/// <summary>One sheet: its header stays in sight and is printed on every page; rows are written as they come, so that a country's matrix never is in memory.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Widths">The widths of the columns; the last one holds for all that follow.</param>
/// <param name="Top">How many rows stay in sight.</param>
/// <param name="Left">How many columns stay in sight.</param>
/// <param name="Rows">The rows.</param>
internal sealed record RollUpSheet(string Name, ImmutableArray<double> Widths, int Top, int Left, IEnumerable<ImmutableArray<SheetCell>> Rows)
{
    /// <summary>Over how many pages its columns are printed.</summary>
    public int PagesWide { get; init; } = 1;

    /// <summary>What stands on every printed page.</summary>
    public string PrintTitles => PagesWide == 1 ? $"'{Name}'!$1:${Top}" : $"'{Name}'!$A:${Letters(Left - 1)},'{Name}'!$1:${Top}";

    public void Write(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(Frozen()) { WorkbookViewId = 0, ShowGridLines = false }));
        writer.WriteElement(new Columns(Widths.Select((width, index) => new Column
        {
            Min = (uint)index + 1, Max = index == Widths.Length - 1 ? 16384u : (uint)index + 1, Width = width, CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        var number = 0u;
        foreach (var row in Rows)
        {
            writer.WriteStartElement(HeightOf(row) is { } height ? new Row { RowIndex = ++number, Height = height, CustomHeight = true } : new Row { RowIndex = ++number });
            foreach (var (index, cell) in row.Index()) Write(writer, cell, $"{Letters(index)}{number.ToString(CultureInfo.InvariantCulture)}");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = (uint)PagesWide, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&L&A&R&P/&N")));
        writer.WriteEndElement();
    }

    /// <summary>Rows with headings are as high as those; spreadsheet programs differ in finding that out.</summary>
    private double? HeightOf(ImmutableArray<SheetCell> row) =>
        row.Any(cell => cell.Style == RollUpStyles.Upright) ? 120 : row.Any(cell => cell.Style == RollUpStyles.Header) ? 32 : row.Any(cell => cell.Style == RollUpStyles.Title) ? 22
        : row.Any(cell => cell.Style == RollUpStyles.Wrapped) ? RowHeight.Of(new([.. row.Select(cell => new FormCell(cell.Style == RollUpStyles.Wrapped ? FormText.Of(cell.Text) : "", FormStyles.Plain))]), Widths)
        : null;

    private Pane Frozen()
    {
        var pane = new Pane { VerticalSplit = Top, TopLeftCell = $"{Letters(Left)}{Top + 1}", State = PaneStateValues.Frozen, ActivePane = Left > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft };
        if (Left > 0) pane.HorizontalSplit = Left;
        return pane;
    }

    /// <summary>A text is a text, whatever it begins with.</summary>
    private static void Write(OpenXmlWriter writer, SheetCell cell, string place)
    {
        if (cell.Number is { } number)
        {
            writer.WriteElement(new Cell { CellReference = place, StyleIndex = cell.Style, CellFormula = cell.Formula is { } formula ? new(formula) : null, CellValue = new(number.ToString(CultureInfo.InvariantCulture)) });
            return;
        }

        writer.WriteElement(cell.Text.Length == 0
            ? new Cell { CellReference = place, StyleIndex = cell.Style }
            : new Cell { CellReference = place, StyleIndex = cell.Style, DataType = CellValues.InlineString, InlineString = new(new Text(FormText.Of(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }) });
    }

    /// <summary>The letters of a column.</summary>
    public static string Letters(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letters((index / 26) - 1) + (char)('A' + (index % 26));
}

/// <summary>One cell: a text or a number.</summary>
internal readonly record struct SheetCell(string Text, uint Style = RollUpStyles.Plain, decimal? Number = null)
{
    /// <summary>How a spreadsheet computes the number again; null where it stands alone.</summary>
    public string? Formula { get; init; }

    public static implicit operator SheetCell(string text) => new(text);

    public static implicit operator SheetCell(int number) => new("", Number: number);

    /// <summary>A count.</summary>
    public static SheetCell Of(long number) => new("", Number: number);

    /// <summary>A share as per cent, its cell empty where there is no denominator: rounded down to a hundredth, so that 100 % means all.</summary>
    public static SheetCell Of(Core.RollUps.Share share) => share.Percent is { } percent ? new("", RollUpStyles.Percent, percent / 100m) : new("–");
}
