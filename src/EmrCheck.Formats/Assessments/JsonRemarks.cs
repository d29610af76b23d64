using EmrCheck.Core;

namespace EmrCheck.Formats.Assessments;

/// <summary>Remarks on the values of a JSON file.</summary>
internal static class JsonRemarks
{
    /// <summary>Adds a remark on a value, at its place.</summary>
    public static void Remark(this List<Diagnostic> remarks, DiagnosticCode code, JsonPart at, params ReadOnlySpan<string> facts) =>
        remarks.Add(Diagnostic.At(code, at.File, at.Line, at.Column, facts));
}
