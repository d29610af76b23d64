using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>A ruled table, its head repeated on each page.</summary>
/// <param name="Head">The style of its head.</param>
/// <param name="Text">The style of its cells.</param>
/// <param name="Columns">The head of each column and its width in twentieths of a point.</param>
internal sealed record Grid(string Head, string Text, params ImmutableArray<(string Title, int Width)> Columns)
{
    public Table Of(IEnumerable<TableRow> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Twips(Columns.Sum(column => column.Width)), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })),
            new TableGrid(Columns.Select(column => new GridColumn { Width = Twips(column.Width) })),
            new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. Columns.Select(column => Cell(column.Width, 1, Paragraphs.Of(Head, column.Title)))]));
        table.Append(rows);
        return table;
    }

    /// <summary>A row; each line of a cell is a paragraph of its own, the first of several being what the others are about.</summary>
    public TableRow Row(params ReadOnlySpan<string> cells)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        for (var index = 0; index < cells.Length; index++) row.Append(Cell(Columns[index].Width, 1, [.. Lines(cells[index])]));
        return row;
    }

    /// <summary>A row that names what follows, over all columns.</summary>
    public TableRow Group(string text)
    {
        var title = Paragraphs.Of(Text, Piece.Strong(text));
        title.ParagraphProperties!.Append(new KeepNext());
        return new(new TableRowProperties(new CantSplit()), Cell(Columns.Sum(column => column.Width), Columns.Length, title));
    }

    private IEnumerable<Paragraph> Lines(string cell)
    {
        var lines = cell.Split('\n');
        var isFigure = cell.Length > 0 && cell.All(char.IsAsciiDigit);
        return lines.Select((line, index) => Paragraphs.Of(isFigure ? Paragraphs.Figure(Text) : Text, new Piece(line, IsBold: index == 0 && lines.Length > 1)));
    }

    private static TableCell Cell(int width, int span, params ReadOnlySpan<Paragraph> lines)
    {
        var look = new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1) look.Append(new GridSpan { Val = span });
        var cell = new TableCell(look);
        foreach (var line in lines) cell.Append(line);
        return cell;
    }

    private static string Twips(int width) => width.ToString(CultureInfo.InvariantCulture);
}
