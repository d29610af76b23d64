namespace EmrCheck.Scenarios;

/// <summary>A test that saves a file with LibreOffice; skipped, with the reason, where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SofficeFactAttribute : FactAttribute
{
    public SofficeFactAttribute() => Skip = Program is null ? "LibreOffice (soffice) is not installed." : null!;

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
}
