using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The operation, after the consent to it and a consultation; and the transfusion.</summary>
internal static class Theatre
{
    public static void Add(Chart chart)
    {
        if (chart.Stay is { Case.Operation: { } operation, Surgeon: { } surgeon } stay)
        {
            AddOperation(chart, operation, surgeon, stay);
            OperationNote(operation, surgeon, stay).AddTo(chart);
        }

        if (chart.Stay.Case.Transfusion is { } reason)
            AddTransfusion(chart, reason);
    }

    private static void AddOperation(Chart chart, Operation operation, StaffMember surgeon, Stay stay) =>
        chart.Add("Procedure", chart.Local("operation"), new JsonObject
        {
            ["status"] = "completed",
            ["category"] = Element.Concept(Code.Snomed("387713003", "Surgical procedure")),
            ["code"] = Element.Concept(operation.Code, operation.Name),
            ["subject"] = chart.Patient,
            ["encounter"] = chart.Encounter,
            ["performedPeriod"] = Element.Period(stay.OperationStart, stay.OperationStart.AddMinutes(operation.Minutes)),
            ["recorder"] = chart.To(surgeon),
            ["performer"] = new JsonArray(new JsonObject
            {
                ["function"] = Element.Concept(Code.Snomed("304292004", "Surgeon")),
                ["actor"] = chart.To(surgeon),
            }),
            ["reasonReference"] = new JsonArray(chart.To("Condition", chart.Local("admission-diagnosis"))),
            ["outcome"] = Element.Text("Thuận lợi"),
        });

    private static Note OperationNote(Operation operation, StaffMember surgeon, Stay stay) => new(
        "operation-note", Code.Loinc("11504-8", "Surgical operation note"), "Phiếu phẫu thuật",
        stay.OperationStart.AddMinutes(operation.Minutes + 20), surgeon,
        [
            Note.Section("10219-4", "Surgical operation note preoperative diagnosis", "Chẩn đoán trước phẫu thuật", stay.Case.Admission.Display),
            Note.Section("59774-0", "Procedure anesthesia", "Gây mê hồi sức", "Gây mê nội khí quản, huyết động ổn định trong mổ, rút ống tại phòng hồi tỉnh."),
            Note.Section("8724-7", "Surgical operation note description", "Trình tự phẫu thuật", $"{operation.Name}; không có tai biến, kiểm tra đủ gạc và dụng cụ."),
        ]) { Form = Code.Form("06/BV2") };

    private static void AddTransfusion(Chart chart, string reason)
    {
        var start = chart.Stay.Admitted.AddHours(4);
        chart.Add("Procedure", chart.Local("transfusion"), new JsonObject
        {
            ["status"] = "completed",
            ["code"] = Element.Concept(Code.Snomed("116859006", "Transfusion of blood product"), "Truyền khối hồng cầu"),
            ["subject"] = chart.Patient,
            ["encounter"] = chart.Encounter,
            ["performedPeriod"] = Element.Period(start, start.AddMinutes(150)),
            ["performer"] = new JsonArray(new JsonObject { ["actor"] = chart.To(chart.Stay.Nurse) }),
            ["reasonCode"] = new JsonArray(Element.Text(reason)),
        });
    }
}
