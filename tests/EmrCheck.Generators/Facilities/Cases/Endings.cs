namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>Stays that do not end at home: a transfer to a higher hospital, and a death.</summary>
internal static class Endings
{
    private const string Ward = "Khoa Nội tổng hợp";

    public static readonly ClinicalCase Infarction = new()
    {
        Patient = PatientKind.Adult, Age = (55, 74), Days = (3, 3), Department = Ward, Ending = Ending.Transfer,
        Admission = Code.Icd10("I20.0", "Cơn đau thắt ngực không ổn định"),
        Discharge = Code.Icd10("I21.4", "Nhồi máu cơ tim dưới nội tâm mạc cấp"),
        Comorbidity = Code.Icd10("I10", "Tăng huyết áp vô căn (nguyên phát)"),
        Reason = "Đau ngực trái",
        Illness = "Hai ngày nay đau ngực trái từng cơn khi gắng sức, sáng nay đau kéo dài 30 phút, vã mồ hôi.",
        History = "Tăng huyết áp 8 năm, hút thuốc lá. Chưa can thiệp mạch vành.",
        Examination = "Tỉnh, không khó thở. Tim đều, không tiếng thổi. Phổi không ran. Bụng mềm.",
        Progress = ("Còn đau ngực nhẹ, huyết động ổn định.", "Đau ngực tái phát khi đi lại, men tim tăng.", "Huyết động ổn định, đủ điều kiện vận chuyển."),
        Course = "Kháng kết tập tiểu cầu, chống đông, statin; hội chẩn và thống nhất chuyển chụp mạch vành.",
        Advice = "Chuyển bệnh viện có can thiệp mạch vành, tiếp tục chống đông trên đường vận chuyển, có điều dưỡng đi cùng.",
        Labs = [new(LabTest.Haemoglobin, 124m, 150m), new(LabTest.Platelets, 176m, 310m), new(LabTest.Creatinine, 68m, 118m), new(LabTest.Potassium, 3.6m, 4.8m)],
        Drugs = [Drug.Aspirin, Drug.Atorvastatin, Drug.Enoxaparin],
    };

    public static readonly ClinicalCase Sepsis = new()
    {
        Patient = PatientKind.Adult, Age = (72, 86), Days = (3, 4), Department = Ward, Fever = true, Ending = Ending.Death,
        Admission = Code.Icd10("J18.9", "Viêm phổi, không đặc hiệu"),
        Discharge = Code.Icd10("A41.9", "Nhiễm khuẩn huyết, không đặc hiệu"),
        Comorbidity = Code.Icd10("J44.9", "Bệnh phổi tắc nghẽn mạn tính, không đặc hiệu"),
        Reason = "Sốt cao, khó thở",
        Illness = "Năm ngày sốt cao, ho đờm đục, khó thở tăng dần, hôm nay mệt nhiều, ăn kém.",
        History = "Bệnh phổi tắc nghẽn mạn tính nhiều năm, suy kiệt.",
        Examination = "Tỉnh, mệt, thở nhanh, ran nổ hai đáy phổi. Tim nhanh đều. Bụng mềm.",
        Progress = ("Còn sốt cao, khó thở, thở oxy.", "Huyết áp giảm, dùng vận mạch, gia đình được giải thích tiên lượng nặng.", "Sốc không hồi phục dù dùng vận mạch."),
        Course = "Kháng sinh, thở oxy, bù dịch, vận mạch; không đáp ứng, tử vong trong sốc nhiễm khuẩn.",
        Advice = "Đã giải thích cho gia đình, bàn giao theo quy định và kiểm thảo tử vong.",
        Labs = [new(LabTest.Leucocytes, 18.4m, 26.8m), new(LabTest.Crp, 140m, 260m), new(LabTest.Creatinine, 128m, 210m), new(LabTest.Platelets, 72m, 118m)],
        Drugs = [Drug.Ceftriaxone, Drug.Ringer, Drug.Norepinephrine],
        Imaging = new(Code.Loinc("36643-5", "XR Chest 2 Views"), "DX", "X-quang ngực thẳng",
            "Đám mờ lan tỏa hai đáy phổi, góc sườn hoành hai bên tù nhẹ, bóng tim không to.",
            "Viêm phổi thùy dưới hai bên, tràn dịch màng phổi ít."),
    };
}
