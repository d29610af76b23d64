namespace EmrCheck.Scenarios;

/// <summary><c>packs diff</c> and <c>packs resolve</c>: what changed between texts, and what holds on a day.</summary>
public sealed class PackDiffTests
{
    private const string First = "demo-2025/criteria/DEMO-1/criterion.yaml";

    [Fact]
    public void Criteria_added_removed_and_changed_are_told_with_their_fields()
    {
        using var before = TinyRules.Make();
        using var after = TinyRules.Make();
        TinyRules.Replace(after, First, "obligation: mandatory", "obligation: recommended\nin_force: { from: 2025-03-01, to: null }");
        TinyRules.Replace(after, First, "id: born, each: Patient, expect: birthDate.exists()", "id: born, each: Patient, minimum: 10, expect: gender.exists()");
        TinyRules.Replace(after, "demo-2025/pack.yaml", "in_force: { from: 2025-02-01, to: null }", "in_force: { from: 2025-02-01, to: 2026-01-31 }");
        TinyRules.Replace(after, "demo-2025/pack.yaml", "status: in_force", "status: expired");
        Directory.Move(after["demo-2025/criteria/DEMO-2"], after["demo-2025/criteria/DEMO-4"]);
        TinyRules.Replace(after, "demo-2025/criteria/DEMO-4/criterion.yaml", "id: DEMO-2", "id: DEMO-4");
        string[] diff = ["packs", "diff", before["demo-2025"], after["demo-2025"]];
        var (vietnamese, english) = (Run.Of(diff), Run.Of([.. diff, "--lang", "en"]));
        Assert.Equal((0, ""), (vietnamese.ExitCode, vietnamese.Err));
        Tests.Snapshot.Verify(vietnamese.Out + "\n" + english.Out);
    }

    [Fact]
    public void A_pack_does_not_differ_from_itself()
    {
        using var rules = TinyRules.Make();
        var run = Run.Of("packs", "diff", "demo-2025", rules["demo-2025"], "--rules", rules.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("0 tiêu chí thêm, 0 bỏ, 0 đổi.\n", run.Out);
    }

    [Fact]
    public void A_pack_that_is_not_there_is_bad_usage() => Assert.Equal(2, Run.Of("packs", "diff", "tt13-2025", "tt99", "--rules", Repository.Rules).ExitCode);

    [Fact]
    public void A_resolution_tells_what_is_picked_what_not_and_why()
    {
        using var rules = TinyRules.Make();
        WithOthers(rules);
        string[] resolve = ["packs", "resolve", "--rules", rules.Path, "--as-of", "2025-06-01"];
        var (vietnamese, english) = (Run.Of(resolve), Run.Of([.. resolve, "--lang", "en"]));
        Assert.Equal((0, ""), (vietnamese.ExitCode, vietnamese.Err));
        Tests.Snapshot.Verify(vietnamese.Out + "\n" + english.Out);
    }

    [Fact]
    public void A_day_without_a_deciding_text_is_told()
    {
        using var rules = TinyRules.Make();
        WithOthers(rules);
        TinyRules.Replace(rules, "profiles/demo.yaml", "gate: [demo-2025]", "gate: [later-2027]");
        var run = Run.Of("packs", "resolve", "--rules", rules.Path, "--as-of", "2025-06-01");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("EMR2017", run.Err);
    }

    [Fact]
    public void A_day_without_any_text_is_a_gap()
    {
        using var rules = TinyRules.Make();
        var run = Run.Of("packs", "resolve", "--kind", "hospital", "--rules", rules.Path, "--as-of", "2024-06-01");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("demo-2025  1/2025/TT-BYT  chưa có hiệu lực, từ 01/02/2025", run.Out);
        Assert.Contains("không có bộ quy tắc nào có hiệu lực", run.Err);
    }

    /// <summary>A text that has ended, one that has not begun, a criterion that begins later, a deadline and two local changes.</summary>
    private static void WithOthers(TemporaryFolder rules)
    {
        foreach (var (id, days, status) in new[] { ("later-2027", "{ from: 2027-01-01, to: null }", "in_force"), ("older-2020", "{ from: 2020-01-01, to: 2025-01-31 }", "expired"), ("other-2021", "{ from: 2021-01-01, to: null }", "in_force") })
        {
            TinyRules.Write(rules, $"{id}/pack.yaml", File.ReadAllText(rules["demo-2025/pack.yaml"]).Replace("demo-2025", id, StringComparison.Ordinal)
                .Replace("{ from: 2025-02-01, to: null }", days, StringComparison.Ordinal).Replace("status: in_force", $"status: {status}", StringComparison.Ordinal));
            TinyRules.Write(rules, $"{id}/criteria/{id}/criterion.yaml", TinyRules.Criterion(id, 10, "Y-01", "{ kind: declared, id: said }"));
        }

        TinyRules.Write(rules, "demo-2025/criteria/DEMO-3/criterion.yaml", TinyRules.Criterion("DEMO-3", 30, "X-01", "{ kind: declared, id: said }") + "\nin_force: { from: 2026-01-01, to: null }");
        TinyRules.Replace(rules, "profiles/demo.yaml", "packs: [demo-2025]", """
            packs: [demo-2025, older-2020, later-2027]
            gate: [demo-2025]
            deadline: { date: 2025-09-30, clause: { vi: Điều 3, en: Article 3 } }
            tailoring:
              - { criterion: DEMO-1, minimum: 5, threshold: 0.9, reason: { vi: Cơ sở nhỏ., en: A small facility. }, by: Sở Y tế }
              - { criterion: DEMO-2, omit: true, reason: { vi: Đã nộp năm trước., en: Handed in last year. }, by: Sở Y tế }
            """);
    }
}
