using DocumentFormat.OpenXml.Wordprocessing;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>Paragraphs by the part that they play on the page; <see cref="PaperStyles"/> says how each part looks.</summary>
internal static class Paragraphs
{
    public const string Body = "Body", Basis = "Basis", Section = "Section", Subsection = "Subsection", Item = "Item", Fill = "Fill", Centre = "Centre", Title = "PaperTitle", Superior = "Superior",
        Cell = "Cell", CellHead = "CellHead", Small = "Small", SmallHead = "SmallHead", Recipients = "Recipients", Footnote = "Footnote", PageNumber = "PageNumber", Hairline = "Hairline";

    /// <summary>The style of a cell that holds a figure and nothing else.</summary>
    public static string Figure(string cell) => $"{cell}Figure";

    public static Paragraph Of(string style, params ReadOnlySpan<Piece> pieces)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (var piece in pieces)
            if (piece.Text.Length > 0) paragraph.Append(piece.ToRun());
        return paragraph;
    }

    /// <summary>A line of a list, set by hand as the decree wants it.</summary>
    public static Paragraph Dash(params ReadOnlySpan<Piece> pieces) => Of(Item, ["- ", .. pieces]);

    /// <summary>A line to be filled in by hand: dots from what is asked to the margin.</summary>
    public static Paragraph ToFill(params ReadOnlySpan<Piece> asked)
    {
        var line = Of(Fill, [.. asked, " "]);
        line.Append(new Run(new TabChar()));
        return line;
    }

    /// <summary>The same paragraph on the page of what follows it.</summary>
    public static Paragraph Kept(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.InsertAfter(new KeepNext(), paragraph.ParagraphProperties.ParagraphStyleId);
        return paragraph;
    }

    /// <summary>A rule of a length, in the middle of what is as wide as given; both in twentieths of a point.</summary>
    public static Paragraph Rule(int length, int width)
    {
        var indent = Math.Max(0, (width - length) / 2);
        var rule = Of(Hairline);
        rule.ParagraphProperties!.Append(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            new SpacingBetweenLines { Before = "40" },
            new Indentation { Left = $"{indent}", Right = $"{indent}" });
        return rule;
    }
}
