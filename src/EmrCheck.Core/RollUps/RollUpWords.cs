namespace EmrCheck.Core.RollUps;

/// <summary>What users read for the words of a roll-up.</summary>
public static class RollUpWords
{
    /// <summary>The name of an indicator.</summary>
    public static Phrase Of(Indicator indicator) => indicator switch
    {
        Indicator.PaperlessFacilities => new("Cơ sở dùng hồ sơ bệnh án điện tử thay hồ sơ giấy", "Facilities that use the electronic record in place of paper"),
        Indicator.QualifiedFacilities => new("Cơ sở được máy chấm đạt", "Facilities that the machine finds qualified"),
        Indicator.PatientsWithEmr => new("Lượt người bệnh có hồ sơ bệnh án điện tử", "Patients with an electronic record"),
        Indicator.ElectronicRecords => new("Hồ sơ bệnh án lập bằng điện tử", "Records made electronically"),
        _ => new("Lượt thanh toán không dùng tiền mặt", "Payments without cash"),
    };

    /// <summary>How an indicator is computed, and from what.</summary>
    public static Phrase FormulaOf(Indicator indicator) => indicator switch
    {
        Indicator.PaperlessFacilities => new(
            "số cơ sở có ngày bắt đầu (paperless_since, nếu không nêu thì ngày quyết định triển khai đã nộp) không sau ngày thẩm định / số cơ sở; cơ sở không nêu vẫn ở mẫu số",
            "facilities whose first day (paperless_since, else the date of the deployment decision handed in) is not after the day judged / facilities; one that does not say stays in the denominator"),
        Indicator.QualifiedFacilities => new("số cơ sở có kết quả đạt / số cơ sở", "facilities found qualified / facilities"),
        Indicator.PatientsWithEmr => Sum("patients_with_emr", "patients"),
        Indicator.ElectronicRecords => Sum("electronic_records", "records"),
        _ => Sum("cashless_payments", "payments"),
    };

    /// <summary>The word for the state of a target.</summary>
    public static Phrase Of(TargetState state) => state switch
    {
        TargetState.Reached => new("Đã đạt chỉ tiêu", "Reached"),
        TargetState.NotYet => new("Chưa đạt, còn hạn", "Not yet, day not passed"),
        TargetState.Missed => new("Chưa đạt, đã quá hạn", "Not reached, day passed"),
        _ => new("Chưa có số liệu", "No figure"),
    };

    /// <summary>The word for how a facility stands to its deadline.</summary>
    public static Phrase Of(DeadlineState state) => state switch
    {
        DeadlineState.Met => new("Đúng hạn", "In time"),
        DeadlineState.Late => new("Xong sau hạn", "Done, after the day"),
        DeadlineState.Overdue => new("Chưa xong, quá hạn", "Not done, day passed"),
        DeadlineState.Pending => new("Chưa xong, còn hạn", "Not done, day not passed"),
        _ => new("Không nêu", "Not stated"),
    };

    private static Phrase Sum(string part, string whole) => new(
        $"tổng {part} / tổng {whole} của các cơ sở nêu cả hai số", $"sum of {part} / sum of {whole} over the facilities that state both");
}
