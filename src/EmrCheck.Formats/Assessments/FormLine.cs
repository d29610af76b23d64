using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Assessments;

/// <summary>One line of a form: what is said of one criterion, fact or document, each part with its place.</summary>
/// <param name="Sheet">The file and the sheet, as remarks name them.</param>
/// <param name="Number">The line's number there.</param>
/// <param name="Fields">The parts by name; one that the form has no room for is not among them.</param>
public sealed record FormLine(string Sheet, int Number, ImmutableDictionary<string, FormField> Fields)
{
    /// <summary>The text of a part on one line; empty where there is none.</summary>
    public string this[string field] => Cell(field).Text;

    /// <summary>The cell of a part.</summary>
    public SheetCell Cell(string field) => Fields.GetValueOrDefault(field).Cell;

    /// <summary>Whether the form has room for a part.</summary>
    public bool Has(string field) => Fields.ContainsKey(field);

    /// <summary>Whether a part holds a formula without a value: it says nothing, and that is told once.</summary>
    public bool IsBroken(string field) => Cell(field).Nature is CellNature.NotComputed or CellNature.Fault;

    /// <summary>A remark on a part.</summary>
    public Diagnostic Remark(DiagnosticCode code, string field, params ReadOnlySpan<string> facts) =>
        Diagnostic.At(code, Sheet, Number, Fields.GetValueOrDefault(field).Column, facts);

    /// <summary>Where the line stands: form.xlsx [13-2025-TT-BYT]:12.</summary>
    public string Place => $"{Sheet}:{Number}";
}

/// <summary>One part of a line and the column in which it stands.</summary>
public readonly record struct FormField(SheetCell Cell, int Column);
