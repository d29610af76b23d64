using DocumentFormat.OpenXml.Wordprocessing;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>A4 pages with the margins of Decree 30/2020/NĐ-CP: 20 mm above and below, 30 left, 15 right; in twentieths of a point.</summary>
internal static class PageLayout
{
    public const int Short = 11906, Long = 16838, Left = 1701, Right = 851, Above = 1134, Below = 1134, ToNumber = 567;

    /// <summary>The ids of the header with the number and of the empty one of each first page.</summary>
    public const string Numbered = "header", Unnumbered = "header1";

    /// <summary>What is left of the width.</summary>
    public const int Upright = Short - Left - Right, Across = Long - Left - Right;

    /// <summary>A part of a paper, counted from page 1, on which no number stands.</summary>
    public static SectionProperties Section(bool isAcross) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = Numbered },
        new HeaderReference { Type = HeaderFooterValues.First, Id = Unnumbered },
        new SectionType { Val = SectionMarkValues.NextPage },
        isAcross ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape } : new PageSize { Width = Short, Height = Long },
        new PageMargin { Top = Above, Bottom = Below, Left = Left, Right = Right, Header = ToNumber, Footer = ToNumber, Gutter = 0 },
        new PageNumberType { Start = 1 },
        new TitlePage());

    /// <summary>The paragraph that ends a part which others follow.</summary>
    public static Paragraph Break(bool isAcross) => new(new ParagraphProperties(new ParagraphStyleId { Val = Paragraphs.Hairline }, Section(isAcross)));

    /// <summary>The number of the page, in the middle above the text.</summary>
    public static Header WithNumber() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = Paragraphs.PageNumber }),
        new SimpleField(new Run(new Text("2"))) { Instruction = "PAGE" }));

    /// <summary>Nothing above the text.</summary>
    public static Header WithoutNumber() => new(Paragraphs.Of(Paragraphs.PageNumber));
}
