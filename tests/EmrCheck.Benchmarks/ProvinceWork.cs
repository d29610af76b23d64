using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace EmrCheck.Benchmarks;

/// <summary>
/// The whole program over a folder of submissions, on one core and on two, against the bare scan of the same files by one core in the same run.
/// Processor time is told beside the clock, as it is fair also where others use the machine.
/// </summary>
internal static class ProvinceWork
{
    public static int Run(string program, string folder, int rounds, string[] options)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => path.Contains("/records/", StringComparison.Ordinal) && (path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".ndjson", StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToArray();
        var bytes = files.Sum(path => new FileInfo(path).Length);
        Console.WriteLine($"{bytes / 1e6:0} MB in {files.Length} files of {Directory.EnumerateFileSystemEntries(folder).Count()} submissions, {rounds} rounds, options: {string.Join(' ', options)}");
        Scan(files);
        for (var round = 0; round < rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            Scan(files);
            var scan = (Wall: Stopwatch.GetElapsedTime(start).TotalSeconds, Cpu: (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            var (one, two) = (Batch(program, folder, "0", 1, options), Batch(program, folder, "0,1", 2, options));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"scan {bytes / 1e6 / scan.Wall,6:0} MB/s ({bytes / 1e6 / scan.Cpu,5:0} by cpu) · one core {scan.Wall / one.Wall:0.000} ({scan.Cpu / one.Cpu:0.000} by cpu), {one.Peak / 1e6:0} MB · two cores {scan.Wall / two.Wall:0.000} ({2 * scan.Cpu / two.Cpu:0.000} by cpu), {two.Peak / 1e6:0} MB"));
        }

        return 0;
    }

    /// <summary>Every file is read and scanned to its end; a file of lines line by line, as its lines are documents.</summary>
    private static void Scan(string[] files)
    {
        var buffer = new byte[1 << 20];
        foreach (var path in files)
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            for (long at = 0; at < length;)
            {
                var count = RandomAccess.Read(file, buffer, at);
                var end = path.EndsWith(".ndjson", StringComparison.Ordinal) ? buffer.AsSpan(0, count).LastIndexOf((byte)'\n') + 1 : count;
                if (end < count && at + count == length) end = count;
                if (end == 0 || (end == count && at + count < length && end == buffer.Length && !path.EndsWith(".ndjson", StringComparison.Ordinal)))
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                    continue;
                }

                var reader = new Utf8JsonReader(buffer.AsSpan(0, end), new JsonReaderOptions { AllowMultipleValues = true });
                while (reader.Read())
                {
                }

                at += end;
            }
        }
    }

    private static (double Wall, double Cpu, long Peak) Batch(string program, string folder, string cores, int jobs, string[] options)
    {
        var output = Directory.CreateTempSubdirectory("emrcheck-bench-").FullName;
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "taskset", ["-c", cores, program, "batch", folder, "--out", output, "--jobs", $"{jobs}", "-q", .. options]) { RedirectStandardError = true, UseShellExecute = false })!;
        _ = process.StandardError.ReadToEndAsync();
        var (peak, cpu) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(20))
        {
            try
            {
                process.Refresh();
                cpu = process.TotalProcessorTime;
                var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                if (line is not null) peak = long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024;
            }
            catch (Exception ended) when (ended is IOException or InvalidOperationException)
            {
                process.WaitForExit();
            }
        }

        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Directory.Delete(output, recursive: true);
        return (wall, cpu.TotalSeconds, peak);
    }
}
