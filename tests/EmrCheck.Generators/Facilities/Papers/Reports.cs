namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>What the departments counted, tried out and wrote down.</summary>
internal static class Reports
{
    private const string Technicians = "Phòng Công nghệ thông tin";
    private const string Planners = "Phòng Kế hoạch tổng hợp";

    public static IReadOnlyList<EvidenceDocument> All { get; } =
    [
        new("danh-gia", "emr_assessment_report", "Báo cáo tự đánh giá theo Thông tư 13/2025/TT-BYT", "345/BC-BV", "2025-09-24", Planners,
            "Bệnh viện tự đánh giá các tiêu chí đều đạt; minh chứng kèm theo từng tiêu chí.")
        { Cites = ["13/2025/TT-BYT"] },
        new("ha-tang", "infrastructure_inventory", "Bảng kê hạ tầng công nghệ thông tin", "51/BK-CNTT", "2025-09-05", Technicians,
            "1. Máy trạm: 150 bộ.\n2. Mạng: cáp quang hai đường, mạng nội bộ phủ các khoa, hỗ trợ IPv6.\n3. Máy chủ: 4 máy.\n4. Lưu trữ: tủ đĩa 40 TB.\n"
            + "5. Lưu trữ dự phòng: một bản tại chỗ, một bản ngoài bệnh viện, đều đặt tại Việt Nam.\n6. Bảo mật: tường lửa, phòng chống mã độc, giám sát.")
        { Subjects = ["workstations", "network", "servers", "storage", "backup", "security", "ipv6", "location_vietnam"] },
        new("phan-mem", "software_inventory", "Danh sách phần mềm đang sử dụng", "52/BK-CNTT", "2025-09-05", Technicians,
            "1. Quản lý bệnh viện (HIS mẫu).\n2. Xét nghiệm (LIS mẫu).\n3. Chẩn đoán hình ảnh (RIS-PACS mẫu).\n4. Hồ sơ bệnh án điện tử (EMR mẫu)."),
        new("tieu-chuan", "standards_statement", "Bản đối chiếu tiêu chuẩn kỹ thuật", "53/BC-CNTT", "2025-09-08", Technicians,
            "Đối chiếu danh mục tiêu chuẩn kỹ thuật về ứng dụng công nghệ thông tin trong cơ quan nhà nước: JSON, XML, TLS, ký số."),
        new("dien-tap", "restore_drill_minutes", "Biên bản diễn tập phục hồi và truy xuất dữ liệu", "54/BB-CNTT", "2025-09-12", Technicians,
            "Phục hồi toàn bộ dữ liệu từ bản sao lưu trong 95 phút; truy xuất 20 hồ sơ theo yêu cầu, đủ và đọc được.")
        { Subjects = ["restore", "retrieval", "backup"] },
        new("sao-luu", "backup_report", "Báo cáo sao lưu dữ liệu", "61/BC-CNTT", "2026-10-05", Technicians,
            "Sao lưu hằng ngày, kiểm tra hằng tuần; một bản gửi đơn vị cung cấp hạ tầng.")
        { Subjects = ["backup", "backup_provider"] },
        new("muc-cntt-nam", "it_level_report", "Báo cáo mức ứng dụng công nghệ thông tin năm 2025", "470/BC-BV", "2025-12-10", Planners,
            "Báo cáo mức đạt được và việc còn phải làm trong năm tới."),
        new("thong-ke", "statistics_report", "Báo cáo thống kê xét nghiệm và chẩn đoán hình ảnh", "62/BC-CNTT", "2026-09-30", Technicians,
            "Số ca theo loại xét nghiệm, loại máy, khoa chỉ định và người đọc.")
        { Subjects = ["imaging", "laboratory"] },
    ];
}
