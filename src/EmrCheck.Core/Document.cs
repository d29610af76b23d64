using System.Collections.Immutable;

namespace EmrCheck.Core;

/// <summary>A paper that the facility handed in as evidence: a regulation, a decision, minutes (minh chứng).</summary>
/// <param name="Id">The name by which answers point to it.</param>
/// <param name="Kind">Its kind, a key of <see cref="Catalogs.DocumentKinds"/>.</param>
/// <param name="Title">The title.</param>
/// <param name="Number">Its number; empty when it has none.</param>
/// <param name="Date">The day it was issued; null when it has none.</param>
/// <param name="Issuer">Who issued it; empty when not said.</param>
/// <param name="Subjects">What it regulates or shows, in the words that criteria ask for.</param>
/// <param name="File">Its path inside the submission; empty when no file was named.</param>
/// <param name="Digest">sha256:… of the file; null when the file was not handed in.</param>
public sealed record Document(
    string Id, string Kind, string Title, string Number, DateOnly? Date, string Issuer,
    ImmutableArray<string> Subjects, string File, string? Digest)
{
    /// <summary>Whether the file itself is there: a title in a list proves nothing.</summary>
    public bool HandedIn => Digest is not null;

    /// <summary>The numbers of the texts of law that it rests on, as the facility gives them.</summary>
    public ImmutableArray<string> Cites { get; init; } = [];
}

/// <summary>A pointer on which a verdict rests: a file of the submission and its digest.</summary>
public sealed record Evidence(string File, string Digest);
