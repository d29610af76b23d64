namespace EmrCheck.Core;

/// <summary>One located fact against a check (phát hiện). Names a place, never a patient.</summary>
/// <param name="Code">Criterion and check: <c>TT13-D1-K3/national-id</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What was expected and what was found, without values of persons.</param>
/// <param name="File">The file, relative to the submission.</param>
/// <param name="Line">1-based line; 0 when the finding is about the file as a whole.</param>
/// <param name="Column">1-based column; 0 when the finding is about the file as a whole.</param>
/// <param name="Path">The FHIRPath of the place; empty for documents.</param>
public sealed record Finding(
    string Code, Severity Severity, Phrase Message, string File, int Line, int Column, string Path) : IComparable<Finding>
{
    /// <summary>By place, so that merged tallies keep the same findings whatever the order of reading.</summary>
    public int CompareTo(Finding? other)
    {
        if (other is null) return 1;
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0) order = Line.CompareTo(other.Line);
        if (order == 0) order = Column.CompareTo(other.Column);
        if (order == 0) order = string.CompareOrdinal(Path, other.Path);
        return order != 0 ? order : string.CompareOrdinal(Code, other.Code);
    }
}
