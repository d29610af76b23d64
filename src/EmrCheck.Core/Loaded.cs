using System.Collections.Immutable;

namespace EmrCheck.Core;

/// <summary>What a reader gives back: a value, remarks, or both. A reader never throws for bad content.</summary>
/// <param name="Value">What could be read; null when nothing could.</param>
/// <param name="Diagnostics">All remarks, by place.</param>
public sealed record Loaded<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>Whether a remark forbids the use of the value.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Code.IsError);
}
