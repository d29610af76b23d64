using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
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
            .Where(path => path.Contains("/records/", StringComparison.Ordinal) || path.EndsWith(".zip", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        Console.WriteLine($"{files.Length} files of {Directory.EnumerateFileSystemEntries(folder).Count()} submissions, {rounds} rounds, options: {string.Join(' ', options)}");
        var bytes = Scan(files);
        Console.WriteLine($"{bytes / 1e6:0} MB of JSON, what is packed unpacked");
        var seconds = new List<(double Scan, double One, double Two)>();
        for (var round = 0; round < rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            Scan(files);
            var scan = (Wall: Stopwatch.GetElapsedTime(start).TotalSeconds, Cpu: (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            var (one, two) = (Batch(program, folder, "0", 1, options), Batch(program, folder, "0,1", 2, options));
            seconds.Add((scan.Wall, one.Wall, two.Wall));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"scan {bytes / 1e6 / scan.Wall,6:0} MB/s ({bytes / 1e6 / scan.Cpu,5:0} by cpu) · one core {scan.Wall / one.Wall:0.000} ({scan.Cpu / one.Cpu:0.000} by cpu), {one.Peak / 1e6:0} MB · two cores {scan.Wall / two.Wall:0.000} ({2 * scan.Cpu / two.Cpu:0.000} by cpu), {two.Peak / 1e6:0} MB"));
        }

        Told("best", each => each.Min());
        Told("median", each => each.Order().ElementAt(seconds.Count / 2));
        return 0;

        // Where others use the machine, one round says as much about them as about the program.
        void Told(string what, Func<IEnumerable<double>, double> of)
        {
            var scan = of(seconds.Select(each => each.Scan));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what} of {rounds}: scan {bytes / 1e6 / scan:0} MB/s · one core {scan / of(seconds.Select(each => each.One)):0.000} · two cores {scan / of(seconds.Select(each => each.Two)):0.000}"));
        }
    }

    /// <summary>Every file is read, unpacked where it is packed, and scanned to its end. Returns how many bytes of JSON that are.</summary>
    private static long Scan(string[] files)
    {
        var buffer = new byte[1 << 20];
        var bytes = 0L;
        foreach (var path in files)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (path.EndsWith(".zip", StringComparison.Ordinal))
            {
                using var archive = new ZipArchive(file);
                foreach (var entry in archive.Entries.Where(entry => entry.FullName.Contains("records/", StringComparison.Ordinal)))
                {
                    using var packed = entry.Open();
                    bytes += ScanOne(entry.Name, packed, ref buffer);
                }
            }
            else
            {
                bytes += ScanOne(path, file, ref buffer);
            }
        }

        return bytes;
    }

    private static long ScanOne(string name, Stream stream, ref byte[] buffer)
    {
        if (name.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
            return ScanOne(name[..^".gz".Length], unpacked, ref buffer);
        }

        var (isLines, isJson) = (name.EndsWith(".ndjson", StringComparison.Ordinal), name.EndsWith(".json", StringComparison.Ordinal));
        if (!isLines && !isJson) return 0;
        var (bytes, held) = (0L, 0);
        while (true)
        {
            if (held == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var count = stream.Read(buffer, held, buffer.Length - held);
            held += count;
            if (count > 0 && (!isLines || held < buffer.Length)) continue;
            var end = count > 0 ? buffer.AsSpan(0, held).LastIndexOf((byte)'\n') + 1 : held;
            var reader = new Utf8JsonReader(buffer.AsSpan(0, end), new JsonReaderOptions { AllowMultipleValues = true });
            while (reader.Read())
            {
            }

            bytes += end;
            buffer.AsSpan(end, held - end).CopyTo(buffer);
            held -= end;
            if (count == 0) return bytes;
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
        while (!process.WaitForExit(250))
        {
            try
            {
                process.Refresh();
                cpu = process.TotalProcessorTime;
                var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                if (line is not null) peak = long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024;
            }
            catch (Exception ended) when (ended is IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                process.WaitForExit();
            }
        }

        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Directory.Delete(output, recursive: true);
        return (wall, cpu.TotalSeconds, peak);
    }
}
