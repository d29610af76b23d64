using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The log of who touched a record.</summary>
internal static class Trail
{
    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        AddEvent(chart, "audit-create", "C", "create", "Create", stay.Admitted.AddMinutes(50), stay.Doctor);
        AddEvent(chart, "audit-read", "R", "read", "Read", stay.Discharged.AddMinutes(-20), stay.Head);
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
