using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using EmrCheck.Core;

namespace EmrCheck.Tests.Formats.Reports.Docx;

/// <summary>A paper opened as a word processor opens it.</summary>
internal sealed class WrittenPaper : IDisposable
{
    private readonly MemoryStream _bytes;

    public WrittenPaper(Appraisal appraisal, string format)
    {
        _bytes = new(appraisal.Bytes(format));
        Document = WordprocessingDocument.Open(_bytes, isEditable: false);
    }

    public WordprocessingDocument Document { get; }

    public MainDocumentPart Main => Document.MainDocumentPart!;

    public Body Body => Main.Document.Body!;

    /// <summary>The paragraphs as they are read, those in tables too.</summary>
    public string[] Lines => [.. Body.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)];

    public string Text => string.Join('\n', Lines);

    /// <summary>The parts of the paper, each with how its pages are.</summary>
    public SectionProperties[] Sections => [.. Body.Descendants<SectionProperties>()];

    /// <summary>The cells of the table of an annex, row by row, the head left out.</summary>
    public string[][] Annex(string number)
    {
        var title = Body.Elements<Paragraph>().Single(paragraph => paragraph.InnerText == $"Phụ lục {number}");
        return [.. title.ElementsAfter().OfType<Table>().First().Elements<TableRow>().Skip(1).Select(row => row.Elements<TableCell>().Select(cell => string.Join('\n', cell.Elements<Paragraph>().Select(line => line.InnerText))).ToArray())];
    }

    public void Dispose()
    {
        Document.Dispose();
        _bytes.Dispose();
    }
}
