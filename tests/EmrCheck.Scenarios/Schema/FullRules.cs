namespace EmrCheck.Scenarios.Schema;

/// <summary>A rules folder in which every key occurs that the files of a pack may have.</summary>
internal static class FullRules
{
    public const string Pack = "demo-2025/pack.yaml";
    public const string Clauses = "demo-2025/clauses.yaml";
    public const string Criterion = "demo-2025/criteria/DEMO-1/criterion.yaml";
    public const string Survivors = "demo-2025/survivors.yaml";
    public const string Profile = "profiles/demo.yaml";
    public const string Extending = "profiles/local.yaml";

    private const string P = "{ vi: Một câu., en: A sentence. }";
    private const string Common = $"title: {P}, confidence: medium, severity: minor, advisory: false, message: {P}, remedy: {P}";

    /// <summary>Each file with the schema that it is held against.</summary>
    public static (string File, string Schema)[] Files { get; } =
        [(Pack, "pack"), (Clauses, "clauses"), (Criterion, "criterion"), (Survivors, "survivors"), (Profile, "profile"), (Extending, "profile")];

    public static TemporaryFolder Make()
    {
        var rules = TinyRules.Make();
        TinyRules.Replace(rules, Pack, "confidence: high", $$"""
            confidence: high
            supersedes: [0/2020/TT-BYT]
            ladder:
              title: {{P}}
              clause: {{P}}
              tiers: { basic: {{P}} }
              levels:
                - { level: 1, needs: [basic], confidence: low }
                - { level: 2, needs: basic, lapsed: {{P}} }
            """);
        TinyRules.Write(rules, "catalogs/documents.yaml", File.ReadAllText(rules["catalogs/documents.yaml"]) + $"events:\n  death: {P}\n");
        TinyRules.Write(rules, Criterion, $$"""
            id: DEMO-1
            order: 10
            clause: {{P}}
            law_row: [X-01]
            obligation: mandatory
            confidence: high
            title: {{P}}
            requirement: {{P}}
            remedy: {{P}}
            notes: {{P}}
            in_force: { from: 2025-03-01, to: 2027-01-01 }
            service: surgery
            event: death
            tier: basic
            text: 1/2026/TT-DEMO
            applies: { expect: facility.beds > 0, otherwise: {{P}} }
            check:
              kind: all_of
              of:
                - { kind: declared, id: said, {{Common}} }
                - { kind: document, id: paper, {{Common}}, is: [emr_plan], dated: true, numbered: true, not_before: 2025-01-01, not_after: 2027-01-01, covers: [network], cites_in_force: true, signed: true, rests_on: [emr_plan] }
                - { kind: records, id: born, {{Common}}, each: Patient, where: active, applies: active, expect: birthDate.exists(), at: birthDate, threshold: 0.9, minimum: 10, event: death, binds: bound }
                - kind: any_of
                  of:
                    - { kind: structure, id: shape, {{Common}}, each: Patient, warnings: true, threshold: 0.9, minimum: 10 }
                    - { kind: fact, id: beds, {{Common}}, expect: facility.beds > 0 }
            """);
        TinyRules.Write(rules, Survivors, $$"""
            survivors:
              - { criterion: DEMO-1, element: Patient.birthDate, why: {{P}} }
            """);
        TinyRules.Write(rules, Profile, $$"""
            id: demo
            version: 1.0.0
            title: {{P}}
            kinds: [hospital]
            packs: [demo-2025]
            gate: [demo-2025]
            trust: documented
            notes: {{P}}
            deadline: { date: 2026-12-31, clause: {{P}} }
            minimum: 5
            council:
              members: 5
              quorum: 2/3
              majority: 1/2
              decide: [chair, secretary]
              sign: chair
              reason_for: [deferred]
              basis_for: accepted
              confidence: low
              notes: {{P}}
            reason: {{P}}
            by: Sở Y tế
            tailoring:
              - { criterion: DEMO-1, omit: false, obligation: recommended, minimum: 5, threshold: 0.9, reason: {{P}}, by: Sở Y tế }
            """);
        TinyRules.Write(rules, Extending, $$"""
            id: local
            version: 1.0.0
            title: {{P}}
            extends: demo
            """);
        return rules;
    }
}
