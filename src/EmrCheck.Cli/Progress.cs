using EmrCheck.Core;

namespace EmrCheck.Cli;

/// <summary>Tells a watching person how many records have been read by all workers, and stops when they interrupt.</summary>
internal sealed class Progress(Terminal terminal, bool silent = false)
{
    private const int Every = 50;

    private long _count;

    /// <summary>Records read so far.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public IEnumerable<Loaded<Record>> Over(IEnumerable<Loaded<Record>> records)
    {
        foreach (var record in records)
        {
            if (terminal.Interrupted.IsCancellationRequested)
            {
                record.Value?.Dispose();
                terminal.Interrupted.ThrowIfCancellationRequested();
            }

            var count = Interlocked.Increment(ref _count);
            if (terminal.ShowsProgress && !silent && count % Every == 0) terminal.Err.Write($"\r{count} {terminal.Say("hồ sơ", "records")}…");
            yield return record;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Done()
    {
        if (terminal.ShowsProgress && !silent && Count >= Every) terminal.Err.Write("\r                              \r");
    }
}
