using System.Globalization;
using EmrCheck.Formats.Batches;

namespace EmrCheck.Cli.Batches;

/// <summary>Says how far a batch is: one line that changes where a person watches, otherwise a line for each submission.</summary>
internal sealed class BatchProgress : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly long _start, _total;
    private readonly int _count;
    private readonly List<string> _current = [];
    private readonly ITimer? _timer;
    private long _bytes, _skippedBytes;
    private int _done, _width;

    public BatchProgress(Terminal terminal, TimeProvider clock, IReadOnlyList<BatchEntry> entries)
    {
        (_terminal, _clock, _start, _count) = (terminal, clock, clock.GetTimestamp(), entries.Count);
        Records = new(terminal, silent: true);
        if (!terminal.ShowsProgress) return;
        _total = entries.Sum(BytesOf);
        _timer = clock.CreateTimer(_ => Show(), null, Tick, Tick);
    }

    /// <summary>Counts the records of all submissions.</summary>
    public Progress Records { get; }

    /// <summary>A worker has taken a submission.</summary>
    public void Begin(BatchEntry entry)
    {
        lock (_gate) _current.Add(entry.Name);
    }

    /// <summary>A submission is done, and this is what it had to say.</summary>
    public void Finish(BatchEntry entry, Receipt receipt, string said, long bytes, bool skipped)
    {
        lock (_gate)
        {
            _current.Remove(entry.Name);
            _done++;
            _bytes += bytes;
            if (skipped) _skippedBytes += bytes;
            if (_terminal.Quiet) return;
            Clear();
            foreach (var line in said.Split('\n', StringSplitOptions.RemoveEmptyEntries)) _terminal.Err.WriteLine($"{entry.Name}: {line}");
            var kept = skipped ? _terminal.Say(", giữ kết quả cũ", ", kept") : "";
            var records = receipt.Records?.Read ?? 0;
            _terminal.Err.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"[{_done}/{_count}] {entry.Name}: {BatchText.Meaning(receipt.ExitCode, _terminal)} ({receipt.ExitCode}){BatchText.Sites(receipt, _terminal)}, {records + (receipt.Sites ?? []).Sum(site => site.Records?.Read ?? 0)} {_terminal.Say("hồ sơ", "records")}, {bytes / 1e6:0.0} MB{kept}"));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_gate) Clear();
    }

    private void Show()
    {
        lock (_gate)
        {
            Clear();
            var seconds = _clock.GetElapsedTime(_start).TotalSeconds;
            var speed = (_bytes - _skippedBytes) / Math.Max(seconds, 0.001);
            var left = speed > 0 ? TimeSpan.FromSeconds((_total - _bytes) / speed).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : "?";
            var line = string.Create(CultureInfo.InvariantCulture,
                $"[{_done}/{_count}] {string.Join(", ", _current.Take(3))} · {Records.Count} {_terminal.Say("hồ sơ", "records")} · {speed / 1e6:0} MB/s · {_terminal.Say("còn", "left")} {left}");
            _width = line.Length;
            _terminal.Err.Write($"\r{line}");
        }
    }

    private void Clear()
    {
        if (_width > 0) _terminal.Err.Write($"\r{new string(' ', _width)}\r");
        _width = 0;
    }

    private static long BytesOf(BatchEntry entry)
    {
        try
        {
            return Directory.Exists(entry.Path)
                ? new DirectoryInfo(entry.Path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 64 }).Sum(file => file.Length)
                : new FileInfo(entry.Path).Length;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
