using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EmrCheck.Core;

namespace EmrCheck.Formats.Packs.Annex;

/// <summary>Writes what an imported criterion is in a pack: its file, its samples, its clause.</summary>
internal static class AnnexYaml
{
    /// <summary>How everything begins that an import has written, and that a new import may replace.</summary>
    public const string Mark = "# Imported by «emrcheck packs import-annex»; a new import replaces what follows.";

    private const int LongestTitle = 120;

    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Criterion(AnnexCriterion criterion, string digest)
    {
        var (number, group, level) = (Word(criterion.Number), criterion.Group, AnnexGroup.Level(criterion.Level));
        var items = criterion.Items.Select((item, index) => $"({index + 1}) {item}").ToArray();
        var all = string.Join(' ', items.Prepend(items.Length == 0 ? "" : " Đạt khi mọi nội dung chi tiết đều đạt:"));
        return $$"""
            {{Mark}}
            id: {{criterion.Id}}
            order: {{criterion.Number * 10}}
            clause: { vi: "Phụ lục I mục {{group.Roman}}, tiêu chí {{number}}", en: "Annex I, Section {{group.Roman}}, criterion {{number}}" }
            law_row: TC-{{number}}
            obligation: informational
            confidence: medium
            tier: {{group.Tier}}-{{criterion.Level}}
            title:
              vi: {{Quoted(Shortened(criterion.Text))}}
              en: "Criterion {{number}}: {{group.Name.En}}, {{level.En}}"
            requirement:
              vi: {{Quoted(criterion.Text + all)}}
              en: {{Quoted($"Criterion {number} of the annex ({group.Name.En}, {level.En}). Its wording is in Vietnamese only: {criterion.Text}"
                + (items.Length == 0 ? "" : $" Met only when all its items are: {string.Join(' ', items)}"))}}
            remedy:
              vi: >-
                Bộ phận công nghệ thông tin: kiểm tra tại chỗ {{(items.Length == 0 ? "nội dung này" : "từng nội dung chi tiết")}}, lập biên bản có ngày
                (kind: demonstration_minutes), khai kết quả trong phiếu tự đánh giá và dẫn biên bản làm minh chứng.
              en: >-
                IT department: demonstrate {{(items.Length == 0 ? "this" : "each item")}} on site, write dated minutes (kind: demonstration_minutes),
                answer the self-assessment and name the minutes as evidence.
            notes:
              vi: >-
                Lời của tiêu chí lấy từ tệp phụ lục do cơ sở nạp (sha256 {{digest}}),
                EmrCheck chưa đối chiếu với bản chính thức. Cách chấm bằng tự khai kèm biên bản là lựa chọn của EmrCheck.
              en: >-
                The wording comes from the annex that the facility imported (sha256 {{digest}});
                EmrCheck has not compared it with the official text. Judging by answer and minutes is EmrCheck's choice.
            check:
              kind: all_of
              of:
                - kind: declared
                  id: declared
                - kind: document
                  id: demonstration
                  is: [demonstration_minutes]
                  dated: true
                  severity: minor
                  title: { vi: Biên bản kiểm tra tại chỗ, en: Minutes of an on-site demonstration }
                  message:
                    vi: Cần biên bản kiểm tra, trình diễn tại chỗ có ngày.
                    en: Dated minutes of an on-site demonstration were expected.

            """.ReplaceLineEndings("\n");
    }

    /// <summary>A clause as <c>clauses.yaml</c> lists it.</summary>
    public static string Clause(AnnexCriterion criterion)
    {
        var (number, roman) = (Word(criterion.Number), criterion.Group.Roman);
        return $$"""
              - clause: { vi: "Phụ lục I mục {{roman}}, tiêu chí {{number}}", en: "Annex I, Section {{roman}}, criterion {{number}}" }
                rows: [TC-{{number}}]

            """.ReplaceLineEndings("\n");
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Quoting);

    private static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shortened(string text)
    {
        if (text.Length <= LongestTitle) return text;
        var end = text.LastIndexOf(' ', LongestTitle);
        return $"{text[..(end < LongestTitle / 2 ? LongestTitle : end)].TrimEnd(',', ';', ' ')} …";
    }
}
