using System.Collections.Immutable;
using EmrCheck.Fhir;

namespace EmrCheck.Core.Examination;

/// <summary>Departments while their records are being counted, by one worker.</summary>
internal sealed class DepartmentCount(ImmutableArray<string> stated)
{
    private readonly DepartmentNames _names = new(stated);
    private readonly Dictionary<string, Sum> _sums = new(StringComparer.OrdinalIgnoreCase);
    private DepartmentTallies _full = DepartmentTallies.Empty;
    private long _examined, _violated;

    /// <summary>Told of each check after each record.</summary>
    public void Add(long examined, long violated) => (_examined, _violated) = (_examined + examined, _violated + violated);

    /// <summary>Told after each record, once its checks have been.</summary>
    public void EndRecord(FhirDocument document, FhirPathScope scope)
    {
        var name = _names.Of(document, scope);
        if (!_sums.TryGetValue(name, out var sum))
        {
            if (_sums.Count > DepartmentTallies.Limit) Settle();
            _sums[name] = sum = new() { Name = name };
        }

        if (string.CompareOrdinal(name, sum.Name) < 0) sum.Name = name;
        sum.Records++;
        if (_violated > 0) sum.RecordsViolated++;
        sum.Examined += _examined;
        sum.Violated += _violated;
        (_examined, _violated) = (0, 0);
    }

    public DepartmentTallies ToTallies()
    {
        Settle();
        return _full;
    }

    private void Settle()
    {
        _full = _full.Merge(DepartmentTallies.Of(_sums.Values.Select(sum => new DepartmentTally(sum.Name, sum.Records, sum.RecordsViolated, sum.Examined, sum.Violated))));
        _sums.Clear();
    }

    private sealed class Sum
    {
        public required string Name { get; set; }

        public long Records { get; set; }

        public long RecordsViolated { get; set; }

        public long Examined { get; set; }

        public long Violated { get; set; }
    }
}
