using System.Diagnostics;

namespace EmrCheck.Scenarios;

/// <summary>LibreOffice, where it is installed: what a person's program makes of our form.</summary>
internal static class SpreadsheetProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Select(folder => System.IO.Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Opens a file and saves it in another format, under a profile of its own.</summary>
    /// <returns>The file that was written; the folder where no extension is asked for, since each sheet is a file then.</returns>
    public static string Convert(string file, string format, string into, string? extension)
    {
        Directory.CreateDirectory(into);
        var profile = Directory.CreateTempSubdirectory("emrcheck-soffice-");
        var start = new ProcessStartInfo(Path!) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { $"-env:UserInstallation={new Uri(profile.FullName).AbsoluteUri}", "--headless", "--convert-to", format, "--outdir", into, file }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var hasEnded = process.WaitForExit((int)Patience.TotalMilliseconds);
        if (!hasEnded) process.Kill(entireProcessTree: true);
        process.WaitForExit((int)Patience.TotalMilliseconds);
        profile.Delete(recursive: true);
        Assert.True(hasEnded, $"LibreOffice did not end within {Patience}.");
        if (extension is null) return into;
        var written = System.IO.Path.Combine(into, System.IO.Path.ChangeExtension(System.IO.Path.GetFileName(file), extension));
        Assert.True(File.Exists(written), $"LibreOffice wrote no {written}.");
        return written;
    }
}

/// <summary>A test that needs LibreOffice.</summary>
internal sealed class SpreadsheetFactAttribute : FactAttribute
{
    public SpreadsheetFactAttribute() => Skip = SpreadsheetProgram.Path is null ? "LibreOffice (soffice) is not on the PATH." : null;
}
