namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>Papers on the security of the systems and on signing.</summary>
internal static class Security
{
    private const string Director = "Giám đốc";
    private const string Technicians = "Phòng Công nghệ thông tin";

    public static IReadOnlyList<EvidenceDocument> All { get; } =
    [
        new("cap-do-cu", "security_level_decision", "Quyết định phê duyệt cấp độ an toàn hệ thống thông tin (lần đầu)", "402/QĐ-BV", "2025-09-10", Director,
            "Hệ thống hồ sơ bệnh án điện tử được phê duyệt cấp độ 2.")
        { Cites = ["85/2016/NĐ-CP", "12/2022/TT-BTTTT"] },
        new("cap-do", "security_level_decision", "Quyết định phê duyệt lại cấp độ an toàn hệ thống thông tin", "412/QĐ-BV", "2026-09-20", Director,
            "Hệ thống hồ sơ bệnh án điện tử được phê duyệt lại cấp độ 2.")
        { Cites = ["116/2025/QH15", "331/2026/NĐ-CP"] },
        new("ho-so-cap-do", "security_level_dossier", "Hồ sơ đề xuất cấp độ an toàn", "57/HS-CNTT", "2026-09-05", Technicians,
            "Mô tả hệ thống, dữ liệu, phương án bảo đảm an toàn theo cấp độ 2.")
        { Cites = ["116/2025/QH15", "331/2026/NĐ-CP"] },
        new("quy-che-attt", "security_regulation", "Quy chế bảo đảm an toàn thông tin", "310/QĐ-BV", "2025-09-08", Director,
            "Mật khẩu, xác thực đa yếu tố, rà soát quyền mỗi quý, lưu nhật ký, sao lưu, mã hóa, cập nhật bản vá, bí mật thông tin.")
        { Subjects = ["passwords", "mfa", "rights_review", "log_retention", "backup", "encryption", "patching", "security", "confidentiality"] },
        new("quy-trinh-su-co", "incident_procedure", "Quy trình xử lý sự cố an toàn thông tin", "411/QĐ-BV", "2026-09-10", Director,
            "Phát hiện, cô lập, báo cáo trong thời hạn, phục hồi, thông báo khi dữ liệu cá nhân bị vi phạm.")
        { Subjects = ["incident", "time_limits", "breach_notice"], Cites = ["116/2025/QH15", "91/2025/QH15"] },
        new("kiem-thu", "security_test_report", "Báo cáo kiểm thử an toàn thông tin", "70/BC-CNTT", "2026-08-28", Technicians,
            "Kiểm thử xâm nhập, đường truyền mã hóa TLS, không còn lỗi mức cao.")
        { Subjects = ["encryption", "network", "patching"] },
        new("kien-truc", "architecture_description", "Mô tả kiến trúc hệ thống", "71/KT-CNTT", "2025-09-06", Technicians,
            "Máy chủ, cơ sở dữ liệu mã hóa, phân vùng mạng, đường truyền, lưu trữ, kết nối.")
        { Subjects = ["encryption", "network", "security", "storage"] },
        new("chung-thu", "certificate_list", "Danh sách chứng thư chữ ký số", "72/DS-CNTT", "2026-09-01", Technicians,
            "Chứng thư của bệnh viện và nhân viên y tế, còn hiệu lực.")
        { Subjects = ["signing"] },
        new("phan-mem-ky", "signing_software_statement", "Xác nhận chức năng phần mềm ký số", "73/XN-CNTT", "2026-09-02", Technicians,
            "Ký, kiểm tra hiệu lực chứng thư, kiểm tra toàn vẹn, lưu thời điểm ký.")
        { Subjects = ["signing", "integrity"] },
    ];
}
