using System.Globalization;
using System.Xml;

namespace EmrCheck.Formats.Tables;

/// <summary>Reads one sheet as it streams by: what is empty costs time but no memory.</summary>
internal sealed class SheetXml(XmlReader reader, XlsxText text, Action<int> count)
{
    private const int LastRow = 1_048_576, MaxMerged = 100_000;

    private readonly SortedDictionary<int, List<SheetCell>> _rows = [];
    private readonly List<string> _merged = [];
    private int _row, _column;

    /// <summary>The cells that hold anything by row number, and the merged areas.</summary>
    public (SortedDictionary<int, List<SheetCell>> Rows, IReadOnlyList<string> Merged) Read()
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            switch (reader.LocalName)
            {
                case "row":
                    _row = reader.GetAttribute("r") is { } number ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : _row + 1;
                    if (_row is < 1 or > LastRow) throw new InvalidDataException();
                    _column = 0;
                    break;
                case "c":
                    Cell();
                    break;
                case "mergeCell" when reader.GetAttribute("ref") is { } area && _merged.Count < MaxMerged:
                    _merged.Add(area);
                    break;
            }
        }

        return (_rows, _merged);
    }

    private void Cell()
    {
        _column = CellPlace.Of(reader.GetAttribute("r"))?.Column ?? _column + 1;
        if (reader.IsEmptyElement) return;
        var (type, style) = (reader.GetAttribute("t") ?? "n", reader.GetAttribute("s"));
        var (formula, value, inline) = ((string?)null, (string?)null, (string?)null);
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            // ReadText leaves the reader on the element's end, so the next Read goes on behind it.
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "f") formula = XlsxText.ReadText(reader);
            else if (reader.LocalName == "v") value = XlsxText.ReadText(reader);
            else if (reader.LocalName == "is") inline = XlsxText.ReadRuns(reader);
        }

        if (text.Of(type, style, formula, value, inline) is not { Text.Length: > 0 } cell) return;
        if (!_rows.TryGetValue(_row, out var cells)) _rows[_row] = cells = [];
        count(Math.Max(1, _column - cells.Count));
        while (cells.Count < _column) cells.Add(default);
        cells[_column - 1] = cell;
    }
}
