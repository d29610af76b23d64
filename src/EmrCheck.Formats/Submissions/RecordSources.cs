using System.Text;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>Records without a submission: from files and folders, or from a pipe.</summary>
public static class RecordSources
{
    /// <summary>The records of a file, of an archive, or of all files of a folder.</summary>
    public static IEnumerable<Loaded<Record>> FromPath(string path) =>
        Directory.Exists(path)
            ? OfFolder(path)
            : RecordReaders.Read(FileKind.IsRegular(new(path))
                ? new ContentFile(path, () => File.OpenRead(path)) { Length = new FileInfo(path).Length }
                : new ContentFile(path, () => throw new IOException()));

    private static IEnumerable<Loaded<Record>> OfFolder(string path)
    {
        var tree = new FolderTree(path);
        return tree.Faults.Select(fault => new Loaded<Record>(null, [fault with { File = Path.Combine(path, fault.File) }]))
            .Concat(tree.Files.SelectMany(file => RecordReaders.Read(file with { Path = Path.Combine(path, file.Path) })));
    }

    /// <summary>The records of what is not a file, one after another as it is read; the name's ending says the format.</summary>
    public static IEnumerable<Loaded<Record>> FromStream(string name, Func<Stream> open) => RecordReaders.Read(new(name, open));

    /// <summary>One document, or one resource a line.</summary>
    public static IEnumerable<Loaded<Record>> FromText(TextReader text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ReadToEnd());
        if (FhirDocument.LooksLikeXml(bytes)) return [JsonRecords.Record("-", 1, FhirDocument.ReadXml(bytes), null)];
        var whole = JsonRecords.Parse("-", 1, bytes, null);
        if (whole.Value is not null || !IsLines(whole)) return [whole];
        return NdjsonRecords.Read(new("-", () => new MemoryStream(bytes)));
    }

    /// <summary>Whether a document ended before the text did.</summary>
    private static bool IsLines(Loaded<Record> whole) =>
        whole.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.TrailingContent);
}
