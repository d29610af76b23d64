namespace EmrCheck.Scenarios;

/// <summary>Bad usage: one clear sentence, the right code, no stack trace.</summary>
public sealed class UsageTests
{
    public static TheoryData<string, int, string[]> BadUsage() => new()
    {
        { "missing folder", 2, ["check", "no-such-folder"] },
        { "no submission.yaml", 4, ["check", Path.Combine(Repository.Root, "docs", "..", "src")] },
        { "not a zip", 4, ["check", Path.Combine(Repository.Root, "README.md")] },
        { "unknown profile", 2, ["check", Repository.Fixture("qualified"), "--profile", "no-such-profile"] },
        { "unknown report format", 2, ["check", Repository.Fixture("qualified"), "--report", "word:x.doc"] },
        { "no folder for the report", 2, ["check", Repository.Fixture("qualified"), "--report", "html:no-such-folder/x.html"] },
        { "bad date", 2, ["check", Repository.Fixture("qualified"), "--as-of", "21/11/2026"] },
        { "bad trust", 2, ["check", Repository.Fixture("qualified"), "--trust", "blind"] },
        { "no rules", 2, ["check", Repository.Fixture("qualified"), "--rules", "no-such-rules"] },
        { "before the circular", 3, ["check", Repository.Fixture("qualified"), "--pack", "tt13-2025", "--as-of", "2025-03-01"] },
        { "unknown command", 2, ["chek"] },
        { "unknown option", 2, ["check", Repository.Fixture("qualified"), "--fast"] },
        { "nothing", 2, [] },
        { "validate nothing", 2, ["validate", "no-such-file.json"] },
        { "validate unknown pack", 2, ["validate", Repository.Fixture("qualified"), "--pack", "tt99"] },
        { "batch without results", 2, ["batch", Repository.Fixture("")] },
        { "batch of no folder", 2, ["batch", "no-such-folder", "--out", "x"] },
        { "merge of no share", 4, ["merge", Repository.Fixture("qualified"), "--out", "x"] },
        { "explain no file", 2, ["explain", "no-such.json", "TT13-D1-K1"] },
        { "explain not a report", 4, ["explain", Path.Combine(Repository.Root, "README.md"), "TT13-D1-K1"] },
        { "show unknown", 2, ["packs", "show", "TT99"] },
        { "annex without rules", 2, ["packs", "import-annex", Path.Combine(Repository.Root, "README.md")] },
        { "import without its kind", 2, ["catalogs", "import", Path.Combine(Repository.Root, "README.md")] },
        { "unknown catalogue", 2, ["catalogs", "list", "no-such-list"] },
        { "init without a kind", 2, ["init", "no-such-folder", "--facility", "99001"] },
        { "init of an unknown kind", 2, ["init", "no-such-folder", "--facility", "99001", "--kind", "palace"] },
        { "init with a bad code", 2, ["init", "no-such-folder", "--facility", "9900", "--kind", "hospital"] },
        { "init over a folder", 2, ["init", Repository.Fixture("qualified"), "--facility", "99001", "--kind", "hospital"] },
        { "assess alone", 2, ["assess"] },
        { "form without a file", 2, ["assess", "form", Repository.Fixture("qualified")] },
        { "form of another kind", 2, ["assess", "form", Repository.Fixture("qualified"), "--out", "x.ods"] },
        { "form of nothing", 2, ["assess", "form", "no-such-folder", "--out", "x.xlsx"] },
        { "evidence of nothing", 2, ["evidence", "no-such-folder"] },
        { "evidence of no submission", 4, ["evidence", Path.Combine(Repository.Root, "src")] },
        { "no trust store", 2, ["check", Repository.Fixture("qualified"), "--trust-store", "no-such-store"] },
        { "status of nothing", 2, ["assess", "status", "no-such-folder"] },
        { "status of no submission", 4, ["assess", "status", Path.Combine(Repository.Root, "src")] },
        { "import of nothing", 2, ["assess", "import", Repository.Fixture("qualified"), "no-such-form.xlsx"] },
        { "import of no table", 4, ["assess", "import", Repository.Fixture("qualified"), Path.Combine(Repository.Root, "README.md")] },
        { "decide nothing", 2, ["decide"] },
        { "decide without a criterion", 2, ["decide", "no-such.json"] },
        { "decide about nothing", 2, ["decide", "no-such.json", "TT13-D1-K1", "--as", "met", "--by", "A", "--role", "chair", "--votes", "7/0/0"] },
        { "decide without who", 2, ["decide", "no-such.json", "TT13-D1-K1", "--as", "met"] },
        { "decide form without a file", 2, ["decide", "form", Repository.Fixture("qualified")] },
        { "decide form of another kind", 2, ["decide", "form", Repository.Fixture("qualified"), "--out", "x.ods"] },
        { "decide form of no report", 4, ["decide", "form", Path.Combine(Repository.Root, "rules", "schema", "pack.schema.json"), "--out", "x.xlsx"] },
        { "decide import of nothing", 2, ["decide", "import", Repository.Fixture("qualified"), "no-such.xlsx"] },
        { "decide log of nothing", 2, ["decide", "log", "no-such.jsonl"] },
        { "decide verify of nothing", 2, ["decide", "verify", "no-such.jsonl"] },
        { "decide verify of no ledger", 6, ["decide", "verify", Path.Combine(Repository.Root, "README.md")] },
        { "decide close of nothing", 2, ["decide", "close", Repository.Fixture("qualified"), "--by", "A", "--role", "chair", "--votes", "7/0/0", "--ledger", "no-such.jsonl"] },
        { "decide reopen of nothing", 2, ["decide", "reopen", Repository.Fixture("qualified"), "--by", "A", "--role", "chair", "--ledger", "no-such.jsonl"] },
        { "sample alone", 2, ["sample"] },
        { "draw without a seed", 2, ["sample", "draw", Repository.Fixture("qualified"), "--size", "5"] },
        { "draw with a blank seed", 2, ["sample", "draw", Repository.Fixture("qualified"), "--seed", " ", "--size", "5"] },
        { "draw nothing", 2, ["sample", "draw", Repository.Fixture("qualified"), "--seed", "s", "--size", "0"] },
        { "draw by what is not there", 2, ["sample", "draw", Repository.Fixture("qualified"), "--seed", "s", "--size", "5", "--by", "sex"] },
        { "draw of nothing", 2, ["sample", "draw", "no-such-folder", "--seed", "s", "--size", "5"] },
        { "draw of no records", 4, ["sample", "draw", Path.Combine(Repository.Root, "README.md"), "--seed", "s", "--size", "5"] },
        { "verify of nothing", 2, ["sample", "verify", "no-such.json", Repository.Fixture("qualified")] },
        { "check with no sample", 2, ["check", Repository.Fixture("qualified"), "--sample", "no-such.json"] },
        { "onsite alone", 2, ["onsite"] },
        { "onsite form of nothing", 2, ["onsite", "form", "no-such.json", "--out", "x.xlsx"] },
        { "onsite form of another kind", 2, ["onsite", "form", "no-such.json", "--out", "x.ods"] },
        { "onsite form of no report", 4, ["onsite", "form", Path.Combine(Repository.Root, "README.md"), "--out", "x.xlsx"] },
        { "onsite import of nothing", 2, ["onsite", "import", "no-such.json", "no-such.xlsx", "--out", "x.json"] },
        { "check with no observations", 2, ["check", Repository.Fixture("qualified"), "--on-site", "no-such.json"] },
        { "rollup of nothing", 2, ["rollup", "no-such-folder", "--out", "x"] },
        { "rollup without a place", 2, ["rollup", Repository.Fixture("qualified")] },
        { "rollup of no appraisal", 4, ["rollup", Repository.Fixture("qualified"), "--out", "x"] },
        { "rollup with no plan", 2, ["rollup", Repository.Fixture("qualified"), "--out", "x", "--plan", "no-such-plan.yaml"] },
        { "rollup in another format", 2, ["rollup", Repository.Fixture("qualified"), "--out", "x", "--report", "pdf"] },
        { "traces without a key", 2, ["check", Repository.Fixture("qualified"), "--traces", "traces.json"] },
        { "key without traces", 2, ["check", Repository.Fixture("qualified"), "--trace-key", Path.Combine(Repository.Root, "LICENSE")] },
        { "no such key", 2, ["check", Repository.Fixture("qualified"), "--traces", "traces.json", "--trace-key", "no-such-key"] },
        { "fhirpath without file", 2, ["fhirpath", "Patient.name"] },
    };

