using System.Collections.Immutable;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Fhir;
using FsCheck.Fluent;
using static EmrCheck.Core.CrossExamination;
using Record = EmrCheck.Core.Record;

namespace EmrCheck.Tests.Core;

/// <summary>What submission.yaml states beside the records.</summary>
public sealed class StatementTests
{
    private static readonly Submission October = Given.Submission() with
    {
        RecordsInPeriod = 3, ElectronicRecords = 3, Period = new(new(2026, 10, 1), new(2026, 10, 31)),
    };

    [Theory]
    [InlineData("fewer than stated are a sample", 2, Unverified)]
    [InlineData("all of them", 3, Consistent)]
    [InlineData("more than were made", 4, Contradicted)]
    [InlineData("none", 0, Unsupported)]
    public void The_number_of_records_beside_those_handed_in(string _, int records, CrossExamination expected)
    {
        var statements = Judged(October, [.. Enumerable.Repeat(Stay("2026-10-05", "2026-10-07"), records)]);
        Assert.Equal(expected, statements["numbers.records"].State);
        Assert.Equal(expected, statements["numbers.electronic_records"].State);
    }

    [Fact]
    public void Records_of_other_times_and_single_resources_are_not_counted_among_those_made()
    {
        var other = Enumerable.Repeat(Stay("2025-01-05", "2025-01-07"), 9).Concat(Enumerable.Repeat("""{ "resourceType": "Patient" }""", 9));
        Assert.Equal(Unverified, Judged(October, [Stay("2026-10-05", "2026-10-07"), .. other])["numbers.records"].State);
    }

    [Theory]
    [InlineData("within", "2026-10-05T08:00:00+07:00", "2026-10-07T08:00:00+07:00", Consistent)]
    [InlineData("on the first day", "2026-09-20", "2026-10-01T23:00:00+07:00", Consistent)]
    [InlineData("on the last day", "2026-10-31T23:30:00+07:00", "2026-11-03", Consistent)]
    [InlineData("over all of it", "2026-09-01", "2026-12-01", Consistent)]
    [InlineData("not ended", "2026-09-01", "", Consistent)]
    [InlineData("only the month is known", "2026-10", "", Consistent)]
    [InlineData("before", "2026-09-01", "2026-09-30T23:59:00+07:00", Misapplied)]
    [InlineData("after", "2026-11-01T00:10:00+07:00", "", Misapplied)]
    [InlineData("no date at all", "", "", Unsupported)]
    public void The_period_beside_the_days_of_the_stays(string _, string start, string end, CrossExamination expected)
    {
        var statement = Judged(October, Stay(start, end))["numbers.period"];
        Assert.Equal(expected, statement.State);
        Assert.Equal(expected == Misapplied ? 1 : 0, statement.Places.Length);
    }

    [Fact]
    public void A_month_without_a_stay_is_unsupported_and_named()
    {
        var quarter = October with { Period = new(new(2026, 8, 15), new(2026, 10, 31)) };
        var statements = Judged(quarter, Stay("2026-08-20", "2026-08-21"), Stay("2026-10-01", "2026-10-02"));
        Assert.Equal(Unsupported, statements["numbers.period.months"].State);
        Assert.Equal("No record of 2026-09.", statements["numbers.period.months"].Shown.En);
        Assert.False(Judged(quarter, Stay("2026-08-20", "2026-10-03")).ContainsKey("numbers.period.months"));
        Assert.False(Judged(quarter with { Period = new(new(1990, 1, 1), new(2026, 10, 31)) }, Stay("2026-08-20", "2026-10-03")).ContainsKey("numbers.period.months"));
    }

    [Fact]
    public void Departments_named_and_departments_seen()
    {
        var submission = Named("Khoa Nội", "Nhi", "Khoa 'Ngoại' \\ 1");
        var statements = Judged(submission, Stay(department: "KHOA  nội "), Stay(department: "Khoa Nhi"), Stay(department: "Phòng 301"));
        Assert.Equal((Unsupported, "Among 3 records handed in, none shows: Khoa 'Ngoại' \\ 1."), (statements["facility.departments"].State, statements["facility.departments"].Shown.En));
        Assert.False(statements.ContainsKey("facility.departments.unnamed"));
        statements = Judged(submission, Stay(department: "Khoa Nội"), Stay(department: "Khoa Nhi"), Stay(department: "Khoa 'Ngoại' \\ 1"), Stay(department: "Khoa Sản"));
        Assert.Equal(Consistent, statements["facility.departments"].State);
        Assert.Equal((Undeclared, 1, "records/0003.json"), (statements["facility.departments.unnamed"].State, statements["facility.departments.unnamed"].Against, statements["facility.departments.unnamed"].Places.Single().File));
        Assert.DoesNotContain("Sản", $"{statements["facility.departments.unnamed"]} {statements["facility.departments.unnamed"].Places[0]}", StringComparison.Ordinal);
    }

