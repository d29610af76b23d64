using System.Diagnostics;
using System.Globalization;

namespace EmrCheck.Scenarios.Batches;

/// <summary>Killed, interrupted, or out of disk: what is finished is kept, and to go on gives the same bytes.</summary>
public sealed class KilledTests
{
    private static readonly int Moments = int.TryParse(Environment.GetEnvironmentVariable("EMRCHECK_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var moments) ? moments : 5;

    [Fact]
    public void Killed_at_any_moment_it_goes_on_to_the_same_bytes()
    {
        using var province = new Province(24);
        var watch = Stopwatch.StartNew();
        Assert.Equal(1, BuiltProgram.End(BuiltProgram.Start(province.Args("undisturbed", "-q", "--report", "html"))).ExitCode);
        var whole = watch.ElapsedMilliseconds;
        var undisturbed = province.Results("undisturbed");
        for (var moment = 0; moment < Moments; moment++)
        {
            var output = $"killed{moment}";
            for (var kill = 0; kill < 2; kill++)
            {
                using var process = BuiltProgram.Start(province.Args(output, "-q", "--report", "html", "--resume"));
                // Most moments lie in the second half, when outputs are written.
                process.WaitForExit((int)(whole * (0.4 + 0.65 * ((moment * 7 + kill * 3) % 20) / 20)));
                process.Kill();
                process.WaitForExit();
            }

            Assert.Equal(1, province.Batch(output, "-q", "--report", "html", "--resume").ExitCode);
            Assert.Equal(undisturbed, province.Results(output));
        }
    }

    [SignalFact]
    public void Interrupted_it_ends_cleanly_with_130_and_keeps_what_is_finished()
    {
        using var province = new Province(12);
        province.Add("zz lớn", 99, records: 20_000);
        using var process = BuiltProgram.Start(province.Args("out", "--jobs", "1"));
        for (var line = process.StandardError.ReadLine(); line is not null && !line.Contains("[12/13]", StringComparison.Ordinal); line = process.StandardError.ReadLine())
        {
        }

        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        var (exitCode, said) = BuiltProgram.End(process);
        Assert.Equal((130, true), (exitCode, said.Contains("12 finished submission(s) are kept", StringComparison.Ordinal)));
        Assert.False(File.Exists(System.IO.Path.Combine(province["out"], "manifest.json")));
        Assert.Equal(12, Directory.EnumerateFiles(province["out"], "receipt.json", SearchOption.AllDirectories).Count());
    }

    [SignalFact]
    public void A_full_disk_is_told_and_recovered_from()
    {
        using var province = new Province(3);
        var undisturbed = province.Batch("undisturbed", "-q");
        // No file may grow beyond half a kilobyte: to the program that is a disk without room.
        var (exitCode, said) = BuiltProgram.End(BuiltProgram.StartUnder(["bash", "-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "-"], province.Args("full", "-q")));
        Assert.Equal((2, ""), (exitCode, string.Join(' ', new[] { "appraisal.json", "It needs", "the disk has", "--resume" }.Where(part => !said.Contains(part, StringComparison.Ordinal))));
        Assert.False(File.Exists(System.IO.Path.Combine(province["full"], "manifest.json")));
        Assert.Equal(undisturbed.ExitCode, province.Batch("full", "-q", "--resume").ExitCode);
        Assert.Equal(province.Results("undisturbed"), province.Results("full"));
    }

    [SignalFact]
    public void Memory_stays_flat_over_a_long_file_of_lines()
    {
        using var province = new Province();
        province.Add("dài", 1, records: 0);
        using (var file = File.CreateText(System.IO.Path.Combine(province.Submissions, "dài", "records", "all.ndjson")))
        {
            var padding = new string('x', 2000);
            for (var line = 0; line < 60_000; line++) file.Write(Province.Record($"r{line}").Replace("\"gender\"", $"\"name\":[{{\"text\":\"{padding}\"}}],\"gender\"", StringComparison.Ordinal) + "\n");
        }

        using var process = BuiltProgram.Start(province.Args("out", "-q"));
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            if (!process.HasExited) peak = Math.Max(peak, process.WorkingSet64);
        }

        Assert.Equal(0, process.ExitCode);
        Assert.InRange(peak, 1, 300_000_000);
    }
}

/// <summary>A test that needs signals, limits and bash.</summary>
internal sealed class SignalFactAttribute : FactAttribute
{
    public SignalFactAttribute() => Skip = OperatingSystem.IsLinux() && File.Exists("/bin/bash") ? null! : "Only on Linux with bash.";
}
