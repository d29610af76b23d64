using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>Order and report of the imaging department.</summary>
internal static class ImagingReport
{
    public static void Add(Chart chart)
    {
        if (chart.Stay.Case.Imaging is not { } imaging)
            return;
        var ordered = chart.Stay.Admitted.AddMinutes(25);
        var order = chart.Add("ServiceRequest", chart.Local("imaging-order"), Laboratory.Order(
            chart, "363679005", "Imaging", Element.Concept(imaging.Study, imaging.Name), ordered));
        var code = Element.Concept(Code.Loinc("18748-4", "Diagnostic imaging study"), imaging.Name);
        code["coding"]!.AsArray().Add((JsonNode)Element.Coding(imaging.Study));
        chart.Add("DiagnosticReport", chart.Local("imaging-report"), new JsonObject
        {
            ["basedOn"] = new JsonArray(order),
            ["status"] = "final",
            ["category"] = Element.Concepts(Code.Hl7("v2-0074", "RAD", "Radiology")),
            ["code"] = code,
            ["subject"] = chart.Patient,
            ["encounter"] = chart.Encounter,
            ["effectiveDateTime"] = ordered.AddMinutes(40).Stamp(),
            ["issued"] = ordered.AddMinutes(75).Stamp(),
            ["performer"] = new JsonArray(chart.Organization),
            ["resultsInterpreter"] = new JsonArray(chart.To(chart.Stay.Head)),
            ["conclusion"] = imaging.Conclusion,
        });
    }
}
