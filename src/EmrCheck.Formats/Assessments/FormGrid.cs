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

    /// <summary>A sheet with a title, a header row, and the rows beneath them.</summary>
    public static FormGrid Table(string name, string title, ImmutableArray<FormColumn> columns, IEnumerable<FormRow> rows) =>
        new(name, [.. columns.Select(column => column.Width)], [new([new(title, FormStyles.Title)]), new([.. columns.Select(column => new FormCell(column.Header, FormStyles.Header))]), .. rows])
        {
            Header = 2,
        };
}

/// <summary>One row to write.</summary>
internal sealed record FormRow(ImmutableArray<FormCell> Cells, bool IsHidden = false);

/// <summary>One cell to write: a text, or the number of a count or a day where its style shows one.</summary>
internal readonly record struct FormCell(string Text, uint Style, int? Number = null);

/// <summary>A drop-down: the cells that have it, and what it offers, a list in quotes or the cells that hold one.</summary>
internal sealed record FormChoice(string Cells, string Offers)
{
    /// <summary>A drop-down of a few words.</summary>
    public static FormChoice Of(string cells, params IEnumerable<string> words) => new(cells, $"\"{string.Join(',', words)}\"");
}
