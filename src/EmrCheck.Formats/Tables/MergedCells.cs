using System.Collections.Immutable;

namespace EmrCheck.Formats.Tables;

/// <summary>A merged cell says the same in every place that it covers.</summary>
internal static class MergedCells
{
    /// <summary>The rows with the text of each merged cell spread over its area.</summary>
    /// <param name="rows">The cells by row number, from column 1.</param>
    /// <param name="areas">The merged areas: A1:C2.</param>
    /// <param name="count">Told how many cells are added, so that an absurd file ends early.</param>
    public static ImmutableArray<SheetRow> Spread(SortedDictionary<int, List<SheetCell>> rows, IEnumerable<string> areas, Action<int> count)
    {
        var widest = rows.Values.Select(cells => cells.Count).DefaultIfEmpty().Max();
        var numbers = rows.Keys.ToArray();
        foreach (var area in areas)
        {
            var corner = area.IndexOf(':', StringComparison.Ordinal);
            if (corner < 0 || CellPlace.Of(area.AsSpan(0, corner)) is not { } first || CellPlace.Of(area.AsSpan(corner + 1)) is not { } last) continue;
            if (!rows.TryGetValue(first.Row, out var top) || first.Column > top.Count || top[first.Column - 1] is not { Text.Length: > 0 } said) continue;
            var begin = Array.BinarySearch(numbers, first.Row);
            for (var at = begin; at < numbers.Length && numbers[at] <= last.Row; at++)
            {
                count(1);
                for (var column = first.Column; column <= Math.Min(last.Column, widest); column++)
                {
                    count(1);
                    var cells = rows[numbers[at]];
                    while (cells.Count < column) cells.Add(default);
                    cells[column - 1] = said with { IsFromAbove = at > begin || cells[column - 1].IsFromAbove };
                }
            }
        }

        return [.. rows.Select(row => new SheetRow(row.Key, [.. row.Value])).Where(row => !row.IsBlank)];
    }
}
