using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>What closes a record: the discharge paper and the log of who touched it.</summary>
internal static class Trail
{
    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        AddDischargePaper(chart);
        AddEvent(chart, "audit-create", "C", "create", "Create", stay.Admitted.AddMinutes(50), stay.Doctor);
        if (stay.Number % 2 == 0)
            AddEvent(chart, "audit-read", "R", "read", "Read", stay.Discharged.AddMinutes(-20), stay.Head);
    }

    private static void AddDischargePaper(Chart chart)
    {
        var stay = chart.Stay;
        var paper = $"GIẤY RA VIỆN (dữ liệu tổng hợp, không có thật)\nSố lưu trữ: {stay.RecordNumber}\nChẩn đoán: {stay.Case.Discharge.Display}\n";
        chart.Add("DocumentReference", chart.Local("discharge-paper"), new JsonObject
        {
            ["status"] = "current",
            ["docStatus"] = "final",
            ["type"] = Element.Concept(Code.Loinc("28574-2", "Discharge note"), "Giấy ra viện"),
            ["subject"] = chart.Patient,
            ["date"] = stay.Discharged.AddMinutes(-15).Stamp(),
            ["author"] = new JsonArray(chart.To(stay.Doctor)),
            ["authenticator"] = chart.To(stay.Head),
            ["custodian"] = chart.Organization,
            ["content"] = new JsonArray(new JsonObject
            {
                ["attachment"] = new JsonObject
                {
                    ["contentType"] = "text/plain; charset=utf-8",
                    ["language"] = "vi",
                    ["data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(paper)),
                    ["title"] = "Giấy ra viện",
                },
            }),
            ["context"] = new JsonObject
            {
                ["encounter"] = new JsonArray(chart.Encounter),
                ["period"] = Element.Period(stay.Admitted, stay.Discharged),
            },
        });
    }

    private static void AddEvent(Chart chart, string id, string action, string subtype, string name, DateTimeOffset time, StaffMember who) =>
        chart.Add("AuditEvent", chart.Local(id), new JsonObject
        {
            ["type"] = Element.Coding(Code.Hl7("audit-event-type", "rest", "RESTful Operation")),
            ["subtype"] = new JsonArray(Element.Coding(new Code("http://hl7.org/fhir/restful-interaction", subtype, name))),
            ["action"] = action,
            ["recorded"] = time.Stamp(),
            ["outcome"] = "0",
            ["agent"] = new JsonArray(new JsonObject { ["who"] = chart.To(who), ["requestor"] = true }),
            ["source"] = new JsonObject { ["observer"] = chart.Organization },
            ["entity"] = new JsonArray(new JsonObject { ["what"] = chart.Encounter }),
        });
}
