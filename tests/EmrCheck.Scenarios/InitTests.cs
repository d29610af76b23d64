using EmrCheck.Core;

namespace EmrCheck.Scenarios;

/// <summary><c>init</c>: the new folder can be checked at once, and nothing is ever overwritten.</summary>
public sealed class InitTests
{
    [Fact]
    public void A_fresh_submission_of_every_kind_is_undetermined_without_a_remark()
    {
        foreach (var kind in Facility.Kinds)
        {
            using var folder = new TemporaryFolder();
            var target = folder["hồ sơ nộp"];
            var init = Run.Of("init", target, "--facility", "99001", "--kind", kind, "--name", "Bệnh viện \"Mẫu\": số 1 \\ #", "--as-of", "2026-11-21");
            Assert.Equal((0, ""), (init.ExitCode, init.Err));
            var check = Run.Of("check", target, "--report", $"json:{folder["a.json"]}", "--report", "console");
            Assert.Equal((5, ""), (check.ExitCode, check.Err));
            Assert.Contains("Bệnh viện \"Mẫu\": số 1 \\ #", check.Out);
            Assert.Contains("\"diagnostics\": []", File.ReadAllText(folder["a.json"]));
        }
    }

    [Fact]
    public void Every_commented_answer_and_document_can_be_uncommented()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Run.Of("init", folder.Path, "--facility", "99001", "--kind", "hospital").ExitCode);
        var answers = File.ReadAllText(folder["self-assessment.yaml"]).Split('\n')
            .Select(line => line.StartsWith("  #   answer:", StringComparison.Ordinal) ? "    answer: met" : line)
            .Select(line => System.Text.RegularExpressions.Regex.IsMatch(line, "^  # ([A-Z0-9-]+:$|  evidence)") ? "  " + line[4..] : line);
        File.WriteAllText(folder["self-assessment.yaml"], string.Join('\n', answers));
        var submission = File.ReadAllText(folder["submission.yaml"]).Split('\n');
        var at = Array.IndexOf(submission, "documents:");
        File.WriteAllText(folder["submission.yaml"], string.Join('\n', submission.Select((line, index) =>
            index > at && !line.Contains(" – dùng cho ", StringComparison.Ordinal) && line.StartsWith("  # ", StringComparison.Ordinal) ? "  " + line[4..]
            : line.StartsWith("    # - ", StringComparison.Ordinal) ? "    " + line[6..] : line)));

        var check = Run.Of("check", folder.Path, "--report", $"json:{folder["a.json"]}");
        Assert.NotEqual(4, check.ExitCode);
        Assert.All(check.Err.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains("EMR1024", line));
        Assert.DoesNotContain("\"declared\": null", File.ReadAllText(folder["a.json"]));
    }

    [Fact]
    public void The_day_picks_the_criteria_and_a_day_without_a_text_that_decides_is_told()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Run.Of("init", folder["a"], "--facility", "99001", "--kind", "clinic", "--as-of", "2024-01-15").ExitCode);
        Assert.Contains("TT46-", File.ReadAllText(folder["a/self-assessment.yaml"]));
        Assert.DoesNotContain("TT13-", File.ReadAllText(folder["a/self-assessment.yaml"]));
        var gap = Run.Of("init", folder["b"], "--facility", "99001", "--kind", "clinic", "--as-of", "2025-07-01");
        Assert.Equal(0, gap.ExitCode);
        Assert.Contains("EMR2017", gap.Err);
    }

    [Fact]
    public void Nothing_is_overwritten_and_an_unknown_kind_is_told_the_known_ones()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["mine.txt"], "mine");
        var full = Run.Of("init", folder.Path, "--facility", "99001", "--kind", "hospital");
        Assert.Equal((2, 1), (full.ExitCode, Directory.EnumerateFileSystemEntries(folder.Path).Count()));
        Assert.Equal(2, Run.Of("init", folder["mine.txt"], "--facility", "99001", "--kind", "hospital").ExitCode);
        var unknown = Run.Of("init", folder["x"], "--facility", "99001", "--kind", "palace", "--lang", "en");
        Assert.Contains("hospital, centre, polyclinic, clinic, commune_station", unknown.Err);
        Assert.False(Directory.Exists(folder["x"]));
    }
}
