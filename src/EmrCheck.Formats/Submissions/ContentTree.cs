namespace EmrCheck.Formats.Submissions;

/// <summary>One file of a submission: its path with forward slashes, and how to open it.</summary>
internal sealed record ContentFile(string Path, Func<Stream> Open);

/// <summary>The files of a submission, in a folder or in a .zip; never unpacked to disk.</summary>
internal abstract class ContentTree : IDisposable
{
    private protected ContentTree()
    {
    }

    /// <summary>All files, in one order everywhere.</summary>
    public abstract IReadOnlyList<ContentFile> Files { get; }

    /// <summary>The file at a path; null when there is none.</summary>
    public ContentFile? Find(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>The files beneath a folder.</summary>
    public IEnumerable<ContentFile> Under(string folder) => Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <inheritdoc/>
    public abstract void Dispose();
}
