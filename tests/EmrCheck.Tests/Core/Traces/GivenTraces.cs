using System.Globalization;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Traces;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Core.Traces;

/// <summary>Records of one stay each, told apart by a number, and what they leave behind.</summary>
internal static class GivenTraces
{
    public const string Persons = "urn:persons";

    public static TraceKey Key { get; } = TraceKey.Of("a secret of thirty-two bytes or more"u8)!;

    public static EmrCheck.Core.Traces.Traces Of(IEnumerable<int> numbers, Func<int, string>? record = null)
    {
        var count = new TraceCount(Key, [Persons]);
        foreach (var number in numbers) count.Add(Parsed((record ?? (n => Record(n)))(number), $"records/{number}.json"));
        return count.ToTraces();
    }

    public static EmrCheck.Core.Record Parsed(string json, string file) => new(file, 1, FhirDocument.Read(Encoding.UTF8.GetBytes(json)).Document!);

    /// <summary>A stay with forty readings and a note on its first day.</summary>
    public static string Record(int number, string? person = null, DateTimeOffset? start = null, int days = 3, DateTimeOffset? note = null, string kind = "IMP", string ids = "a")
    {
        var from = start ?? new DateTimeOffset(2026, 10, 1, 7, number % 60, 0, TimeSpan.FromHours(7));
        var readings = Enumerable.Range(0, 45).Select(at => $$"""{ "resource": { "resourceType": "Observation", "id": "{{ids}}{{at}}", "valueQuantity": { "value": {{number}}.{{at}} } } }""");
        return $$"""
            { "resourceType": "Bundle", "id": "{{ids}}-{{number}}", "type": "collection", "entry": [
              { "fullUrl": "urn:{{ids}}:p", "resource": { "resourceType": "Patient", "id": "p", "identifier": [{ "system": "{{Persons}}", "value": "{{person ?? $"999{number:D9}"}}" }] } },
              { "fullUrl": "urn:{{ids}}:e", "resource": { "resourceType": "Encounter", "id": "{{ids}}e", "status": "finished", "class": { "code": "{{kind}}" }, "subject": { "reference": "urn:{{ids}}:p" },
                "period": { "start": "{{Stamp(from)}}", "end": "{{Stamp(from.AddDays(days))}}" } } },
              { "resource": { "resourceType": "Composition", "id": "{{ids}}c", "date": "{{Stamp(note ?? from.AddHours(1))}}" } },
              {{string.Join(",\n", readings)}} ] }
            """;
    }

    private static string Stamp(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
