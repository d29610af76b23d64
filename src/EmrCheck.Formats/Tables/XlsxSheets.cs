using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Core;

namespace EmrCheck.Formats.Tables;

/// <summary>Reads the visible sheets of an <c>.xlsx</c>, row by row, within limits that no table of ours comes near.</summary>
internal sealed class XlsxSheets
{
    private const long MaxUnpacked = 512L << 20;
    private const int MaxParts = 2000;
    private const int MaxCells = 4_000_000;

    private readonly XlsxText _text;
    private int _cells;

    private XlsxSheets(WorkbookPart workbook) => _text = new(workbook);

    public static ImmutableArray<Sheet> Read(string file, byte[] bytes, List<Diagnostic> diagnostics)
    {
        try
        {
            if (!IsWithinLimits(bytes)) throw new TooLargeException();
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false, new OpenSettings { MaxCharactersInPart = MaxUnpacked });
            if (document.WorkbookPart is not { Workbook: not null } workbook) throw new InvalidDataException();
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

    /// <summary>The sizes that an archive states are those that are unpacked at most.</summary>
    private static bool IsWithinLimits(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return archive.Entries.Count <= MaxParts && archive.Entries.Sum(entry => entry.Length) <= MaxUnpacked;
    }

    private ImmutableArray<SheetRow> Rows(WorksheetPart part)
    {
        var rows = new SortedDictionary<int, List<string?>>();
        var merged = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        var last = 0;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row)
            {
                last = row.RowIndex?.Value is { } index ? checked((int)index) : last + 1;
                var cells = Cells(row);
                if (cells.Count > 0) rows[last] = cells;
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement && reader.LoadCurrentElement() is MergeCell merge)
            {
                if (merge.Reference?.Value is { } area && merged.Count < MaxCells) merged.Add(area);
            }
        }

        return MergedCells.Spread(rows, merged, Count);
    }

    private List<string?> Cells(Row row)
    {
        var cells = new List<string?>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = CellPlace.Of(cell.CellReference?.Value)?.Column ?? cells.Count + 1;
            if (_text.Of(cell) is not { Length: > 0 } text) continue;
            Count(Math.Max(1, column - cells.Count));
            while (cells.Count < column) cells.Add(null);
            cells[column - 1] = text;
        }

        return cells;
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
