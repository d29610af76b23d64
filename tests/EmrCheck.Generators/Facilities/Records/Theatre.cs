using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The operation, after the consent to it.</summary>
internal static class Theatre
{
    public static void Add(Chart chart)
    {
        if (chart.Stay is not { Case.Operation: { } operation, Surgeon: { } surgeon } stay)
            return;
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
    }
}
