using System.Globalization;
using System.Text;
using EmrCheck.Formats.Tables;
using SheetCell = EmrCheck.Formats.RollUps.Xlsx.SheetCell;

namespace EmrCheck.Formats.Reports;

/// <summary>A table as comma-separated values (RFC 4180) that spreadsheets open as they are: UTF-8 behind its mark, and no text that one would take for a formula.</summary>
internal static class CsvText
{
    private const string FormulaStarts = "=+-@|%\uff1d\uff0b\uff0d\uff20";

    public static void Write(IEnumerable<IEnumerable<SheetCell>> rows, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
        foreach (var row in rows) writer.WriteLine(string.Join(',', row.Select(Of)));
    }

    private static string Of(SheetCell cell) => cell.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : Quoted(Harmless(FoldedText.OneLine(cell.Text)));

    private static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",;\"'") || text.StartsWith('\'') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
