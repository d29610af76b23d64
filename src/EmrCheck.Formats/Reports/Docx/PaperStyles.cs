using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>How the parts of a paper look: Times New Roman, black, in the sizes of Decree 30/2020/NĐ-CP, Annex I.</summary>
internal static class PaperStyles
{
    public const string Font = "Times New Roman";

    private const string FirstLine = "720";

    public static Styles Sheet() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
                new Color { Val = "000000" },
                new FontSize { Val = "28" },
                new FontSizeComplexScript { Val = "28" },
                new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault()),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Style(Paragraphs.Body, 14, JustificationValues.Both, after: 6, firstLine: FirstLine),
        Style(Paragraphs.Basis, 14, JustificationValues.Both, after: 6, firstLine: FirstLine, isItalic: true),
        Style(Paragraphs.Section, 14, JustificationValues.Left, before: 6, after: 6, firstLine: FirstLine, isBold: true, outline: 0),
        Style(Paragraphs.Subsection, 14, JustificationValues.Left, before: 3, after: 6, firstLine: FirstLine, isBold: true, outline: 1),
        Style(Paragraphs.Item, 14, JustificationValues.Both, after: 6, firstLine: FirstLine),
        Style(Paragraphs.Fill, 14, JustificationValues.Left, after: 6, firstLine: FirstLine, dotsTo: PageLayout.Upright),
        Style(Paragraphs.Centre, 13, JustificationValues.Center),
        Style(Paragraphs.Superior, 12, JustificationValues.Center),
        Style(Paragraphs.Title, 14, JustificationValues.Center, isBold: true),
        Style(Paragraphs.Cell, 12, JustificationValues.Left),
        Style(Paragraphs.Figure(Paragraphs.Cell), 12, JustificationValues.Center),
        Style(Paragraphs.CellHead, 12, JustificationValues.Center, isBold: true),
        Style(Paragraphs.Small, 10, JustificationValues.Left),
        Style(Paragraphs.Figure(Paragraphs.Small), 10, JustificationValues.Center),
        Style(Paragraphs.SmallHead, 10, JustificationValues.Center, isBold: true),
        Style(Paragraphs.Recipients, 11, JustificationValues.Left),
        Style(Paragraphs.Footnote, 10, JustificationValues.Left, before: 12, after: 4, isItalic: true),
        Style(Paragraphs.PageNumber, 13, JustificationValues.Center),
        Style(Paragraphs.Hairline, 2, JustificationValues.Center));

    private static Style Style(
        string id, int points, JustificationValues alignment, int before = 0, int after = 0, string? firstLine = null, bool isBold = false, bool isItalic = false, int? outline = null, int? dotsTo = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (outline is not null) paragraph.Append(new KeepNext());
        if (dotsTo is { } margin) paragraph.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = margin }));
        paragraph.Append(new SpacingBetweenLines { Before = Twips(before), After = Twips(after), Line = "240", LineRule = LineSpacingRuleValues.Auto });
        if (firstLine is not null) paragraph.Append(new Indentation { FirstLine = firstLine });
        paragraph.Append(new Justification { Val = alignment });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        var text = new StyleRunProperties();
        if (isBold) text.Append(new Bold());
        if (isItalic) text.Append(new Italic());
        var halves = (points * 2).ToString(CultureInfo.InvariantCulture);
        text.Append(new FontSize { Val = halves }, new FontSizeComplexScript { Val = halves });
        return new(new StyleName { Val = id }, new BasedOn { Val = "Normal" }, paragraph, text) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = true };
    }

    private static string Twips(int points) => (points * 20).ToString(CultureInfo.InvariantCulture);
}
