using System.Text.Json;
using System.Text.RegularExpressions;
using EmrCheck.Cli;
using EmrCheck.Core;

namespace EmrCheck.Scenarios;

/// <summary>The other commands, as their users call them.</summary>
public sealed class CommandTests
{
    private static readonly string Stay = Path.Combine(Repository.Fixture("qualified"), "records", "stay-0001.json");

    [Fact]
    public void Explain_tells_clause_tree_findings_and_remedy_from_the_appraisal_alone()
    {
        using var folder = new TemporaryFolder();
        Run.Of("check", Repository.Fixture("contradicted"), "-q", "--report", $"json:{folder["report.json"]}");
        var run = Run.Of("explain", folder["report.json"], "TT13-D1-K3");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        foreach (var part in new[] { "Điều 1 khoản 3, 13/2025/TT-BYT", "Kết quả: Không đạt", "quyết định kết quả chung", "Tự khai: Đạt (đối chiếu: mâu thuẫn)", "records national-id: Không đạt [xét 10, đạt 6, vi phạm 4", "records/stay-0002.json:", "Cần làm:" })
            Assert.Contains(part, run.Out);
        Assert.Equal(2, Run.Of("explain", folder["report.json"], "TT13-D9").ExitCode);
    }

    [Fact]
    public void A_narrow_terminal_gets_narrow_lines_and_a_pipe_whole_ones()
    {
        string Shown(int width)
        {
            using var output = new StringWriter { NewLine = "\n" };
            var terminal = new Terminal(TextReader.Null, output, TextWriter.Null, Language.Vi) { Width = width };
            Assert.Equal(5, EmrCheckProgram.Run(["check", Repository.Fixture("undetermined"), "-q"], terminal, TimeProvider.System));
            return output.ToString();
        }

        Assert.All(Shown(60).Split('\n'), line => Assert.True(line.Length <= 60, line));
        Assert.Contains(Shown(0).Split('\n'), line => line.Length > 120);
    }

    [Fact]
    public void Explain_shows_the_declared_share_beside_the_records_and_the_threshold_of_the_pack_it_was_judged_by()
    {
        using var folder = new TemporaryFolder();
        Run.Of("check", Repository.Fixture("contradicted"), "-q", "--report", $"json:{folder["report.json"]}");
        var told = Run.Of("explain", folder["report.json"], "TT32-XN-THAM-CHIEU").Out;
        Assert.Contains("Tự khai: Đạt, 100 % – Khai 100 %, hồ sơ cho thấy 39/40 (97,5 %)", told);
        Assert.Contains("Ngưỡng: ít nhất 90 % phải đạt.", told);
        File.WriteAllText(folder["other.json"], Regex.Replace(File.ReadAllText(folder["report.json"]), "\"digest\": \"sha256:[0-9a-f]{8}", "\"digest\": \"sha256:00000000"));
        var other = Run.Of("explain", folder["other.json"], "TT32-XN-THAM-CHIEU");
        Assert.Equal(0, other.ExitCode);
        Assert.DoesNotContain("Ngưỡng", other.Out);
    }

