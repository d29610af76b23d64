using System.Globalization;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The prescription at discharge: one code for all its lines, signed, and sent to the national system.</summary>
internal static class Prescription
{
    public static void Add(Chart chart, Drug[] drugs)
    {
        if (drugs.Length == 0)
            return;
        var (stay, time) = (chart.Stay, chart.Stay.Discharged.AddMinutes(-50));
        var lines = drugs.Select((drug, i) => chart.Add("MedicationRequest", Medicines.HomeId(chart, i + 1), Line(chart, drug, time))).ToArray();
        Signature.AddByAuthor(chart, [.. lines.Select(line => line.DeepClone())], "signature-prescription", chart.To(stay.Doctor), time.AddMinutes(4));
        chart.Add("Communication", chart.Local("prescription-sent"), new JsonObject
        {
            ["status"] = "completed",
            ["subject"] = chart.Patient,
            ["about"] = new JsonArray([.. lines]),
            ["encounter"] = chart.Encounter,
            ["sent"] = time.AddMinutes(8).Stamp(),
            ["recipient"] = new JsonArray(new JsonObject { ["display"] = "Hệ thống đơn thuốc quốc gia (dữ liệu mẫu)" }),
            ["sender"] = chart.Organization,
        });
    }

    private static JsonObject Line(Chart chart, Drug drug, DateTimeOffset time)
    {
        var stay = chart.Stay;
        var line = Medicines.Request(chart, drug, "discharge", "Discharge", time);
        line["groupIdentifier"] = Element.Identifier(
            $"urn:emrcheck:don-thuoc:{stay.Hospital.Code}", string.Create(CultureInfo.InvariantCulture, $"{stay.Hospital.Code}{stay.Number:D7}-C"));
        line["courseOfTherapyType"] = drug.Continuous
            ? Element.Concept(Code.Hl7("medicationrequest-course-of-therapy", "continuous", "Continuous long term therapy")) : null;
        line["dispenseRequest"] = new JsonObject
        {
            ["expectedSupplyDuration"] = new JsonObject
            {
                ["value"] = drug.Continuous ? 30 : 7, ["unit"] = "ngày", ["system"] = "http://unitsofmeasure.org", ["code"] = "d",
            },
        };
        return line;
    }
}
