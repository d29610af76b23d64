using EmrCheck.Core;

namespace EmrCheck.Cli;

/// <summary>Tells a watching person how many records have been read.</summary>
internal static class Progress
{
    private const int Every = 50;

    public static IEnumerable<Loaded<Record>> Over(IEnumerable<Loaded<Record>> records, Terminal terminal)
    {
        if (!terminal.ShowsProgress) return records;
        return Shown();

        IEnumerable<Loaded<Record>> Shown()
        {
            var count = 0;
            foreach (var record in records)
            {
                if (++count % Every == 0) terminal.Err.Write($"\r{count} {terminal.Say("hồ sơ", "records")}…");
                yield return record;
            }

            terminal.Err.Write("\r                              \r");
        }
    }
}