    [Fact]
    public void More_electronic_records_than_records_contradict_themselves() =>
        Assert.Equal((Contradicted, 1), (Judged(October with { ElectronicRecords = 4 })["numbers.electronic_records"].State, Judged(October with { ElectronicRecords = 4 })["numbers.electronic_records"].Against));

    [Fact]
    public void Services_and_events_denied_beside_the_records_that_show_them()
    {
        var surgery = Letters.Check with { Id = "surgery", Title = Given.Said("surgery"), Each = "Bundle", Where = Given.Path("entry.resource.ofType(Procedure).exists()", "Bundle"), Applies = null, Expect = Given.Path("true", "Bundle") };
        var checklist = Given.Checklist(Basis.Declared) with { Signs = [surgery, surgery with { Id = "death" }] };
        var submission = October with { Facility = October.Facility with { Services = ["laboratory"] }, NoneOf = ["death", "birth"] };
        var operated = """{ "resourceType": "Bundle", "entry": [ { "resource": { "resourceType": "Procedure" } } ] }""";
        var shown = Judged(checklist, submission, operated, Stay());
        Assert.Equal((Contradicted, 1, "records/0000.json"), (shown["facility.services.surgery"].State, shown["facility.services.surgery"].Against, shown["facility.services.surgery"].Places.Single().File));
        Assert.Equal((Contradicted, 1), (shown["numbers.none_of.death"].State, shown["numbers.none_of.death"].Against));
        Assert.Equal(Unverified, shown["numbers.none_of.birth"].State);
        var quiet = Judged(checklist, submission, Stay());
        Assert.False(quiet.ContainsKey("facility.services.surgery"));
        Assert.Equal(Consistent, quiet["numbers.none_of.death"].State);
        Assert.Equal(Unsupported, Judged(checklist, submission with { Facility = October.Facility with { Services = ["surgery"] } }, Stay())["facility.services"].State);
    }

    [Fact]
    public void Records_alone_state_nothing() =>
        Assert.Empty(Appraiser.Appraise(Given.Checklist(Basis.Declared).RecordsOnly(), Submission.OfRecords(Given.Today, Records(Stay()))).Statements);

    /// <summary>Cut the records anywhere, count the parts, merge: the same statements.</summary>
    [Fact]
    public void Statements_follow_from_merged_counts() => Law.Holds(
        from starts in Gen.Elements("2026-09-05", "2026-10-05", "2026-11-05", "").ArrayOf(12)
        from wards in Gen.Elements("Khoa Nội", "Khoa Nhi", "Khoa Sản", "").ArrayOf(12)
        from cut in Gen.Choose(0, 12)
        select (records: starts.Zip(wards, (start, ward) => Stay(start, start, ward)).ToArray(), cut),
        given =>
        {
            var (checklist, submission) = (Given.Checklist(Basis.Declared), Named("Khoa Nội", "Khoa Nhi"));
            RecordTallies Count(int from, int to) => Appraiser.Count(checklist, submission with { Records = Records(given.records).Skip(from).Take(to - from) });
            var whole = Appraiser.Judge(checklist, submission, Count(0, 12)).Statements;
            var merged = Appraiser.Judge(checklist, submission, Count(given.cut, 12).Merge(Count(0, given.cut))).Statements;
            return whole.Select(Told).SequenceEqual(merged.Select(Told));
        });

    private static string Told(Statement statement) => $"{statement with { Places = [] }} {string.Join(' ', statement.Places)}";

    private static Submission Named(params string[] departments) => October with { Facility = October.Facility with { Departments = [.. departments] } };

    private static Dictionary<string, Statement> Judged(Submission submission, params string[] records) => Judged(Given.Checklist(Basis.Declared), submission, records);

    private static Dictionary<string, Statement> Judged(Checklist checklist, Submission submission, params string[] records) =>
        Appraiser.Appraise(checklist, submission with { Records = Records(records) }).Statements.ToDictionary(statement => statement.Id);

    private static IEnumerable<Loaded<Record>> Records(params string[] records) => records.Select((text, index) =>
        new Loaded<Record>(new Record($"records/{index:0000}.json", 1, FhirDocument.Read(Encoding.UTF8.GetBytes(text)).Document!), []));

    private static string Stay(string start = "2026-10-05", string end = "", string department = "") =>
        $$"""
        { "resourceType": "Bundle", "entry": [ { "resource": { "resourceType": "Encounter", "status": "finished",
          "serviceType": { {{(department.Length == 0 ? "" : $"\"text\": \"{department.Replace("\\", "\\\\", StringComparison.Ordinal)}\"")}} },
          "period": { {{string.Join(", ", new[] { ("start", start), ("end", end) }.Where(pair => pair.Item2.Length > 0).Select(pair => $"\"{pair.Item1}\": \"{pair.Item2}\""))}} } } } ] }
        """;
}
