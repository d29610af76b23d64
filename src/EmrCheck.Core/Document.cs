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
    /// <summary>Whether the file itself is there and a person can read it: a title in a list proves nothing.</summary>
    public bool HandedIn => Digest is not null && Content.CanBeRead;

    /// <summary>What its file holds.</summary>
    public DocumentContent Content { get; init; } = DocumentContent.NotSeen;

    /// <summary>Its digital signatures, those in the file and one beside it; empty where only a picture shows one.</summary>
    public ImmutableArray<DocumentSignature> Signatures { get; init; } = [];

    /// <summary>Whether the file was small enough to be searched for signatures.</summary>
    public bool IsExamined { get; init; } = true;

    /// <summary>Whether the same bytes were handed in for another paper; under one number they are one paper of two kinds.</summary>
    public bool SharesFileWith(Document other) =>
        other.Id != Id && HandedIn && other.HandedIn && other.Digest == Digest && !(Number.Length > 0 && other.Number == Number);

    /// <summary>The numbers of the texts of law that it rests on, as the facility gives them.</summary>
    public ImmutableArray<string> Cites { get; init; } = [];

    /// <summary>Whether a citation means this document, by its number.</summary>
    public bool IsCitedAs(string citation) => Number.Any(char.IsAsciiDigit) && Catalogs.Folded(Number) == Catalogs.Folded(citation);
}

/// <summary>A pointer on which a verdict rests: a file of the submission and its digest.</summary>
public sealed record Evidence(string File, string Digest);
