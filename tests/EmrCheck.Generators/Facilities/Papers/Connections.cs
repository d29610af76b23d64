namespace EmrCheck.Generators.Facilities.Papers;

/// <summary>What was connected and sent, and the contracts with suppliers.</summary>
internal static class Connections
{
    private const string Director = "Giám đốc";
    private const string Technicians = "Phòng Công nghệ thông tin";

    public static IReadOnlyList<EvidenceDocument> All { get; } =
    [
        new("ket-noi-don-thuoc", "connection_statement", "Xác nhận kết nối hệ thống đơn thuốc quốc gia", "56/XN-CNTT", "2025-09-20", Technicians,
            "Kết nối và gửi thử đơn thuốc thành công.")
        { Subjects = ["connection_prescription"] },
        new("ket-noi-vneid", "connection_statement", "Xác nhận kết nối sổ sức khỏe điện tử", "58/XN-CNTT", "2026-03-10", Technicians,
            "Kết nối và gửi dữ liệu sổ sức khỏe điện tử trên VNeID.")
        { Subjects = ["connection_vneid"] },
        new("bien-nhan-gui", "submission_receipt", "Biên nhận gửi dữ liệu tháng 10 năm 2026", "9991/BN-MAU", "2026-11-05", Technicians,
            "Đã nhận dữ liệu đơn thuốc, sổ sức khỏe điện tử, dữ liệu bảo hiểm y tế và dữ liệu quản lý khám bệnh, chữa bệnh.")
        { Subjects = ["connection_prescription", "connection_vneid", "connection_bhyt", "connection_kcb"] },
        new("nhat-ky-gui", "interface_log", "Nhật ký giao diện kết nối", "74/NK-CNTT", "2026-10-31", Technicians,
            "Dữ liệu bảo hiểm y tế gửi trong thời hạn; máy xét nghiệm và thiết bị hình ảnh trao đổi hai chiều.")
        { Subjects = ["connection_bhyt", "time_limits", "imaging", "laboratory", "update"] },
        new("dicom", "dicom_statement", "Bản công bố phù hợp DICOM và HL7", "75/CB-CNTT", "2026-03-10", Technicians,
            "Các dịch vụ DICOM và bản tin HL7 mà hệ thống hỗ trợ.")
        { Subjects = ["imaging"] },
        new("thiet-bi", "device_list", "Danh sách thiết bị xét nghiệm kết nối", "76/DS-CNTT", "2026-03-10", Technicians,
            "Máy huyết học, sinh hóa, miễn dịch: giao thức và ngày kết nối.")
        { Subjects = ["laboratory"] },
        new("hop-dong-ha-tang", "hosting_contract", "Hợp đồng thuê hạ tầng dự phòng", "9992/HĐ-MAU", "2025-09-02", Director,
            "Dữ liệu đặt tại Việt Nam, thuộc quyền sở hữu của bệnh viện; bàn giao, hủy dữ liệu và giữ bí mật theo hợp đồng.")
        { Subjects = ["confidentiality", "data_ownership", "data_specification", "destruction", "handover", "location_vietnam", "backup", "backup_provider"] },
        new("hop-dong-phan-mem", "software_contract", "Hợp đồng phần mềm hồ sơ bệnh án điện tử", "9993/HĐ-MAU", "2025-05-20", Director,
            "Nhà cung cấp bàn giao cơ sở dữ liệu kèm mô tả khi chấm dứt hợp đồng.")
        { Subjects = ["handover"] },
        new("giay-chung-nhan", "vendor_certificate", "Giấy chứng nhận của trung tâm dữ liệu", "999/GCN-MAU", "2026-06-10", Technicians,
            "Trung tâm dữ liệu đạt tiêu chuẩn mức 3 (giấy mẫu)."),
    ];
}
