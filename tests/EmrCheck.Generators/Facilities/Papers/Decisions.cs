namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>What the director decided and issued on the way to electronic records.</summary>
internal static class Decisions
{
    private const string Director = "Giám đốc";

    public static IReadOnlyList<EvidenceDocument> All { get; } =
    [
        new("ke-hoach", "emr_plan", "Kế hoạch triển khai hồ sơ bệnh án điện tử", "211/KH-BV", "2025-04-15", Director,
            "1. Rà soát hạ tầng và phần mềm trong quý II.\n2. Chạy thử tại hai khoa trong quý III.\n3. Triển khai toàn viện trước ngày 30/09/2025.")
        { Cites = ["46/2018/TT-BYT"] },
        new("tai-khoan", "account_decision", "Quyết định cấp và quản lý tài khoản hồ sơ bệnh án điện tử", "320/QĐ-BV", "2025-09-16", Director,
            "Mỗi nhân viên y tế dùng một tài khoản riêng, phân quyền theo vai trò; khóa tài khoản ngay khi thôi việc.")
        { Cites = ["13/2025/TT-BYT"] },
        new("mau-chu-ky", "signature_sample_decision", "Quyết định phê duyệt mẫu chữ ký số, chữ ký điện tử", "332/QĐ-BV", "2025-09-19", Director,
            "Phê duyệt mẫu chữ ký của bác sĩ, điều dưỡng; hình ảnh chữ ký không thay cho chữ ký điện tử.")
        { Subjects = ["signing"], Cites = ["13/2025/TT-BYT", "20/2023/QH15"] },
        new("hoi-dong", "council_decision", "Quyết định thành lập hội đồng chuyên môn đánh giá hồ sơ bệnh án điện tử", "341/QĐ-BV", "2025-09-23", Director,
            "Hội đồng gồm chủ tịch, thư ký và đại diện các khoa, phòng; đánh giá theo Thông tư 13/2025/TT-BYT.")
        { Cites = ["13/2025/TT-BYT"] },
        new("qd-trien-khai", "emr_deployment_decision", "Quyết định triển khai hồ sơ bệnh án điện tử thay hồ sơ bệnh án giấy", "367/QĐ-BV", "2025-09-25", Director,
            "Triển khai hồ sơ bệnh án điện tử tại tất cả các khoa kể từ ngày ký.")
        { Cites = ["13/2025/TT-BYT"] },
        new("muc-cntt", "it_level_decision", "Quyết định công bố mức ứng dụng công nghệ thông tin", "455/QĐ-BV", "2025-12-01", Director,
            "Bệnh viện công bố mức ứng dụng công nghệ thông tin theo kết quả tự đánh giá.")
        { Cites = ["54/2017/TT-BYT"] },
        new("lien-thong", "emr_plan", "Kế hoạch liên thông kết quả xét nghiệm và chẩn đoán hình ảnh", "140/KH-BV", "2026-06-15", Director,
            "1. Chuẩn hóa danh mục xét nghiệm và chẩn đoán hình ảnh.\n2. Thử liên thông kết quả với hai bệnh viện trong tỉnh.")
        { Subjects = ["laboratory", "imaging"], Cites = ["13/2025/TT-BYT"] },
        new("can-bo-dlcn", "data_protection_officer_decision", "Quyết định phân công nhân sự bảo vệ dữ liệu cá nhân", "88/QĐ-BV", "2026-01-15", Director,
            "Giao phòng Kế hoạch tổng hợp làm đầu mối bảo vệ dữ liệu cá nhân.")
        { Cites = ["91/2025/QH15"] },
    ];
}
