using System.IO.Enumeration;

namespace EmrCheck.Formats.Submissions;

/// <summary>A folder on disk. Hidden files are not looked at, nor links that lead back to a folder around them.</summary>
internal sealed class FolderTree(string root) : ContentTree
{
    private static readonly EnumerationOptions Visible = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ContentFile> Files { get; } =
    [
        .. new FileSystemEnumerable<string>(root, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), Visible)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !LeadsBack(ref entry),
            }
            .Select(path => new ContentFile(Path.GetRelativePath(root, path).Replace('\\', '/'), () => File.OpenRead(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    private static bool LeadsBack(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
        && entry.ToFileSystemInfo().ResolveLinkTarget(returnFinalTarget: true) is { } target
        && $"{entry.ToFullPath()}{Path.DirectorySeparatorChar}".StartsWith(
            $"{Path.TrimEndingDirectorySeparator(target.FullName)}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
