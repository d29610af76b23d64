using System.Diagnostics;

namespace EmrCheck.Scenarios;

/// <summary>LibreOffice, where it is installed: what a person's program makes of our form.</summary>
internal static class SpreadsheetProgram
{
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Select(folder => System.IO.Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Opens a file and saves it in another format, under a profile of its own.</summary>
    /// <returns>The file that was written; the folder where no extension is asked for, since each sheet is a file then.</returns>
    public static string Convert(string file, string format, string into, string? extension)
    {
        Directory.CreateDirectory(into);
        var start = new ProcessStartInfo(Path!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { $"-env:UserInstallation={new Uri(System.IO.Path.Combine(into, "profile"))}", "--headless", "--convert-to", format, "--outdir", into, file }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("LibreOffice did not end within three minutes.");
        }

        if (extension is null) return into;
        var written = System.IO.Path.Combine(into, System.IO.Path.ChangeExtension(System.IO.Path.GetFileName(file), extension));
        Assert.True(File.Exists(written), $"LibreOffice wrote no {written}: {error.Result}");
        return written;
    }
}

/// <summary>A test that needs LibreOffice.</summary>
internal sealed class SpreadsheetFactAttribute : FactAttribute
{
    public SpreadsheetFactAttribute() => Skip = SpreadsheetProgram.Path is null ? "LibreOffice (soffice) is not on the PATH." : null;
}
