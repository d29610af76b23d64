namespace EmrCheck.Formats.Tables;

/// <summary>A place in a sheet as spreadsheets write it: B12.</summary>
internal readonly record struct CellPlace(int Row, int Column)
{
    private const int LastRow = 1_048_576, LastColumn = 16_384;

    /// <summary>The place; null when the text names none.</summary>
    public static CellPlace? Of(ReadOnlySpan<char> text)
    {
        var (at, column, row) = (0, 0, 0);
        for (; at < text.Length && char.ToUpperInvariant(text[at]) is >= 'A' and <= 'Z' and var letter && column <= LastColumn; at++) column = (column * 26) + letter - 'A' + 1;
        for (; at < text.Length && text[at] is >= '0' and <= '9' and var digit && row <= LastRow; at++) row = (row * 10) + digit - '0';
        return at == text.Length && row is > 0 and <= LastRow && column is > 0 and <= LastColumn ? new(row, column) : null;
    }
}
