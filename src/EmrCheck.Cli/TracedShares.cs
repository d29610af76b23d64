using System.Collections.Concurrent;
using EmrCheck.Core;
using EmrCheck.Core.Traces;
using EmrCheck.Formats.Submissions;
using EmrCheck.Formats.Traces;

namespace EmrCheck.Cli;

/// <summary>The traces of one submission while its workers read: a share each, merged in whatever order.</summary>
internal sealed class TracedShares(TraceTerms? terms)
{
    private readonly ConcurrentBag<(RecordReading Reading, TraceCount Count)> _shares = [];

    /// <summary>The same records, each looked at on its way.</summary>
    public IEnumerable<Loaded<Record>> Over(RecordReading reading, IEnumerable<Loaded<Record>> records)
    {
        if (terms is null) return records;
        var count = new TraceCount(terms.Key, terms.PersonSystems);
        _shares.Add((reading, count));
        return count.Over(records);
    }

    /// <summary>What was seen in the reading that counts; null where no traces are taken.</summary>
    public FacilityTraces? Of(RecordReading reading, Submission submission, string? centre) => terms is null ? null : new(
        submission.Facility.Code, submission.AsOf, terms.Key.Check,
        _shares.Where(share => share.Reading == reading).Select(share => share.Count.ToTraces()).Aggregate(Traces.Empty, (all, next) => all.Merge(next)), centre);
}
