namespace EmrCheck.Formats.Tables;

/// <summary>The text of one cell, and whether it is that of a merged cell which began in a row above.</summary>
public readonly record struct SheetCell(string? Value, bool IsFromAbove = false)
{
    /// <summary>The text on one line, without spaces around it; empty for an empty cell.</summary>
    public string Text => Value ?? "";

    /// <summary>The same with its line breaks, where it has any.</summary>
    public string Lines => Broken ?? Text;

    /// <summary>What else there is to know about it.</summary>
    public CellNature Nature { get; init; }

    /// <summary>The text as it is broken into lines; null where it is on one.</summary>
    internal string? Broken { get; init; }

    /// <summary>A cell that holds a text.</summary>
    internal static SheetCell Of(string text) =>
        new(FoldedText.OneLine(text)) { Broken = text.AsSpan().Trim().IndexOfAny('\n', '\r') >= 0 ? text : null };
}

/// <summary>What a spreadsheet knows about a cell besides its text.</summary>
public enum CellNature
{
    /// <summary>A value that somebody typed.</summary>
    Plain,

    /// <summary>A formula with the value that a program computed.</summary>
    Formula,

    /// <summary>A formula whose value no program has computed yet; the text is the formula.</summary>
    NotComputed,

    /// <summary>An error that a formula ended in: #N/A.</summary>
    Fault,

    /// <summary>A date that shows day and month in the order of the machine, or the month first.</summary>
    AmbiguousDate,
}
