using System.Collections.Immutable;
using System.Security.Cryptography;
using EmrCheck.Core;

namespace EmrCheck.Formats.Tables;

/// <summary>Reads a table that people write: <c>.xlsx</c>, or <c>.csv</c> in UTF-8 or UTF-16. Never throws for bad content.</summary>
public static class WorkbookReader
{
    internal const int MaxBytes = 64 << 20;

    private static readonly byte[] Zip = [(byte)'P', (byte)'K'];

    /// <summary>The sheets; no value when the file is not a table.</summary>
    public static Loaded<Workbook> Read(string file)
    {
        var diagnostics = new List<Diagnostic>();
        var sheets = Bytes(file, diagnostics) is { } bytes ? Sheets(file, bytes, diagnostics) : ([], "");
        return new(diagnostics.Any(remark => remark.Code.IsError) ? null : new(file, sheets.Digest, sheets.Sheets), [.. diagnostics.Order()]);
    }

    private static (ImmutableArray<Sheet> Sheets, string Digest) Sheets(string file, byte[] bytes, List<Diagnostic> diagnostics)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (bytes.Length == 0) return (Fault(DiagnosticCodes.Empty), digest);
        if (ForeignFormat.Of(bytes) is { } foreign) return (Fault(foreign), digest);
        var isZip = bytes.AsSpan().StartsWith(Zip) || file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        return (isZip ? XlsxSheets.Read(file, bytes, diagnostics) : CsvSheet.Read(file, bytes, diagnostics), digest);

        ImmutableArray<Sheet> Fault(DiagnosticCode code)
        {
            diagnostics.Add(Diagnostic.At(code, file, 0, 0));
            return [];
        }
    }

    private static byte[]? Bytes(string file, List<Diagnostic> diagnostics)
    {
        try
        {
            if (new FileInfo(file).Length <= MaxBytes) return File.ReadAllBytes(file);
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.TooLarge, file, 0, 0));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.CannotRead, file, 0, 0));
        }

        return null;
    }
}
