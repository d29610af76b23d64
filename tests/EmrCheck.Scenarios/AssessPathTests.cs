using System.Text.Json.Nodes;

namespace EmrCheck.Scenarios;

/// <summary>From <c>init</c> to the appraisal with a spreadsheet alone: the same answer as with YAML written by hand.</summary>
public sealed class AssessPathTests
{
    [Fact]
    public void A_submission_filled_in_with_a_spreadsheet_is_appraised_as_the_one_written_by_hand()
    {
        using var folder = new TemporaryFolder();
        var submission = Filled(folder);
        var run = Run.Of("assess", "import", submission, folder["a.xlsx"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.True(File.Exists(Path.Combine(submission, "submission.yaml.bak")));
        Assert.Equal(Report(Repository.Fixture("qualified"), folder["b.json"]), Report(submission, folder["a.json"]));

        // A second form shows what was said, and reading it back changes nothing.
        Assert.Equal(0, Run.Of("assess", "form", submission, "--out", folder["b.xlsx"]).ExitCode);
        var (facts, answers) = Texts(submission);
        var again = Run.Of("assess", "import", submission, folder["b.xlsx"]);
        Assert.Equal((0, ""), (again.ExitCode, again.Err));
        Assert.Equal((facts, answers), Texts(submission));
        Assert.False(File.Exists(Path.Combine(submission, "submission.yaml.bak2")));
    }

    /// <summary>A fresh submission with records and evidence of the qualified hospital, and its form filled in.</summary>
    internal static string Filled(TemporaryFolder folder)
    {
        var submission = folder["nộp"];
        Assert.Equal(0, Run.Of("init", submission, "--facility", "99001", "--kind", "hospital", "--as-of", "2026-11-20").ExitCode);
        foreach (var part in new[] { "records", "evidence" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Fixture("qualified"), part))) File.Copy(file, Path.Combine(submission, part, Path.GetFileName(file)));
        Assert.Equal(0, Run.Of("assess", "form", submission, "--out", folder["a.xlsx"]).ExitCode);
        FilledForm.FillLike(folder["a.xlsx"], Repository.Fixture("qualified"));
        return submission;
    }

    internal static (string Facts, string Answers) Texts(string submission) =>
        (File.ReadAllText(Path.Combine(submission, "submission.yaml")), File.ReadAllText(Path.Combine(submission, "self-assessment.yaml")));

    /// <summary>The report, with the services in one order: the form lists them as the catalogue does.</summary>
    internal static string Report(string submission, string file)
    {
        Assert.Equal(0, Run.Of("check", submission, "--report", $"json:{file}").ExitCode);
        var report = JsonNode.Parse(File.ReadAllText(file))!;
        foreach (var services in All(report).OfType<JsonObject>().Select(node => node["services"]).OfType<JsonArray>().ToArray())
        {
            var sorted = services.Select(service => service!.GetValue<string>()).Order(StringComparer.Ordinal).ToArray();
            services.Clear();
            foreach (var service in sorted) services.Add(service);
        }

        return report.ToJsonString();
    }

    private static IEnumerable<JsonNode> All(JsonNode? node) => node switch
    {
        JsonObject map => map.Select(pair => pair.Value).SelectMany(All).Prepend(map),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };
}
