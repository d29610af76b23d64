namespace EmrCheck.Scenarios.Law;

/// <summary>The tables of the law from which the packs were written; they are not part of the repository.</summary>
internal static class LawFolder
{
    /// <summary>EMRCHECK_LAW, or ../shared/law beside the checkout; null when neither is there.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why tests that need it are skipped; null when they are not.</summary>
    public static string? Missing { get; } = Path is null ? "No tables of the law: set EMRCHECK_LAW, or put them in ../shared/law beside the checkout." : null;

    public static string[] Lines(string name) => File.ReadAllLines(System.IO.Path.Combine(Path!, name));

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("EMRCHECK_LAW") is { Length: > 0 } named) return named;
        var beside = System.IO.Path.Combine(Repository.Root, "..", "shared", "law");
        return Directory.Exists(beside) ? beside : null;
    }
}

/// <summary>A test over the tables of the law; skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LawFactAttribute : FactAttribute
{
    public LawFactAttribute() => Skip = LawFolder.Missing!;
}
