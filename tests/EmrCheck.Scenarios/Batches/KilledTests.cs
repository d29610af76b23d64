using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace EmrCheck.Scenarios.Batches;

/// <summary>Killed, interrupted, or out of disk: what is finished is kept, and to go on gives the same bytes.</summary>
public sealed class KilledTests
{
    private static readonly int Moments = int.TryParse(Environment.GetEnvironmentVariable("EMRCHECK_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var moments) ? moments : 5;

    [Fact]
    public void Killed_at_any_moment_it_goes_on_to_the_same_bytes()
    {
        using var province = new Province(24);
        foreach (var number in new[] { 501, 502, 503 }) province.Add(System.IO.Path.Combine("bệnh viện 1", "sites", $"{10000 + number}"), number, born: number % 2 == 0);
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

    private const int Interrupt = 2;

    /// <summary>At once: another process would have to start first, while the records are being judged.</summary>
    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);

    [InterruptFact]
    public void Interrupted_it_ends_cleanly_with_130_and_keeps_what_is_finished()
    {
        using var province = new Province(12);
        province.Add("zz lớn", 99, records: 20_000);
        using var process = BuiltProgram.Start(province.Args("out", "--jobs", "1"));
        for (var line = process.StandardError.ReadLine(); line is not null && !line.Contains("[12/13]", StringComparison.Ordinal); line = process.StandardError.ReadLine())
        {
        }

        Assert.Equal(0, Signal(process.Id, Interrupt));
        var (exitCode, said) = BuiltProgram.End(process);
        Assert.Equal((130, true), (exitCode, said.Contains("12 finished submission(s) are kept", StringComparison.Ordinal)));
        Assert.False(File.Exists(System.IO.Path.Combine(province["out"], "manifest.json")));
        Assert.Equal(12, Directory.EnumerateFiles(province["out"], "receipt.json", SearchOption.AllDirectories).Count());
    }

    [SmallDiskFact]
    public void A_full_disk_is_told_and_recovered_from()
    {
        using var province = new Province(9);
        var undisturbed = province.Batch("undisturbed", "-q");
        using var disk = new SmallDisk(province["full"], "48k");
        var full = province.Batch("full/out", "-q");
        Assert.Equal((2, ""), (full.ExitCode, string.Join(' ', new[] { "/full/out/", "It needs", "the disk has", "--resume" }.Where(part => !full.Err.Contains(part, StringComparison.Ordinal)))));
        Assert.False(File.Exists(System.IO.Path.Combine(province["full"], "out", "manifest.json")));
        disk.Resize("8m");
        Assert.Equal(undisturbed.ExitCode, province.Batch("full/out", "-q", "--resume").ExitCode);
        Assert.Equal(province.Results("undisturbed"), province.Results("full/out"));
    }

    [PermissionFact]
    public void Without_permission_it_is_told_and_read_once_there_is()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var province = new Province(2);
        var whole = province.Batch("whole", "-q").ExitCode;
        var records = System.IO.Path.Combine(province.Submissions, "bệnh viện 1", "records");
        Directory.CreateDirectory(System.IO.Path.Combine(records, "đóng"));
        File.Move(System.IO.Path.Combine(records, "2.json"), System.IO.Path.Combine(records, "đóng", "2.json"));
        province.Batch("moved", "-q");
        File.SetUnixFileMode(province[""], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        File.SetUnixFileMode(province.Args("x")[5], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        Directory.CreateDirectory(province["out"]);
        File.SetUnixFileMode(province["out"], (UnixFileMode)0b111_111_111);
        foreach (var closed in new[] { System.IO.Path.Combine(records, "1.json"), System.IO.Path.Combine(records, "đóng") }) File.SetUnixFileMode(closed, UnixFileMode.None);
        var (exitCode, said) = BuiltProgram.End(BuiltProgram.StartUnder(["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"], province.Args("out")));
        Assert.True(exitCode == 5 && said.Contains("records/1.json: EMR1018", StringComparison.Ordinal) && said.Contains("records/đóng: EMR1152", StringComparison.Ordinal) && said.Contains("bệnh viện 2: qualified", StringComparison.Ordinal), said);
        File.SetUnixFileMode(System.IO.Path.Combine(records, "1.json"), (UnixFileMode)0b110_100_100);
        File.SetUnixFileMode(System.IO.Path.Combine(records, "đóng"), (UnixFileMode)0b111_101_101);
        Assert.Equal(whole, province.Batch("out", "-q", "--resume").ExitCode);
        Assert.Equal(province.Results("moved"), province.Results("out"));
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
        while (!process.WaitForExit(20)) peak = BuiltProgram.Peak(process) ?? peak;
        Assert.Equal(0, process.ExitCode);
        Assert.InRange(peak, 1, 300_000_000);
    }
}

/// <summary>A test that needs to be root, to whom nothing is forbidden, and to become somebody else.</summary>
internal sealed class PermissionFactAttribute : FactAttribute
{
    public PermissionFactAttribute() => Skip = Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv") ? null! : "Needs root and setpriv.";
}

/// <summary>A test that needs signals, limits and bash.</summary>
internal sealed class SignalFactAttribute : FactAttribute
{
    public SignalFactAttribute() => Skip = OperatingSystem.IsLinux() && File.Exists("/bin/bash") ? null! : "Only on Linux with bash.";
}

/// <summary>A test that needs interrupts: a shell has jobs in its background ignore them, and so do their children.</summary>
internal sealed class InterruptFactAttribute : FactAttribute
{
    public InterruptFactAttribute() =>
        Skip = !OperatingSystem.IsLinux() ? "Only on Linux." : IgnoresInterrupts() ? "Started where interrupts are ignored, as in the background of a shell." : null!;

    private static bool IgnoresInterrupts() =>
        File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var line
        && (ulong.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 0b10) != 0;
}
