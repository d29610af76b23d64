using System.Text.Json.Nodes;

namespace EmrCheck.Scenarios;

/// <summary>A pipeline stops at what is new alone.</summary>
public sealed class BaselineTests
{
    private static readonly string Records = Path.Combine(Repository.Fixture("contradicted"), "records");

    [Fact]
    public void What_was_found_before_ends_well_and_what_is_new_does_not()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Records);
        using var beside = new TemporaryFolder();
        Assert.Equal(1, Validate(folder, "--write-baseline", beside["b.json"]).ExitCode);
        var known = Validate(folder, "--baseline", beside["b.json"]);
        Assert.Equal(0, known.ExitCode);
        Assert.Contains("0 phát hiện mới", known.Err, StringComparison.Ordinal);

        Change(folder, "stay-0001.json", resource => { if (resource["resourceType"]!.ToString() == "Patient") resource.Remove("birthDate"); });
        var fresh = Validate(folder, "--baseline", beside["b.json"]);
        Assert.Equal(1, fresh.ExitCode);
        Assert.Matches(@"stay-0001\.json:\d+:\d+: error: .*\[TT13-D1-K2/administrative", fresh.Err);
        Assert.DoesNotContain("stay-0002", fresh.Err, StringComparison.Ordinal);
        Assert.Equal(0, Validate(folder, "--baseline", beside["b.json"], "--fail-on", "never").ExitCode);
    }

    [Fact]
    public void A_line_that_moved_is_not_new()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Records);
        using var beside = new TemporaryFolder();
        Validate(folder, "--write-baseline", beside["m.json"]);
        foreach (var file in Directory.EnumerateFiles(folder.Path)) File.WriteAllText(file, "\n\n\n" + File.ReadAllText(file));
        var moved = Validate(folder, "--baseline", beside["m.json"]);
        Assert.Equal(0, moved.ExitCode);
        Assert.Contains("0 phát hiện mới", moved.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_JSON_report_does_as_well_as_a_baseline()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Records);
        using var beside = new TemporaryFolder();
        Validate(folder, "--write-baseline", beside["b.json"], "--report", $"json:{beside["r.json"]}");
        Assert.Equal(0, Validate(folder, "--baseline", beside["r.json"]).ExitCode);
        Change(folder, "stay-0003.json", resource => { if (resource["resourceType"]!.ToString() == "Patient") resource.Remove("gender"); });
        var (byBaseline, byReport) = (Validate(folder, "--baseline", beside["b.json"]), Validate(folder, "--baseline", beside["r.json"]));
        Assert.Equal(1, byBaseline.ExitCode);
        Assert.Equal(byBaseline, byReport);
    }

    [Theory]
    [InlineData("b.json", "b.json")]
    [InlineData("không-có/b.json", "r.json")]
    public void A_baseline_takes_no_reports_place_and_has_a_folder_to_go_to(string baseline, string report)
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Records);
        using var beside = new TemporaryFolder();
        Assert.Equal(2, Validate(folder, "--write-baseline", beside[baseline], "--report", $"json:{beside[report]}").ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(beside.Path));
    }

    [Fact]
    public void A_file_that_became_unreadable_is_new()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Records);
        using var beside = new TemporaryFolder();
        Validate(folder, "--write-baseline", beside["b.json"]);
        File.WriteAllText(folder["stay-0001.json"], "{");
        Assert.Equal(5, Validate(folder, "--baseline", beside["b.json"]).ExitCode);
    }

    [Fact]
    public void Another_file_that_cannot_be_read_is_new_though_there_are_no_more_of_them()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Path.Combine(Repository.Fixture("qualified"), "records"));
        using var beside = new TemporaryFolder();
        var (first, second) = (File.ReadAllText(folder["stay-0001.json"]), File.ReadAllText(folder["stay-0002.json"]));
        File.WriteAllText(folder["stay-0001.json"], "{");
        var written = Validate(folder, "--write-baseline", beside["b.json"], "--report", $"json:{beside["r.json"]}");
        Assert.Equal(5, written.ExitCode);
        Assert.Contains("chấp nhận cả 1 tệp không đọc được", written.Err, StringComparison.Ordinal);
        Assert.Equal(0, Validate(folder, "--baseline", beside["b.json"]).ExitCode);

        File.WriteAllText(folder["stay-0001.json"], first);
        File.WriteAllText(folder["stay-0002.json"], "{");
        foreach (var baseline in new[] { "b.json", "r.json" })
        {
            var run = Validate(folder, "--baseline", beside[baseline]);
            Assert.Equal(5, run.ExitCode);
            Assert.Contains("Thêm 1 tệp không đọc được", run.Err, StringComparison.Ordinal);
        }

        File.WriteAllText(folder["stay-0002.json"], second);
        Assert.Equal(0, Validate(folder, "--baseline", beside["b.json"]).ExitCode);
    }

    [Fact]
    public void A_folder_without_records_is_no_good_end_though_another_has_some()
    {
        using var empty = new TemporaryFolder();
        foreach (var note in new[] { "", "readme.md" })
        {
            if (note.Length > 0) File.WriteAllText(empty[note], "x");
            var run = Run.Of("validate", Path.Combine(Repository.Fixture("qualified"), "records"), empty.Path, "--report", "lines");
            Assert.Equal((5, true), (run.ExitCode, run.Err.Contains("EMR1196", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_baseline_of_what_could_not_be_judged_accepts_nothing_that_is_open_for_another_reason()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Path.Combine(Repository.Fixture("qualified"), "records"));
        using var beside = new TemporaryFolder();
        File.WriteAllText(folder["broken.json"], "{");
        Validate(folder, "--write-baseline", beside["b.json"]);
        File.Delete(folder["broken.json"]);
        foreach (var file in Directory.EnumerateFiles(folder.Path)) File.Delete(file);
        File.WriteAllText(folder["patient.json"], """{"resourceType":"Patient","id":"1"}""");
        Assert.NotEqual(0, Validate(folder, "--baseline", beside["b.json"], "--fail-on", "never").ExitCode);
    }

    [Fact]
    public void Findings_carry_their_state_into_SARIF()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Records);
        using var beside = new TemporaryFolder();
        Validate(folder, "--write-baseline", beside["b.json"]);
        Change(folder, "stay-0003.json", resource => { if (resource["resourceType"]!.ToString() == "Patient") resource.Remove("gender"); });
        Validate(folder, "--baseline", beside["b.json"], "--report", $"sarif:{beside["s.sarif"]}");
        var states = JsonNode.Parse(File.ReadAllText(beside["s.sarif"]))!["runs"]![0]!["results"]!.AsArray()
            .Where(result => result!["properties"]!["code"] is not null).GroupBy(result => result!["baselineState"]!.ToString()).ToDictionary(group => group.Key, group => group.ToArray());
        Assert.All(states["new"], result => Assert.Contains("stay-0003", result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.ToString(), StringComparison.Ordinal));
        Assert.True(states["unchanged"].Length > 20);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"criteria\":1}")]
    [InlineData("{\"version\":1,\"findings\":[],\"checks\":[],\"verdicts\":[{\"criterion\":\"x\",\"verdict\":\"good\"}],\"unreadable\":0}")]
    [InlineData("{\"version\":1,\"findings\":[{\"code\":\"a\",\"file\":\"b\",\"path\":\"c\",\"count\":1},{\"code\":\"a\",\"file\":\"b\",\"path\":\"c\",\"count\":2}],\"checks\":[],\"verdicts\":[],\"unreadable\":0}")]
    [InlineData("{\"version\":1,\"findings\":null,\"checks\":[],\"verdicts\":[],\"unreadable\":0}")]
    [InlineData("{\"version\":1,\"findings\":[null],\"checks\":[],\"verdicts\":[],\"unreadable\":0}")]
    [InlineData("{\"version\":2,\"findings\":[],\"checks\":[],\"verdicts\":[],\"unreadable\":0}")]
    public void What_is_no_baseline_is_refused_with_its_place(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["b.json"], text);
        var run = Run.Of("validate", Records, "--baseline", folder["b.json"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("EMR1194", run.Err, StringComparison.Ordinal);
        Assert.Equal(2, Run.Of("validate", Records, "--baseline", folder["none.json"]).ExitCode);
    }

    private static Run Validate(TemporaryFolder folder, params string[] more) => Run.Of(["validate", folder.Path, .. more.Contains("--report") ? more : [.. more, "--report", "lines"]]);

    private static void Change(TemporaryFolder folder, string file, Action<JsonObject> change)
    {
        var record = JsonNode.Parse(File.ReadAllText(folder[file]))!;
        foreach (var entry in record["entry"]!.AsArray()) change(entry!["resource"]!.AsObject());
        File.WriteAllText(folder[file], record.ToJsonString(new() { WriteIndented = true }));
    }
}
