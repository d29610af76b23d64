using System.Buffers;
using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>An archive of record files, read in place.</summary>
internal static class ZipRecords
{
    public static IEnumerable<Loaded<Record>> Read(ContentFile file)
    {
        var (tree, fault) = Open(file);
        if (fault is not null) yield return fault;
        if (tree is null) yield break;
        using (tree)
        {
            if (tree.Files.Count + tree.Faults.Count == 0) yield return RecordReaders.Unreadable(DiagnosticCodes.Empty, file.Path);
            foreach (var each in tree.Faults) yield return new(null, [each.File == file.Path ? each : each with { File = $"{file.Path}/{each.File}" }]);
            foreach (var inner in tree.Files)
            {
                // An archive in an archive is not looked into: nobody exports records that way, and it is how zip bombs are built.
                var path = $"{file.Path}/{inner.Path}";
                var records = inner.Path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                    ? [RecordReaders.Unreadable(DiagnosticCodes.UnsupportedFormat, path, ".zip")]
                    : RecordReaders.Read(inner with { Path = path });
                foreach (var record in records) yield return record;
            }
        }
    }

    /// <summary>An archive is read here and there. One that lies in the archive of its submission is held in memory, up to the limit of any file.</summary>
    private static (Func<Stream>? Open, DiagnosticCode? Fault) Seekable(ContentFile file)
    {
        using (var stream = file.Open())
            if (stream.CanSeek) return (file.Open, null);
        var (buffer, length, fault) = FileBytes.Read(file);
        var bytes = buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return fault is null ? (() => new MemoryStream(bytes, writable: false), null) : (null, fault);
    }

    private static (ZipTree? Tree, Loaded<Record>? Fault) Open(ContentFile file)
    {
        try
        {
            var (open, fault) = Seekable(file);
            return open is null ? (null, RecordReaders.Unreadable(fault!, file.Path)) : (new ZipTree(open, file.Path), null);
        }
        catch (InvalidDataException)
        {
            return (null, RecordReaders.Unreadable(DiagnosticCodes.BadZip, file.Path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, RecordReaders.Unreadable(DiagnosticCodes.CannotRead, file.Path));
        }
    }
}
