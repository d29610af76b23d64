using System.Text;

namespace EmrCheck.Scenarios;

/// <summary>A rules folder of one pack with two criteria, small enough to be read beside the test that bends it.</summary>
internal static class TinyRules
{
    public const string Patient = """{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","birthDate":"1980-01-01","gender":"male"}}]}""";

    private const string Pack = """
        id: demo-2025
        version: 1.0.0
        title: { vi: Văn bản mẫu, en: Sample text }
        issuer: { vi: Bộ Y tế, en: Ministry of Health }
        number: 1/2025/TT-BYT
        issued: 2025-01-01
        in_force: { from: 2025-02-01, to: null }
        status: in_force
        source: { vi: Văn bản bịa để thử., en: Made up for a test. }
        confidence: high
        """;

    private const string Clauses = """
        clauses:
          - clause: { vi: Điều 1, en: Article 1 }
            rows: [X-01]
          - clause: { vi: Điều 2, en: Article 2 }
            rows: [X-02]
          - clause: { vi: Điều 3, en: Article 3 }
            rows: [X-03]
            why_not: { vi: Chỉ nói về hiệu lực | thi hành., en: Only says when it begins. }
        """;

    private const string Profile = """
        id: demo
        version: 1.0.0
        title: { vi: Thử, en: Demo }
        kinds: [hospital]
        packs: [demo-2025]
        trust: documented
        """;

    private const string Words = """
        kinds:
          emr_plan: { vi: kế hoạch, en: plan }
        subjects:
          network: { vi: kết nối mạng, en: network }
        services:
          surgery: { vi: phẫu thuật, en: surgery }
        """;

    public static TemporaryFolder Make()
    {
        var folder = new TemporaryFolder();
        Write(folder, "demo-2025/pack.yaml", Pack);
        Write(folder, "demo-2025/clauses.yaml", Clauses);
        Write(folder, "profiles/demo.yaml", Profile);
        Write(folder, "catalogs/documents.yaml", Words);
        Write(folder, "catalogs/texts.yaml", "texts:\n  - { number: 1/2025/TT-BYT, from: 2025-02-01 }\n");
        Write(folder, "demo-2025/criteria/DEMO-1/criterion.yaml", Criterion("DEMO-1", 10, "X-01", """
            { kind: records, id: born, each: Patient, expect: birthDate.exists(), title: { vi: Ngày sinh, en: Birth date } }
            """));
        Sample(folder, "DEMO-1", "born.pass", Patient);
        Sample(folder, "DEMO-1", "unborn.fail", Patient.Replace("\"birthDate\":\"1980-01-01\",", "", StringComparison.Ordinal));
        Sample(folder, "DEMO-1", "nobody.no-evidence", """{"resourceType":"Bundle","type":"collection"}""");
        Write(folder, "demo-2025/criteria/DEMO-2/criterion.yaml", Criterion("DEMO-2", 20, "X-02", """
            { kind: document, id: plan, is: [emr_plan], dated: true, covers: [network], title: { vi: Kế hoạch, en: Plan } }
            """));
        Sample(folder, "DEMO-2", "dated.pass", Submission("""
            "date":"2025-03-01","subjects":["network"]
            """));
        Sample(folder, "DEMO-2", "undated.fail", Submission("""
            "subjects":["network"]
            """));
        Sample(folder, "DEMO-2", "nothing.no-evidence", """{"submission":{"facility":{"code":"99901","name":"Mẫu","kind":"hospital"}}}""");
        return folder;
    }

    public static void Write(TemporaryFolder folder, string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllText(folder[name], text + "\n", new UTF8Encoding(false));
    }

    public static void Replace(TemporaryFolder folder, string name, string old, string text)
    {
        var before = File.ReadAllText(folder[name]);
        Assert.Contains(old, before);
        File.WriteAllText(folder[name], before.Replace(old, text, StringComparison.Ordinal));
    }

    public static void Sample(TemporaryFolder folder, string criterion, string name, string json) => Write(folder, $"demo-2025/criteria/{criterion}/{name}.json", json);

    public static string Criterion(string id, int order, string row, string check) => $$"""
        id: {{id}}
        order: {{order}}
        clause: { vi: Điều {{order / 10}}, en: Article {{order / 10}} }
        law_row: {{row}}
        obligation: mandatory
        confidence: high
        title: { vi: Tiêu chí {{order}}, en: Criterion {{order}} }
        requirement: { vi: Phải có., en: Must be there. }
        remedy: { vi: Bổ sung., en: Add it. }
        check: {{check.Trim()}}
        """;

    private static string Submission(string fields) =>
        """{"submission":{"facility":{"code":"99901","name":"Mẫu","kind":"hospital"},"documents":[{"id":"ke-hoach","kind":"emr_plan","title":"Kế hoạch","file":"ke-hoach.pdf","""
        + fields + "}]}}";
}