    [Fact]
    public void Several_reports_come_from_one_run_and_none_is_left_half_written()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("check", Repository.Fixture("qualified"), "-q", "--report", $"json:{folder["a.json"]}", "--report", $"html:{folder["b.html"]}", "--report", "console");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("ĐẠT", run.Out);
        Assert.Equal(["a.json", "b.html"], Directory.EnumerateFiles(folder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("declared", 0)]
    [InlineData("documented", 0)]
    [InlineData("observed", 5)]
    public void Trust_decides_what_may_pass_without_a_person(string trust, int exitCode) =>
        Assert.Equal(exitCode, Run.Of("check", Repository.Fixture("qualified"), "-q", "--trust", trust).ExitCode);

    [Theory]
    [InlineData("contradicted", "mandatory", 1)]
    [InlineData("contradicted", "any", 1)]
    [InlineData("contradicted", "never", 0)]
    [InlineData("undetermined", "never", 5)]
    public void Fail_on_decides_what_ends_with_one(string fixture, string failOn, int exitCode) =>
        Assert.Equal(exitCode, Run.Of("check", Repository.Fixture(fixture), "-q", "--fail-on", failOn).ExitCode);

    [Fact]
    public void The_exit_code_does_not_depend_on_format_or_language()
    {
        foreach (var format in new[] { "console", "json", "html" })
            foreach (var language in new[] { "vi", "en" })
                Assert.Equal(1, Run.Of("check", Repository.Fixture("contradicted"), "-q", "--report", format, "--lang", language).ExitCode);
    }

    [Fact]
    public void Validate_reads_a_pipe_of_one_document_or_of_lines()
    {
        var document = File.ReadAllText(Stay);
        using var whole = JsonDocument.Parse(Run.Of(document, ["validate", "-", "--report", "json", "-q"]).Out);
        Assert.Equal(1, whole.RootElement.GetProperty("records").GetProperty("read").GetInt32());
        using var line = JsonDocument.Parse(document);
        var compact = JsonSerializer.Serialize(line.RootElement);
        using var lines = JsonDocument.Parse(Run.Of($"{compact}\n{compact}\nnot json\n", ["validate", "-", "--report", "json", "-q"]).Out);
        var records = lines.RootElement.GetProperty("records");
        Assert.Equal((2, 1), (records.GetProperty("read").GetInt32(), records.GetProperty("unreadable").GetInt32()));
    }

    [Fact]
    public void Xml_is_read_as_json_is_and_findings_point_into_it()
    {
        const string Xml = "<Bundle xmlns='http://hl7.org/fhir'><type value='document'/>\n<entry><resource><Patient><active value='true'/></Patient></resource></entry></Bundle>";
        var file = Path.Combine(Path.GetTempPath(), $"{nameof(Xml_is_read_as_json_is_and_findings_point_into_it)}.xml");
        File.WriteAllText(file, Xml);
        var run = Run.Of("fhirpath", "entry.resource.ofType(Patient).active", file);
        File.Delete(file);
        Assert.Equal((0, "boolean true\n"), (run.ExitCode, run.Out));
        Assert.Contains("-:2:18 Bundle.entry[0].resource", Run.Of(Xml, ["validate", "-", "--no-color"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Fhirpath_prints_type_and_value_of_every_item()
    {
        var run = Run.Of("fhirpath", "entry.resource.ofType(Encounter).class.code", Stay);
        Assert.Equal((0, "code IMP\n"), (run.ExitCode, run.Out));
        Assert.Equal(2, Run.Of("fhirpath", "entry.resorce", Stay).ExitCode);
        Assert.Contains("«resource»", Run.Of("fhirpath", "entry.resorce", Stay).Err);
    }

    [Fact]
    public void Fhirpath_batch_answers_every_line_and_never_stops_at_a_bad_one()
    {
        var file = JsonSerializer.Serialize(Stay);
        var run = Run.Of(
            $$"""
            {"id":1,"expression":"entry.resource.ofType(Patient).count() > 0","file":{{file}}}
            not json
            {"id":"b","expression":"entry.resorce","file":{{file}}}
            {"id":3,"expression":"1 + 1","file":"no-such-file.json"}
            {"id":4,"expression":"class.code","file":{{file}},"context":"entry.resource.ofType(Encounter)"}
            """,
            ["fhirpath", "--batch", "-", "--lang", "en"]);
        Assert.Equal(0, run.ExitCode);
        var lines = run.Out.TrimEnd().Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.Equal("""{"id":1,"result":[{"type":"System.Boolean","value":"true"}]}""", lines[0]);
        Assert.Contains("\"error\":{\"code\":\"line\"", lines[1]);
        Assert.Contains("\"id\":\"b\",\"error\":{\"code\":\"UnknownElement\"", lines[2]);
        Assert.Contains("\"id\":3,\"error\":{\"code\":\"file\"", lines[3]);
        Assert.Equal("""{"id":4,"result":[{"type":"code","value":"IMP"}]}""", lines[4]);
    }

    [Fact]
    public void Packs_show_prints_a_pack_and_a_criterion()
    {
        Assert.Contains("TT13-D6-K3B", Run.Of("packs", "show", "tt13-2025").Out);
        Assert.Contains("national-id (records)", Run.Of("packs", "show", "TT13-D1-K3").Out);
    }
}
