namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>Cases of the surgical ward.</summary>
internal static class Surgery
{
    private const string Ward = "Khoa Ngoại tổng hợp";

    public static readonly ClinicalCase Appendicitis = new()
    {
        Patient = PatientKind.Adult, Age = (18, 52), Days = (4, 4), Department = Ward, Fever = true,
        Admission = Code.Icd10("K37", "Viêm ruột thừa không đặc hiệu"),
        Discharge = Code.Icd10("K35.8", "Viêm ruột thừa cấp, khác và không đặc hiệu"),
        Reason = "Đau bụng hố chậu phải",
        Illness = "Đau quanh rốn từ đêm qua rồi khu trú hố chậu phải, buồn nôn, sốt nhẹ.",
        History = "Khỏe mạnh, chưa phẫu thuật lần nào.",
        Examination = "Tỉnh, môi khô. Bụng mềm, ấn điểm McBurney đau, phản ứng thành bụng hố chậu phải.",
        Progress = ("Sau mổ tỉnh, vết mổ khô, đau vừa.", "Trung tiện được, ăn cháo, vết mổ khô.", "Hết sốt, vết mổ khô, ăn uống đi lại bình thường."),
        Course = "Phẫu thuật nội soi cắt ruột thừa, kháng sinh, giảm đau; diễn biến thuận lợi.",
        Advice = "Giữ vết mổ khô, cắt chỉ sau 7 ngày tại trạm y tế, tái khám khi sốt hoặc đau tăng.",
        Labs = [new(LabTest.Leucocytes, 12.1m, 17.9m), new(LabTest.Haemoglobin, 124m, 156m), new(LabTest.Crp, 22m, 96m)],
        Drugs = [Drug.Ceftriaxone, Drug.ParacetamolVein, Drug.Cefixime],
        Imaging = new(Code.Loinc("24558-9", "US Abdomen"), "US", "Siêu âm ổ bụng",
            "Hố chậu phải có cấu trúc ống đường kính 9 mm, ấn không xẹp, mỡ quanh tăng âm, ít dịch tự do.",
            "Ruột thừa đường kính 9 mm, thâm nhiễm mỡ quanh, ít dịch hố chậu phải."),
        Operation = new(Code.Icd9Procedure("47.01", "Laparoscopic appendectomy"), "Phẫu thuật nội soi cắt ruột thừa", 4, 55),
    };

    public static readonly ClinicalCase Gallstones = new()
    {
        Patient = PatientKind.Adult, Age = (34, 68), Days = (4, 4), Department = Ward,
        Admission = Code.Icd10("K80.2", "Sỏi túi mật không có viêm túi mật"),
        Discharge = Code.Icd10("K80.1", "Sỏi túi mật có viêm túi mật khác"),
        Reason = "Đau hạ sườn phải sau ăn",
        Illness = "Đau từng cơn hạ sườn phải sau bữa ăn nhiều mỡ, buồn nôn, không vàng da.",
        History = "Sỏi túi mật phát hiện 1 năm. Không mắc bệnh mạn tính khác.",
        Examination = "Tỉnh, không vàng da. Bụng mềm, nghiệm pháp Murphy dương tính.",
        Progress = ("Sau mổ tỉnh, bụng mềm, đau nhẹ vết mổ.", "Ăn lỏng, vết mổ khô.", "Không sốt, bụng mềm, vết mổ liền tốt."),
        Course = "Phẫu thuật nội soi cắt túi mật theo kế hoạch, hậu phẫu ổn định.",
        Advice = "Ăn ít mỡ 4 tuần, giữ vết mổ khô, khám lại sau 10 ngày.",
        Labs = [new(LabTest.Leucocytes, 6.4m, 11.2m), new(LabTest.Alt, 22m, 78m), new(LabTest.Bilirubin, 8m, 26m), new(LabTest.Platelets, 190m, 340m)],
        Drugs = [Drug.Cefazolin, Drug.ParacetamolVein, Drug.Paracetamol],
        Imaging = new(Code.Loinc("24558-9", "US Abdomen"), "US", "Siêu âm ổ bụng",
            "Lòng túi mật có vài hình tăng âm kèm bóng cản, lớn nhất 14 mm; thành dày 4 mm; ống mật chủ 5 mm.",
            "Túi mật có vài sỏi, lớn nhất 14 mm, thành dày 4 mm; đường mật không giãn."),
        Operation = new(Code.Icd9Procedure("51.23", "Laparoscopic cholecystectomy"), "Phẫu thuật nội soi cắt túi mật", 21, 70),
    };
}
