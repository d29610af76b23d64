namespace EmrCheck.Scenarios;

/// <summary><c>packs new</c>: what it writes can be built upon at once, and it takes nothing away.</summary>
public sealed class NewPackTests
{
    [Fact]
    public void A_new_pack_lints_tests_and_covers_its_clauses_at_once()
    {
        using var rules = new TemporaryFolder();
        Assert.Equal(0, Run.Of("packs", "new", "tt99-2027", "--rules", rules.Path).ExitCode);
        AssertClean(rules);
        Assert.Contains("TT99-2027-D1", Run.Of("packs", "show", "tt99-2027", "--rules", rules.Path).Out);
        Assert.Equal(0, Run.Of("packs", "coverage", "--rules", rules.Path).ExitCode);
    }

    [Fact]
    public void A_new_criterion_lints_and_tests_at_once_and_comes_last()
    {
        using var rules = TinyRules.Make();
        var run = Run.Of("packs", "new", "demo-2025", "DEMO-9", "--rules", rules.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("criterion.yaml", run.Out);
        AssertClean(rules);
        Assert.EndsWith("Tên ngắn của tiêu chí\n", Run.Of("packs", "show", "demo-2025", "--rules", rules.Path).Out);
    }

    [Fact]
    public void Nothing_is_ever_overwritten()
    {
        using var rules = TinyRules.Make();
        Assert.Equal(2, Run.Of("packs", "new", "demo-2025", "--rules", rules.Path).ExitCode);
        Assert.Equal(2, Run.Of("packs", "new", "demo-2025", "DEMO-1", "--rules", rules.Path).ExitCode);
        Directory.CreateDirectory(rules["demo-2025/criteria/DEMO-8"]);
        var run = Run.Of("packs", "new", "demo-2025", "DEMO-8", "--rules", rules.Path, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not overwritten", run.Err);
        Assert.Empty(Directory.EnumerateFiles(rules["demo-2025/criteria/DEMO-8"]));
    }

    [Theory]
    [InlineData("Demo")]
    [InlineData("../demo")]
    [InlineData("demo-2025", "demo-1")]
    [InlineData("demo-2025", "../DEMO")]
    [InlineData("no-such-pack", "DEMO-9")]
    public void Names_that_no_pack_may_have_are_bad_usage(params string[] names)
    {
        using var rules = TinyRules.Make();
        Assert.Equal(2, Run.Of(["packs", "new", .. names, "--rules", rules.Path]).ExitCode);
        Assert.Equal(2, Run.Of(["packs", "new", .. names]).ExitCode);
    }

    private static void AssertClean(TemporaryFolder rules)
    {
        foreach (var command in new[] { new[] { "packs", "lint" }, ["packs", "test", "--mutate"] })
        {
            var run = Run.Of([.. command, "--rules", rules.Path]);
            Assert.Equal((0, ""), (run.ExitCode, run.Err));
        }
    }
}
