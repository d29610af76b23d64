using EmrCheck.Core;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli.Batches;

/// <summary>
/// The workers of a run. Each takes a submission of its own while there are any, then helps to count those of others: so a thousand
/// small ones and one huge one both fill the cores.
/// </summary>
internal sealed class Crew(int jobs)
{
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly object _gate = new();
    private readonly List<Counting> _open = [];
    private int _working;
    private Exception? _fault;

    /// <summary>Does a work for every item. The first exception ends the run, once everybody has stopped.</summary>
    public void Run<T>(IEnumerable<T> items, Action<T> work)
    {
        (_working, _fault) = (0, null);
        using var queue = items.GetEnumerator();
        var threads = Enumerable.Range(0, jobs).Select(_ => new Thread(() => Work(queue, work), StackBytes)).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        if (_fault is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_fault);
    }

    /// <summary>Counts the records of a submission, together with whoever has nothing else to do.</summary>
    /// <param name="reading">The records.</param>
    /// <param name="count">Counts one worker's share of a reading.</param>
    public (RecordTallies Tallies, RecordReading Reading) Count(RecordReading reading, Func<RecordReading, IEnumerable<Loaded<Record>>, RecordTallies> count)
    {
        while (true)
        {
            var counting = new Counting(reading, count);
            lock (_gate)
            {
                _open.Add(counting);
                Monitor.PulseAll(_gate);
            }

            counting.Work();
            lock (_gate) _open.Remove(counting);
            var tallies = counting.Finish();
            if (reading.Again() is not { } again) return (tallies, reading);
            reading = again;
        }
    }

    private void Work<T>(IEnumerator<T> queue, Action<T> work)
    {
        while (true)
        {
            Counting? helped = null;
            T? item = default;
            lock (_gate)
            {
                while (true)
                {
                    if (_fault is null && queue.MoveNext())
                    {
                        item = queue.Current;
                        _working++;
                        break;
                    }

                    helped = _open.Where(counting => counting.Left > 0).MaxBy(counting => counting.Left);
                    if (helped is not null)
                    {
                        helped.Join();
                        break;
                    }

                    if (_working == 0) return;
                    Monitor.Wait(_gate);
                }
            }

            if (helped is not null) helped.Help();
            else Do(item!, work);
        }
    }

    private void Do<T>(T item, Action<T> work)
    {
        try
        {
            work(item);
        }
        catch (Exception fault)
        {
            lock (_gate) _fault ??= fault;
        }
        finally
        {
            lock (_gate)
            {
                _working--;
                Monitor.PulseAll(_gate);
            }
        }
    }
}
