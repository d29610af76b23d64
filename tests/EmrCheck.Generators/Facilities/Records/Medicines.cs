using System.Globalization;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>Orders of medicines, their first doses, and what is taken home.</summary>
internal static class Medicines
{
    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        var ordered = stay.Admitted.AddMinutes(75);
        foreach (var (drug, index) in stay.Case.Drugs.Select((d, i) => (d, i + 1)))
        {
            var request = chart.Add("MedicationRequest", Id(chart, "order", index), Request(chart, drug, "inpatient", "Inpatient", ordered));
            chart.Add("MedicationAdministration", Id(chart, "dose", index), new JsonObject
            {
                ["status"] = "completed",
                ["medicationCodeableConcept"] = Element.Concept(drug.Code),
                ["subject"] = chart.Patient,
                ["context"] = chart.Encounter,
                ["effectiveDateTime"] = ordered.AddMinutes(30 + index * 5).Stamp(),
                ["performer"] = new JsonArray(new JsonObject { ["actor"] = chart.To(stay.Nurse) }),
                ["request"] = request,
                ["dosage"] = new JsonObject { ["route"] = Element.Concept(drug.Route), ["dose"] = Element.Quantity(drug.Dose, drug.Unit) },
            });
        }

        Prescription.Add(chart, TakenHome(stay));
    }

    public static string HomeId(Chart chart, int index) => Id(chart, "home", index);

    public static JsonArray TakenHomeReferences(Chart chart) =>
        [.. TakenHome(chart.Stay).Select((_, i) => (JsonNode)chart.To("MedicationRequest", HomeId(chart, i + 1)))];

    private static Drug[] TakenHome(Stay stay) => stay.Case.Ending == Ending.Home ? [.. stay.Case.Drugs.Where(d => d.AtDischarge)] : [];

    private static string Id(Chart chart, string kind, int index) =>
        chart.Local(string.Create(CultureInfo.InvariantCulture, $"{kind}-{index}"));

    /// <summary>One line of an order of the treating doctor.</summary>
    public static JsonObject Request(Chart chart, Drug drug, string category, string categoryName, DateTimeOffset time) => new()
    {
        ["status"] = "completed",
        ["intent"] = "order",
        ["category"] = Element.Concepts(Code.Hl7("medicationrequest-category", category, categoryName)),
        ["medicationCodeableConcept"] = Element.Concept(drug.Code),
        ["subject"] = chart.Patient,
        ["encounter"] = chart.Encounter,
        ["authoredOn"] = time.Stamp(),
        ["requester"] = chart.To(chart.Stay.Doctor),
        ["dosageInstruction"] = new JsonArray(new JsonObject
        {
            ["text"] = string.Create(CultureInfo.InvariantCulture, $"Mỗi lần {drug.Dose} {drug.Unit}, ngày {drug.TimesPerDay} lần"),
            ["timing"] = new JsonObject
            {
                ["repeat"] = new JsonObject { ["frequency"] = drug.TimesPerDay, ["period"] = 1, ["periodUnit"] = "d" },
            },
            ["route"] = Element.Concept(drug.Route),
            ["doseAndRate"] = new JsonArray(new JsonObject { ["doseQuantity"] = Element.Quantity(drug.Dose, drug.Unit) }),
        }),
    };
}
