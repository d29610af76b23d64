using System.Diagnostics;

namespace EmrCheck.Scenarios;

/// <summary>LibreOffice, where it is installed: it opens and saves what people would.</summary>
internal static class SpreadsheetProgram
{
    /// <summary>Why tests that need it are skipped; null when they are not.</summary>
    public static string? Missing { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "soffice"))) ? null : "LibreOffice (soffice) is not installed.";

    public static void Convert(string file, string format, string into, string home)
    {
        using var program = Process.Start(new ProcessStartInfo("soffice", [$"-env:UserInstallation={new Uri(home).AbsoluteUri}", "--headless", "--convert-to", format, "--outdir", into, file])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var errors = program.StandardError.ReadToEndAsync();
        var output = program.StandardOutput.ReadToEndAsync();
        if (!program.WaitForExit(TimeSpan.FromMinutes(3))) program.Kill(entireProcessTree: true);
        Task.WaitAll(errors, output);
        Assert.Equal(0, program.ExitCode);
    }
}

/// <summary>A test with a spreadsheet program; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SpreadsheetProgramFactAttribute : FactAttribute
{
    public SpreadsheetProgramFactAttribute() => Skip = SpreadsheetProgram.Missing;
}
