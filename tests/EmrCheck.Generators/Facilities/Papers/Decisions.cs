namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>What the director decided and issued.</summary>
internal static class Decisions
{
    private const string Director = "Giám đốc";

    public static IReadOnlyList<EvidenceDocument> All { get; } =
    [
        new("ke-hoach", "emr_plan", "Kế hoạch triển khai hồ sơ bệnh án điện tử", "211/KH-BV", "2025-04-15", Director,
            "1. Rà soát hạ tầng và phần mềm trong quý II.\n2. Chạy thử tại hai khoa trong quý III.\n3. Triển khai toàn viện trước ngày 30/09/2025."),
        new("tai-khoan", "account_decision", "Quyết định cấp và quản lý tài khoản hồ sơ bệnh án điện tử", "320/QĐ-BV", "2025-09-16", Director,
            "Mỗi nhân viên y tế dùng một tài khoản riêng, phân quyền theo vai trò; khóa tài khoản ngay khi thôi việc."),
        new("quy-che", "emr_regulation", "Quy chế lập, cập nhật, quản lý, lưu trữ, sử dụng hồ sơ bệnh án điện tử", "328/QĐ-BV", "2025-09-18", Director,
            "Điều 1. Lập hồ sơ khi người bệnh vào viện.\nĐiều 2. Cập nhật ngay sau mỗi lần khám, điều trị, chăm sóc; mọi chỉnh sửa đều để lại vết.\n"
            + "Điều 3. Quản lý theo mã hồ sơ và số định danh cá nhân.\nĐiều 4. Lưu trữ, sao lưu hằng ngày.\nĐiều 5. Sử dụng, khai thác, sao chụp theo phân quyền.\n"
            + "Điều 6. Bảo đảm an toàn thông tin và phương án khi hệ thống gián đoạn.\nĐiều 7. Ký, xác nhận: nhân viên y tế ký số; người bệnh, người đại diện xác nhận điện tử.")
        { Subjects = ["create", "update", "manage", "store", "use", "security", "signing"] },
        new("mau-chu-ky", "signature_sample_decision", "Quyết định phê duyệt mẫu chữ ký số, chữ ký điện tử", "332/QĐ-BV", "2025-09-19", Director,
            "Phê duyệt mẫu chữ ký của bác sĩ, điều dưỡng; hình ảnh chữ ký không thay cho chữ ký điện tử.")
        { Subjects = ["signing"] },
        new("hoi-dong", "council_decision", "Quyết định thành lập hội đồng chuyên môn đánh giá hồ sơ bệnh án điện tử", "341/QĐ-BV", "2025-09-23", Director,
            "Hội đồng gồm chủ tịch, thư ký và đại diện các khoa, phòng; đánh giá theo Thông tư 13/2025/TT-BYT."),
        new("qd-trien-khai", "emr_deployment_decision", "Quyết định triển khai hồ sơ bệnh án điện tử thay hồ sơ bệnh án giấy", "367/QĐ-BV", "2025-09-25", Director,
            "Triển khai hồ sơ bệnh án điện tử tại tất cả các khoa kể từ ngày ký."),
        new("cap-do", "security_level_decision", "Quyết định phê duyệt cấp độ an toàn hệ thống thông tin", "402/QĐ-BV", "2025-09-10", Director,
            "Hệ thống hồ sơ bệnh án điện tử được phê duyệt cấp độ 2."),
    ];
}
