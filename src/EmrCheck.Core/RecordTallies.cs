using System.Collections.Frozen;
using System.Collections.Immutable;
using EmrCheck.Core.Checks;
using EmrCheck.Core.Examination;
using EmrCheck.Fhir;

namespace EmrCheck.Core;

/// <summary>How many files and resources were read.</summary>
/// <param name="Read">Records that could be read.</param>
/// <param name="Unreadable">Files or lines that could not.</param>
/// <param name="Resources">Resources in the records that were read.</param>
public sealed record RecordCounts(long Read, long Unreadable, long Resources)
{
    /// <summary>All that was handed in.</summary>
    public long Files => Read + Unreadable;

    /// <summary>Both together.</summary>
    public RecordCounts Merge(RecordCounts other) => new(Read + other.Read, Unreadable + other.Unreadable, Resources + other.Resources);
}

/// <summary>What all checks counted over a stream of records. Merges in any order and grouping.</summary>
/// <param name="Counts">How many files and resources were read.</param>
/// <param name="ByCheck">The tally of each check, by criterion and check id.</param>
/// <param name="Diagnostics">The first <see cref="DiagnosticLimit"/> remarks by place.</param>
/// <param name="DiagnosticCount">How many remarks there were in all.</param>
public sealed record RecordTallies(
    RecordCounts Counts, ImmutableDictionary<(string Criterion, string Check), Tally> ByCheck,
    ImmutableArray<Diagnostic> Diagnostics, long DiagnosticCount)
{
    /// <summary>How many remarks on record files are kept.</summary>
    public const int DiagnosticLimit = 200;

    /// <summary>What stands for a criterion's id in the tallies of <see cref="Checklist.Signs"/>.</summary>
    public const string SignsKey = "signs";

    /// <summary>What stands for a criterion's id in the tallies of <see cref="Checklist.Stated"/>.</summary>
    public const string StatedKey = "submission.yaml";

    /// <summary>In how many records something shows of a service or an event.</summary>
    public long Showing(string name) => ByCheck.GetValueOrDefault((SignsKey, name), Tally.Empty).Examined;

    /// <summary>The same records by department.</summary>
    public DepartmentTallies Departments { get; init; } = DepartmentTallies.Empty;

    /// <summary>Nothing read: the identity of <see cref="Merge"/>.</summary>
    public static RecordTallies Empty { get; } =
        new(new(0, 0, 0), ImmutableDictionary<(string, string), Tally>.Empty, [], 0);

    /// <summary>Both together.</summary>
    public RecordTallies Merge(RecordTallies other) => new(
        Counts.Merge(other.Counts),
        other.ByCheck.Aggregate(ByCheck, (all, next) => all.SetItem(next.Key, all.GetValueOrDefault(next.Key, Tally.Empty).Merge(next.Value))),
        Capped.Merge(Diagnostics, other.Diagnostics, DiagnosticLimit),
        DiagnosticCount + other.DiagnosticCount)
    {
        Departments = Departments.Merge(other.Departments),
    };

    /// <summary>Counts a stream of records, holding one at a time.</summary>
    public static RecordTallies Count(Checklist checklist, IEnumerable<Loaded<Record>> records, FhirPathScope scope)
    {
        var binding = checklist.Criteria.Where(criterion => !checklist.Inapplicable.Contains(criterion.Id)).Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        var probes = checklist.Criteria.Concat(checklist.Elsewhere)
            .SelectMany(criterion => criterion.Check.Leaves.OfType<PopulationCheck>().Select(check => new Probe(criterion.Id, check, new TallyCount())
            {
                IsBinding = check is { Advisory: false, MissingLists.IsEmpty: true } && binding.Contains(criterion.Id),
            }))
            .Concat(checklist.Signs.Select(sign => new Probe(SignsKey, sign, new TallyCount())))
            .Concat(checklist.Stated.Select(stated => new Probe(StatedKey, stated, new TallyCount())))
            .ToArray();
        var byType = probes.GroupBy(probe => probe.Check.Each).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var ofAny = byType.GetValueOrDefault(PopulationCheck.AnyResource, []);
        var departments = new DepartmentCount(checklist.Departments);
        var diagnostics = new List<Diagnostic>();
        var (type, ofType) = (default(string), Array.Empty<Probe>());
        long read = 0, unreadable = 0, resources = 0, remarks = 0;

        foreach (var loaded in records)
        {
            remarks += loaded.Diagnostics.Length;
            foreach (var diagnostic in loaded.Diagnostics) Capped.Insert(diagnostics, diagnostic, DiagnosticLimit);
            using var record = loaded.Value;
            if (record is null || loaded.HasErrors)
            {
                if (loaded.HasErrors) unreadable++;
                continue;
            }

            read++;
            foreach (var resource in record.Document.Resources)
            {
                resources++;
                // Mostly several of a type come one after the other.
                if (!ReferenceEquals(type, resource.ResourceType)) ofType = byType.GetValueOrDefault((type = resource.ResourceType) ?? "", []);
                foreach (var probe in ofType) probe.Check.Examine(resource, record, scope, probe.Criterion, probe.Count);
                foreach (var probe in ofAny) probe.Check.Examine(resource, record, scope, probe.Criterion, probe.Count);
            }

            foreach (var probe in probes)
            {
                var (examined, violated) = probe.Count.EndRecord();
                if (probe.IsBinding) departments.Add(examined, violated);
            }

            departments.EndRecord(record.Document, scope);
        }

        return new(
            new(read, unreadable, resources),
            probes.ToImmutableDictionary(probe => (probe.Criterion, probe.Check.Id), probe => probe.Count.ToTally()),
            [.. diagnostics],
            remarks)
        {
            Departments = departments.ToTallies(),
        };
    }

    private sealed record Probe(string Criterion, PopulationCheck Check, TallyCount Count)
    {
        /// <summary>Whether its violations count against a department.</summary>
        public bool IsBinding { get; init; }
    }
}
