namespace EmrCheck.Scenarios;

/// <summary>A rules folder with the two packs of Circular 54, each with one criterion of its own.</summary>
internal static class AnnexRules
{
    public static TemporaryFolder Write()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Rules, "catalogs"), "*.yaml")) Put(folder, $"rules/catalogs/{Path.GetFileName(file)}", File.ReadAllText(file));
        Pack(folder, "tt54-2017", "TT54-62", 62, "null", "in_force");
        Pack(folder, "tt54-2017-viii", "TT54VIII-144", 144, "2025-06-05", "expired");
        return folder;
    }

    /// <summary>Every file beneath, with its bytes in hexadecimal.</summary>
    public static SortedDictionary<string, string> Content(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(File.ReadAllBytes(file))), StringComparer.Ordinal);

    private static void Pack(TemporaryFolder folder, string pack, string id, int number, string to, string status)
    {
        Put(folder, $"rules/{pack}/pack.yaml", $$"""
            id: {{pack}}
            version: 1.0.0
            title: { vi: Bộ thử, en: Test pack }
            issuer: { vi: Bộ Y tế, en: Ministry of Health }
            number: 54/2017/TT-BYT
            issued: 2017-12-29
            in_force: { from: 2018-02-27, to: {{to}} }
            status: {{status}}
            source: { vi: Không có, en: None }
            confidence: medium
            """);
        Put(folder, $"rules/{pack}/clauses.yaml", $$"""
            # The clauses that were seen.
            clauses:
              - clause: { vi: Tiêu chí {{number}}, en: Criterion {{number}} }
                rows: [TC-{{number}}]
            """);
        Put(folder, $"rules/{pack}/criteria/{id}/criterion.yaml", $$"""
            id: {{id}}
            order: {{number * 10}}
            clause: { vi: Tiêu chí {{number}}, en: Criterion {{number}} }
            law_row: TC-{{number}}
            obligation: informational
            confidence: high
            title: { vi: Lời của bộ quy tắc, en: The pack's words }
            requirement: { vi: Yêu cầu, en: Requirement }
            remedy: { vi: Cách sửa, en: Remedy }
            check:
              kind: declared
              id: declared
            """);
        foreach (var (ending, answer) in new[] { ("pass", "\"answer\": \"met\", \"evidence\": [\"x\"]"), ("fail", "\"answer\": \"not_met\""), ("no-evidence", "") })
        {
            var given = answer.Length == 0 ? "" : $", \"answer\": {{ {answer} }}";
            Put(folder, $"rules/{pack}/criteria/{id}/a.{ending}.json", $$"""
                { "asOf": "2025-06-01", "submission": { "version": 1, "facility": { "code": "99001", "name": "Mẫu", "kind": "hospital" }, "date": "2025-06-01",
                  "documents": [ { "id": "x", "kind": "other", "title": "Mẫu", "file": "evidence/x.pdf" } ] }{{given}} }
                """);
        }
    }

    private static void Put(TemporaryFolder folder, string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllText(folder[name], text + "\n");
    }
}
