using System.IO.Compression;
using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>A compressed file of another format: <c>x.json.gz</c>, <c>x.ndjson.gz</c>, <c>x.xml.gz</c>.</summary>
internal static class GzipRecords
{
    /// <summary>Without this switch .NET takes a file that is cut off for one that ends.</summary>
    static GzipRecords() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    public static IEnumerable<Loaded<Record>> Read(ContentFile file)
    {
        var inner = file.Path[..^".gz".Length];
        RecordReader read = Ends(inner, ".ndjson") ? NdjsonRecords.Read : Ends(inner, ".xml") ? XmlRecords.Read : JsonRecords.Read;
        return read(file with { Open = () => new GZipStream(file.Open(), CompressionMode.Decompress), Length = 0 });
    }

    /// <summary>Whether a file, packed or not, has one record a line.</summary>
    public static bool IsLines(string path) => Ends(path, ".ndjson") || Ends(path, ".ndjson.gz");

    /// <summary>Whether a file is packed: its bytes are then not those that are read of it.</summary>
    public static bool IsPacked(string path) => Ends(path, ".gz");

    /// <summary>The blocks of lines of such a file.</summary>
    public static LineBlocks LinesOf(ContentFile file) => IsPacked(file.Path)
        ? new(file with { Open = () => new GZipStream(file.Open(), CompressionMode.Decompress), Length = 0 }, NdjsonRecords.BlockBytes)
        : new(file, NdjsonRecords.BlockBytes);

    private static bool Ends(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
