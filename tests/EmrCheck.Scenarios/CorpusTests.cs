using System.Text.Json;
using EmrCheck.Tests;

namespace EmrCheck.Scenarios;

/// <summary><c>validate</c> over the public corpora: never a crash, never a hang, a documented exit code.</summary>
public sealed class CorpusTests
{
    private static readonly int[] Documented = [0, 1, 4, 5];

    [CorpusFact]
    public void Every_synthea_bundle_is_read() => AssertAllRead("synthea-r4", 14);

    [CorpusFact]
    public void Every_example_of_the_specification_is_read() => AssertAllRead("fhir-r4-spec-examples", 697);

    [CorpusFact]
    public void Every_file_of_these_corpora_ends_alone_with_a_documented_exit_code()
    {
        foreach (var file in Corpus.Files("synthea-r4").Concat(Corpus.Files("fhir-r4-spec-examples")))
        {
            var run = Run.Of("validate", file, "-q", "--rules", Repository.Rules);
            Assert.True(Documented.Contains(run.ExitCode), $"{file}: {run.ExitCode} {run.Err}");
        }
    }

    [CorpusFact]
    public void Every_file_of_the_JSON_test_suite_is_a_value_or_a_diagnostic()
    {
        var files = Corpus.Files("jsontestsuite").ToArray();
        Assert.Equal(340, files.Length);
        foreach (var file in files)
        {
            var run = Run.Of("validate", file, "--report", "json", "-q", "--rules", Repository.Rules);
            Assert.True(Documented.Contains(run.ExitCode), $"{file}: {run.ExitCode} {run.Err}");
            using var json = JsonDocument.Parse(run.Out);
            var read = json.RootElement.GetProperty("records").GetProperty("read").GetInt32();
            Assert.True(read == 1 || json.RootElement.GetProperty("diagnostics").GetArrayLength() > 0, file);
        }
    }

    private static void AssertAllRead(string corpus, int count)
    {
        var run = Run.Of("validate", Corpus.PathOf(corpus), "--report", "json", "-q", "--rules", Repository.Rules);
        Assert.Contains(run.ExitCode, Documented);
        using var json = JsonDocument.Parse(run.Out);
        var records = json.RootElement.GetProperty("records");
        Assert.Equal((count, 0), (records.GetProperty("read").GetInt32(), records.GetProperty("unreadable").GetInt32()));
        Assert.Empty(json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => diagnostic.ToString()));
    }
}
