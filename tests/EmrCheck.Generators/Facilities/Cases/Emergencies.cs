namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>The patients who lawfully have no Vietnamese identity number: a visitor, and a man nobody knows.</summary>
internal static class Emergencies
{
    public static readonly ClinicalCase Visitor = new()
    {
        Patient = PatientKind.Foreigner, Age = (24, 60), Days = (3, 4), Department = "Khoa Nội tổng hợp", Fever = true,
        Admission = Code.Icd10("A09", "Tiêu chảy và viêm dạ dày ruột do nhiễm khuẩn"),
        Discharge = Code.Icd10("A05.9", "Ngộ độc thức ăn do vi khuẩn, không đặc hiệu"),
        Reason = "Đau bụng, tiêu chảy sau bữa ăn",
        Illness = "Sau bữa ăn tối 6 giờ đau bụng quặn, đi phân lỏng nhiều lần, sốt nhẹ. Khai bệnh qua phiên dịch.",
        History = "Khách du lịch, khỏe mạnh.",
        Examination = "Tỉnh, môi khô. Bụng mềm, đau quanh rốn. Tim phổi bình thường.",
        Progress = ("Còn đau bụng, đi phân lỏng 4 lần.", "Đỡ đau, giảm đi ngoài.", "Hết đau bụng, ăn được."),
        Course = "Bù dịch, kháng sinh ngắn ngày, hạ sốt; hồi phục.",
        Advice = "Ăn chín uống sôi, uống đủ nước, khám lại khi sốt hoặc đau bụng.",
        Labs = [new(LabTest.Leucocytes, 10.6m, 15.2m), new(LabTest.Potassium, 3.3m, 4.4m), new(LabTest.Creatinine, 66m, 112m)],
        Drugs = [Drug.Ringer, Drug.Ceftriaxone, Drug.Paracetamol],
    };

    public static readonly ClinicalCase Concussion = new()
    {
        Patient = PatientKind.Unidentified, Age = (30, 45), Days = (3, 4), Department = "Khoa Ngoại tổng hợp",
        Admission = Code.Icd10("S09.9", "Tổn thương đầu, không đặc hiệu"),
        Discharge = Code.Icd10("S06.0", "Chấn động não"),
        Comorbidity = Code.Icd10("S40.0", "Đụng giập vai và cánh tay"),
        Reason = "Tai nạn giao thông, lơ mơ, không rõ danh tính",
        Illness = "Người đi đường đưa vào sau tai nạn xe máy, lơ mơ, không có giấy tờ, không có người nhà.",
        History = "Không khai thác được tại thời điểm vào viện.",
        Examination = "Glasgow 13 điểm, đồng tử hai bên đều, xây xát vùng vai trái. Bụng mềm, phổi thông khí đều.",
        Progress = ("Tỉnh hơn, Glasgow 14 điểm, chưa nhớ tên.", "Glasgow 15 điểm, còn đau đầu nhẹ, chưa nhớ rõ nhân thân.", "Tỉnh táo, hết đau đầu."),
        Course = "Theo dõi tri giác, giảm đau, chăm sóc vết thương phần mềm; không phải phẫu thuật.",
        Advice = "Nghỉ ngơi, khám lại ngay khi đau đầu tăng hoặc nôn; bàn giao cơ quan chức năng xác minh nhân thân.",
        Labs = [new(LabTest.Haemoglobin, 118m, 150m), new(LabTest.Platelets, 180m, 330m), new(LabTest.Glucose, 4.6m, 7.2m)],
        Drugs = [Drug.ParacetamolVein, Drug.Ringer],
        Imaging = new(Code.Loinc("30799-1", "CT Head WO contrast"), "CT", "Cắt lớp vi tính sọ não",
            "Nhu mô não đồng đều, đường giữa cân đối, hệ thống não thất không giãn, xương sọ liên tục.",
            "Không thấy máu tụ nội sọ, không vỡ xương sọ."),
    };
}
