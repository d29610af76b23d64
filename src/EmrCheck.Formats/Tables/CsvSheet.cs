using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Formats.Tables;

/// <summary>Reads comma-separated values by RFC 4180; a semicolon or a tab separates as well, as spreadsheets in Việt Nam write it.</summary>
internal sealed class CsvSheet
{
    private readonly string _text;
    private readonly char _separator;
    private readonly List<SheetRow> _rows = [];
    private int _at, _line = 1;

    private CsvSheet(string text) => (_text, _separator) = (text, SeparatorOf(text));

    public static ImmutableArray<Sheet> Read(string file, byte[] bytes, List<Diagnostic> diagnostics)
    {
        if (Decoded(bytes) is not { } text)
        {
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.TableNotUtf8, file, 0, 0));
            return [];
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.DamagedSpreadsheet, file, 0, 0));
            return [];
        }

        var csv = new CsvSheet(text);
        if (csv.Rows() is var (line, column)) diagnostics.Add(Diagnostic.At(DiagnosticCodes.BrokenQuote, file, line, column));
        return [new("", csv.WithDoubtfulDays())];
    }

    /// <summary>The rows that are not blank; days such as 05/09/2025 are in doubt unless another shows that the day comes first.</summary>
    private ImmutableArray<SheetRow> WithDoubtfulDays()
    {
        var days = _rows.SelectMany(row => row.Cells).Select(cell => DayAndMonth(cell.Text)).ToArray();
        var isSure = days.Any(day => day is (> 12, _));
        return
        [
            .. _rows.Where(row => !row.IsBlank).Select(row => isSure ? row : row with
            {
                Cells = [.. row.Cells.Select(cell => DayAndMonth(cell.Text) is (<= 12 and var day, <= 12 and var month) && day != month ? cell with { Nature = CellNature.AmbiguousDate } : cell)],
            }),
        ];
    }

    private static (int, int)? DayAndMonth(string text) =>
        text.Length <= 10 && text.Split('/') is [{ Length: 1 or 2 } first, { Length: 1 or 2 } second, { Length: 4 }]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? (day, month) : null;

    /// <summary>UTF-8, or UTF-16 behind its mark; null for anything else, since the old Vietnamese encodings cannot be told apart for certain.</summary>
    private static string? Decoded(byte[] bytes)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        try
        {
            return encoding.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Reads all rows; the line and column of a quote that is never closed, or that text follows.</summary>
    private (int Line, int Column)? Rows()
    {
        while (_at < _text.Length)
        {
            var (first, cells) = (_line, ImmutableArray.CreateBuilder<SheetCell>());
            do
            {
                if (Cell() is not { } cell) return (first, cells.Count + 1);
                cells.Add(SheetCell.Of(cell));
            }
            while (Take(_separator));

            _rows.Add(new(first, cells.ToImmutable()));
            if (_at < _text.Length && !(Take('\r') | Take('\n'))) return (first, cells.Count);
            _line++;
        }

        return null;
    }

    private string? Cell()
    {
        if (!Take('"'))
        {
            var end = _text.AsSpan(_at).IndexOfAny(_separator, '\r', '\n') is >= 0 and var length ? _at + length : _text.Length;
            var plain = _text[_at..end];
            _at = end;
            return plain;
        }

        var quoted = new StringBuilder();
        while (_at < _text.Length)
        {
            var letter = _text[_at++];
            if (letter == '\n') _line++;
            if (letter == '"' && !Take('"')) return quoted.ToString();
            quoted.Append(letter);
        }

        return null;
    }

    private bool Take(char letter)
    {
        if (_at >= _text.Length || _text[_at] != letter) return false;
        _at++;
        return true;
    }

    /// <summary>A tab, which no cell holds; else whichever occurs more often outside quotes on the first line that has either: sentences have more commas than semicolons.</summary>
    private static char SeparatorOf(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var outside = string.Concat(line.Split('"').Where((_, index) => index % 2 == 0));
            if (outside.Contains('\t', StringComparison.Ordinal)) return '\t';
            var (commas, semicolons) = (outside.Count(letter => letter == ','), outside.Count(letter => letter == ';'));
            if (commas + semicolons > 0) return semicolons >= commas ? ';' : ',';
        }

        return ',';
    }
}
