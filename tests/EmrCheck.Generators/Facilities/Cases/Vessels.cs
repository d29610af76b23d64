namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>Cases of the internal medicine ward that began with a vessel: stroke and bleeding.</summary>
internal static class Vessels
{
    private const string Ward = "Khoa Nội tổng hợp";

    public static readonly ClinicalCase Stroke = new()
    {
        Patient = PatientKind.Adult, Age = (60, 82), Days = (3, 4), Department = Ward,
        Admission = Code.Icd10("I64", "Đột quỵ, không xác định do xuất huyết hay nhồi máu"),
        Discharge = Code.Icd10("I63.9", "Nhồi máu não, không đặc hiệu"),
        Comorbidity = Code.Icd10("I10", "Tăng huyết áp vô căn (nguyên phát)"),
        Reason = "Yếu nửa người phải, nói khó",
        Illness = "Sáng nay ngủ dậy thấy yếu tay chân phải, nói khó, không đau đầu, không nôn.",
        History = "Tăng huyết áp 10 năm, uống thuốc không đều.",
        Examination = "Tỉnh, nói khó, liệt nhẹ nửa người phải cơ lực 4/5, không liệt mặt. Tim đều, phổi trong.",
        Progress = ("Tỉnh, cơ lực tay phải 4/5, nuốt được.", "Cơ lực cải thiện, bắt đầu tập phục hồi chức năng.", "Đi lại có người hỗ trợ, nói rõ hơn."),
        Course = "Chống kết tập tiểu cầu, statin, kiểm soát huyết áp, tập phục hồi chức năng sớm.",
        Advice = "Uống thuốc đều, đo huyết áp hằng ngày, tiếp tục tập phục hồi chức năng, khám lại sau 2 tuần.",
        Labs = [new(LabTest.Glucose, 5.2m, 8.4m), new(LabTest.Platelets, 168m, 312m), new(LabTest.Creatinine, 64m, 112m)],
        Drugs = [Drug.Aspirin, Drug.Atorvastatin, Drug.Amlodipine],
        Imaging = new(Code.Loinc("30799-1", "CT Head WO contrast"), "CT", "Cắt lớp vi tính sọ não",
            "Vùng giảm tỷ trọng 12 mm ở bao trong trái, đường giữa cân đối, hệ thống não thất không giãn.",
            "Ổ giảm tỷ trọng bao trong trái, không có hình ảnh chảy máu."),
    };

    public static readonly ClinicalCase Bleeding = new()
    {
        Patient = PatientKind.Adult, Age = (35, 66), Days = (3, 4), Department = Ward,
        Admission = Code.Icd10("K92.2", "Xuất huyết đường tiêu hóa, không đặc hiệu"),
        Discharge = Code.Icd10("K25.4", "Loét dạ dày mạn tính hoặc không đặc hiệu có xuất huyết"),
        Reason = "Đại tiện phân đen, chóng mặt",
        Illness = "Hai ngày đại tiện phân đen 3 lần, chóng mặt, đau âm ỉ thượng vị.",
        History = "Đau khớp hay tự mua thuốc giảm đau; không có tiền sử phẫu thuật.",
        Examination = "Tỉnh, da niêm mạc nhợt. Bụng mềm, ấn đau thượng vị. Thăm trực tràng có phân đen.",
        Progress = ("Còn phân đen, huyết động ổn định.", "Không nôn máu, phân nâu dần, ăn lỏng.", "Phân vàng, hết chóng mặt, ăn được."),
        Course = "Ức chế bơm proton tĩnh mạch, bù dịch, truyền một đơn vị khối hồng cầu; huyết động ổn định.",
        Advice = "Không tự dùng thuốc giảm đau, uống thuốc dạ dày đủ 4 tuần, khám lại sau 7 ngày.",
        Labs = [new(LabTest.Haemoglobin, 62m, 69m), new(LabTest.Haematocrit, 19m, 22m), new(LabTest.Platelets, 172m, 330m), new(LabTest.Creatinine, 60m, 104m)],
        Drugs = [Drug.Omeprazole, Drug.Ringer, Drug.Esomeprazole],
        Transfusion = "Huyết sắc tố dưới 70 g/L",
    };
}
