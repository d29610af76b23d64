using DocumentFormat.OpenXml.Wordprocessing;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>Paragraphs by the part that they play on the page; <see cref="PaperStyles"/> says how each part looks.</summary>
internal static class Paragraphs
{
    public const string Body = "Body", Basis = "Basis", Section = "Section", Subsection = "Subsection", Item = "Item", Centre = "Centre", Title = "PaperTitle", Superior = "Superior",
        Cell = "Cell", CellHead = "CellHead", Small = "Small", SmallHead = "SmallHead", Recipients = "Recipients", Footnote = "Footnote", PageNumber = "PageNumber", Hairline = "Hairline";

    public static Paragraph Of(string style, params ReadOnlySpan<Piece> pieces)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (var piece in pieces)
            if (piece.Text.Length > 0) paragraph.Append(piece.ToRun());
        return paragraph;
    }

    /// <summary>A line of a list, set by hand as the decree wants it.</summary>
    public static Paragraph Dash(params ReadOnlySpan<Piece> pieces) => Of(Item, ["- ", .. pieces]);

    /// <summary>A rule of a length, in the middle of what is as wide as given; both in twentieths of a point.</summary>
    public static Paragraph Rule(int length, int width)
    {
        var indent = Math.Max(0, (width - length) / 2);
        var rule = Of(Hairline);
        rule.ParagraphProperties!.Append(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            new Indentation { Left = $"{indent}", Right = $"{indent}" });
        return rule;
    }
}
