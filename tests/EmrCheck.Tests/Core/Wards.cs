using System.Text;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Fhir;
using Record = EmrCheck.Core.Record;

namespace EmrCheck.Tests.Core;

/// <summary>Records written as a letter of <see cref="Letters"/> and the name of a ward, in bundles with one stay.</summary>
internal static class Wards
{
    private static readonly Checklist Checklist = Given.Checklist(
        Basis.Declared,
        Given.Criterion(Letters.Check),
        Given.Criterion(Letters.Check with { Applies = null }, "T-2"),
        Given.Criterion(Letters.Check with { Advisory = true, Expect = Given.Path("false") }, "T-3"),
        Given.Criterion(Letters.Check with { MissingLists = ["icd10"], Expect = Given.Path("false") }, "T-4"),
        Given.Criterion(Letters.Check with { Expect = Given.Path("false") }, "T-5") with { Applies = new(Given.Path("facility.kind = 'clinic'", SubmissionModel.RootType), Given.Said("Only for clinics")) });

    public static Submission Submission(params string[] stated) =>
        Given.Submission(facts: """{ "facility": { "kind": "hospital" } }""") is var submission ? submission with { Facility = submission.Facility with { Departments = [.. stated] } } : throw new InvalidOperationException();

    public static RecordTallies Count(Submission submission, IEnumerable<(int Number, (char Letter, string Ward) Said)> records) =>
        Appraiser.Count(Checklist, submission with { Records = records.Select(record => Record(record.Number, record.Said.Letter, Stay(record.Said.Ward))) });

    /// <summary>The same with so many departments stated that one does not want to ask about each.</summary>
    public static DepartmentTallies CountOf(string[] stated, IEnumerable<(int Number, (char Letter, string Ward) Said)> records) => RecordTallies.Count(
        Checklist with { Departments = [.. stated] }, records.Select(record => Record(record.Number, record.Said.Letter, Stay(record.Said.Ward))), new FhirPathScope(default)).Departments;

    public static Appraisal Appraised(Submission submission, params (char Letter, string Ward)[] records) =>
        Appraiser.Judge(Checklist, submission, Count(submission, records.Index()));

    /// <summary>A stay that names its ward; more of it, or another resource, as JSON.</summary>
    public static string Stay(string ward, string more = "", string beside = "") =>
        $$""", { "resource": { "resourceType": "Encounter"{{more}}{{(ward.Length == 0 ? "" : $$""", "serviceType": { "text": {{JsonSerializer.Serialize(ward)}} }""")}} } }{{beside}}""";

    /// <summary>The departments of a record of each of these entries.</summary>
    public static string[] Shown(Submission submission, params string[] entries) =>
        [.. Appraiser.Judge(Checklist, submission, Appraiser.Count(Checklist, submission with { Records = entries.Select((entry, number) => Record(number, 's', entry)) }))
            .Departments.Select(each => $"{each.Name}: {each.Records}")];

    private static Loaded<Record> Record(int number, char letter, string stay)
    {
        var file = $"records/{number:0000}.json";
        var loaded = Letters.Record(letter, file);
        if (loaded.Value is not { } plain) return loaded;
        var bundle = Encoding.UTF8.GetString(Letters.Text(letter)).Replace("} ] }", $"}}{stay} ] }}", StringComparison.Ordinal);
        plain.Dispose();
        return new(new Record(file, 1, FhirDocument.Read(Encoding.UTF8.GetBytes(bundle)).Document!), []);
    }
}
