using System.IO.Enumeration;
using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>A folder on disk. Hidden files are not looked at, nor links that lead back to a folder around them.</summary>
internal sealed class FolderTree : ContentTree
{
    /// <summary>No export nests its folders so deep; a path of ten thousand could not even be opened.</summary>
    private const int MostDepth = 64;

    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    private readonly string _root;
    private readonly List<ContentFile> _files = [];
    private readonly List<Diagnostic> _faults = [];

    public FolderTree(string root)
    {
        _root = root;
        var folders = new Stack<(string Path, int Depth)>([(root, 0)]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                foreach (var entry in new FileSystemEnumerable<FileSystemInfo>(folder.Path, (ref FileSystemEntry entry) => entry.ToFileSystemInfo(), Visible))
                    Add(entry, folder.Depth, folders);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                _faults.Add(Diagnostic.At(DiagnosticCodes.CannotList, NameOf(folder.Path), 0, 0));
            }
        }

        _files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        _faults.Sort();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ContentFile> Files => _files;

    /// <inheritdoc/>
    public override IReadOnlyList<Diagnostic> Faults => _faults;

    /// <inheritdoc/>
    public override IReadOnlyList<ContentEntry> In(string folder)
    {
        try
        {
            var path = Path.Combine(_root, folder);
            return !Directory.Exists(path) ? [] :
            [
                .. new FileSystemEnumerable<FileSystemInfo>(path, (ref FileSystemEntry entry) => entry.ToFileSystemInfo(), Visible)
                    .Select(entry => new ContentEntry(entry.Name, entry.LinkTarget is not null ? ContentEntryKind.Link : entry is DirectoryInfo ? ContentEntryKind.Folder : ContentEntryKind.File))
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public override ContentTree Below(string folder) => new FolderTree(Path.Combine(_root, folder));

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    /// <summary>Opens a regular file to be read from its beginning to its end.</summary>
    public static Stream Open(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    private void Add(FileSystemInfo entry, int depth, Stack<(string Path, int Depth)> folders)
    {
        var target = entry;
        if (entry.LinkTarget is not null)
        {
            target = TargetOf(entry);
            if (target is DirectoryInfo && LeadsBack(entry, target)) return;
            if (FolderLinks.FaultOf(_root, NameOf(entry.FullName), target) is { } fault)
            {
                _faults.Add(fault);
                return;
            }
        }

        if (target is DirectoryInfo { Exists: true })
        {
            if (depth < MostDepth) folders.Push((entry.FullName, depth + 1));
            else _faults.Add(Diagnostic.At(DiagnosticCodes.FolderTooDeep, NameOf(entry.FullName), 0, 0, $"{MostDepth}"));
        }
        else if (target is FileInfo { Exists: true } file && FileKind.IsRegular(file))
        {
            var path = entry.FullName;
            _files.Add(new(NameOf(path), () => Open(path)) { Length = file.Length, Written = file.LastWriteTimeUtc.Ticks });
        }
        else
        {
            _faults.Add(Diagnostic.At(DiagnosticCodes.NotARegularFile, NameOf(entry.FullName), 0, 0));
        }
    }

    /// <summary>What a link means in the end; null when that is nothing, or the link itself.</summary>
    private static FileSystemInfo? TargetOf(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool LeadsBack(FileSystemInfo entry, FileSystemInfo target) =>
        $"{entry.FullName}{Path.DirectorySeparatorChar}".StartsWith(
            $"{Path.TrimEndingDirectorySeparator(target.FullName)}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private string NameOf(string path) => Path.GetRelativePath(_root, path).Replace('\\', '/');
}
