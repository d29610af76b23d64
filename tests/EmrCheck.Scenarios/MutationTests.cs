namespace EmrCheck.Scenarios;

/// <summary><c>packs test --mutate</c>: a criterion notices its own damage, and no other's.</summary>
public sealed class MutationTests
{
    private const string First = "demo-2025/criteria/DEMO-1/criterion.yaml";
    private const string Either = "expect: birthDate.exists() or gender.exists()";

    [Fact]
    public void Every_damage_to_what_a_criterion_reads_is_noticed()
    {
        using var rules = TinyRules.Make();
        var run = Run.Of("packs", "test", "--mutate", "--rules", rules.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Contains("2 tiêu chí, 6 lần làm hỏng, 6 bị phát hiện, 0 sống sót có lý do, 0 sống sót: 100,0 %", run.Out);
    }

    [Fact]
    public void What_is_lost_unnoticed_is_told_with_file_and_element()
    {
        using var rules = WithEither();
        var run = Run.Of("packs", "test", "--mutate", "--rules", rules.Path, "--lang", "en");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("survives: DEMO-1 Patient.birthDate ← born.pass.json entry[0].resource.birthDate", run.Out);
        Assert.Contains("survives: DEMO-1 Patient.gender ← born.pass.json entry[0].resource.gender", run.Out);
        Assert.Contains("7 damages, 5 noticed, 0 survivors listed with reasons, 2 survivors: 71.4 %", run.Out);
    }

    [Fact]
    public void A_survivor_with_a_reason_lowers_the_score_but_is_no_fault()
    {
        using var rules = WithEither();
        TinyRules.Write(rules, "demo-2025/survivors.yaml", Survivors("DEMO-1", "Patient.birthDate") + Entry("DEMO-1", "Patient.gender"));
        var run = Run.Of("packs", "test", "--mutate", "--pack", "demo-2025", "--rules", rules.Path, "--lang", "en");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Contains("listed: DEMO-1 Patient.gender ← born.pass.json entry[0].resource.gender: Either will do.", run.Out);
        Assert.Contains("7 damages, 5 noticed, 2 survivors listed with reasons, 0 survivors: 71.4 %", run.Out);
    }

    [Fact]
    public void A_listed_survivor_that_survives_no_more_is_an_error()
    {
        using var rules = TinyRules.Make();
        TinyRules.Write(rules, "demo-2025/survivors.yaml", Survivors("DEMO-1", "Patient.birthDate"));
        var run = Run.Of("packs", "test", "--mutate", "--rules", rules.Path, "--lang", "en");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("survivors.yaml:2: EMR2031 DEMO-1 notices the loss of Patient.birthDate by now", run.Err);
    }

    [Fact]
    public void A_survivor_of_no_criterion_is_refused_when_the_packs_are_read()
    {
        using var rules = TinyRules.Make();
        TinyRules.Write(rules, "demo-2025/survivors.yaml", Survivors("DEMO-9", "Patient.birthDate"));
        var run = Run.Of("packs", "lint", "--rules", rules.Path);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("survivors.yaml:2:18: EMR2030", run.Err);
    }

    [Fact]
    public void A_criterion_that_notices_what_only_others_read_is_told()
    {
        using var rules = TinyRules.Make();
        TinyRules.Replace(rules, First, "expect: birthDate.exists()", "expect: birthDate.exists() and children().count() > 1");
        TinyRules.Replace(rules, "demo-2025/clauses.yaml", "rows: [X-02]", "rows: [X-02, X-04]");
        TinyRules.Write(rules, "demo-2025/criteria/DEMO-3/criterion.yaml", TinyRules.Criterion("DEMO-3", 30, "X-04", """
            { kind: records, id: sex, each: Patient, expect: gender.exists(), title: { vi: Giới tính, en: Sex } }
            """));
        var run = Run.Of("packs", "test", "--mutate", "--rules", rules.Path, "--lang", "en");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("born.pass.json: EMR2032 DEMO-1 changes to fail when Patient.gender (entry[0].resource.gender) is lost", run.Err);
    }

    [Fact]
    public void In_a_tiny_submission_the_answer_each_fact_and_what_papers_must_have_are_taken_away()
    {
        using var rules = TinyRules.Make();
        TinyRules.Replace(rules, "demo-2025/clauses.yaml", "rows: [X-02]", "rows: [X-02, X-04]");
        TinyRules.Write(rules, "demo-2025/criteria/DEMO-3/criterion.yaml", TinyRules.Criterion("DEMO-3", 30, "X-04", """
            { kind: all_of, of: [
              { kind: declared, id: said },
              { kind: document, id: plan, is: [emr_plan], numbered: true, cites_in_force: true, title: { vi: Kế hoạch, en: Plan } } ] }
            """) + "\napplies: { expect: facility.beds.exists(), otherwise: { vi: Không có giường., en: No beds. } }");
        TinyRules.Sample(rules, "DEMO-3", "whole.pass", """
            {"submission":{"facility":{"code":"99901","name":"Mẫu","kind":"hospital","beds":10,"province":"15"},
              "documents":[{"id":"ke-hoach","kind":"emr_plan","number":"1/KH","date":"2025-03-01","cites":["1/2025/TT-BYT"],"file":"ke-hoach.pdf"}]},
             "answer":{"answer":"met","evidence":["ke-hoach"]}}
            """);
        var run = Run.Of("packs", "test", "--mutate", "--rules", rules.Path, "--lang", "en");
        Assert.True((run.ExitCode, run.Err) == (0, ""), run.Out + run.Err);
        Assert.Contains("3 criteria, 12 damages, 12 noticed", run.Out);
    }

    [Fact]
    public void What_lies_beside_an_element_is_lost_with_it_and_lists_keep_their_places()
    {
        using var rules = TinyRules.Make();
        TinyRules.Replace(rules, First, "expect: birthDate.exists()", "expect: name.given.count() = 2");
        File.Delete(rules["demo-2025/criteria/DEMO-1/unborn.fail.json"]);
        TinyRules.Sample(rules, "DEMO-1", "born.pass", """
            {"resourceType":"Patient","name":[{"given":["Mẫu","Văn"],"_given":[{"id":"a"},null]}]}
            """);
        var run = Run.Of("packs", "test", "--mutate", "--rules", rules.Path, "--lang", "en");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Contains("7 damages, 7 noticed", run.Out);
    }

    [Fact]
    public void The_shipped_packs_notice_their_own_damage_and_no_others()
    {
        var run = Run.Of("packs", "test", "--mutate", "--rules", Repository.Rules);
        Assert.True((run.ExitCode, run.Err) == (0, ""), run.Out + run.Err);
    }

    private static TemporaryFolder WithEither()
    {
        var rules = TinyRules.Make();
        TinyRules.Replace(rules, First, "expect: birthDate.exists()", Either);
        File.Delete(rules["demo-2025/criteria/DEMO-1/unborn.fail.json"]);
        return rules;
    }

    private static string Survivors(string criterion, string element) => "survivors:\n" + Entry(criterion, element);

    private static string Entry(string criterion, string element) =>
        $"  - {{ criterion: {criterion}, element: {element}, why: {{ vi: Một trong hai là đủ., en: Either will do. }} }}\n";
}
