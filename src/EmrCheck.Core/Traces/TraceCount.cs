using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Fhir;

namespace EmrCheck.Core.Traces;

/// <summary>Traces while records stream by, of one worker: a second observer beside the checks, so that nothing is read twice.</summary>
public sealed class TraceCount
{
    /// <summary>Fewer values than these do not make a record that could be known again.</summary>
    private const int FewestValues = 40;

    private static readonly ImmutableHashSet<string> Inpatient = ["IMP", "ACUTE", "NONAC", "SS", "EMER", "OBSENC"];

    private readonly TraceKey _key;
    private readonly FhirPathScope _scope = new(default);
    private readonly FhirPathExpression _person;
    private readonly ArrayBufferWriter<byte> _content = new();
    private readonly Kept<UInt128, UInt128, TracedRecord> _records = new(hash => hash, (mine, theirs) => mine.Merge(theirs));
    private readonly Kept<UInt128, UInt128, ImmutableArray<TracedStay>> _stays = new(hash => hash, (mine, theirs) => [.. mine.Union(theirs).Order().Take(Traces.StaysLimit)]);
    private readonly Kept<long, ulong, long> _written = new(Traces.Scattered, (mine, theirs) => mine + theirs);
    private readonly Kept<long, ulong, long> _saved = new(Traces.Scattered, (mine, theirs) => mine + theirs);
    private readonly SortedDictionary<DateOnly, long> _after = [];
    private long _recordCount, _writtenCount;

    /// <summary>Nothing seen yet.</summary>
    /// <param name="key">The council's key.</param>
    /// <param name="personSystems">The systems of numbers that name a person everywhere.</param>
    public TraceCount(TraceKey key, IReadOnlyList<string> personSystems)
    {
        _key = key;
        _person = FhirPathExpression.Compile(
            "subject.resolve().ofType(Patient).identifier.where(system in %persons).value", "Encounter",
            new(Constants: new Dictionary<string, IReadOnlyList<string>> { ["persons"] = personSystems })).Expression!;
    }

    /// <summary>The same records, each looked at before it is handed on.</summary>
    public IEnumerable<Loaded<Record>> Over(IEnumerable<Loaded<Record>> records)
    {
        foreach (var loaded in records)
        {
            if (loaded is { HasErrors: false, Value: { } record }) Add(record);
            yield return loaded;
        }
    }

    /// <summary>Looks at one record. One without a stay is left out.</summary>
    public void Add(Record record)
    {
        var ended = AddStays(record);
        if (ended is not { } end) return;
        _recordCount++;
        AddContent(record);
        AddTimes(record, end);
    }

    /// <summary>What was seen.</summary>
    public Traces ToTraces() => new()
    {
        RecordCount = _recordCount,
        WrittenCount = _writtenCount,
        Records = _records.ToImmutable(),
        Stays = _stays.ToImmutable(),
        Written = _written.ToImmutable(),
        Saved = _saved.ToImmutable(),
        WrittenAfter = _after.ToImmutableSortedDictionary(),
    };

    private DateTimeOffset? AddStays(Record record)
    {
        DateTimeOffset? last = null;
        foreach (var resource in record.Document.Resources)
        {
            if (resource.ResourceType != "Encounter") continue;
            var (start, end) = (TimeOf(Paths.Start, resource), TimeOf(Paths.End, resource));
            last = end > last || last is null ? end ?? last ?? DateTimeOffset.MaxValue : last;
            if (start is not { } from || end is not { } to || to <= from || !Inpatient.Contains(TextOf(Paths.Class, resource) ?? "") || TextOf(Paths.PartOf, resource) is not null) continue;
            var stay = new TracedStay(from.ToUnixTimeSeconds() / 60, to.ToUnixTimeSeconds() / 60, record.File);
            foreach (var number in TextsOf(_person, resource)) _stays.Add(_key.Hash(number), [stay]);
        }

        return last;
    }

    private void AddContent(Record record)
    {
        _content.ResetWrittenCount();
        if (FhirContent.Write(record.Document, _content) < FewestValues) return;
        _records.Add(_key.Hash(_content.WrittenSpan), new(_key.Hash(FhirContent.BytesOf(record.Document)), record.File, 1));
    }

    private void AddTimes(Record record, DateTimeOffset end)
    {
        var (written, saved) = (new HashSet<DateTimeOffset>(), new HashSet<DateTimeOffset>());
        foreach (var resource in record.Document.Resources)
        {
            var path = resource.ResourceType switch { "Composition" => Paths.Date, "Provenance" => Paths.Recorded, _ => null };
            if (path is not null && TimeOf(path, resource) is { } time) written.Add(time);
            if (TimeOf(Paths.Updated, resource) is { } when) saved.Add(when);
        }

        foreach (var second in written.Select(time => time.ToUnixTimeSeconds()).Distinct()) _written.Add(second, 1);
        foreach (var second in saved.Select(time => time.ToUnixTimeSeconds()).Distinct()) _saved.Add(second, 1);
        if (written.Count == 0) return;
        _writtenCount++;
        var first = written.Min();
        if (first <= end) return;
        var day = DateOnly.FromDateTime(first.DateTime);
        _after[day] = _after.GetValueOrDefault(day) + 1;
    }

    /// <summary>A time to the second; null for anything less.</summary>
    private DateTimeOffset? TimeOf(FhirPathExpression path, FhirNode resource) =>
        TextOf(path, resource) is { Length: >= 19 } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private string? TextOf(FhirPathExpression path, FhirNode resource) => TextsOf(path, resource).FirstOrDefault();

    private IEnumerable<string> TextsOf(FhirPathExpression path, FhirNode resource)
    {
        try
        {
            return path.Evaluate(resource, _scope).Select(item => item.Text);
        }
        catch (FhirPathException)
        {
            return [];
        }
    }

    private static class Paths
    {
        public static FhirPathExpression Start { get; } = Of("Encounter", "period.start");

        public static FhirPathExpression End { get; } = Of("Encounter", "period.end");

        public static FhirPathExpression Class { get; } = Of("Encounter", "class.code");

        public static FhirPathExpression PartOf { get; } = Of("Encounter", "partOf.reference");

        public static FhirPathExpression Date { get; } = Of("Composition", "date");

        public static FhirPathExpression Recorded { get; } = Of("Provenance", "recorded");

        public static FhirPathExpression Updated { get; } = Of("Resource", "meta.lastUpdated");

        private static FhirPathExpression Of(string type, string path) => FhirPathExpression.Compile(path, type).Expression!;
    }
}
