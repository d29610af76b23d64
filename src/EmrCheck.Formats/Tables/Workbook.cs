using System.Collections.Immutable;

namespace EmrCheck.Formats.Tables;

/// <summary>A spreadsheet, or a .csv file as one sheet, as it stands.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Digest">SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Sheets">The sheets that a user sees, in order.</param>
public sealed record Workbook(string File, string Digest, ImmutableArray<Sheet> Sheets);

/// <summary>One sheet: its rows that are not blank, by number.</summary>
public sealed record Sheet(string Name, ImmutableArray<SheetRow> Rows);

/// <summary>One row of a sheet; its number is the one that the user's program shows.</summary>
public sealed record SheetRow(int Number, ImmutableArray<SheetCell> Cells)
{
    /// <summary>The cell in a column, from 1; an empty one beyond the last.</summary>
    public SheetCell At(int column) => column <= Cells.Length ? Cells[column - 1] : default;

    /// <summary>Whether no cell holds anything of its own.</summary>
    public bool IsBlank => Cells.All(cell => cell.Text.Length == 0 || cell.IsFromAbove);
}
