using System.Globalization;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The notes of a stay: on admission, on every inpatient day, and the summary at discharge.</summary>
internal static class Notes
{
    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        Admission(chart).AddTo(chart);
        if (stay.Case.Patient == PatientKind.Unidentified)
            Emergency(chart).AddTo(chart);
        var days = stay.Days.ToList();
        for (var i = 0; i < days.Count; i++)
        {
            var said = i == 0 ? stay.Case.Progress.First : i == days.Count - 1 ? stay.Case.Progress.Last : stay.Case.Progress.Between;
            // On the first day after an operation of the same day, otherwise at the morning round.
            var written = stay.At(days[i], 8, 15, TimeSpan.FromMinutes(FirstNoteAfter(stay)));
            var note = Progress(stay, i + 1, written, said);
            var first = note.AddTo(chart);
            if (i == 0 && stay.Amended)
                Amended(note, first, said).AddTo(chart);
            Care(stay, i + 1, written.AddMinutes(25)).AddTo(chart);
        }

        Summary(chart).AddTo(chart);
    }

    private static int FirstNoteAfter(Stay stay) =>
        stay.Case.Operation is { AfterHours: < 6 } operation ? operation.AfterHours * 60 + operation.Minutes + 30 : 200;

    private static Note Admission(Chart chart)
    {
        var illness = chart.Stay.Case;
        return new Note(
            "admission-note", Code.Loinc("34117-2", "History and physical note"), "Bệnh án vào viện", chart.Stay.Admitted.AddMinutes(50), chart.Stay.Doctor,
            [
                Note.Section("10154-3", "Chief complaint", "Lý do vào viện", illness.Reason),
                Note.Section("10164-2", "History of Present illness", "Bệnh sử", illness.Illness),
                Note.Section("11348-0", "History of Past illness", "Tiền sử bệnh", illness.History),
                Note.Section("48765-2", "Allergies", "Dị ứng", null, [chart.To("AllergyIntolerance", chart.Local("allergy"))]),
                Note.Section("29545-1", "Physical findings", "Khám bệnh", illness.Examination),
            ]) { Form = Wards.FormOf(illness.Department) };
    }

    private static Note Emergency(Chart chart) => new(
        "emergency-note", Code.Loinc("34111-5", "Emergency department note"), "Hồ sơ cấp cứu", chart.Stay.Admitted.AddMinutes(-60), chart.Stay.Doctor,
        [Note.Section("10154-3", "Chief complaint", "Lý do vào cấp cứu", chart.Stay.Case.Reason), Note.Section("Xử trí", "Thở oxy, lập đường truyền, băng vết thương, chuyển khoa điều trị.")])
    {
        Encounter = chart.To("Encounter", chart.Local("emergency")),
    };

    private static Note Progress(Stay stay, int number, DateTimeOffset written, string said) => new(
        string.Create(CultureInfo.InvariantCulture, $"progress-{number}"), Code.Loinc("11506-3", "Progress note"),
        string.Create(CultureInfo.InvariantCulture, $"Tờ điều trị ngày thứ {number}"), written, stay.Doctor,
        [Note.Section("51848-0", "Evaluation note", "Diễn biến và xử trí", said)]) { Form = Code.Form("36/BV2") };

    /// <summary>What was left out at first; the old note stays in the record.</summary>
    private static Note Amended(Note note, JsonObject first, string said) => note with
    {
        Id = note.Id + "-amended", Written = note.Written.AddMinutes(40), Replaces = first,
        Sections = [Note.Section("51848-0", "Evaluation note", "Diễn biến và xử trí", said + " Bổ sung: đã giải thích cho người bệnh và gia đình.")],
    };

    private static Note Care(Stay stay, int number, DateTimeOffset written) => new(
        string.Create(CultureInfo.InvariantCulture, $"care-{number}"), Code.Loinc("34746-8", "Nurse Note"),
        string.Create(CultureInfo.InvariantCulture, $"Phiếu chăm sóc ngày thứ {number}"), written, stay.Nurse,
        [Note.Section("Theo dõi và chăm sóc", "Đo dấu hiệu sinh tồn, thực hiện y lệnh thuốc, hướng dẫn ăn uống và vận động.")]) { Form = Code.Form("37/BV2") };

    private static Note Summary(Chart chart)
    {
        var (stay, illness) = (chart.Stay, chart.Stay.Case);
        JsonArray results = [chart.To("DiagnosticReport", chart.Local("lab-report"))];
        if (illness.Imaging is not null)
            results.Add((JsonNode)chart.To("DiagnosticReport", chart.Local("imaging-report")));
        var home = Medicines.TakenHomeReferences(chart);
        JsonArray sections =
        [
            Note.Section("46241-6", "Hospital admission diagnosis", "Chẩn đoán vào viện", null, [chart.To("Condition", chart.Local("admission-diagnosis"))]),
            Note.Section("11535-2", "Hospital discharge diagnosis", "Chẩn đoán ra viện", null, [chart.To("Condition", chart.Local("discharge-diagnosis"))]),
            Note.Section("8648-8", "Hospital course", "Quá trình bệnh lý và điều trị", illness.Course),
            Note.Section("30954-2", "Relevant diagnostic tests and/or laboratory data", "Kết quả cận lâm sàng", null, results),
            Note.Section("10183-2", "Hospital discharge medications", "Thuốc ra viện", home.Count == 0 ? "Không kê đơn ra viện." : null, home),
            Note.Section("18776-5", "Plan of care", "Hướng điều trị tiếp", illness.Advice),
        ];
        if (illness.Operation is not null)
            sections.Insert(3, Note.Section("47519-4", "History of Procedures", "Phẫu thuật", null, [chart.To("Procedure", chart.Local("operation"))]));
        if (illness.Transfusion is not null)
            sections.Insert(3, Note.Section("47519-4", "History of Procedures", "Truyền máu", null, [chart.To("Procedure", chart.Local("transfusion"))]));
        return new Note(
            "discharge-summary", Code.Loinc("18842-5", "Discharge summary"), "Tóm tắt hồ sơ bệnh án (Mẫu 03)",
            illness.Ending == Ending.Death ? stay.Discharged.AddMinutes(50) : stay.Discharged.AddMinutes(-40), stay.Doctor, sections) { Countersigned = stay.Head };
    }
}
