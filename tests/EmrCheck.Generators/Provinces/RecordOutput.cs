using System.Globalization;
using System.IO.Compression;

namespace EmrCheck.Generators.Provinces;

/// <summary>Takes the records of one facility in one of the forms in which records are handed in.</summary>
internal abstract class RecordOutput : IDisposable
{
    public static RecordOutput Of(string form, string folder) => form switch
    {
        "ndjson" => new Lines(File.Create(Path.Combine(folder, "records", "stays.ndjson"))),
        "gz" => new Files(folder, packed: true),
        "zip" => new Archive(folder),
        _ => new Files(folder, packed: false),
    };

    /// <summary>Another file than a record.</summary>
    public virtual void Paper(string name, byte[] bytes) => throw new NotSupportedException(name);

    public abstract void Add(int number, ReadOnlySpan<byte> record);

    public abstract void Dispose();

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"records/{number / 1000}/stay-{number}.json");

    /// <summary>One record a line.</summary>
    private sealed class Lines(Stream file) : RecordOutput
    {
        public override void Add(int number, ReadOnlySpan<byte> record) => file.Write(record);

        public override void Dispose() => file.Dispose();
    }

    /// <summary>One file a record, in folders of a thousand.</summary>
    private sealed class Files(string folder, bool packed) : RecordOutput
    {
        public override void Add(int number, ReadOnlySpan<byte> record)
        {
            var path = Path.Combine(folder, NameOf(number)) + (packed ? ".gz" : "");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = File.Create(path);
            using Stream stream = packed ? new GZipStream(file, CompressionLevel.Fastest) : file;
            stream.Write(record);
        }

        public override void Dispose()
        {
        }
    }

    /// <summary>The whole submission as one archive.</summary>
    private sealed class Archive(string folder) : RecordOutput
    {
        private static readonly DateTimeOffset Time = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        private readonly ZipArchive _archive = new(File.Create(folder + ".zip"), ZipArchiveMode.Create);

        public override void Paper(string name, byte[] bytes) => Write(name, bytes);

        public override void Add(int number, ReadOnlySpan<byte> record) => Write(NameOf(number), record);

        public override void Dispose() => _archive.Dispose();

        private void Write(string name, ReadOnlySpan<byte> bytes)
        {
            var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = Time;
            using var stream = entry.Open();
            stream.Write(bytes);
        }
    }
}
