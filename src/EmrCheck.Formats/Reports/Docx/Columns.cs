using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>Blocks side by side: a table without rules, as Decree 30 heads and signatures are set.</summary>
internal static class Columns
{
    public static Table Of(params ReadOnlySpan<(int Width, ImmutableArray<Paragraph> Lines)> blocks)
    {
        var table = new Table(new TableProperties(
            new TableWidth { Width = Twips(Sum(blocks)), Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                new TopBorder { Val = BorderValues.None }, new LeftBorder { Val = BorderValues.None }, new BottomBorder { Val = BorderValues.None },
                new RightBorder { Val = BorderValues.None }, new InsideHorizontalBorder { Val = BorderValues.None }, new InsideVerticalBorder { Val = BorderValues.None }),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })));
        var (grid, row) = (new TableGrid(), new TableRow(new TableRowProperties(new CantSplit())));
        foreach (var (width, lines) in blocks)
        {
            grid.Append(new GridColumn { Width = Twips(width) });
            row.Append(new TableCell([new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa }), .. lines.Cast<OpenXmlElement>()]));
        }

        table.Append(grid, row);
        return table;
    }

    private static int Sum(ReadOnlySpan<(int Width, ImmutableArray<Paragraph> Lines)> blocks)
    {
        var sum = 0;
        foreach (var block in blocks) sum += block.Width;
        return sum;
    }

    private static string Twips(int width) => width.ToString(CultureInfo.InvariantCulture);
}
