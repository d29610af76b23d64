namespace EmrCheck.Generators.Facilities.Cases;

/// <summary>Cases of the children's ward.</summary>
internal static class Paediatrics
{
    private const string Ward = "Khoa Nhi";

    public static readonly ClinicalCase Bronchiolitis = new()
    {
        Patient = PatientKind.Child, Age = (1, 1), Days = (3, 4), Department = Ward, Fever = true,
        Admission = Code.Icd10("J21.9", "Viêm tiểu phế quản cấp, không đặc hiệu"),
        Discharge = Code.Icd10("J21.9", "Viêm tiểu phế quản cấp, không đặc hiệu"),
        Reason = "Ho, khò khè, thở nhanh",
        Illness = "Trẻ ho và chảy mũi 3 ngày, hôm nay khò khè, thở nhanh, bú kém.",
        History = "Đẻ thường đủ tháng, tiêm chủng đủ theo lịch.",
        Examination = "Trẻ tỉnh, môi hồng, rút lõm lồng ngực nhẹ, phổi ran rít hai bên. Tim đều. Bụng mềm.",
        Progress = ("Còn khò khè, bú được ít, không tím.", "Đỡ khò khè, bú khá hơn.", "Hết rút lõm lồng ngực, bú tốt, hết sốt."),
        Course = "Khí dung, hạ sốt, vệ sinh mũi, theo dõi sát; đáp ứng tốt.",
        Advice = "Tiếp tục vệ sinh mũi, cho bú nhiều lần, đưa trẻ khám ngay khi thở nhanh hoặc bỏ bú.",
        Labs = [new(LabTest.Leucocytes, 8.8m, 15.4m), new(LabTest.Haemoglobin, 108m, 128m), new(LabTest.Crp, 2m, 24m)],
        Drugs = [Drug.Salbutamol, Drug.ParacetamolChild],
        Imaging = new(Code.Loinc("36643-5", "XR Chest 2 Views"), "DX", "X-quang ngực thẳng",
            "Hai phổi căng giãn, rốn phổi đậm nhẹ, góc sườn hoành hai bên nhọn.",
            "Phổi ứ khí nhẹ hai bên, không có đám mờ khu trú."),
    };

    public static readonly ClinicalCase Gastroenteritis = new()
    {
        Patient = PatientKind.Child, Age = (2, 6), Days = (3, 4), Department = Ward, Fever = true,
        Admission = Code.Icd10("A09", "Tiêu chảy và viêm dạ dày ruột do nhiễm khuẩn"),
        Discharge = Code.Icd10("A09", "Tiêu chảy và viêm dạ dày ruột do nhiễm khuẩn"),
        Reason = "Tiêu chảy, nôn, sốt",
        Illness = "Trẻ nôn và đi phân lỏng nhiều lần từ hôm qua, sốt, uống nước háo hức.",
        History = "Phát triển bình thường, tiêm chủng đủ.",
        Examination = "Trẻ kích thích nhẹ, mắt trũng, nếp véo da mất chậm. Tim phổi bình thường. Bụng chướng nhẹ.",
        Progress = ("Còn đi phân lỏng, uống được oresol.", "Giảm số lần đi ngoài, hết nôn.", "Phân sệt, hết dấu mất nước, ăn được."),
        Course = "Bù dịch đường uống, kẽm, hạ sốt; hết dấu mất nước.",
        Advice = "Uống oresol đúng cách, kẽm đủ 10 ngày, rửa tay, khám lại khi trẻ li bì hoặc nôn nhiều.",
        Labs = [new(LabTest.Leucocytes, 9.2m, 14.8m), new(LabTest.Potassium, 3.2m, 4.2m), new(LabTest.Glucose, 3.8m, 5.6m)],
        Drugs = [Drug.Salts, Drug.Zinc, Drug.ParacetamolChild],
    };

    public static readonly ClinicalCase Dengue = new()
    {
        Patient = PatientKind.Child, Age = (7, 14), Days = (3, 4), Department = Ward, Fever = true,
        Admission = Code.Icd10("A97.9", "Sốt xuất huyết Dengue, không đặc hiệu"),
        Discharge = Code.Icd10("A97.0", "Sốt xuất huyết Dengue không có dấu hiệu cảnh báo"),
        Reason = "Sốt cao ngày thứ ba",
        Illness = "Sốt cao liên tục 3 ngày, đau đầu, đau mỏi người, không chảy máu.",
        History = "Phát triển bình thường, chưa mắc sốt xuất huyết.",
        Examination = "Trẻ tỉnh, da sung huyết, nghiệm pháp dây thắt dương tính. Gan không to. Tim phổi bình thường.",
        Progress = ("Còn sốt, không đau bụng, tiểu được.", "Giảm sốt, không có dấu hiệu cảnh báo.", "Hết sốt 24 giờ, tiểu cầu tăng, ăn được."),
        Course = "Hạ sốt, bù dịch đường uống, theo dõi tiểu cầu và hematocrit; không vào sốc.",
        Advice = "Nghỉ ngơi, uống nhiều nước, diệt muỗi tại nhà, khám lại sau 3 ngày.",
        Labs = [new(LabTest.Platelets, 62m, 118m), new(LabTest.Haematocrit, 38m, 46m), new(LabTest.Leucocytes, 2.4m, 4.4m)],
        Drugs = [Drug.ParacetamolChild, Drug.Salts],
    };
}
