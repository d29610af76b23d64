using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>The file self-assessment.yaml of a hospital: each of them calls everything met that applies to it.</summary>
internal static class SelfAssessmentPaper
{
    /// <summary>What does not apply to a hospital without paper records, or not yet.</summary>
    private static readonly string[] NotApplicable = ["TT13-D4-K2B", "TT13-D5-K1", "TT13-D5-K2", "DT26-D13-KHAC", "ATTT-ND331-D35"];

    public static string Text(Hospital hospital, Checklist checklist)
    {
        var yaml = new StringBuilder(SubmissionPaper.Warning);
        yaml.Append($"# Phần tự đánh giá của {hospital.Name} (mã {hospital.Code}).\nversion: 1\nanswers:\n");
        foreach (var criterion in checklist.Criteria)
        {
            var applies = !NotApplicable.Contains(criterion.Id);
            yaml.Append($"  {criterion.Id}:\n    answer: {(applies ? "met" : "not_applicable")}\n");
            if (hospital.Habit == Habit.Contradicted && FalseClaims.Shares.TryGetValue(criterion.Id, out var share))
                yaml.Append($"    share: {share}\n");
            if (Notes.TryGetValue(criterion.Id, out var note))
                yaml.Append($"    note: {note}\n");
            if (applies)
                yaml.Append($"    evidence: [{string.Join(", ", EvidenceFor(criterion))}]\n");
        }

        return yaml.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The documents of the kinds and subjects that the criterion asks for; otherwise the hospital's own report.</summary>
    private static string[] EvidenceFor(Criterion criterion)
    {
        var asked = criterion.Check.Leaves.OfType<DocumentCheck>().ToArray();
        var named = EvidenceDocument.All.Where(document => asked.Any(check =>
            check.Is.Contains(document.Kind) && (check.Covers.IsEmpty || check.Covers.Intersect(document.Subjects).Any()))).Select(document => document.Id).ToArray();
        return named.Length == 0 ? ["danh-gia"] : named;
    }

    private static Dictionary<string, string> Notes { get; } = new()
    {
        ["TT13-D1-K1"] = "Hồ sơ được lập, cập nhật, ký và lưu hoàn toàn trên phần mềm",
        ["TT13-D1-K2"] = "Biểu mẫu điện tử đủ trường thông tin",
        ["TT13-D1-K3"] = "Mọi người bệnh có số định danh, trừ trường hợp chưa có số",
        ["TT13-D1-K4"] = "Đã phê duyệt cấp độ và lập hồ sơ dữ liệu cá nhân",
        ["TT13-D2-K1"] = "Đủ sáu nhóm hạ tầng",
        ["TT13-D2-K2"] = "Có HIS, LIS, RIS-PACS và EMR",
        ["TT13-D2-K4"] = "Đã diễn tập phục hồi và truy xuất",
        ["TT13-D3"] = "Nhân viên y tế ký số, người bệnh xác nhận điện tử",
        ["TT13-D4-K2A"] = "Quyết định triển khai trước ngày 30/09/2025",
        ["TT13-D4-K2B"] = "Chỉ áp dụng với cơ sở không phải bệnh viện",
        ["TT13-D5-K1"] = "Không còn hồ sơ giấy trong kỳ",
        ["TT13-D6-K3B"] = "Quy chế đã ban hành, gồm cả nội dung ký",
    };
}
