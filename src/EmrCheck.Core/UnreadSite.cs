using System.Collections.Immutable;

namespace EmrCheck.Core;

/// <summary>A site that was handed in with a centre but could not be judged: told, never lost.</summary>
/// <param name="Folder">The name of its folder beneath <c>sites</c>.</param>
/// <param name="Diagnostics">Why not: first in one sentence, then in detail; at least one.</param>
public sealed record UnreadSite(string Folder, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Why not, in one sentence.</summary>
    public Phrase Reason => Diagnostics[0].Message;
}
