using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The child of a birth: without an identity number as yet, with an encounter of its own inside the mother's record.</summary>
internal static class Newborn
{
    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        if (stay.Case.Birth is not { } birth)
            return;
        var girl = chart.Dice.Chance(48);
        JsonObject Child() => chart.To("Patient", chart.Local("newborn"));
        JsonObject Encounter() => chart.To("Encounter", chart.Local("newborn-encounter"));
        chart.Add("Patient", chart.Local("newborn"), new JsonObject
        {
            ["identifier"] = new JsonArray(Element.Identifier(stay.Hospital.RecordNumbers, stay.RecordNumber + "-S1", "MR", "usual")),
            ["active"] = true,
            ["name"] = new JsonArray(new JsonObject { ["use"] = "temp", ["text"] = $"Con bà {stay.Patient.FullName}" }),
            ["gender"] = girl ? "female" : "male",
            ["birthDate"] = DateOnly.FromDateTime(stay.Born.DateTime).Stamp(),
            ["multipleBirthBoolean"] = false,
            ["managingOrganization"] = chart.Organization,
        });
        Administrative.AddMother(chart, "newborn-mother", Child(), stay.Patient.FullName);
        Diagnoses.AddCondition(
            chart, "newborn-diagnosis", Code.Icd10("Z38.0", "Trẻ sinh một, sinh tại bệnh viện"), stay.Born.AddMinutes(30), Child(), Encounter());
        var diagnoses = new JsonArray(Episode.Diagnosis(chart, "newborn-diagnosis", "DD", "Discharge diagnosis", 1));
        var encounter = Episode.Finished(
            chart, Code.Hl7("v3-ActCode", "IMP", "inpatient encounter"), Child(), stay.Born, stay.EpisodeNumber + "-S1", diagnoses,
            Code.Hl7("admit-source", "born", "Born in hospital"), birth);
        encounter["partOf"] = chart.Encounter;
        chart.Add("Encounter", chart.Local("newborn-encounter"), encounter);
        chart.Add("Observation", chart.Local("newborn-weight"), new JsonObject
        {
            ["status"] = "final",
            ["category"] = Element.Concepts(Code.Hl7("observation-category", "vital-signs", "Vital Signs")),
            ["code"] = Element.Concept(Code.Loinc("8339-4", "Birth weight Measured"), "Cân nặng lúc sinh"),
            ["subject"] = Child(),
            ["encounter"] = Encounter(),
            ["effectiveDateTime"] = stay.Born.AddMinutes(15).Stamp(),
            ["performer"] = new JsonArray(chart.To(stay.Nurse)),
            ["valueQuantity"] = Element.Quantity(chart.Dice.Between(27, 38) * 100, "g"),
        });
    }
}
