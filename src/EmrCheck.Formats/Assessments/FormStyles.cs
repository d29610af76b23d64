using DocumentFormat.OpenXml.Spreadsheet;

namespace EmrCheck.Formats.Assessments;

/// <summary>How cells of the form look, and which may be filled in.</summary>
internal static class FormStyles
{
    public const uint Title = 1, Header = 2, Fixed = 3, Answer = 4, Plain = 5, Label = 6;

    /// <summary>What is typed into an answer stays text, even behind an equals sign.</summary>
    private const uint AsText = 49;

    public static Stylesheet Sheet() => new(
        new Fonts(Font(11, false), Font(14, true), Font(11, true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("FFD9E5EE"), Solid("FFFFF8DC")),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(1, 0, 0, wrap: false),
            Format(2, 2, 1),
            Format(0, 0, 1),
            Format(0, 3, 1, locked: false),
            Format(0, 0, 0),
            Format(2, 0, 0)));

    private static CellFormat Format(uint font, uint fill, uint border, bool wrap = true, bool locked = true) =>
        new(new Alignment { WrapText = wrap, Vertical = VerticalAlignmentValues.Top }, new Protection { Locked = locked })
        {
            FontId = font, FillId = fill, BorderId = border, FormatId = 0, NumberFormatId = locked ? 0 : AsText,
            ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true, ApplyProtection = true, ApplyNumberFormat = true,
        };

    private static Font Font(double size, bool isBold)
    {
        var font = new Font();
        if (isBold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static Fill Solid(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());
}
