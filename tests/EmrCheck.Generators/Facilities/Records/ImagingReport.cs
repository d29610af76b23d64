using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>Order, pictures, description and report of the imaging department.</summary>
internal static class ImagingReport
{
    public static void Add(Chart chart)
    {
        if (chart.Stay.Case.Imaging is not { } imaging)
            return;
        var ordered = chart.Stay.Admitted.AddMinutes(25);
        var order = chart.Add("ServiceRequest", chart.Local("imaging-order"), Laboratory.Order(
            chart, "363679005", "Imaging", Element.Concept(imaging.Study, imaging.Name), ordered));
        var study = Pictures.Add(chart, imaging, order, ordered.AddMinutes(40));
        var description = chart.Add("Observation", chart.Local("imaging-description"), Description(chart, imaging, ordered));
        var code = Element.Concept(Code.Loinc("18748-4", "Diagnostic imaging study"), imaging.Name);
        code["coding"]!.AsArray().Add((JsonNode)Element.Coding(imaging.Study));
        chart.Add("DiagnosticReport", chart.Local("imaging-report"), new JsonObject
        {
            ["meta"] = new JsonObject { ["source"] = $"urn:emrcheck:ris:{chart.Stay.Hospital.Code}" },
            ["basedOn"] = new JsonArray(order.DeepClone()),
            ["status"] = "final",
            ["category"] = Element.Concepts(Code.Hl7("v2-0074", "RAD", "Radiology")),
            ["code"] = code,
            ["subject"] = chart.Patient,
            ["encounter"] = chart.Encounter,
            ["effectiveDateTime"] = ordered.AddMinutes(40).Stamp(),
            ["issued"] = ordered.AddMinutes(75).Stamp(),
            ["performer"] = new JsonArray(chart.Organization),
            ["resultsInterpreter"] = new JsonArray(chart.To(chart.Stay.Head)),
            ["result"] = new JsonArray(description),
            ["imagingStudy"] = new JsonArray(study),
            ["conclusion"] = imaging.Conclusion,
        });
    }

    private static JsonObject Description(Chart chart, Imaging imaging, DateTimeOffset ordered) => new()
    {
        ["status"] = "final",
        ["category"] = Element.Concepts(Code.Hl7("observation-category", "imaging", "Imaging")),
        ["code"] = Element.Concept(Code.Loinc("59776-5", "Procedure findings"), "Mô tả hình ảnh"),
        ["subject"] = chart.Patient,
        ["encounter"] = chart.Encounter,
        ["effectiveDateTime"] = ordered.AddMinutes(40).Stamp(),
        ["issued"] = ordered.AddMinutes(70).Stamp(),
        ["performer"] = new JsonArray(chart.To(chart.Stay.Head)),
        ["valueString"] = imaging.Description,
    };
}
