using System.Text;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>Records without a submission: from files and folders, or from a pipe.</summary>
public static class RecordSources
{
    /// <summary>The records of a file, of an archive, or of all files of a folder.</summary>
    public static IEnumerable<Loaded<Record>> FromPath(string path) => Reading([path]).Share();

    /// <summary>
    /// A reading of the records of files, archives and folders, for as many workers as there are. A folder that was asked for and holds none is told as
    /// an empty file is: nothing may be concluded from what the others hold.
    /// </summary>
    public static RecordReading Reading(IEnumerable<string> paths)
    {
        var (files, faults) = (new List<ContentFile>(), new List<Diagnostic>());
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(FileKind.IsRegular(new(path))
                    ? new(path, () => File.OpenRead(path)) { Length = new FileInfo(path).Length }
                    : new(path, () => throw new IOException()));
                continue;
            }

            var tree = new FolderTree(path);
            faults.AddRange(tree.Faults.Select(fault => fault with { File = Path.Combine(path, fault.File) }));
            if (tree.Faults.Count == 0 && !tree.Files.Any(RecordReaders.IsKnown)) faults.Add(Diagnostic.At(DiagnosticCodes.NoRecordFiles, path, 0, 0));
            files.AddRange(tree.Files.Select(file => file with { Path = Path.Combine(path, file.Path) }));
        }

        return new(files, faults) { IsOfNoSubmission = true };
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
