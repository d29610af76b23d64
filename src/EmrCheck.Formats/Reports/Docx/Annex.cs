using DocumentFormat.OpenXml.Wordprocessing;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>The head of an annex: its number, what it holds, and the paper that it goes with.</summary>
internal static class Annex
{
    public static IEnumerable<Paragraph> Head(Paper paper, string number, string title) =>
    [
        Paragraphs.Of(Paragraphs.Title, $"Phụ lục {number}"),
        Paragraphs.Of(Paragraphs.Title, title.ToUpperInvariant()),
        Paragraphs.Of(Paragraphs.Centre, Piece.Slanted($"(Kèm theo {paper.Kind} số {paper.Number} {paper.DateInFull})")),
    ];

    /// <summary>How its table is to be read.</summary>
    public static Paragraph Note(string text) => Paragraphs.Of(Paragraphs.Footnote, text);
}
