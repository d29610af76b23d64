namespace EmrCheck.Tests.Formats.Packs;

/// <summary>The smallest rules folder that loads without a remark.</summary>
internal static class GoodRules
{
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["test/pack.yaml"] = """
            id: test
            version: 1.0.0
            title: { vi: Bộ thử, en: Test pack }
            issuer: { vi: Chúng tôi, en: Us }
            number: 1/2026/TT
            issued: 2026-01-01
            in_force: { from: 2026-01-01, to: null }
            status: in_force
            source: { vi: Không có, en: None }
            confidence: high
            """,
        ["test/criteria/T-1/criterion.yaml"] = """
            id: T-1
            order: 10
            clause: { vi: Điều 1, en: Article 1 }
            law_row: 13-01
            obligation: mandatory
            confidence: high
            title: { vi: Tên, en: Title }
            requirement: { vi: Yêu cầu, en: Requirement }
            remedy: { vi: Cách sửa, en: Remedy }
            applies:
              expect: facility.kind = 'hospital'
              otherwise: { vi: Bệnh viện, en: Hospitals }
            check:
              kind: all_of
              of:
                - kind: declared
                  id: declared
                - kind: records
                  id: patients
                  each: Patient
                  expect: active
                  title: { vi: Hỏi, en: Question }
                - kind: document
                  id: paper
                  is: [emr_regulation]
                  title: { vi: Hỏi, en: Question }
                - kind: fact
                  id: number
                  expect: numbers.records > 0
                  title: { vi: Hỏi, en: Question }
            """,
        ["profiles/test.yaml"] = """
            id: test
            version: 1.0.0
            title: { vi: Thử, en: Test }
            kinds: [hospital]
            packs: [test]
            trust: declared
            """,
        ["catalogs/documents.yaml"] = """
            kinds:
              emr_regulation: { vi: Quy chế, en: Regulation }
            subjects:
              create: { vi: lập, en: making }
              store: { vi: lưu trữ, en: storing }
            services:
              surgery: { vi: phẫu thuật, en: surgery }
            """,
        ["catalogs/identifiers.yaml"] = """
            concepts:
              vn_cccd:
                title: { vi: Số, en: Number }
                type: [NI]
                format: '^[0-9]{12}$'
                systems: [http://example.org/cccd]
            """,
    };

    public static TemporaryFolder Write()
    {
        var folder = new TemporaryFolder();
        foreach (var (name, text) in Files) folder.With(name, text);
        return folder;
    }
}
