namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>The rules by which the staff works.</summary>
internal static class Regulations
{
    private const string Director = "Giám đốc";

    public static IReadOnlyList<EvidenceDocument> All { get; } =
    [
        new("quy-che", "emr_regulation", "Quy chế lập, cập nhật, quản lý, lưu trữ, sử dụng hồ sơ bệnh án điện tử", "328/QĐ-BV", "2025-09-18", Director,
            "Điều 1. Lập hồ sơ khi người bệnh vào viện.\nĐiều 2. Cập nhật ngay sau mỗi lần khám, điều trị, chăm sóc; mọi chỉnh sửa đều để lại vết.\n"
            + "Điều 3. Quản lý theo mã hồ sơ và số định danh cá nhân.\nĐiều 4. Lưu trữ, sao lưu hằng ngày.\n"
            + "Điều 5. Sử dụng, khai thác, kết xuất, sao chụp theo phân quyền; giữ bí mật thông tin người bệnh.\n"
            + "Điều 6. Bảo đảm an toàn thông tin và phương án khi hệ thống gián đoạn.\n"
            + "Điều 7. Ký, xác nhận: nhân viên y tế ký số; người bệnh, người đại diện xác nhận điện tử.\n"
            + "Điều 8. Hoàn thiện hồ sơ trong 24 giờ sau khi ra viện.")
        {
            Subjects = ["create", "update", "manage", "store", "use", "security", "signing", "confidentiality", "correct", "export", "time_limits"],
            Cites = ["13/2025/TT-BYT", "15/2023/QH15"],
        },
        new("quy-dinh-ky", "signature_regulation", "Quy định quản lý việc ký, xác nhận điện tử", "333/QĐ-BV", "2025-09-19", Director,
            "Nhân viên y tế ký bằng chữ ký số; người bệnh xác nhận bằng sinh trắc học hoặc mã một lần; không dùng hình ảnh chữ ký.")
        { Subjects = ["signing", "consent"], Cites = ["13/2025/TT-BYT", "20/2023/QH15", "23/2025/NĐ-CP"] },
        new("khai-thac", "record_access_procedure", "Quy trình khai thác, cung cấp, sao chụp hồ sơ bệnh án", "92/QĐ-BV", "2026-01-20", Director,
            "Quy định ai được xem hồ sơ đang điều trị và đã lưu trữ, mục đích, thủ tục bằng văn bản, thời hạn trả lời, cách kết xuất và sao chụp.")
        {
            Subjects = ["export", "copying", "patient_access", "learner_access", "archived_access", "third_party", "confidentiality", "roles", "purpose"],
            Cites = ["15/2023/QH15", "91/2025/QH15"],
        },
        new("phan-quyen", "access_matrix", "Bảng phân quyền truy cập hồ sơ bệnh án điện tử", "321/QĐ-BV", "2025-09-16", Director,
            "Quyền xem, ghi, sửa, hủy, khôi phục theo vai trò: bác sĩ điều trị, trưởng khoa, điều dưỡng, phòng Kế hoạch tổng hợp.")
        { Subjects = ["roles", "correct", "cancel", "confidentiality"], Cites = ["13/2025/TT-BYT"] },
        new("danh-muc-mau", "form_catalogue", "Danh mục mẫu bệnh án, giấy, phiếu đang dùng", "329/QĐ-BV", "2025-09-18", Director,
            "Liệt kê mẫu bệnh án và giấy, phiếu điện tử, đối chiếu từng trường với mẫu giấy và đặc tả dữ liệu.")
        { Subjects = ["forms", "data_specification", "prescription"], Cites = ["32/2023/TT-BYT", "25/2025/TT-BYT"] },
        new("viet-tat", "abbreviation_list", "Danh mục từ viết tắt dùng trong hồ sơ bệnh án", "330/QĐ-BV", "2025-09-18", Director,
            "Các từ viết tắt được phép dùng; không viết tắt trong bản tóm tắt, giấy ra viện và giấy chuyển cơ sở.")
        { Subjects = ["abbreviations"], Cites = ["32/2023/TT-BYT"] },
        new("thoi-han", "retention_schedule", "Bảng thời hạn lưu trữ hồ sơ, tài liệu", "77/QĐ-BV", "2026-01-15", Director,
            "Thời hạn lưu từng loại hồ sơ theo quy định của Bộ Y tế; hồ sơ điện tử lưu không ngắn hơn bản giấy.")
        {
            Subjects =
            [
                "store", "confidentiality", "retain_incident", "retain_death", "retain_mental_injury",
                "retain_transplant_cosmetic", "retain_treatment", "retain_registers", "retain_health_certificate", "retain_health_book",
            ],
            Cites = ["33/2025/TT-BYT"],
        },
    ];
}
