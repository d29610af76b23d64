using System.Collections.Immutable;

namespace EmrCheck.Core.Decisions;

/// <summary>Why an entry may not stand in a ledger, and which part of the entry is meant: the caller knows where that was written.</summary>
public sealed record Objection(DiagnosticCode Code, string About, ImmutableArray<string> Facts)
{
    /// <summary>The remark at the place where the part was written.</summary>
    public Diagnostic At(string file, int line, int column) => new(Code, file, line, column, Facts);

    internal static Objection To(string about, DiagnosticCode code, params ReadOnlySpan<string> facts) => new(code, about, [.. facts]);
}
