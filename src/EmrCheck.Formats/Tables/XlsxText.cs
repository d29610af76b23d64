using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EmrCheck.Formats.Tables;

/// <summary>What a cell of an <c>.xlsx</c> says: shared or inline text, a number as people write it, a date as 2026-11-22.</summary>
internal sealed class XlsxText
{
    private readonly ImmutableArray<string> _shared;
    private readonly ImmutableArray<bool> _isDate;
    private readonly double _dayZero;

    public XlsxText(WorkbookPart workbook)
    {
        _shared = workbook.SharedStringTablePart?.SharedStringTable is { } table ? [.. table.Elements<SharedStringItem>().Select(Text)] : [];
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var custom = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null && IsDateFormat(format.FormatCode?.Value ?? ""))
            .Select(format => format.NumberFormatId!.Value).ToHashSet();
        _isDate =
        [
            .. (styles?.CellFormats?.Elements<CellFormat>() ?? [])
                .Select(format => format.NumberFormatId?.Value is { } id && (id is >= 14 and <= 17 or 22 || custom.Contains(id))),
        ];
        _dayZero = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? 1462 : 0;
    }

    public string Of(Cell cell)
    {
        // A formula that no program has computed yet says nothing; blank would read as an answer taken back.
        if (cell is { CellFormula.Text: { Length: > 0 } formula, CellValue: null, InlineString: null }) return FoldedText.OneLine($"={formula}");
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        return FoldedText.OneLine(type switch
        {
            CellValues.SharedString => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Length ? _shared[index] : "",
            CellValues.InlineString => cell.InlineString is { } inline ? Text(inline) : "",
            CellValues.Number => Number(value, cell.StyleIndex?.Value is { } style && style < _isDate.Length && _isDate[(int)style]),
            CellValues.Boolean => value == "1" ? "true" : "false",
            _ => value,
        });
    }

    private string Number(string value, bool isDate)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return value;
        if (isDate && number + _dayZero is >= 1 and < 2_958_466)
            return DateTime.FromOADate(number + _dayZero).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : value;
    }

    /// <summary>All runs of a text, without the readings that Asian scripts put above it.</summary>
    private static string Text(RstType text) => text is { Text: { } plain } ? plain.Text : string.Concat(text.Elements<Run>().Select(run => run.Text?.Text));

    /// <summary>A format that writes day or year, outside quotes and brackets.</summary>
    private static bool IsDateFormat(string code)
    {
        var outside = string.Concat(code.Split('"').Where((_, index) => index % 2 == 0)).Split('[').Select(part => part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..]);
        return outside.Any(part => part.IndexOfAny(['d', 'D', 'y', 'Y']) >= 0);
    }
}
