using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>What several doctors wrote together: consultations, and the review of a death.</summary>
internal static class Meetings
{
    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        if (stay.Case.Operation is { } operation)
            Consultation(stay, stay.OperationStart.AddMinutes(-110), $"Có chỉ định: {operation.Name}. Đủ điều kiện phẫu thuật.").AddTo(chart);
        if (stay.Case.Ending == Ending.Transfer)
            Consultation(stay, stay.Discharged.AddHours(-4), "Cần can thiệp mạch vành, chuyển bệnh viện có khả năng can thiệp.").AddTo(chart);
        if (stay.Case.Ending == Ending.Death)
            Review(stay).AddTo(chart);
    }

    private static Note Consultation(Stay stay, DateTimeOffset time, string conclusion) => new(
        "consultation", Code.Loinc("11488-4", "Consult note"), "Trích biên bản hội chẩn", time, stay.Doctor,
        [Note.Section("Tóm tắt diễn biến bệnh", stay.Case.Illness), Note.Section("Kết luận", conclusion)])
    {
        Form = Code.Form("27/BV2"), With = Others(stay),
    };

    private static Note Review(Stay stay) => new(
        "death-review", Code.Form("47/BV2"), "Biên bản kiểm thảo tử vong", stay.Discharged.AddHours(3), stay.Doctor,
        [
            Note.Section("Quá trình điều trị", stay.Case.Course),
            Note.Section("Nguyên nhân tử vong", stay.Case.Discharge.Display!),
            Note.Section("Kết luận", "Chẩn đoán và xử trí đúng hướng dẫn, theo dõi đầy đủ, không phát hiện sai sót chuyên môn."),
        ]) { With = Others(stay), Countersigned = stay.Head };

    private static IReadOnlyList<StaffMember> Others(Stay stay) => [.. new[] { stay.Head, stay.Surgeon }.OfType<StaffMember>()];
}
