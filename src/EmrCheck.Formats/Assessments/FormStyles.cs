using DocumentFormat.OpenXml.Spreadsheet;

namespace EmrCheck.Formats.Assessments;

/// <summary>How cells of the form look, and which may be filled in.</summary>
internal static class FormStyles
{
    public const uint Title = 1, Header = 2, Fixed = 3, Answer = 4, Plain = 5, Label = 6, AnswerDay = 7, AnswerCount = 8, Small = 9;

    /// <summary>What is typed into an answer stays text, even behind an equals sign.</summary>
    private const uint AsText = 49;

    /// <summary>Day before month on every machine: without the mark of Vietnamese, LibreOffice writes a .csv in the machine's order.</summary>
    private const uint AsDay = 164;

    private const uint AsCount = 1;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = AsDay, FormatCode = "[$-42A]dd/mm/yyyy" }) { Count = 1 },
        new Fonts(Font(11, false), Font(14, true), Font(11, true), Font(8, false, "FF7F7F7F")),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("FFD9E5EE"), Solid("FFFFF8DC")),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(1, 0, 0, wrap: false),
            Format(2, 2, 1),
            Format(0, 0, 1),
            Format(0, 3, 1, AsText),
            Format(0, 0, 0),
            Format(2, 0, 0),
            Format(0, 3, 1, AsDay),
            Format(0, 3, 1, AsCount),
            Format(3, 0, 1, wrap: false)));

    /// <summary>A format; one that shows what is typed in its own way may be filled in.</summary>
    private static CellFormat Format(uint font, uint fill, uint border, uint? typed = null, bool wrap = true) =>
        new(new Alignment { WrapText = wrap, Vertical = VerticalAlignmentValues.Top, Horizontal = typed is AsDay or AsCount ? HorizontalAlignmentValues.Left : HorizontalAlignmentValues.General }, new Protection { Locked = typed is null })
        {
            FontId = font, FillId = fill, BorderId = border, FormatId = 0, NumberFormatId = typed ?? 0,
            ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true, ApplyProtection = true, ApplyNumberFormat = true,
        };

    private static Font Font(double size, bool isBold, string? color = null)
    {
        var font = new Font();
        if (isBold) font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        if (color is not null) font.Append(new Color { Rgb = color });
        font.Append(new FontName { Val = "Times New Roman" });
        return font;
    }

    private static Fill Solid(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());
}
