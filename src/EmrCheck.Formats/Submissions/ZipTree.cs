using System.IO.Compression;
using System.Security.Cryptography;
using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>A .zip archive, never unpacked. A single folder that holds everything is looked through.</summary>
internal sealed class ZipTree : ContentTree
{
    /// <summary>An archive is of one worker at a time, so each opens its own.</summary>
    private readonly ThreadLocal<ZipArchive> _archives;

    private readonly Lazy<string> _digest;
    private readonly List<ContentFile> _files = [];
    private readonly List<Diagnostic> _faults = [];
    private string[] _names = [];

    /// <param name="open">Opens the archive, as often as there are workers.</param>
    /// <param name="name">What the archive is called in remarks.</param>
    /// <exception cref="InvalidDataException">The stream is not a .zip archive.</exception>
    public ZipTree(Func<Stream> open, string name)
    {
        _archives = new(() => Archive(open), trackAllValues: true);
        _digest = new(() => DigestOf(open));
        try
        {
            using var bytes = open();
            Read(_archives.Value!, bytes.Length, name);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ContentFile> Files => _files;

    /// <inheritdoc/>
    public override IReadOnlyList<Diagnostic> Faults => _faults;

    /// <inheritdoc/>
    public override string? Digest => _digest.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<ContentEntry> In(string folder) => EntriesOf(_names, folder);

    /// <inheritdoc/>
    public override ContentTree Below(string folder) => new PartTree(this, folder);

    /// <summary>What some paths say to lie directly in a folder; those of folders end in a slash.</summary>
    private static ContentEntry[] EntriesOf(IEnumerable<string> paths, string folder) =>
    [
        .. paths.Where(path => folder.Length == 0 || IsUnder(path, folder)).Select(path => folder.Length == 0 ? path : path[(folder.Length + 1)..]).Where(rest => rest.Length > 0 && rest[0] != '.')
            .Select(rest => rest.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? new ContentEntry(rest[..slash], ContentEntryKind.Folder) : new(rest, ContentEntryKind.File))
            .Distinct().OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Kind),
    ];

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var archive in _archives.Values) archive.Dispose();
        _archives.Dispose();
    }

    private static ZipArchive Archive(Func<Stream> open)
    {
        var stream = open();
        try
        {
            return new(stream, ZipArchiveMode.Read);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static string DigestOf(Func<Stream> open)
    {
        using var bytes = open();
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
    }

    private void Read(ZipArchive archive, long size, string name)
    {
        var entries = archive.Entries;
        if ((ZipLimits.FaultOf(entries, name) ?? ZipLimits.Overlap(entries, size, name)) is { } fault)
        {
            _faults.Add(fault);
            return;
        }

        var visible = entries.Index().Where(entry => entry.Item.Name is [not '.', ..]).Select(entry => (entry.Index, entry.Item, Path: entry.Item.FullName.Replace('\\', '/'))).ToArray();
        var tops = visible.Select(entry => entry.Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? entry.Path[..slash] : "").Distinct().Take(2).ToArray();
        var skip = tops is [{ Length: > 0 } only] && only != "records" ? only.Length + 1 : 0;
        _names = [.. entries.Select(entry => entry.FullName.Replace('\\', '/')).Where(path => path.Length > skip && !ZipLimits.LeadsOut(path)).Select(path => path[skip..])];
        foreach (var (index, entry, full) in visible)
        {
            var path = full[skip..];
            if (ZipLimits.LeadsOut(full)) _faults.Add(Diagnostic.At(DiagnosticCodes.EntryOutside, path, 0, 0));
            else if (ZipLimits.FaultOf(entry, path) is { } bomb) _faults.Add(bomb);
            else _files.Add(new(path, () => _archives.Value!.Entries[index].Open()) { Length = entry.Length, Written = entry.LastWriteTime.Ticks });
        }

        _files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        for (var i = _files.Count - 1; i > 0; i--)
        {
            if (_files[i].Path != _files[i - 1].Path) continue;
            _faults.Add(Diagnostic.At(DiagnosticCodes.RepeatedEntry, _files[i].Path, 0, 0));
            _files.RemoveAt(i);
        }

        _faults.Sort();
    }

    /// <summary>A folder of an archive; the archive stays open as long as its own tree is.</summary>
    private sealed class PartTree(ZipTree whole, string folder) : ContentTree
    {
        public override IReadOnlyList<ContentFile> Files { get; } = [.. whole.Under(folder).Select(file => file with { Path = file.Path[(folder.Length + 1)..] })];

        public override IReadOnlyList<Diagnostic> Faults { get; } =
            [.. whole.Faults.Where(fault => IsUnder(fault.File, folder)).Select(fault => fault with { File = fault.File[(folder.Length + 1)..] })];

        public override string? Digest => whole.Digest;

        public override IReadOnlyList<ContentEntry> In(string inner) => whole.In($"{folder}/{inner}");

        public override ContentTree Below(string inner) => new PartTree(whole, $"{folder}/{inner}");

        public override void Dispose()
        {
        }
    }
}
