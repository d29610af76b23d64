using System.IO.Compression;
using System.Text;

namespace EmrCheck.Tests.Formats.Submissions;

/// <summary>Files as bytes: a good record, and ways to pack it.</summary>
internal static class Bytes
{
    public const string Line =
        """{ "resourceType": "Bundle", "type": "collection", "id": "b1", "entry": [ { "resource": { "resourceType": "Patient", "active": true } } ] }""";

    public static byte[] Record(string id = "b1") => Of(Line.Replace("b1", id, StringComparison.Ordinal));

    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] content)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest)) gzip.Write(content);
        return output.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return output.ToArray();
    }
}
