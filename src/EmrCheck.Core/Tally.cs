using System.Collections.Immutable;
using EmrCheck.Fhir;

namespace EmrCheck.Core;

/// <summary>What one check counted over records (số đếm). Tallies add up in any order and grouping.</summary>
/// <param name="Satisfied">Examined and satisfied.</param>
/// <param name="Violated">Examined and not satisfied.</param>
/// <param name="Undetermined">Examined, but the expression yielded nothing.</param>
/// <param name="Errors">Examined, but the expression could not be evaluated on the data.</param>
/// <param name="Skipped">In the population, but lawfully excepted.</param>
/// <param name="Findings">The first <see cref="FindingLimit"/> violations by place; the counts are exact.</param>
public sealed record Tally(
    long Satisfied, long Violated, long Undetermined, long Errors, long Skipped, ImmutableArray<Finding> Findings)
{
    /// <summary>How many findings a check keeps.</summary>
    public const int FindingLimit = 20;

    /// <summary>Nothing looked at: the identity of <see cref="Merge"/>.</summary>
    public static Tally Empty { get; } = new(0, 0, 0, 0, 0, []);

    /// <summary>In how many records something was looked at.</summary>
    public long Records { get; init; }

    /// <summary>In how many of them all of it was satisfied.</summary>
    public long RecordsSatisfied { get; init; }

    /// <summary>How many were looked at.</summary>
    public long Examined => Satisfied + Violated + Undetermined + Errors;

    /// <summary>Both together.</summary>
    public Tally Merge(Tally other) => new(
        Satisfied + other.Satisfied,
        Violated + other.Violated,
        Undetermined + other.Undetermined,
        Errors + other.Errors,
        Skipped + other.Skipped,
        Capped.Merge(Findings, other.Findings, FindingLimit))
    {
        Records = Records + other.Records,
        RecordsSatisfied = RecordsSatisfied + other.RecordsSatisfied,
    };

    /// <inheritdoc/>
    public bool Equals(Tally? other) =>
        other is not null
        && (Satisfied, Violated, Undetermined, Errors, Skipped, Records, RecordsSatisfied)
            == (other.Satisfied, other.Violated, other.Undetermined, other.Errors, other.Skipped, other.Records, other.RecordsSatisfied)
        && Findings.SequenceEqual(other.Findings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Satisfied, Violated, Undetermined, Errors, Skipped, Findings.Length);
}

/// <summary>A tally while it is being counted, by one worker.</summary>
internal sealed class TallyCount
{
    private readonly List<Finding> _findings = [];
    private (Record? Record, FhirNode Place) _firstDropped;
    private long _satisfied, _violated, _undetermined, _errors, _skipped;
    private long _records, _recordsSatisfied, _examinedBefore, _satisfiedBefore, _violatedBefore;

    public void Satisfy() => _satisfied++;

    public void Skip() => _skipped++;

    public void LeaveOpen() => _undetermined++;

    public void Fault() => _errors++;

    public void Violate() => _violated++;

    /// <summary>Whether no finding in this record can be among the first. To count lines costs more than to judge, so one asks before.</summary>
    public bool HasEnoughBefore(Record record) => _findings.Count == Tally.FindingLimit && record.Follows(_findings[^1]);

    /// <summary>Whether the finding at a place cannot be among the first, because one before it was not.</summary>
    public bool HasEnoughBefore(Record record, FhirNode place) =>
        ReferenceEquals(record, _firstDropped.Record) && !place.Precedes(_firstDropped.Place);

    public void Keep(Finding finding, Record record, FhirNode place)
    {
        if (!Capped.Insert(_findings, finding, Tally.FindingLimit)) _firstDropped = (record, place);
    }

    /// <summary>One violation that shows at several places.</summary>
    public void Violate(IEnumerable<Finding> findings)
    {
        _violated++;
        foreach (var finding in findings) Capped.Insert(_findings, finding, Tally.FindingLimit);
    }

    /// <summary>Told after each record, which is examined by one worker: whether it was looked at, and was good throughout. Returns what this record added.</summary>
    public (long Examined, long Violated) EndRecord()
    {
        var examined = _satisfied + _violated + _undetermined + _errors;
        if (examined > _examinedBefore)
        {
            _records++;
            if (_satisfied - _satisfiedBefore == examined - _examinedBefore) _recordsSatisfied++;
        }

        var added = (examined - _examinedBefore, _violated - _violatedBefore);
        (_examinedBefore, _satisfiedBefore, _violatedBefore) = (examined, _satisfied, _violated);
        return added;
    }

    public Tally ToTally() => new(_satisfied, _violated, _undetermined, _errors, _skipped, [.. _findings]) { Records = _records, RecordsSatisfied = _recordsSatisfied };
}
