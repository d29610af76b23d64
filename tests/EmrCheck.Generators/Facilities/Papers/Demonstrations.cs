namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>What was shown on site, printed and exported.</summary>
internal static class Demonstrations
{
    private const string Technicians = "Phòng Công nghệ thông tin";

    public static IReadOnlyList<EvidenceDocument> All { get; } =
    [
        new("trinh-dien", "demonstration_minutes", "Biên bản kiểm tra, trình diễn hồ sơ bệnh án điện tử", "63/BB-CNTT", "2026-09-14", Technicians,
            "Đã trình diễn: danh sách hồ sơ, hiển thị theo mẫu, cập nhật từ thiết bị, chỉnh sửa có lưu vết, phân quyền, giới hạn giờ truy cập, "
            + "kiểm tra toàn vẹn, tìm lại hồ sơ đã lưu.")
        { Subjects = ["access_hours", "correct", "display", "forms", "integrity", "manage", "retrieval", "roles", "store", "traceability", "update", "export"] },
        new("trinh-dien-cdha", "demonstration_minutes", "Biên bản trình diễn hệ thống chẩn đoán hình ảnh", "64/BB-CNTT", "2026-09-15", Technicians,
            "Đã trình diễn: quản trị, máy chủ, máy trạm, đo và dựng ảnh, xem ảnh trên web, hội chẩn từ xa.")
        { Subjects = ["imaging", "roles", "servers", "workstations", "image_processing", "display", "remote_consultation"] },
        new("trinh-dien-xn", "demonstration_minutes", "Biên bản trình diễn hệ thống xét nghiệm", "65/BB-CNTT", "2026-09-16", Technicians,
            "Đã trình diễn: quản trị, phân quyền, quản lý hóa chất.")
        { Subjects = ["laboratory", "roles", "reagents"] },
        new("don-in", "print_sample", "Bản in mẫu đơn thuốc và hồ sơ bệnh án", "66/BI-CNTT", "2026-05-05", Technicians,
            "Bản in có mã đơn thuốc, thời điểm in, người in và dấu hiệu chuyển đổi từ bản điện tử.")
        { Subjects = ["print", "prescription", "conversion"] },
        new("ket-xuat", "export_sample", "Bản kết xuất mẫu hồ sơ bệnh án", "67/KX-CNTT", "2026-09-15", Technicians,
            "Kết xuất đủ nhóm dữ liệu, kèm mô tả dữ liệu và đường dẫn hình ảnh.")
        { Subjects = ["export", "data_specification", "imaging", "laboratory"] },
        new("tep-xml", "export_sample", "Tệp dữ liệu bảo hiểm y tế mẫu có ký số", "68/KX-CNTT", "2026-10-31", Technicians,
            "Các bảng dữ liệu đầu ra có chữ ký số của bệnh viện.")
        { Subjects = ["connection_bhyt", "signing"] },
        new("nhat-ky", "audit_log_sample", "Trích nhật ký hệ thống", "69/NK-CNTT", "2026-10-30", Technicians,
            "Nhật ký đăng nhập, xem, tạo, sửa, hủy, phân quyền; tra cứu được theo người dùng và hồ sơ; lưu 24 tháng.")
        { Subjects = ["retrieval", "roles", "traceability", "log_retention"] },
    ];
}
