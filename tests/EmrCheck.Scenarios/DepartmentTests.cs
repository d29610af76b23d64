using System.Text.Json.Nodes;
using EmrCheck.Formats.Reports;

namespace EmrCheck.Scenarios;

/// <summary>Records by department, from the files to the reports.</summary>
public sealed class DepartmentTests : IDisposable
{
    private static readonly string[] Persons = ["Nguyễn Văn Zyxomir", "Khoa Nội, bệnh nhân Trần Thị Zyxomir", "Khoa Zyxomir"];

    private readonly TemporaryFolder _folder = new(), _results = new();

    [Fact]
    public void The_report_counts_what_the_criteria_count_whoever_reads_the_files()
    {
        _folder.CopyFrom(Repository.Fixture("contradicted"));
        var report = Report("one.json", "--jobs", "1");
        Report("three.json", "--jobs", "3");
        Assert.Equal(File.ReadAllText(_results["one.json"]), File.ReadAllText(_results["three.json"]));
        var departments = report["departments"]!.AsArray();
        Assert.Contains(departments, each => each!["name"]?.ToString() == "Khoa Nội tổng hợp");
        Assert.Equal((long)report["records"]!["read"]!, Sum(departments, "records"));
        foreach (var count in new[] { "examined", "violated" })
            Assert.Equal(Sum([.. report["criteria"]!.AsArray().Select(criterion => criterion!["tally"]?.DeepClone()).Where(tally => tally is not null)], count), Sum(departments, count));
        Assert.InRange(Sum(departments, "recordsViolated"), 1, (long)report["records"]!["read"]!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_written_about_a_person_in_the_place_of_a_department_does_not_come_out(bool isStated)
    {
        _folder.CopyFrom(Repository.Fixture("qualified"));
        var facts = File.ReadAllLines(_folder["submission.yaml"]);
        if (!isStated) File.WriteAllLines(_folder["submission.yaml"], facts.Where(line => !line.TrimStart().StartsWith("departments:", StringComparison.Ordinal)));
        var planted = 0;
        foreach (var file in Directory.EnumerateFiles(_folder["records"], "*.json").Order(StringComparer.Ordinal))
        {
            var record = JsonNode.Parse(File.ReadAllText(file))!;
            foreach (var resource in record["entry"]!.AsArray().Select(entry => entry!["resource"]!).Where(resource => resource["serviceType"] is JsonObject))
                resource["serviceType"]!["text"] = Persons[planted++ % Persons.Length];
            File.WriteAllText(file, record.ToJsonString());
        }

        Assert.InRange(planted, 9, 15);
        var run = Run.Of(["check", _folder.Path, .. ReportFormats.All.Keys.SelectMany(format => new[] { "--report", $"{format}:{_results[format]}" }), "--report", "console"]);
        foreach (var text in Directory.EnumerateFiles(_results.Path).SelectMany(SecretsTests.Texts).Append(run.Out + run.Err)) Assert.DoesNotContain("Zyxomir", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Resources_that_stand_one_a_line_are_of_no_department()
    {
        _folder.CopyFrom(Repository.Fixture("qualified"));
        var before = Report("before.json")["departments"]!.AsArray();
        Assert.DoesNotContain(before, each => each!["name"] is null);
        File.WriteAllLines(_folder["records/z.ndjson"], Enumerable.Repeat("""{"resourceType":"Encounter","status":"finished","serviceType":{"text":"Khoa Nhi"}}""", 9));
        var after = Report("after.json")["departments"]!.AsArray();
        Assert.Equal(before.Select(each => each!.ToJsonString()), after.SkipLast(1).Select(each => each!.ToJsonString()));
        Assert.Equal((null, 9L), (after[^1]!["name"], (long)after[^1]!["records"]!));
    }

    [Fact]
    public void Records_alone_are_of_no_facility_and_so_of_no_department()
    {
        _folder.CopyFrom(Repository.Fixture("qualified"));
        Assert.DoesNotContain("departments\"", Run.Of("validate", _folder["records"], "--report", "json").Out, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _results.Dispose();
    }

    private static long Sum(IEnumerable<JsonNode?> counts, string of) => counts.Sum(each => (long)each![of]!);

    private JsonNode Report(string name, params string[] more)
    {
        Run.Of(["check", _folder.Path, "-q", "--report", $"json:{_results[name]}", .. more]);
        return JsonNode.Parse(File.ReadAllText(_results[name]))!;
    }
}
