namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>Cases of the internal medicine ward.</summary>
internal static class InternalMedicine
{
    private const string Ward = "Khoa Nội tổng hợp";

    public static readonly ClinicalCase Pneumonia = new()
    {
        Patient = PatientKind.Adult, Age = (45, 78), Days = (3, 4), Department = Ward, Fever = true,
        Admission = Code.Icd10("J18.9", "Viêm phổi, không đặc hiệu"),
        Discharge = Code.Icd10("J15.9", "Viêm phổi do vi khuẩn, không đặc hiệu"),
        Comorbidity = Code.Icd10("I10", "Tăng huyết áp vô căn (nguyên phát)"),
        Reason = "Sốt, ho khạc đờm, khó thở",
        Illness = "Bệnh 4 ngày: sốt cao, ho đờm vàng, khó thở tăng dần, tự uống thuốc tại nhà không đỡ.",
        History = "Tăng huyết áp nhiều năm, uống thuốc đều. Không hút thuốc lá.",
        Examination = "Tỉnh, da niêm mạc hồng. Phổi phải giảm thông khí, ran nổ đáy phổi. Tim đều. Bụng mềm.",
        Progress = ("Còn sốt, ho đờm đục, khó thở nhẹ khi gắng sức.", "Đỡ sốt, ho giảm, ăn uống được.", "Hết sốt, phổi đỡ ran, đi lại bình thường."),
        Course = "Điều trị kháng sinh đường tĩnh mạch, hạ sốt, kiểm soát huyết áp; đáp ứng tốt.",
        Advice = "Uống thuốc theo đơn, tập thở, khám lại sau 7 ngày.",
        Labs = [new(LabTest.Leucocytes, 11.8m, 18.6m), new(LabTest.Haemoglobin, 121m, 148m), new(LabTest.Crp, 48m, 160m), new(LabTest.Creatinine, 62m, 105m)],
        Drugs = [Drug.Ceftriaxone, Drug.Paracetamol, Drug.Amlodipine],
        Allergy = Code.Atc("M01AE01", "Ibuprofen"),
        Imaging = new(Code.Loinc("36643-5", "XR Chest 2 Views"), "DX", "X-quang ngực thẳng",
            "Đám mờ ranh giới không rõ thùy dưới phổi phải, góc sườn hoành hai bên nhọn, bóng tim không to.",
            "Đám mờ không đều thùy dưới phổi phải, hướng tới viêm phổi."),
    };

    public static readonly ClinicalCase Diabetes = new()
    {
        Patient = PatientKind.Adult, Age = (48, 75), Days = (3, 4), Department = Ward,
        Admission = Code.Icd10("E11.9", "Đái tháo đường týp 2, chưa có biến chứng"),
        Discharge = Code.Icd10("E11.9", "Đái tháo đường týp 2, chưa có biến chứng"),
        Comorbidity = Code.Icd10("I10", "Tăng huyết áp vô căn (nguyên phát)"),
        Reason = "Mệt mỏi, uống nhiều, tiểu nhiều",
        Illness = "Một tháng nay mệt, sút cân, khát nước, tiểu đêm nhiều lần; đường máu tại trạm y tế cao.",
        History = "Đái tháo đường týp 2 phát hiện 5 năm, bỏ thuốc 2 tháng. Bố mắc đái tháo đường.",
        Examination = "Tỉnh, da khô nhẹ. Tim phổi bình thường. Mạch mu chân bắt rõ, cảm giác bàn chân tốt.",
        Progress = ("Còn mệt, đường máu mao mạch cao.", "Đỡ mệt, đường máu giảm dần.", "Ổn định, đường máu trước ăn đạt mục tiêu."),
        Course = "Chỉnh liều insulin rồi chuyển thuốc uống, tư vấn dinh dưỡng.",
        Advice = "Ăn giảm tinh bột, tập luyện, theo dõi đường máu tại nhà, khám lại sau 2 tuần.",
        Labs = [new(LabTest.Glucose, 12.4m, 21.8m), new(LabTest.HbA1c, 8.6m, 11.9m), new(LabTest.Potassium, 3.6m, 4.9m), new(LabTest.Creatinine, 58m, 108m)],
        Drugs = [Drug.Insulin, Drug.Metformin, Drug.Amlodipine],
    };

    public static readonly ClinicalCase Copd = new()
    {
        Patient = PatientKind.Adult, Age = (58, 80), Days = (3, 4), Department = Ward,
        Admission = Code.Icd10("J44.9", "Bệnh phổi tắc nghẽn mạn tính, không đặc hiệu"),
        Discharge = Code.Icd10("J44.1", "Bệnh phổi tắc nghẽn mạn tính đợt cấp, không đặc hiệu"),
        Reason = "Khó thở tăng, ho đờm",
        Illness = "Ba ngày nay khó thở tăng khi đi lại, ho đờm trắng đục, không sốt.",
        History = "Bệnh phổi tắc nghẽn mạn tính 6 năm, hút thuốc lá đã bỏ.",
        Examination = "Tỉnh, thở nhanh, lồng ngực hình thùng, phổi ran rít ran ngáy hai bên. Tim đều.",
        Progress = ("Còn khó thở, nói được từng câu.", "Khó thở giảm, ran rít ít hơn.", "Hết khó thở khi nghỉ, phổi còn ít ran ngáy."),
        Course = "Khí dung giãn phế quản, corticoid, kháng sinh; cải thiện.",
        Advice = "Tránh khói bụi, dùng thuốc hít đúng cách, tiêm phòng cúm, khám lại sau 10 ngày.",
        Labs = [new(LabTest.Leucocytes, 8.2m, 13.4m), new(LabTest.Haemoglobin, 130m, 168m), new(LabTest.Crp, 8m, 42m)],
        Drugs = [Drug.Salbutamol, Drug.Prednisolone, Drug.Cefixime],
        Imaging = new(Code.Loinc("36643-5", "XR Chest 2 Views"), "DX", "X-quang ngực thẳng",
            "Hai trường phổi tăng sáng, vòm hoành hạ thấp, khoang liên sườn giãn, bóng tim hình giọt nước.",
            "Hai phổi tăng sáng, khoang liên sườn giãn, không có đám mờ."),
    };
}
