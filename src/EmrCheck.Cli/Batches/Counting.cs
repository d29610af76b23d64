using EmrCheck.Core;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli.Batches;

/// <summary>The counting of one submission's records by one worker and those who help; what each counts is merged, in whatever order.</summary>
internal sealed class Counting(RecordReading reading, Func<RecordReading, IEnumerable<Loaded<Record>>, RecordTallies> count)
{
    private readonly object _gate = new();
    private RecordTallies _sum = RecordTallies.Empty;
    private Exception? _fault;
    private int _helpers;

    /// <summary>Bytes that nobody has taken yet; none once somebody has failed.</summary>
    public long Left => _fault is null ? reading.Left : 0;

    /// <summary>Says that a helper is coming, so that nobody finishes without it.</summary>
    public void Join()
    {
        lock (_gate) _helpers++;
    }

    /// <summary>Counts a share as one who has joined.</summary>
    public void Help()
    {
        Work();
        lock (_gate)
        {
            _helpers--;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Counts a share.</summary>
    public void Work()
    {
        try
        {
            var share = count(reading, reading.Share().TakeWhile(_ => _fault is null));
            lock (_gate) _sum = _sum.Merge(share);
        }
        catch (Exception fault)
        {
            lock (_gate) _fault ??= fault;
        }
    }

    /// <summary>All shares, once every helper is done.</summary>
    public RecordTallies Finish()
    {
        lock (_gate)
        {
            while (_helpers > 0) Monitor.Wait(_gate);
            if (_fault is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_fault);
            return _sum;
        }
    }
}
