using System.Collections.Immutable;

namespace EmrCheck.Formats.Assessments;

/// <summary>One sheet of the form as it is to be written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Widths">The widths of its columns in letters.</param>
/// <param name="Rows">Its rows from the first.</param>
internal sealed record FormGrid(string Name, ImmutableArray<double> Widths, ImmutableArray<FormRow> Rows)
{
    /// <summary>How many rows stay in sight, and are printed on every page.</summary>
    public int Header { get; init; }

    /// <summary>The drop-downs.</summary>
    public ImmutableArray<FormChoice> Choices { get; init; } = [];

    /// <summary>A sheet of labels with what stands beside them, or with a cell to fill in.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="widths">The widths of the two columns.</param>
    /// <param name="lines">The title, then the labels.</param>
    /// <param name="hand">The least height of a row to fill in, in points; 0 for that of its text.</param>
    public static FormGrid Labels(string name, (double Label, double Text) widths, ImmutableArray<(string Label, string Text, bool IsAnswer)> lines, double hand = 0) => new(
        name, [widths.Label, widths.Text],
        [
            new([new(lines[0].Label, FormStyles.Title)]),
            .. lines.Skip(1).Select(line => new FormRow([new(line.Label, FormStyles.Label), new(line.Text, line.IsAnswer ? FormStyles.Answer : FormStyles.Plain)]) { Least = line.IsAnswer ? hand : 0 }),
        ]);

    /// <summary>A table of numbered rows of texts, of which some columns are filled in.</summary>
    public static FormGrid Texts(string name, string title, ImmutableArray<FormColumn> columns, IEnumerable<ImmutableArray<string>> rows, double hand = 0) => Table(
        name, title, columns, rows.Select((cells, row) => new FormRow(
            [new FormCell("", FormStyles.Fixed, row + 1), .. cells.Zip(columns.Skip(1), (text, column) => new FormCell(text, column.IsAnswer ? FormStyles.Answer : FormStyles.Fixed))]) { Least = hand }));

    /// <summary>The cells of a column beneath the header, to have a drop-down.</summary>
    public string CellsOf(int column) => $"{FormBook.Letter(column)}{Header + 1}:{FormBook.Letter(column)}{Math.Max(Header + 1, Rows.Length)}";

    /// <summary>A sheet with a title, a header row, and the rows beneath them.</summary>
    public static FormGrid Table(string name, string title, ImmutableArray<FormColumn> columns, IEnumerable<FormRow> rows) =>
        new(name, [.. columns.Select(column => column.Width)], [new([new(title, FormStyles.Title)]), new([.. columns.Select(column => new FormCell(column.Header, FormStyles.Header))]), .. rows])
        {
            Header = 2,
        };
}

/// <summary>One row to write.</summary>
internal sealed record FormRow(ImmutableArray<FormCell> Cells, bool IsHidden = false)
{
    /// <summary>The least height in points, where people write by hand; 0 for that of its texts.</summary>
    public double Least { get; init; }
}

/// <summary>One cell to write: a text, or the number of a count or a day where its style shows one.</summary>
internal readonly record struct FormCell(string Text, uint Style, int? Number = null);

/// <summary>A drop-down: the cells that have it, and what it offers, a list in quotes or the cells that hold one.</summary>
internal sealed record FormChoice(string Cells, string Offers)
{
    /// <summary>A drop-down of a few words.</summary>
    public static FormChoice Of(string cells, params IEnumerable<string> words) => new(cells, $"\"{string.Join(',', words)}\"");
}
