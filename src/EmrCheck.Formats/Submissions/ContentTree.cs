using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>One file of a submission: its path with forward slashes, and how to open it.</summary>
internal sealed record ContentFile(string Path, Func<Stream> Open)
{
    /// <summary>Bytes as they are stored; 0 when it is not known before reading.</summary>
    public long Length { get; init; }

    /// <summary>When it was last written, in ticks; 0 when that is not known.</summary>
    public long Written { get; init; }
}

/// <summary>The files of a submission, in a folder or in a .zip; never unpacked to disk.</summary>
internal abstract class ContentTree : IDisposable
{
    private protected ContentTree()
    {
    }

    /// <summary>All files, in one order everywhere.</summary>
    public abstract IReadOnlyList<ContentFile> Files { get; }

    /// <summary>What is there but cannot be read, by place.</summary>
    public abstract IReadOnlyList<Diagnostic> Faults { get; }

    /// <summary>Digest of the one file that holds them all; null where there is none, so that each is hashed by itself.</summary>
    public virtual string? Digest => null;

    /// <summary>What lies directly in a folder, by name; nothing when there is no such folder.</summary>
    public abstract IReadOnlyList<ContentEntry> In(string folder);

    /// <summary>What lies beneath a folder as a tree of its own: as if the folder alone had been handed in.</summary>
    public abstract ContentTree Below(string folder);

    /// <summary>The file at a path; null when there is none.</summary>
    public ContentFile? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>The files beneath a folder.</summary>
    public IEnumerable<ContentFile> Under(string folder) => Files.Where(file => IsUnder(file.Path, folder));

    /// <summary>Whether a path lies beneath a folder.</summary>
    public static bool IsUnder(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <inheritdoc/>
    public abstract void Dispose();
}
