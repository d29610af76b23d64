using System.Collections.Frozen;
using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Tables;

/// <summary>A column that a table is asked for.</summary>
/// <param name="Name">How the program calls it.</param>
/// <param name="IsRequired">Whether a table without it is none.</param>
/// <param name="Matches">Whether a folded header (<see cref="FoldedText"/>) means it.</param>
public sealed record TableColumn(string Name, bool IsRequired, Func<string, bool> Matches)
{
    /// <summary>A column known by any of these words, whatever follows them.</summary>
    public static TableColumn Of(string name, bool isRequired, params ImmutableArray<string> words) =>
        new(name, isRequired, header => words.Any(word => FoldedText.StartsWith(header, word)));
}

/// <summary>A table found in a sheet: the columns that were asked for, and the rows beneath their header.</summary>
public sealed class Table
{
    private const int DeepestHeader = 50;

    private readonly string _place;
    private readonly FrozenDictionary<string, int> _columns;

    private Table(string file, Sheet sheet, FrozenDictionary<string, int> columns, int header, int first) =>
        (_place, _columns, Sheet, Title, Rows) = (
            PlaceOf(file, sheet), columns, sheet.Name,
            string.Join(' ', sheet.Rows.Take(header).SelectMany(row => row.Cells).Select(cell => cell.Text).Distinct()), [.. sheet.Rows.Skip(first).Select(row => new TableRow(this, row))]);

    /// <summary>The sheet's name; empty for a .csv file.</summary>
    public string Sheet { get; }

    /// <summary>What stands above the header.</summary>
    public string Title { get; }

    /// <summary>The rows beneath the header that hold anything.</summary>
    public ImmutableArray<TableRow> Rows { get; }

    /// <summary>Whether the table has a column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The table in a sheet; null when none of its first rows names all required columns.</summary>
    public static Table? Find(string file, Sheet sheet, params ImmutableArray<TableColumn> columns)
    {
        for (var header = 0; header < Math.Min(DeepestHeader, sheet.Rows.Length); header++)
        {
            var first = header + 1;
            while (first < sheet.Rows.Length && sheet.Rows[first].Number < sheet.Rows[header].Number + 4 && sheet.Rows[first].Cells.Any(cell => cell.IsFromAbove)) first++;
            var found = Columns(sheet.Rows[header..first], columns);
            if (columns.Where(column => column.IsRequired).All(column => found.ContainsKey(column.Name))) return new(file, sheet, found, header, first);
        }

        return null;
    }

    /// <summary>How a sheet is named in remarks: annex.xlsx [Phụ lục I].</summary>
    public static string PlaceOf(string file, Sheet sheet) => sheet.Name.Length == 0 ? file : $"{file} [{sheet.Name}]";

    internal int ColumnOf(string column) => _columns.GetValueOrDefault(column);

    internal Diagnostic Remark(DiagnosticCode code, int row, int column, ReadOnlySpan<string> facts) => Diagnostic.At(code, _place, row, column, facts);

    /// <summary>Each column where its header stands, told by one row or by several that are merged; the first of two wins.</summary>
    private static FrozenDictionary<string, int> Columns(ImmutableArray<SheetRow> header, ImmutableArray<TableColumn> columns)
    {
        var texts = Enumerable.Range(1, header.Max(row => row.Cells.Length))
            .Select(column => FoldedText.Of(string.Join(' ', header.Select(row => row.At(column).Text).Distinct())))
            .ToArray();
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var at = Array.FindIndex(texts, text => text.Length > 0 && column.Matches(text));
            if (at < 0) continue;
            found[column.Name] = at + 1;
            texts[at] = "";
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>One row of a table: what stands under each column that was asked for, and where.</summary>
public sealed class TableRow
{
    private readonly Table _table;
    private readonly SheetRow _row;

    internal TableRow(Table table, SheetRow row) => (_table, _row) = (table, row);

    /// <summary>The row's number in its sheet.</summary>
    public int Number => _row.Number;

    /// <summary>The text under a column; empty where there is none.</summary>
    public string this[string column] => Cell(column).Text;

    /// <summary>The cell under a column.</summary>
    public SheetCell Cell(string column) => _table.ColumnOf(column) is > 0 and var at ? _row.At(at) : default;

    /// <summary>The first text of the row.</summary>
    public string First => _row.Cells.FirstOrDefault(cell => cell.Text.Length > 0).Text;

    /// <summary>A remark on the row's cell under a column.</summary>
    public Diagnostic Remark(DiagnosticCode code, string column, params ReadOnlySpan<string> facts) =>
        _table.Remark(code, Number, _table.ColumnOf(column), facts);

    /// <summary>Where the row stands: annex.xlsx [Phụ lục I]:12.</summary>
    public string Place => _table.Remark(DiagnosticCodes.RepeatedRow, Number, 0, []).Place;
}