    [Theory]
    [MemberData(nameof(BadUsage))]
    public void Bad_usage_is_told_in_one_sentence(string name, int exitCode, string[] args)
    {
        foreach (var language in new[] { "vi", "en" })
        {
            var run = Run.Of([.. args, "--lang", language]);
            Assert.True(exitCode == run.ExitCode, $"{name}: {run.ExitCode} {run.Err}");
            Assert.Empty(run.Out);
            var lines = run.Err.Trim().Split('\n');
            Assert.StartsWith("emrcheck: ", lines[^1]);
            Assert.DoesNotContain("   at ", run.Err);
            Assert.True(lines.Length <= 2, run.Err);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("check")]
    [InlineData("validate")]
    [InlineData("batch")]
    [InlineData("merge")]
    [InlineData("init")]
    [InlineData("assess")]
    [InlineData("assess", "form")]
    [InlineData("assess", "import")]
    [InlineData("assess", "status")]
    [InlineData("decide")]
    [InlineData("decide", "form")]
    [InlineData("decide", "import")]
    [InlineData("decide", "log")]
    [InlineData("decide", "verify")]
    [InlineData("decide", "close")]
    [InlineData("decide", "reopen")]
    [InlineData("sample")]
    [InlineData("sample", "population")]
    [InlineData("sample", "draw")]
    [InlineData("sample", "verify")]
    [InlineData("onsite")]
    [InlineData("onsite", "form")]
    [InlineData("onsite", "import")]
    [InlineData("packs")]
    [InlineData("packs", "lint")]
    [InlineData("packs", "test")]
    [InlineData("packs", "list")]
    [InlineData("packs", "show")]
    [InlineData("packs", "import-annex")]
    [InlineData("catalogs")]
    [InlineData("catalogs", "list")]
    [InlineData("catalogs", "import")]
    [InlineData("packs", "coverage")]
    [InlineData("packs", "diff")]
    [InlineData("packs", "resolve")]
    [InlineData("packs", "new")]
    [InlineData("packs", "guide")]
    [InlineData("fhirpath")]
    [InlineData("explain")]
    [InlineData("diff")]
    [InlineData("rejudge")]
    [InlineData("waive")]
    [InlineData("respond")]
    [InlineData("respond", "import")]
    [InlineData("evidence")]
    [InlineData("rollup")]
    public void Help_has_an_example_and_the_exit_codes_in_both_languages(params string[] command)
    {
        var vietnamese = Run.Of([.. command, "--help"]);
        var english = Run.Of([.. command, "--help", "--lang", "en"]);
        Assert.Equal((0, 0), (vietnamese.ExitCode, english.ExitCode));
        Assert.Contains("Ví dụ:", vietnamese.Out);
        Assert.Contains("Mã kết thúc:", vietnamese.Out);
        Assert.Contains("Example:", english.Out);
        Assert.Contains("Exit codes:", english.Out);
        Tests.Snapshot.Verify(vietnamese.Out + "\n" + english.Out, method: string.Join('_', command.Prepend("Help")));
    }
}
