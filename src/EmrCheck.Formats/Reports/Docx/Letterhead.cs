using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>The head of a paper: who issues it, the nation's name and motto, number, place and date, then what it is.</summary>
internal static class Letterhead
{
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";

    private const int LeftWidth = 3954, RightWidth = PageLayout.Upright - LeftWidth, MottoLength = 3650;

    /// <summary>The average width of a letter of a name in bold capitals of 13 points, and the share of the name that the rule is long.</summary>
    private const int CapitalWidth = 182, RuleShare = 40;

    public static IEnumerable<OpenXmlElement> Of(Paper paper, string superior, string issuer, string subject)
    {
        var name = issuer.ToUpperInvariant();
        yield return Columns.Of(
            (LeftWidth,
            [
                Paragraphs.Of(Paragraphs.Superior, superior.ToUpperInvariant()),
                Paragraphs.Of(Paragraphs.Centre, Piece.Strong(name)),
                Paragraphs.Rule(Math.Min(name.Length * CapitalWidth, LeftWidth) * RuleShare / 100, LeftWidth),
                Paragraphs.Of(Paragraphs.Centre, $"Số: {paper.Number}"),
            ]),
            (RightWidth,
            [
                Paragraphs.Of(Paragraphs.Superior, Piece.Strong("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
                Paragraphs.Of(Paragraphs.Title, Motto),
                Paragraphs.Rule(MottoLength, RightWidth),
                Paragraphs.Of(Paragraphs.Centre, Piece.Slanted($"{paper.Place}, {paper.DateInFull}")),
            ]));
        yield return Paragraphs.Of(Paragraphs.Centre);
        yield return Paragraphs.Of(Paragraphs.Title, paper.Kind.ToUpperInvariant());
        yield return Paragraphs.Of(Paragraphs.Title, subject);
        yield return Paragraphs.Rule(PageLayout.Upright / 4, PageLayout.Upright);
        yield return Paragraphs.Of(Paragraphs.Centre);
    }
}
