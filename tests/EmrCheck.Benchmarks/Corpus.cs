using System.Text.Json;

namespace EmrCheck.Benchmarks;

/// <summary>The Synthea bundles, re-encoded without white space, in memory.</summary>
internal sealed record Corpus(byte[][] Files)
{
    public long Bytes { get; } = Files.Sum(file => (long)file.Length);

    /// <summary>From EMRCHECK_CORPORA, or ../shared/data beside the checkout; null when neither is there.</summary>
    public static Corpus? Load()
    {
        var data = Environment.GetEnvironmentVariable("EMRCHECK_CORPORA") is { Length: > 0 } named ? named : Path.Combine(Checkout, "..", "shared", "data");
        var folder = Path.Combine(data, "corpora", "synthea-r4");
        return Directory.Exists(folder)
            ? new([.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Compact)])
            : null;
    }

    /// <summary>The folder of the solution.</summary>
    public static string Checkout
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EmrCheck.sln"))) folder = folder.Parent;
            return folder?.FullName ?? throw new DirectoryNotFoundException("Run the benchmark from a checkout.");
        }
    }

    /// <summary>Letters stay letters: escapes would make another file of it.</summary>
    private static byte[] Compact(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            json.WriteTo(writer);
        return memory.ToArray();
    }
}
