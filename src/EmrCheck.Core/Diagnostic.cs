using System.Collections.Immutable;
using System.Globalization;

namespace EmrCheck.Core;

/// <summary>A coded remark on a file that we were given (cảnh báo tệp): facts now, the sentence late.</summary>
/// <param name="Code">What kind of remark.</param>
/// <param name="File">The file, relative to what was asked to be read.</param>
/// <param name="Line">1-based line; 0 when the file as a whole is meant.</param>
/// <param name="Column">1-based column; 0 when the line as a whole is meant.</param>
/// <param name="Facts">What the sentence is about; never a value of a person.</param>
public sealed record Diagnostic(DiagnosticCode Code, string File, int Line, int Column, ImmutableArray<string> Facts)
    : IComparable<Diagnostic>
{
    /// <summary>A remark on a file as a whole or on a place in it.</summary>
    public static Diagnostic At(DiagnosticCode code, string file, int line, int column, params ReadOnlySpan<string> facts) =>
        new(code, file, line, column, [.. facts]);

    /// <summary>The sentence in both languages.</summary>
    public Phrase Message
    {
        get
        {
            var facts = Facts.Cast<object>().ToArray();
            return new(
                string.Format(CultureInfo.InvariantCulture, Code.Template.Vi, facts),
                string.Format(CultureInfo.InvariantCulture, Code.Template.En, facts));
        }
    }

    /// <summary>file:line:column, as far as known.</summary>
    public string Place => (Line, Column) switch
    {
        (0, _) => SafeFile,
        (_, 0) => $"{SafeFile}:{Line}",
        _ => $"{SafeFile}:{Line}:{Column}",
    };

    /// <summary>A file may be called anything, even something that a terminal obeys.</summary>
    private string SafeFile => string.Concat(File.Select(letter => UnseenLetter.Is(letter) ? '?' : letter));

    /// <inheritdoc/>
    public bool Equals(Diagnostic? other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code.Id, File, Line, Column);

    /// <summary>By place, then by code and facts.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null) return 1;
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0) order = Line.CompareTo(other.Line);
        if (order == 0) order = Column.CompareTo(other.Column);
        if (order == 0) order = string.CompareOrdinal(Code.Id, other.Code.Id);
        return order != 0 ? order : string.CompareOrdinal(string.Join('\n', Facts), string.Join('\n', other.Facts));
    }
}
