using System.IO.Compression;

namespace EmrCheck.Formats.Submissions;

/// <summary>A .zip archive. A single folder that holds everything is looked through.</summary>
internal sealed class ZipTree : ContentTree
{
    private readonly ZipArchive _archive;

    /// <exception cref="InvalidDataException">The stream is not a .zip archive.</exception>
    public ZipTree(Stream stream)
    {
        _archive = new ZipArchive(stream, ZipArchiveMode.Read);
        var entries = _archive.Entries.Where(entry => entry.Name is [not '.', ..]).ToArray();
        var tops = entries.Select(entry => entry.FullName.Replace('\\', '/').Split('/') is [var top, _, ..] ? top : "").Distinct().ToArray();
        var skip = tops is [{ Length: > 0 } only] && only != "records" ? only.Length + 1 : 0;
        Files =
        [
            .. entries.Select(entry => new ContentFile(entry.FullName.Replace('\\', '/')[skip..], entry.Open))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ContentFile> Files { get; }

    /// <inheritdoc/>
    public override void Dispose() => _archive.Dispose();
}
