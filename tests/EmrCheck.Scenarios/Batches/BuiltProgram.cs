using System.Diagnostics;
using System.Globalization;

namespace EmrCheck.Scenarios.Batches;

/// <summary>The built program as a process of its own, to be killed and interrupted.</summary>
internal static class BuiltProgram
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "emrcheck.dll");

    public static Process Start(params string[] args) => StartUnder([], args);

    /// <summary>Started by another program, such as a shell that limits it.</summary>
    public static Process StartUnder(string[] starter, string[] args)
    {
        string[] all = [.. starter, "dotnet", Path, .. args];
        return Process.Start(new ProcessStartInfo(all[0], all[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
    }

    /// <summary>The exit code and what was said, once it has ended.</summary>
    public static (int ExitCode, string Err) End(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        _ = output.Result;
        return (process.ExitCode, error.Result);
    }

    /// <summary>The most memory it has held since it started, in bytes, as Linux keeps count; null once it has ended, which it may at any moment.</summary>
    public static long? Peak(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : long.Parse(line.Split(null as char[], StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
