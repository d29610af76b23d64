using EmrCheck.Core;

namespace EmrCheck.Cli;

/// <summary>Tells a watching person how many records have been read, and stops when they interrupt.</summary>
internal static class Progress
{
    private const int Every = 50;

    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public static IEnumerable<Loaded<Record>> Over(IEnumerable<Loaded<Record>> records, Terminal terminal)
    {
        var count = 0;
        foreach (var record in records)
        {
            terminal.Interrupted.ThrowIfCancellationRequested();
            if (terminal.ShowsProgress && ++count % Every == 0) terminal.Err.Write($"\r{count} {terminal.Say("hồ sơ", "records")}…");
            yield return record;
        }

        if (count >= Every) terminal.Err.Write("\r                              \r");
    }
}
