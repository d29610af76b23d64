namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>Births.</summary>
internal static class Obstetrics
{
    private const string Ward = "Khoa Phụ sản";

    public static readonly ClinicalCase Birth = new()
    {
        Patient = PatientKind.Mother, Age = (20, 36), Days = (3, 4), Department = Ward,
        Admission = Code.Icd10("O80.9", "Đẻ thường một thai, không đặc hiệu"),
        Discharge = Code.Icd10("O80.0", "Đẻ thường ngôi chỏm"),
        Reason = "Thai 39 tuần, đau bụng từng cơn",
        Illness = "Thai 39 tuần, đau bụng từng cơn tăng dần từ rạng sáng, ra nhầy hồng.",
        History = "Khám thai đủ lần, tiêm phòng uốn ván đủ. Không mắc bệnh mạn tính.",
        Examination = "Toàn trạng tốt. Cơn co tử cung 3 cơn/10 phút, ngôi đầu, cổ tử cung mở 4 cm, tim thai đều.",
        Progress = ("Sau đẻ tử cung co tốt, sản dịch đỏ, mẹ tỉnh.", "Mẹ ổn định, sữa về, bé bú tốt.", "Mẹ và bé ổn định, đủ điều kiện ra viện."),
        Course = "Đẻ thường, xử trí tích cực giai đoạn ba, mẹ và bé ổn định.",
        Advice = "Cho bú mẹ hoàn toàn, vệ sinh tầng sinh môn, khám lại sau 6 tuần, tiêm chủng cho bé.",
        Labs = [new(LabTest.Haemoglobin, 108m, 132m), new(LabTest.Platelets, 170m, 290m), new(LabTest.Glucose, 4.1m, 6.0m)],
        Drugs = [Drug.Oxytocin, Drug.Iron],
        Birth = "Đẻ thường, trẻ khóc ngay",
    };

    public static readonly ClinicalCase Caesarean = new()
    {
        Patient = PatientKind.Mother, Age = (22, 39), Days = (4, 4), Department = Ward,
        Admission = Code.Icd10("O34.2", "Chăm sóc mẹ vì sẹo tử cung do phẫu thuật trước đây"),
        Discharge = Code.Icd10("O82.0", "Mổ lấy thai chủ động"),
        Reason = "Thai 38 tuần, vết mổ đẻ cũ",
        Illness = "Thai 38 tuần, vết mổ đẻ cũ 3 năm, đau nhẹ vết mổ, không ra nước.",
        History = "Mổ đẻ một lần. Khám thai đều, đường máu thai kỳ bình thường.",
        Examination = "Toàn trạng tốt. Vết mổ cũ ấn đau nhẹ, ngôi đầu, cổ tử cung đóng, tim thai đều.",
        Progress = ("Sau mổ tỉnh, tử cung co tốt, vết mổ khô.", "Trung tiện được, ngồi dậy cho con bú, vết mổ khô.", "Mẹ và bé ổn định, vết mổ khô."),
        Course = "Mổ lấy thai chủ động, hậu phẫu thuận lợi, bé bú tốt.",
        Advice = "Giữ vết mổ khô, cho bú mẹ, tránh thai an toàn, khám lại sau 4 tuần.",
        Labs = [new(LabTest.Haemoglobin, 106m, 128m), new(LabTest.Platelets, 165m, 280m), new(LabTest.Leucocytes, 8.4m, 12.6m)],
        Drugs = [Drug.Cefazolin, Drug.Oxytocin],
        Operation = new(Code.Icd9Procedure("74.1", "Low cervical cesarean section"), "Phẫu thuật lấy thai ngang đoạn dưới tử cung", 5, 45),
        Birth = "Mổ lấy thai, trẻ khóc ngay",
    };
}
