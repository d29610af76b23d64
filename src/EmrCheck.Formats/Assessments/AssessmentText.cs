using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Assessments;

/// <summary>Writes <c>self-assessment.yaml</c>: every criterion in order with its clause; what is not answered stands there as a comment.</summary>
public static class AssessmentText
{
    /// <summary>The whole file.</summary>
    /// <param name="checklist">The criteria in order.</param>
    /// <param name="facility">Who answers.</param>
    /// <param name="declarations">The answers; those to criteria of other days are kept at the end.</param>
    public static string Of(Checklist checklist, Facility facility, IReadOnlyDictionary<string, Declaration> declarations)
    {
        var text = new StringBuilder();
        Line(text, YamlText.Comment($"Phần tự đánh giá của {facility.Name} (mã {facility.Code}), theo tiêu chí có hiệu lực ngày {Day(checklist.AsOf)}."));
        Line(text, "# answer: met (đạt) | partially_met (đạt một phần) | not_met (không đạt) | not_applicable (không áp dụng)");
        Line(text, "# share: tỷ lệ phần trăm (0 đến 100) trường hợp đúng như tiêu chí yêu cầu, không bắt buộc; được so với tỷ lệ đếm được trong hồ sơ.");
        Line(text, "# evidence: mã (id) của các văn bản trong submission.yaml; note: ghi chú, không bắt buộc.");
        Line(text, "# Để trả lời: bỏ dấu # ở đầu các dòng của tiêu chí, giữ nguyên khoảng trắng. Hoặc dùng bảng tính: emrcheck assess form, assess import.");
        Line(text, "version: 1");
        Line(text, "answers:");
        foreach (var pack in checklist.Packs)
        {
            Line(text, $"  {YamlText.Comment($"──── {pack.Number}: {pack.Title.Vi} ────")}");
            foreach (var criterion in checklist.Criteria.Where(criterion => criterion.Pack == pack)) Add(text, criterion, declarations.GetValueOrDefault(criterion.Id));
        }

        var others = declarations.Values.ExceptBy(checklist.Criteria.Select(criterion => criterion.Id), declaration => declaration.CriterionId).ToImmutableArray();
        if (!others.IsEmpty) Line(text, "  # ──── Câu trả lời cho tiêu chí ngoài bảng tiêu chí của ngày này, giữ nguyên ────");
        foreach (var declaration in others.OrderBy(other => other.CriterionId, StringComparer.Ordinal)) Add(text, declaration);
        return text.ToString();
    }

    private static void Add(StringBuilder text, Criterion criterion, Declaration? declaration)
    {
        Line(text, $"  {YamlText.Comment($"{criterion.Clause.Vi}: {criterion.Title.Vi} ({Words.Of(criterion.Obligation).Vi.ToLowerInvariant()})")}");
        if (declaration is not null)
        {
            Add(text, declaration);
            return;
        }

        Line(text, $"  # {criterion.Id}:");
        Line(text, "  #   answer:");
        Line(text, "  #   evidence: []");
    }

    private static void Add(StringBuilder text, Declaration declaration)
    {
        Line(text, $"  {YamlText.Name(declaration.CriterionId)}:");
        Line(text, $"    answer: {RuleWords.Word(declaration.Answer)}");
        if (declaration.Share is { } share) Line(text, string.Create(CultureInfo.InvariantCulture, $"    share: {share:0.##########}"));
        if (declaration.Note.Length > 0) Line(text, $"    note: {YamlText.Quoted(declaration.Note)}");
        if (!declaration.Evidence.IsEmpty) Line(text, $"    evidence: [{string.Join(", ", declaration.Evidence.Select(YamlText.Name))}]");
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
