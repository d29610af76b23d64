using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EmrCheck.Formats.Reports;
using EmrCheck.Scenarios.Schema;

namespace EmrCheck.Scenarios;

/// <summary>Every report format over the four hospitals, through the real command.</summary>
public sealed class FormatTests
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, byte[]>> Written = new();

    public static TheoryData<string> Hospitals() => new("qualified", "contradicted", "undetermined", "broken");

    [Theory]
    [InlineData("qualified", 0)]
    [InlineData("contradicted", 1)]
    [InlineData("undetermined", 5)]
    public void No_format_changes_the_exit_code(string fixture, int exitCode)
    {
        using var folder = new TemporaryFolder();
        foreach (var format in ReportFormats.All.Keys)
            Assert.Equal((format, exitCode), (format, Run.Of("check", Repository.Fixture(fixture), "-q", "--report", $"{format}:{folder["report"]}").ExitCode));
    }

    [Theory]
    [MemberData(nameof(Hospitals))]
    public void Two_runs_write_the_same_bytes_in_every_format(string fixture)
    {
        var again = Write(Repository.Fixture(fixture));
        foreach (var (format, bytes) in Reports(fixture)) Assert.True(bytes.AsSpan().SequenceEqual(again[format]), format);
    }

    [Fact]
    public void What_is_no_text_is_not_sent_to_a_terminal()
    {
        foreach (var format in ReportFormats.Binary) Assert.Equal(2, Run.Of("check", Repository.Fixture("qualified"), "--report", format).ExitCode);
        Assert.All(ReportFormats.All.Keys.Except(ReportFormats.Binary), format => Assert.DoesNotContain('\0', Encoding.UTF8.GetString(Reports("qualified")[format])));
    }

    [Fact]
    public void Every_format_is_filed_under_a_name_of_its_own() =>
        Assert.Equal(ReportFormats.All.Count, ReportFormats.All.Keys.Select(ReportFormats.FileOf).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Theory]
    [MemberData(nameof(Hospitals))]
    public void SARIF_keeps_to_its_schema(string fixture)
    {
        var sarif = JsonNode.Parse(Reports(fixture)["sarif"])!;
        Assert.True(new SchemaCheck((JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "EmrCheck.Scenarios", "Schema", "sarif.schema.json")))!).Accepts(sarif));
        var run = sarif["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => rule!["id"]!.ToString()).ToArray();
        var prints = new HashSet<string>();
        foreach (var result in run["results"]!.AsArray())
        {
            Assert.Equal(result!["ruleId"]!.ToString(), rules[result["ruleIndex"]!.GetValue<int>()]);
            Assert.Equal(result["kind"]!.ToString() != "fail", result["level"]!.ToString() == "none");
            Assert.True(prints.Add(result["partialFingerprints"]!["emrcheck/v1"]!.ToString()));
        }

        Assert.Equal(rules.Length, rules.Distinct().Count());
    }

    /// <summary>At line and column of the file begins the very element that the finding names.</summary>
    [Theory]
    [InlineData("contradicted", 50)]
    [InlineData("undetermined", 50)]
    public void Regions_of_SARIF_point_at_what_the_finding_names(string fixture, int least)
    {
        var looked = 0;
        foreach (var result in JsonNode.Parse(Reports(fixture)["sarif"])!["runs"]![0]!["results"]!.AsArray())
        {
            if (result!["locations"]![0] is not { } location || location["logicalLocations"] is not { } logical) continue;
            var physical = location["physicalLocation"]!;
            var file = Path.Combine(Repository.Fixture(fixture), Uri.UnescapeDataString(physical["artifactLocation"]!["uri"]!.ToString()));
            if (!file.EndsWith(".json", StringComparison.Ordinal)) continue;
            var text = File.ReadAllText(file);
            var line = text.Split('\n').Take(physical["region"]!["startLine"]!.GetValue<int>() - 1).Sum(each => each.Length + 1);
            var rest = string.Concat(text[line..].EnumerateRunes().Skip(physical["region"]!["startColumn"]!.GetValue<int>() - 1));
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(rest));
            var there = JsonNode.Parse(ref reader);
            var named = At(JsonNode.Parse(text)!, logical[0]!["fullyQualifiedName"]!.ToString());
            Assert.True(JsonNode.DeepEquals(named, there), $"{file} {physical["region"]!.ToJsonString()} {logical[0]}");
            looked++;
        }

        Assert.True(looked >= least, $"{looked}");
    }

    [Theory]
    [MemberData(nameof(Hospitals))]
    public void JUnit_keeps_to_its_schema_and_only_what_passes_is_green(string fixture)
    {
        var text = Encoding.UTF8.GetString(Reports(fixture)["junit"]);
        Assert.Empty(JUnitCheck.Problems(text));
        var verdicts = JsonNode.Parse(Reports(fixture)["json"])!["criteria"]!.AsArray().ToDictionary(each => each!["id"]!.ToString(), each => each!["verdict"]!.ToString());
        foreach (var test in XDocument.Parse(text).Descendants("testcase"))
            Assert.Equal(verdicts[test.Attribute("name")!.Value.Split(' ')[0]] == "pass", test.Elements().All(element => element.Name == "system-out"));
    }

    [Theory]
    [InlineData("qualified")]
    [InlineData("contradicted")]
    [InlineData("broken")]
    public void What_is_written_as_FHIR_is_well_formed_FHIR(string fixture)
    {
        using var folder = new TemporaryFolder();
        foreach (var format in new[] { "operation-outcome", "measure-report" })
        {
            File.WriteAllBytes(folder[$"{format}.json"], Reports(fixture)[format]);
            var run = Run.Of("validate", folder[$"{format}.json"], "--pack", "fhir-r4", "--report", "lines");
            Assert.True(run.ExitCode == 0, run.Out + run.Err);
        }
    }

    [Fact]
    public void Paths_are_those_that_one_finds_from_where_the_program_runs()
    {
        var (fixture, here) = (Repository.Fixture("contradicted"), Environment.CurrentDirectory);
        Assert.StartsWith("..", Path.GetRelativePath(here, fixture), StringComparison.Ordinal);
        Assert.Contains("\nrecords/stay-", Run.Of("check", fixture, "-q", "--report", "lines").Out, StringComparison.Ordinal);
        var inside = Directory.CreateDirectory(Path.Combine(here, "ở đây")).FullName;
        foreach (var file in Directory.EnumerateFiles(fixture, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(inside, Path.GetRelativePath(fixture, file)))!);
            File.Copy(file, Path.Combine(inside, Path.GetRelativePath(fixture, file)), overwrite: true);
        }

        var run = Run.Of("check", inside, "-q", "--report", "sarif");
        Directory.Delete(inside, recursive: true);
        Assert.Contains("\"uri\": \"%E1%BB%9F%20%C4%91%C3%A2y/records/stay-", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(here, run.Out, StringComparison.Ordinal);
    }

    /// <summary>The counts of the workbook are formulas: without their values LibreOffice computes the same.</summary>
    [SpreadsheetFact]
    public void A_spreadsheet_program_opens_the_workbook_and_computes_its_counts_again()
    {
        using var folder = new TemporaryFolder();
        using (var from = new ZipArchive(new MemoryStream(Reports("contradicted")["xlsx"])))
        using (var to = ZipFile.Open(folder["a.xlsx"], ZipArchiveMode.Create))
        {
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName).Open());
                writer.Write(Regex.Replace(reader.ReadToEnd(), "(</(?:x:)?f>)<(x:)?v>[0-9]+</(x:)?v>", "$1"));
            }
        }

        var csv = SpreadsheetProgram.Convert(folder["a.xlsx"], "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", folder["csv"], null);
        var verdicts = JsonNode.Parse(Reports("contradicted")["json"])!["criteria"]!.AsArray().CountBy(each => each!["verdict"]!.ToString()).ToDictionary(pair => pair.Key, pair => pair.Value);
        var counts = new[] { "pass", "fail", "needs_review", "no_evidence", "error", "not_applicable" }.Select(verdict => verdicts.GetValueOrDefault(verdict));
        Assert.Contains($"Tất cả,{string.Join(',', counts)}", File.ReadAllText(Directory.EnumerateFiles(csv, "*.csv").Single()), StringComparison.Ordinal);
        Assert.True(new FileInfo(SpreadsheetProgram.Convert(folder["a.xlsx"], "pdf", folder["pdf"], "pdf")).Length > 10_000);
    }

    private static IReadOnlyDictionary<string, byte[]> Reports(string fixture) => Written.GetOrAdd(fixture, name => Write(Repository.Fixture(name)));

    internal static IReadOnlyDictionary<string, byte[]> Write(string submission)
    {
        using var folder = new TemporaryFolder();
        Run.Of(["check", submission, "-q", .. ReportFormats.All.Keys.SelectMany(format => new[] { "--report", $"{format}:{folder[format]}" })]);
        return ReportFormats.All.Keys.ToDictionary(format => format, format => File.ReadAllBytes(folder[format]));
    }

    /// <summary>The element that a path of a finding names; a choice type by the name that it has in JSON.</summary>
    private static JsonNode? At(JsonNode record, string path) => path.Split('.').Skip(1).Aggregate(record, (node, step) =>
    {
        var (name, index) = step.Split('[') is [var plain, var number] ? (plain, int.Parse(number.TrimEnd(']'), System.Globalization.CultureInfo.InvariantCulture)) : (step, -1);
        var child = node[name] ?? node.AsObject().First(pair => pair.Key.StartsWith(name, StringComparison.Ordinal) && char.IsUpper(pair.Key[name.Length])).Value!;
        return index < 0 ? child is JsonArray { Count: 1 } one ? one[0]! : child : child[index]!;
    });
}
