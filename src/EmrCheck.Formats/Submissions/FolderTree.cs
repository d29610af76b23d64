namespace EmrCheck.Formats.Submissions;

/// <summary>A folder on disk. Hidden files are not looked at.</summary>
internal sealed class FolderTree(string root) : ContentTree
{
    /// <inheritdoc/>
    public override IReadOnlyList<ContentFile> Files { get; } =
    [
        .. Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
            .Select(path => new ContentFile(Path.GetRelativePath(root, path).Replace('\\', '/'), () => File.OpenRead(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public override void Dispose()
    {
    }
}
