using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The hospital, its department and the staff of the stay.</summary>
internal static class Place
{
    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        chart.Add("Organization", "org-" + stay.Hospital.Code, new JsonObject
        {
            ["identifier"] = new JsonArray(Element.Identifier("http://fhir.hl7.org.vn/core/sid/ma-cskcb", stay.Hospital.Code)),
            ["active"] = true,
            ["type"] = Element.Concepts(Code.Hl7("organization-type", "prov", "Healthcare Provider")),
            ["name"] = stay.Hospital.Name,
        });
        chart.Add("Location", Ward(stay), new JsonObject
        {
            ["status"] = "active",
            ["name"] = stay.Case.Department,
            ["mode"] = "instance",
            ["managingOrganization"] = chart.Organization,
        });
        var people = new[] { stay.Doctor, stay.Head, stay.Nurse, stay.Surgeon };
        foreach (var member in people.OfType<StaffMember>().Distinct())
            chart.Add("Practitioner", member.Id, Resource(member));
    }

    public static string Ward(Stay stay) =>
        "ward-" + (Hospital.Departments.TakeWhile(d => d != stay.Case.Department).Count() + 1);

    private static JsonObject Resource(StaffMember member) => new()
    {
        ["identifier"] = new JsonArray(Element.Identifier("http://fhir.hl7.org.vn/core/sid/gphn", member.Licence, member.Doctor ? "MD" : "LN", "official")),
        ["active"] = true,
        ["name"] = new JsonArray(new JsonObject { ["use"] = "official", ["text"] = member.Name, ["prefix"] = new JsonArray(member.Title) }),
        ["gender"] = member.Woman ? "female" : "male",
    };
}
