namespace EmrCheck.Tests;

/// <summary>Public test data that is not part of the repository; tests that need it are skipped where it is absent.</summary>
internal static class Corpus
{
    /// <summary>EMRCHECK_CORPORA, or ../shared/data beside the checkout; null when neither is there.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Why tests that need the data are skipped; null when they are not. A build server that promises the data must have it.</summary>
    public static string? Missing { get; } =
        Folder is not null || IsPromised ? null : "No test data: set EMRCHECK_CORPORA, or put it in ../shared/data beside the checkout.";

    private static bool IsPromised =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")) && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("EMRCHECK_CORPORA"));

    /// <summary>A folder of the data.</summary>
    public static string PathOf(string name) =>
        Folder is null ? throw new DirectoryNotFoundException("EMRCHECK_CORPORA is set, but there is no such folder.") : Path.Combine(Folder, "corpora", name);

    /// <summary>All JSON files of a folder of the data.</summary>
    public static IEnumerable<string> Files(string name) =>
        Directory.EnumerateFiles(PathOf(name), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("EMRCHECK_CORPORA") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "EmrCheck.sln"))) continue;
            var beside = Path.Combine(folder.FullName, "..", "shared", "data");
            return Directory.Exists(beside) ? beside : null;
        }

        return null;
    }
}

/// <summary>A test over the public test data; skipped, with the reason, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Corpus.Missing!;
}
