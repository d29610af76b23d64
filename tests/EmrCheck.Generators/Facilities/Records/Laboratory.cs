using System.Globalization;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>Order, specimen, results and report of the laboratory.</summary>
internal static class Laboratory
{
    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        var ordered = stay.Admitted.AddMinutes(20);
        var order = chart.Add("ServiceRequest", chart.Local("lab-order"), Order(
            chart, "108252007", "Laboratory procedure", Element.Concept(Code.Loinc("26436-6", "Laboratory studies (set)"), "Xét nghiệm máu"), ordered));
        var specimen = chart.Add("Specimen", chart.Local("specimen"), new JsonObject
        {
            ["status"] = "available",
            ["type"] = Element.Concept(Code.Snomed("119297000", "Blood specimen"), "Máu tĩnh mạch"),
            ["subject"] = chart.Patient,
            ["receivedTime"] = ordered.AddMinutes(35).Stamp(),
            ["request"] = new JsonArray(order.DeepClone()),
            ["collection"] = new JsonObject { ["collector"] = chart.To(stay.Nurse), ["collectedDateTime"] = ordered.AddMinutes(15).Stamp() },
        });
        var results = new JsonArray();
        foreach (var (range, index) in stay.Case.Labs.Select((r, i) => (r, i + 1)))
        {
            var id = chart.Local(string.Create(CultureInfo.InvariantCulture, $"lab-{index}"));
            results.Add((JsonNode)chart.Add("Observation", id, Result(chart, range, order, specimen, ordered)));
        }

        chart.Add("DiagnosticReport", chart.Local("lab-report"), new JsonObject
        {
            ["meta"] = new JsonObject { ["source"] = $"urn:emrcheck:lis:{stay.Hospital.Code}" },
            ["basedOn"] = new JsonArray(order.DeepClone()),
            ["status"] = "final",
            ["category"] = Element.Concepts(Code.Hl7("v2-0074", "LAB", "Laboratory")),
            ["code"] = Element.Concept(Code.Loinc("11502-2", "Laboratory report"), "Phiếu kết quả xét nghiệm máu"),
            ["subject"] = chart.Patient,
            ["encounter"] = chart.Encounter,
            ["effectiveDateTime"] = ordered.AddMinutes(15).Stamp(),
            ["issued"] = ordered.AddMinutes(100).Stamp(),
            ["performer"] = new JsonArray(chart.Organization),
            ["resultsInterpreter"] = new JsonArray(chart.To(stay.Head)),
            ["specimen"] = new JsonArray(specimen.DeepClone()),
            ["result"] = results,
        });
    }

    /// <summary>An order of the treating doctor.</summary>
    public static JsonObject Order(Chart chart, string category, string categoryName, JsonObject code, DateTimeOffset time) => new()
    {
        ["status"] = "completed",
        ["intent"] = "order",
        ["category"] = Element.Concepts(Code.Snomed(category, categoryName)),
        ["code"] = code,
        ["subject"] = chart.Patient,
        ["encounter"] = chart.Encounter,
        ["authoredOn"] = time.Stamp(),
        ["requester"] = chart.To(chart.Stay.Doctor),
    };

    private static JsonObject Result(Chart chart, LabRange range, JsonObject order, JsonObject specimen, DateTimeOffset ordered)
    {
        var test = range.Test;
        var value = chart.Dice.Between(range.From, range.To);
        var code = Element.Concept(test.Code, test.Name);
        code["coding"]!.AsArray().Add((JsonNode)Element.Coding(new Code("urn:emrcheck:qd1227", test.Index, null)));
        var flag = value < test.Low ? ("L", "Low") : value > test.High ? ("H", "High") : ("N", "Normal");
        return new JsonObject
        {
            ["basedOn"] = new JsonArray(order.DeepClone()),
            ["status"] = "final",
            ["category"] = Element.Concepts(Code.Hl7("observation-category", "laboratory", "Laboratory")),
            ["code"] = code,
            ["subject"] = chart.Patient,
            ["encounter"] = chart.Encounter,
            ["effectiveDateTime"] = ordered.AddMinutes(15).Stamp(),
            ["issued"] = ordered.AddMinutes(90).Stamp(),
            ["performer"] = new JsonArray(chart.Organization),
            ["valueQuantity"] = Element.Quantity(value, test.Unit),
            ["interpretation"] = Element.Concepts(Code.Hl7("v3-ObservationInterpretation", flag.Item1, flag.Item2)),
            ["specimen"] = specimen.DeepClone(),
            ["device"] = new JsonObject { ["display"] = "Máy xét nghiệm tự động mẫu 999-01" },
            ["referenceRange"] = new JsonArray(new JsonObject
            {
                ["low"] = Element.Quantity(test.Low, test.Unit),
                ["high"] = Element.Quantity(test.High, test.Unit),
            }),
        };
    }
}
