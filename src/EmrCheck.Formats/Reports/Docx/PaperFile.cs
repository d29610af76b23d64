using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EmrCheck.Formats.Assessments;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>A paper as a file that word processors open. Same content, same bytes.</summary>
internal static class PaperFile
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static void Write(IEnumerable<OpenXmlElement> content, Stream output)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>(ContentType, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = PaperStyles.Sheet();
            main.AddNewPart<HeaderPart>(PageLayout.Numbered).Header = PageLayout.WithNumber();
            main.AddNewPart<HeaderPart>(PageLayout.Unnumbered).Header = PageLayout.WithoutNumber();
            main.Document = new(new Body(content));
        }

        package.Position = 0;
        FormBook.WithoutClock(package, output);
    }
}
