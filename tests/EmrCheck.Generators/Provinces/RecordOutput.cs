using System.Globalization;
using System.IO.Compression;

namespace EmrCheck.Generators.Provinces;

/// <summary>Takes the records of one facility in one of the forms in which records are handed in.</summary>
internal abstract class RecordOutput : IDisposable
{
    public static RecordOutput Of(string form, string folder) => form switch
    {
        "ndjson" => new Lines(folder),
        "gz" => new Files(folder, packed: true),
        "zip" => new Archive(new(File.Create(folder + ".zip"), ZipArchiveMode.Create), ""),
        _ => new Files(folder, packed: false),
    };

    /// <summary>Another file than a record.</summary>
    public virtual void Paper(string name, byte[] bytes) => throw new NotSupportedException(name);

    /// <summary>Takes the records of a site of the facility in the same form; closed before the facility's own is.</summary>
    public abstract RecordOutput Site(string code);

    public abstract void Add(int number, ReadOnlySpan<byte> record);

    public abstract void Dispose();

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"records/{number / 1000}/stay-{number}.json");

    /// <summary>One record a line.</summary>
    private sealed class Lines(string folder) : RecordOutput
    {
        private readonly FileStream _file = File.Create(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "records")).FullName, "stays.ndjson"));

        public override RecordOutput Site(string code) => new Lines(Path.Combine(folder, "sites", code));

        public override void Add(int number, ReadOnlySpan<byte> record) => _file.Write(record);

        public override void Dispose() => _file.Dispose();
    }

    /// <summary>One file a record, in folders of a thousand.</summary>
    private sealed class Files(string folder, bool packed) : RecordOutput
    {
        public override RecordOutput Site(string code) => new Files(Path.Combine(folder, "sites", code), packed);

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
    private sealed class Archive(ZipArchive archive, string prefix) : RecordOutput
    {
        private static readonly DateTimeOffset Time = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

        public override RecordOutput Site(string code) => new Archive(archive, $"{prefix}sites/{code}/");

        public override void Paper(string name, byte[] bytes) => Write(name, bytes);

        public override void Add(int number, ReadOnlySpan<byte> record) => Write(NameOf(number), record);

        public override void Dispose()
        {
            if (prefix.Length == 0) archive.Dispose();
        }

        private void Write(string name, ReadOnlySpan<byte> bytes)
        {
            var entry = archive.CreateEntry(prefix + name, CompressionLevel.Fastest);
            entry.LastWriteTime = Time;
            using var stream = entry.Open();
            stream.Write(bytes);
        }
    }
}
