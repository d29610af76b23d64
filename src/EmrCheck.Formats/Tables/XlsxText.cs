using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace EmrCheck.Formats.Tables;

/// <summary>What a cell of an <c>.xlsx</c> says: shared or inline text, a number as people write it, a date as 2026-11-22, a share as 97.5%.</summary>
internal sealed class XlsxText
{
    private readonly ImmutableArray<string> _shared;
    private readonly XlsxDates _dates;

    public XlsxText(WorkbookPart workbook, Action<int> count)
    {
        _dates = new(workbook);
        if (workbook.SharedStringTablePart is not { } part)
        {
            _shared = [];
            return;
        }

        using var reader = Open(part);
        var shared = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            count(1);
            shared.Add(ReadRuns(reader));
        }

        _shared = shared.ToImmutable();
    }

    public static XmlReader Open(OpenXmlPart part) => XmlReader.Create(
        part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = false, CloseInput = true });

    /// <summary>The text within the element that the reader stands on; the reader is then at its end.</summary>
    public static string ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (text, depth) = (new StringBuilder(), reader.Depth);
        while (reader.Read() && reader.Depth > depth)
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(reader.Value);
        return text.ToString();
    }

    /// <summary>All runs of a text, without the readings that Asian scripts put above it.</summary>
    public static string ReadRuns(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (text, depth) = (new StringBuilder(), reader.Depth);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "t") text.Append(ReadText(reader));
            else if (reader.LocalName == "rPh") ReadText(reader);
        }

        return text.ToString();
    }

    /// <summary>The cell of a type, a style, and what stands within it.</summary>
    public SheetCell Of(string type, string? style, string? formula, string? value, string? inline)
    {
        // A formula that no program has computed yet says nothing; blank would read as an answer taken back.
        if (formula is not null && value is null && inline is null) return SheetCell.Of($"={formula}") with { Nature = CellNature.NotComputed };
        var (text, isAmbiguous) = type switch
        {
            "s" => (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Length ? _shared[index] : "", false),
            "inlineStr" => (inline ?? "", false),
            "n" => Number(value ?? "", style),
            "b" => (value == "1" ? "true" : "false", false),
            _ => (value ?? "", false),
        };
        return SheetCell.Of(text) with
        {
            Nature = type == "e" ? CellNature.Fault : formula is not null ? CellNature.Formula : isAmbiguous ? CellNature.AmbiguousDate : CellNature.Plain,
        };
    }

    private (string Text, bool IsAmbiguous) Number(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return (value, false);
        if (_dates.Of(number, style) is var (day, isAmbiguous)) return (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), isAmbiguous);
        if (_dates.IsShare(style) && Math.Abs(number) < 1e9) return ($"{((decimal)number * 100).ToString("0.##########", CultureInfo.InvariantCulture)}%", false);
        return (Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : value, false);
    }
}
