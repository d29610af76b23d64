using DocumentFormat.OpenXml;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>The parts of a paper's body, numbered in the order in which they stand.</summary>
internal static class Parts
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII"];

    public static IEnumerable<OpenXmlElement> Numbered(IEnumerable<(string Title, IEnumerable<OpenXmlElement> Content)> parts) =>
        parts.Index().SelectMany(part => part.Item.Content.Prepend(Paragraphs.Of(Paragraphs.Section, $"{Roman[part.Index]}. {part.Item.Title.ToUpperInvariant()}")));
}
