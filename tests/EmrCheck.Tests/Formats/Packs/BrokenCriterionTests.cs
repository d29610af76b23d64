namespace EmrCheck.Tests.Formats.Packs;

/// <summary>Every way to get criterion.yaml wrong, with the place where it is told: the mark ¦.</summary>
public sealed class BrokenCriterionTests
{
    public static TheoryData<string, string, string, string> Edits() => new()
    {
        { "unknown key", "order: 10", "order: 10\n¦ordr: 10", "EMR1021" },
        { "unknown key of a check", "kind: declared\n", "kind: declared\n      ¦expct: active\n", "EMR1021" },
        { "unknown key of a phrase", "title: { vi: Tên, en: Title }", "title: { vi: Tên, en: Title, ¦fr: Titre }", "EMR1021" },
        { "missing key", "id: T-1\norder: 10", "¦id: T-1", "EMR1022" },
        { "empty key", "id: T-1\norder: 10\nclause: { vi: Điều 1, en: Article 1 }\nlaw_row: 13-01\nobligation: mandatory", "¦id: T-1\norder: 10\nclause: { vi: Điều 1, en: Article 1 }\nlaw_row: 13-01\nobligation:", "EMR1022" },
        { "phrase in one language", "title: { vi: Tên, en: Title }", "title: ¦{ vi: Tên }", "EMR1022" },
        { "check without expectation", "kind: records\n      id: patients\n      each: Patient\n      expect: active\n", "¦kind: records\n      id: patients\n      each: Patient\n", "EMR1022" },
        { "wrong number", "order: 10", "order: ¦first", "EMR1023" },
        { "wrong word", "obligation: mandatory", "obligation: ¦obligatory", "EMR1023" },
        { "word in another case", "confidence: high", "confidence: ¦High", "EMR1023" },
        { "a list where a value is expected", "order: 10", "order: ¦[10]", "EMR1023" },
        { "a value where a phrase is expected", "title: { vi: Tên, en: Title }", "title: ¦Title", "EMR1023" },
        { "threshold over 1", "each: Patient", "each: Patient\n      threshold: ¦1.5", "EMR1023" },
        { "binds what is not there", "each: Patient", "each: Patient\n      threshold: 0.9\n      binds: ¦mean", "EMR1023" },
        { "bound of everything", "each: Patient", "each: Patient\n      threshold: 1\n      binds: ¦bound", "EMR1023" },
        { "threshold of nothing", "each: Patient", "each: Patient\n      threshold: ¦0", "EMR1023" },
        { "minimum of nothing", "each: Patient", "each: Patient\n      minimum: ¦0", "EMR1023" },
        { "no such resource", "each: Patient", "each: ¦Patiant", "EMR1023" },
        { "unknown kind of check", "kind: declared", "kind: ¦declaration", "EMR1023" },
        { "unknown kind of document", "is: [emr_regulation]", "is: ¦[emr_regulations]", "EMR1034" },
        { "a day that does not exist", "is: [emr_regulation]", "is: [emr_regulation]\n      not_after: ¦2026-02-30", "EMR1023" },
        { "a flag that is no flag", "is: [emr_regulation]", "is: [emr_regulation]\n      dated: ¦yes", "EMR1023" },
        { "all parts advisory", "- kind: declared\n      id: declared", "- kind: any_of\n      of:\n        ¦- kind: declared\n          id: declared\n          advisory: true", "EMR1023" },
        { "two checks of one id", "id: paper", "id: ¦patients", "EMR2003" },
        { "id differs from folder", "id: T-1", "id: ¦T-2", "EMR2002" },
        { "syntax error", "order: 10", "order: ¦\"10", "EMR1020" },
        { "duplicate key", "order: 10", "order: 10\n¦order: 11", "EMR1020" },
        { "alias to itself", "order: 10", "order: &a [¦*a]", "EMR1020" },
        { "a list instead of a mapping", "", "¦- id: T-1", "EMR1023" },
        { "a value instead of a mapping", "", "¦T-1", "EMR1023" },
        { "empty file", "", "¦", "EMR1023" },
        { "nothing but a comment", "", "¦# nothing here", "EMR1023" },
        { "two documents", "id: T-1", "¦---\nid: T-1\n---\nid: T-1", "EMR1023" },
        { "expectation over a fact that does not exist", "facility.kind", "facility.¦kinds", "EMR2001" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_broken_criterion_is_told_at_its_place(string _, string original, string edited, string code) =>
        PackProblem.Check(PackProblem.Criterion, original, edited, code);

    [Fact]
    public void Several_problems_are_told_at_once() => PackProblem.Check(
        PackProblem.Criterion,
        "order: 10\nclause: { vi: Điều 1, en: Article 1 }\nlaw_row: 13-01\nobligation: mandatory",
        "order: ¦ten\nclause: ¦{ vi: Điều 1 }\n¦law: 13-01\nobligation: ¦must",
        "EMR1023 EMR1022 EMR1021 EMR1023");
}
