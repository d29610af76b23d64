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
        AddWard(chart, stay.Case.Department);
        if (stay.ByEmergency)
            AddWard(chart, Emergency);
        var people = new[] { stay.Doctor, stay.Head, stay.Nurse, stay.Surgeon };
        foreach (var member in people.OfType<StaffMember>().Distinct())
            chart.Add("Practitioner", member.Id, Resource(member));
    }

    public const string Emergency = "Khoa Cấp cứu";

    public static string Ward(string department) => "ward-" + (Hospital.Departments.TakeWhile(d => d != department).Count() + 1);

    private static void AddWard(Chart chart, string department) => chart.Add("Location", Ward(department), new JsonObject
    {
        ["status"] = "active",
        ["name"] = department,
        ["mode"] = "instance",
        ["managingOrganization"] = chart.Organization,
    });

    private static JsonObject Resource(StaffMember member) => new()
    {
        ["identifier"] = new JsonArray(Element.Identifier("http://fhir.hl7.org.vn/core/sid/gphn", member.Licence, member.Doctor ? "MD" : "LN", "official")),
        ["active"] = true,
        ["name"] = new JsonArray(new JsonObject { ["use"] = "official", ["text"] = member.Name, ["prefix"] = new JsonArray(member.Title) }),
        ["gender"] = member.Woman ? "female" : "male",
    };
}
