using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>Turns one file into records: one for a document, one a line for NDJSON. Never throws for bad content.</summary>
internal delegate IEnumerable<Loaded<Record>> RecordReader(ContentFile file);

/// <summary>The input formats, by the ending of the file's name.</summary>
internal static class RecordReaders
{
    /// <summary>Every format: one line each.</summary>
    public static IReadOnlyList<(string Ending, RecordReader Read)> All { get; } =
    [
        (".json", JsonRecords.Read),
        (".ndjson", NdjsonRecords.Read),
        (".xml", XmlRecords.Read),
        (".gz", GzipRecords.Read),
        (".zip", ZipRecords.Read),
    ];

    /// <summary>The records of one file; a remark for a file of no known format, such as a readme.</summary>
    public static IEnumerable<Loaded<Record>> Read(ContentFile file) =>
        All.FirstOrDefault(format => file.Path.EndsWith(format.Ending, StringComparison.OrdinalIgnoreCase)).Read is { } read ? read(file) : [Unreadable(DiagnosticCodes.NotARecordFile, file.Path)];

    /// <summary>Whether a file's name says that it may hold records.</summary>
    public static bool IsKnown(ContentFile file) => All.Any(format => file.Path.EndsWith(format.Ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is given back for a file that cannot be used.</summary>
    public static Loaded<Record> Unreadable(DiagnosticCode code, string path, params ReadOnlySpan<string> facts) =>
        new(null, [Diagnostic.At(code, path, 0, 0, facts)]);
}
