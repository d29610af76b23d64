using EmrCheck.Formats.Packs;

namespace EmrCheck.Scenarios;

/// <summary><c>packs coverage</c>: every clause is judged or says why not.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void Each_clause_is_told_with_its_criteria_or_with_the_reason_why_none()
    {
        using var rules = TinyRules.Make();
        var run = Run.Of("packs", "coverage", "--rules", rules.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Tests.Snapshot.Verify(run.Out + "\n" + Run.Of("packs", "coverage", "--rules", rules.Path, "--lang", "en").Out);
    }

    [Fact]
    public void The_table_is_written_beside_the_pack()
    {
        using var rules = TinyRules.Make();
        var run = Run.Of("packs", "coverage", "--pack", "demo-2025", "--write", "--rules", rules.Path);
        Assert.Equal(0, run.ExitCode);
        Tests.Snapshot.Verify(File.ReadAllText(rules["demo-2025/coverage.md"]), "md");
    }

    [Fact]
    public void A_pack_that_does_not_list_its_clauses_is_refused()
    {
        using var rules = TinyRules.Make();
        File.Delete(rules["demo-2025/clauses.yaml"]);
        var run = Run.Of("packs", "coverage", "--rules", rules.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("thiếu clauses.yaml", run.Out);
    }

    [Fact]
    public void A_clause_without_criterion_and_reason_is_refused()
    {
        using var rules = TinyRules.Make();
        TinyRules.Replace(rules, "demo-2025/clauses.yaml", "why_not: { vi: Chỉ nói về hiệu lực | thi hành., en: Only says when it begins. }", "");
        var run = Run.Of("packs", "coverage", "--rules", rules.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("EMR2011", run.Err);
    }

    [Fact]
    public void A_criterion_that_belongs_to_no_clause_is_refused()
    {
        using var rules = TinyRules.Make();
        TinyRules.Replace(rules, "demo-2025/criteria/DEMO-2/criterion.yaml", "law_row: X-02", "");
        TinyRules.Replace(rules, "demo-2025/clauses.yaml", "rows: [X-02]", "rows: [X-02]\n    why_not: { vi: Thôi., en: No. }");
        var run = Run.Of("packs", "coverage", "--rules", rules.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("DEMO-2: không thuộc điều khoản nào", run.Out);
    }

    [Fact]
    public void A_technical_standard_has_no_clauses_to_answer_for() =>
        Assert.Equal(0, Run.Of("packs", "coverage", "--pack", "fhir-r4", "--rules", Repository.Rules).ExitCode);

    [Fact]
    public void Every_clause_of_the_shipped_packs_is_judged_or_says_why_not()
    {
        var run = Run.Of("packs", "coverage", "--rules", Repository.Rules);
        Assert.True(run.ExitCode == 0, run.Out + run.Err);
    }

    [Fact]
    public void The_tables_beside_the_shipped_packs_are_current()
    {
        var stale = Coverage.Of(PackReader.Load(Repository.Rules).Value!)
            .Where(coverage => coverage.IsLaw)
            .Select(coverage => (File: Path.Combine(Repository.Rules, coverage.Pack.Id, CoverageTable.FileName), Text: CoverageTable.Of(coverage)))
            .Where(table => !File.Exists(table.File) || File.ReadAllText(table.File).ReplaceLineEndings("\n") != table.Text)
            .Select(table => table.File);
        Assert.True(!stale.Any(), $"Run: emrcheck packs coverage --write --rules rules\n{string.Join('\n', stale)}");
    }
}
