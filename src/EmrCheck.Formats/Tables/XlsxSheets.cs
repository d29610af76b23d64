using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Core;

namespace EmrCheck.Formats.Tables;

/// <summary>Reads the visible sheets of an <c>.xlsx</c>, cell by cell, within limits that no table of ours comes near.</summary>
internal sealed class XlsxSheets
{
    private const long MaxUnpacked = 512L << 20, MaxPart = 16L << 20;
    private const int MaxParts = 2000;
    private const int MaxCells = 4_000_000;

    private readonly XlsxText _text;
    private int _cells;

    private XlsxSheets(WorkbookPart workbook) => _text = new(workbook, Count);

    public static ImmutableArray<Sheet> Read(string file, byte[] bytes, List<Diagnostic> diagnostics)
    {
        try
        {
            if (!IsWithinLimits(bytes)) throw new TooLargeException();
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false, new OpenSettings { MaxCharactersInPart = MaxUnpacked });
            if (document.WorkbookPart is not { Workbook: not null } workbook) throw new InvalidDataException();
            if (document.Parts.Concat(workbook.Parts).Any(part => part.OpenXmlPart is VbaProjectPart) || workbook.ContentType.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
                diagnostics.Add(Diagnostic.At(DiagnosticCodes.MacrosIgnored, file, 0, 0));
            if (workbook.ExternalWorkbookParts.Any()) diagnostics.Add(Diagnostic.At(DiagnosticCodes.LinksIgnored, file, 0, 0));
            var reader = new XlsxSheets(workbook);
            return
            [
                .. workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
                    .Where(sheet => (sheet.State?.Value ?? SheetStateValues.Visible) == SheetStateValues.Visible)
                    .Where(sheet => sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart)
                    .Select(sheet => new Sheet(Plain(sheet.Name?.Value), reader.Rows((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)))),
            ];
        }
        catch (TooLargeException)
        {
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.TooLarge, file, 0, 0));
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.DamagedSpreadsheet, file, 0, 0));
        }

        return [];
    }

    /// <summary>The sizes that an archive states are those that are unpacked at most; what is read as a whole is small.</summary>
    private static bool IsWithinLimits(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return archive.Entries.Count <= MaxParts && archive.Entries.Sum(entry => entry.Length) <= MaxUnpacked
            && archive.Entries.All(entry => entry.Length <= MaxPart || IsStreamed(entry.FullName));
    }

    private static bool IsStreamed(string part) =>
        !part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        && !part.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase) && !part.EndsWith("styles.xml", StringComparison.OrdinalIgnoreCase)
        && !part.EndsWith("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    private ImmutableArray<SheetRow> Rows(WorksheetPart part)
    {
        using var reader = XlsxText.Open(part);
        var (rows, merged) = new SheetXml(reader, _text, Count).Read();
        return MergedCells.Spread(rows, merged, Count);
    }

    private void Count(int cells)
    {
        if ((_cells += cells) > MaxCells) throw new TooLargeException();
    }

    private static string Plain(string? name) => string.Concat((name ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();

    /// <summary>What the packages underneath throw over content, as damaging good files at random shows.</summary>
    private static bool IsOfTheFile(Exception fault) => fault
        is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException
        or FormatException or OverflowException or ArgumentException or InvalidOperationException;

    private sealed class TooLargeException : Exception;
}
