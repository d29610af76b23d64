using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The diagnoses of the stay and the statement about allergies.</summary>
internal static class Diagnoses
{
    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        AddCondition(chart, "admission-diagnosis", stay.Case.Admission, stay.Admitted.AddMinutes(40), chart.Patient, chart.Encounter);
        AddCondition(chart, "discharge-diagnosis", stay.Case.Discharge, stay.Discharged.AddMinutes(-60), chart.Patient, chart.Encounter);
        if (stay.Case.Comorbidity is { } other)
            AddCondition(chart, "comorbidity", other, stay.Admitted.AddMinutes(45), chart.Patient, chart.Encounter);
        if (stay.Case.Ending == Ending.Death)
            AddCauseOfDeath(chart);
        AddAllergy(chart);
    }

    private static void AddCauseOfDeath(Chart chart) => chart.Add("Observation", chart.Local("death-cause"), new JsonObject
    {
        ["status"] = "final",
        ["category"] = Element.Concepts(Code.Hl7("observation-category", "exam", "Exam")),
        ["code"] = Element.Concept(Code.Loinc("69453-9", "Cause of death"), "Nguyên nhân tử vong"),
        ["subject"] = chart.Patient,
        ["encounter"] = chart.Encounter,
        ["effectiveDateTime"] = chart.Stay.Discharged.Stamp(),
        ["performer"] = new JsonArray(chart.To(chart.Stay.Doctor)),
        ["valueCodeableConcept"] = Element.Concept(chart.Stay.Case.Discharge, chart.Stay.Case.Discharge.Display),
    });

    public static void AddCondition(Chart chart, string id, Code code, DateTimeOffset recorded, JsonObject patient, JsonObject encounter) =>
        chart.Add("Condition", chart.Local(id), new JsonObject
        {
            ["clinicalStatus"] = Element.Concept(Code.Hl7("condition-clinical", "active", "Active")),
            ["verificationStatus"] = Element.Concept(Code.Hl7("condition-ver-status", "confirmed", "Confirmed")),
            ["category"] = Element.Concepts(Code.Hl7("condition-category", "encounter-diagnosis", "Encounter Diagnosis")),
            ["code"] = Element.Concept(code, code.Display),
            ["subject"] = patient,
            ["encounter"] = encounter,
            ["recordedDate"] = recorded.Stamp(),
            ["recorder"] = chart.To(chart.Stay.Doctor),
        });

    private static void AddAllergy(Chart chart)
    {
        var (allergic, drug) = (chart.Stay.Number % 5 == 2, chart.Stay.Case.Allergy);
        chart.Add("AllergyIntolerance", chart.Local("allergy"), new JsonObject
        {
            ["clinicalStatus"] = Element.Concept(Code.Hl7("allergyintolerance-clinical", "active", "Active")),
            ["verificationStatus"] = Element.Concept(Code.Hl7("allergyintolerance-verification", "confirmed", "Confirmed")),
            ["category"] = drug is not null ? new JsonArray("medication") : allergic ? new JsonArray("food") : null,
            ["code"] = drug is not null ? Element.Concept(drug, $"Dị ứng thuốc: {drug.Display}")
                : allergic ? Element.Text("Dị ứng hải sản")
                : Element.Concept(Code.Snomed("716186003", "No known allergy"), "Không có dị ứng đã biết"),
            ["patient"] = chart.Patient,
            ["encounter"] = chart.Encounter,
            ["recordedDate"] = chart.Stay.Admitted.AddMinutes(30).Stamp(),
            ["recorder"] = chart.To(chart.Stay.Doctor),
        });
    }
}
