using System.Text;

namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>The file self-assessment.yaml of a hospital: each of them calls everything met.</summary>
internal static class SelfAssessmentPaper
{
    private static readonly IReadOnlyList<(string Criterion, string Answer, string Note, string[] Evidence)> Answers =
    [
        ("TT13-D1-K1", "met", "Hồ sơ được lập, cập nhật, ký và lưu hoàn toàn trên phần mềm", ["qd-trien-khai", "danh-gia"]),
        ("TT13-D1-K2", "met", "Biểu mẫu điện tử đủ trường thông tin", ["danh-gia"]),
        ("TT13-D1-K3", "met", "Mọi người bệnh có số định danh, trừ trường hợp chưa có số", ["danh-gia"]),
        ("TT13-D1-K4", "met", "Đã phê duyệt cấp độ và lập hồ sơ dữ liệu cá nhân", ["cap-do", "dlcn"]),
        ("TT13-D2-K1", "met", "Đủ sáu nhóm hạ tầng", ["ha-tang"]),
        ("TT13-D2-K2", "met", "Có HIS, LIS, RIS-PACS và EMR", ["phan-mem"]),
        ("TT13-D2-K3", "met", "Đã đối chiếu tiêu chuẩn kỹ thuật", ["tieu-chuan"]),
        ("TT13-D2-K4", "met", "Đã diễn tập phục hồi và truy xuất", ["dien-tap"]),
        ("TT13-D3", "met", "Nhân viên y tế ký số, người bệnh xác nhận điện tử", ["mau-chu-ky", "quy-che"]),
        ("TT13-D4-K2A", "met", "Quyết định triển khai trước ngày 30/09/2025", ["qd-trien-khai"]),
        ("TT13-D4-K2B", "not_applicable", "Chỉ áp dụng với cơ sở không phải bệnh viện", []),
        ("TT13-D6-K3B", "met", "Quy chế đã ban hành, gồm cả nội dung ký", ["quy-che"]),
    ];

    public static string Text(Hospital hospital)
    {
        var yaml = new StringBuilder(SubmissionPaper.Warning);
        yaml.Append($"# Phần tự đánh giá của {hospital.Name} (mã {hospital.Code}).\nversion: 1\nanswers:\n");
        foreach (var (criterion, answer, note, evidence) in Answers)
        {
            yaml.Append($"  {criterion}:\n    answer: {answer}\n    note: {note}\n");
            if (evidence.Length > 0)
                yaml.Append($"    evidence: [{string.Join(", ", evidence)}]\n");
        }

        return yaml.ToString().ReplaceLineEndings("\n");
    }
}
