namespace EmrCheck.Scenarios.Browser;

/// <summary>A test that opens a page in Chromium; skipped, with the reason, where what it needs is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Missing()!;

    /// <summary>Whether axe-core is needed, too.</summary>
    public bool Axe
    {
        get => field;
        set
        {
            field = value;
            Skip = (Missing() ?? (value && Programs.Axe is null ? "axe-core is not installed: set EMRCHECK_AXE to its axe.min.js (npm install axe-core)." : null))!;
        }
    }

    /// <summary>Whether pdftotext is needed, too.</summary>
    public bool Pdf
    {
        get => field;
        set
        {
            field = value;
            Skip = (Missing() ?? (value && Programs.PdfToText is null ? "pdftotext (poppler-utils) is not installed." : null))!;
        }
    }

    private static string? Missing() => Programs.Chromium is null ? "Chromium (chromium) is not installed." : null;
}

/// <summary>Programs that some machines have.</summary>
internal static class Programs
{
    public static string? Chromium { get; } = InPath("chromium");

    public static string? PdfToText { get; } = InPath("pdftotext");

    /// <summary>The script of axe-core, by EMRCHECK_AXE.</summary>
    public static string? Axe { get; } = Environment.GetEnvironmentVariable("EMRCHECK_AXE") is { Length: > 0 } path && File.Exists(path) ? path : null;

    private static string? InPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
