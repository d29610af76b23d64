using DocumentFormat.OpenXml.Spreadsheet;

namespace EmrCheck.Formats.RollUps.Xlsx;

/// <summary>How the cells of the workbook look.</summary>
internal static class RollUpStyles
{
    public const uint Plain = 1, Title = 2, Header = 3, Upright = 4, Percent = 5, Good = 6, Bad = 7, Open = 8, Fault = 9, Quiet = 10, Sum = 11, Wrapped = 12;

    public static Stylesheet Sheet() => new(
        new Fonts(Font(11, "FF1B2328"), Font(14, "FF0F4C5C", bold: true), Font(11, "FF1B2328", bold: true), Font(11, "FF97A1A6"), Font(11, "FFFFFFFF", bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFD9E5EE"), Solid("FFE5F2E9"), Solid("FFB5404A"), Solid("FFF3DEB0"), Solid("FF6F7C83")),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Hair()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(0, 0), Format(1, 0, border: 0), Format(2, 2, wrap: true), Upward(), Format(0, 0, number: 9),
            Centred(3, 0), Centred(4, 4), Centred(0, 5), Centred(4, 6), Centred(3, 0), Format(2, 0), Format(0, 0, wrap: true)));

    /// <summary>The look of a verdict in the matrix.</summary>
    public static uint Of(Core.Verdict verdict) => verdict switch
    {
        Core.Verdict.Pass => Good,
        Core.Verdict.Fail => Bad,
        Core.Verdict.Error => Fault,
        Core.Verdict.NotApplicable => Quiet,
        _ => Open,
    };

    private static CellFormat Format(uint font, uint fill, bool wrap = false, uint border = 1, uint number = 0) =>
        new(new Alignment { WrapText = wrap, Vertical = VerticalAlignmentValues.Top })
        {
            FontId = font, FillId = fill, BorderId = border, FormatId = 0, NumberFormatId = number, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true, ApplyNumberFormat = true,
        };

    private static CellFormat Centred(uint font, uint fill) => new(new Alignment { Horizontal = HorizontalAlignmentValues.Center })
    {
        FontId = font, FillId = fill, BorderId = 1, FormatId = 0, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
    };

    private static CellFormat Upward() => new(new Alignment { TextRotation = 90, Vertical = VerticalAlignmentValues.Bottom })
    {
        FontId = 2, FillId = 2, BorderId = 1, FormatId = 0, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
    };

    private static Font Font(double size, string color, bool bold = false)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static Fill Solid(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static Border Hair() => new(
        new LeftBorder { Style = BorderStyleValues.Hair }, new RightBorder { Style = BorderStyleValues.Hair },
        new TopBorder { Style = BorderStyleValues.Hair }, new BottomBorder { Style = BorderStyleValues.Hair }, new DiagonalBorder());
}
