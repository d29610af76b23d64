using System.Globalization;
using System.Text;
using System.Text.Json;
using EmrCheck.Tests;

namespace EmrCheck.Scenarios;

/// <summary>The four synthetic hospitals through the real command.</summary>
public sealed class FixtureTests
{
    [Theory]
    [InlineData("qualified", 0, "qualified")]
    [InlineData("contradicted", 1, "not_qualified")]
    [InlineData("undetermined", 5, "undetermined")]
    [InlineData("broken", 5, "undetermined")]
    public void Each_hospital_gets_its_answer_and_exit_code(string fixture, int exitCode, string overall)
    {
        var run = Run.Of("check", Repository.Fixture(fixture), "--report", "json", "-q");
        Assert.Equal(exitCode, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(overall, json.RootElement.GetProperty("overall").GetString());
        Snapshot.Verify(Summary(json.RootElement), method: $"{nameof(Each_hospital_gets_its_answer_and_exit_code)}_{fixture}");
    }

    [Theory]
    [InlineData("qualified")]
    [InlineData("contradicted")]
    [InlineData("undetermined")]
    [InlineData("broken")]
    public void Two_runs_give_the_same_bytes_in_every_format(string fixture)
    {
        foreach (var format in new[] { "json", "html", "console", "questions" })
        {
            var first = Run.Of("check", Repository.Fixture(fixture), "--report", format, "-q");
            var second = Run.Of("check", Repository.Fixture(fixture), "--report", format, "-q");
            Assert.Equal(first.Out, second.Out);
            Assert.NotEmpty(first.Out);
        }
    }

    [Fact]
    public void The_contradicting_hospital_has_at_least_three_contradicted_criteria_with_findings_that_point_into_its_files()
    {
        var folder = Repository.Fixture("contradicted");
        using var json = JsonDocument.Parse(Run.Of("check", folder, "--report", "json", "-q").Out);
        var contradicted = json.RootElement.GetProperty("criteria").EnumerateArray()
            .Where(criterion => criterion.GetProperty("crossExamination").GetString() == "contradicted").ToArray();
        Assert.True(contradicted.Length >= 3);
        foreach (var criterion in contradicted)
        {
            var findings = criterion.GetProperty("findings").EnumerateArray().ToArray();
            Assert.NotEmpty(findings);
            foreach (var finding in findings)
            {
                var lines = File.ReadAllLines(Path.Combine(folder, finding.GetProperty("file").GetString()!));
                var line = lines[finding.GetProperty("line").GetInt32() - 1];
                Assert.InRange(finding.GetProperty("column").GetInt32(), 1, line.Length);
                Assert.StartsWith("Bundle", finding.GetProperty("path").GetString());
            }
        }
    }

    [Theory]
    [InlineData("qualified")]
    [InlineData("undetermined")]
    public void The_records_are_well_formed_FHIR(string fixture) =>
        Assert.Equal(0, Run.Of("validate", Path.Combine(Repository.Fixture(fixture), "records"), "--pack", "fhir-r4", "-q").ExitCode);

    [Fact]
    public void A_zip_of_a_submission_gives_the_same_appraisal_as_its_folder()
    {
        using var folder = new TemporaryFolder();
        System.IO.Compression.ZipFile.CreateFromDirectory(Repository.Fixture("contradicted"), folder["nộp.zip"]);
        Assert.Equal(
            Run.Of("check", Repository.Fixture("contradicted"), "--report", "json", "-q"),
            Run.Of("check", folder["nộp.zip"], "--report", "json", "-q"));
    }

    [Fact]
    public void Every_broken_file_is_told_on_standard_error_with_its_place()
    {
        var run = Run.Of("check", Repository.Fixture("broken"), "--report", "json");
        foreach (var code in new[] { "EMR1001", "EMR1002", "EMR1003", "EMR1004", "EMR1007", "EMR1008", "EMR1015" }) Assert.Contains(code, run.Err);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(9, json.RootElement.GetProperty("records").GetProperty("unreadable").GetInt32());
    }

    private static string Summary(JsonElement appraisal)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{appraisal.GetProperty("overall")} {appraisal.GetProperty("reason").GetProperty("vi")}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{appraisal.GetProperty("scores")}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{appraisal.GetProperty("records")}");
        foreach (var criterion in appraisal.GetProperty("criteria").EnumerateArray())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{criterion.GetProperty("id")} {criterion.GetProperty("verdict")} {criterion.GetProperty("basis")} declared:{criterion.GetProperty("declared")} {criterion.GetProperty("crossExamination")} findings:{criterion.GetProperty("findings").GetArrayLength()}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {criterion.GetProperty("reason").GetProperty("vi")}");
        }

        foreach (var diagnostic in appraisal.GetProperty("diagnostics").EnumerateArray())
            text.AppendLine(CultureInfo.InvariantCulture, $"{diagnostic.GetProperty("code")} {diagnostic.GetProperty("file")}");
        return text.ToString();
    }
}
