using System.Collections.Immutable;
using System.Globalization;

namespace EmrCheck.Formats.Packs;

/// <summary>The files of a new pack or criterion: they lint and test clean as they stand, and say what to write in each place.</summary>
public static class PackSkeleton
{
    private const string Patient = """{ "resourceType": "Patient", "id": "nguoi-benh" }""";
    private const string Born = """{ "resourceType": "Patient", "id": "nguoi-benh", "birthDate": "1980-01-01" }""";

    /// <summary>A pack with its clauses and one criterion, named inside the rules folder.</summary>
    public static ImmutableArray<(string Path, string Text)> OfPack(string id, DateOnly today)
    {
        var criterion = $"{id.ToUpperInvariant()}-D1";
        var row = $"{id}-01";
        return [($"{id}/pack.yaml", Pack(id, today)), ($"{id}/clauses.yaml", Clauses(row)), .. OfCriterion(id, criterion, 10, row)];
    }

    /// <summary>A criterion with a sample of each verdict that it can give.</summary>
    public static ImmutableArray<(string Path, string Text)> OfCriterion(string pack, string id, int order, string row)
    {
        var folder = $"{pack}/criteria/{id}";
        return
        [
            ($"{folder}/criterion.yaml", Criterion(id, order, row)),
            ($"{folder}/with-birth-date.pass.json", Bundle(Born)),
            ($"{folder}/without-birth-date.fail.json", Bundle(Patient)),
            ($"{folder}/no-patient.no-evidence.json", Bundle("""{ "resourceType": "Organization", "id": "co-so" }""")),
        ];
    }

    private static string Pack(string id, DateOnly today)
    {
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $$"""
            # yaml-language-server: $schema=../schema/pack.schema.json
            id: {{id}}
            version: 0.1.0
            title: { vi: Tên văn bản, en: Title of the text }
            issuer: { vi: Cơ quan ban hành, en: Issuer }
            number: {{today.Year}}/so-van-ban
            issued: {{day}}
            # to là ngày cuối còn hiệu lực; null khi chưa định.
            in_force: { from: {{day}}, to: null }
            status: in_force
            supersedes: []
            source:
              vi: Đã đọc phần nào của văn bản, ở đâu; phần nào chưa thấy.
              en: What of the text was read and where, and what was not seen.
            confidence: medium

            """;
    }

    private static string Clauses(string row) => $$"""
        # yaml-language-server: $schema=../schema/clauses.schema.json
        # Mỗi điều khoản có tiêu chí, hoặc nói vì sao không (why_not); không bao giờ cả hai.
        clauses:
          - clause: { vi: Điều 1, en: Article 1 }
            rows: [{{row}}]
          - clause: { vi: Điều 2, en: Article 2 }
            rows: [{{row[..^1]}}2]
            why_not: { vi: Điều khoản hiệu lực; không có gì để chấm ở cơ sở., en: The clause on entry into force; nothing to judge at a facility. }

        """;

    private static string Criterion(string id, int order, string row) => $$"""
        # yaml-language-server: $schema=../../../schema/criterion.schema.json
        id: {{id}}
        order: {{order}}
        clause: { vi: Điều 1, en: Article 1 }
        law_row: {{row}}
        obligation: recommended
        confidence: medium
        title: { vi: Tên ngắn của tiêu chí, en: Short name of the criterion }
        requirement: { vi: Điều khoản yêu cầu gì – viết lại bằng lời của mình., en: What the clause requires in our own words. }
        remedy: { vi: Ai làm gì khi chưa đạt., en: Who does what when it is not met. }
        check:
          kind: records
          id: birth-date
          each: Patient
          expect: birthDate.exists()
          minimum: 10
          confidence: medium
          severity: major
          title: { vi: Ngày sinh của người bệnh, en: Birth date of the patient }
          message: { vi: "Người bệnh phải có ngày sinh, nhưng hồ sơ không có.", en: "The patient should have a birth date, but the record holds none." }

        """;

    private static string Bundle(string resource) => $$"""
        {
          "resourceType": "Bundle",
          "type": "collection",
          "entry": [
            { "fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000001", "resource": {{resource}} }
          ]
        }

        """;
}
