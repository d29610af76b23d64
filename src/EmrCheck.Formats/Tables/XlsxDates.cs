using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EmrCheck.Formats.Tables;

/// <summary>Which styles of an <c>.xlsx</c> show a number as a day, and in which order, or as a share.</summary>
internal sealed class XlsxDates
{
    /// <summary>Short dates in the order of whichever machine shows them.</summary>
    private static readonly ImmutableArray<uint> OfTheMachine = [14, 22];

    /// <summary>0% and 0.00%.</summary>
    private static readonly ImmutableArray<uint> Shares = [9, 10];

    private readonly ImmutableArray<(bool IsDate, bool IsAmbiguous, bool IsShare)> _styles;
    private readonly double _dayZero;

    public XlsxDates(WorkbookPart workbook)
    {
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var custom = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value)
            .ToDictionary(group => group.Key, group => Letters(group.Last().FormatCode?.Value ?? ""));
        _styles =
        [
            .. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(format => format.NumberFormatId?.Value is not { } id ? default
                : custom.TryGetValue(id, out var letters) ? (letters.AsSpan().IndexOfAny('d', 'y') >= 0, IsMonthFirst(letters), letters.Contains('%', StringComparison.Ordinal))
                : (id is (>= 14 and <= 17) or 22, OfTheMachine.Contains(id), Shares.Contains(id))),
        ];
        _dayZero = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? 1462 : 0;
    }

    /// <summary>The day, and whether it may be shown as another one; null when the style shows no day.</summary>
    public (DateOnly Day, bool IsAmbiguous)? Of(double number, string? style)
    {
        if (!int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= _styles.Length || !_styles[index].IsDate) return null;
        if (number + _dayZero is not (>= 1 and < 2_958_466)) return null;
        var day = DateOnly.FromDateTime(DateTime.FromOADate(number + _dayZero));
        return (day, _styles[index].IsAmbiguous && day.Day <= 12 && day.Day != day.Month);
    }

    /// <summary>Whether the style shows the number a hundredfold, with a percent sign.</summary>
    public bool IsShare(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _styles.Length && _styles[index].IsShare;

    /// <summary>What a format writes outside quotes and brackets, in small letters.</summary>
    private static string Letters(string code)
    {
        var outside = string.Concat(code.Split('"').Where((_, index) => index % 2 == 0)).Split('[').Select(part => part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..]);
        return string.Concat(outside).ToLowerInvariant();
    }

    /// <summary>Whether the month stands before the day, as a figure and not as a word.</summary>
    private static bool IsMonthFirst(string letters) =>
        letters.IndexOf('d', StringComparison.Ordinal) is >= 0 and var day && letters.IndexOf('m', StringComparison.Ordinal) is >= 0 and var month && month < day
        && letters.IndexOf('y', StringComparison.Ordinal) is var year && (year < 0 || year > month) && !letters.Contains("mmm", StringComparison.Ordinal);
}
