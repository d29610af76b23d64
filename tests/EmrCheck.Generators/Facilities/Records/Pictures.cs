using System.Globalization;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>An imaging study in the picture archive, and where it can be fetched.</summary>
internal static class Pictures
{
    public static JsonObject Add(Chart chart, Imaging imaging, JsonObject order, DateTimeOffset started)
    {
        var stay = chart.Stay;
        var endpoint = chart.Add("Endpoint", "pacs-" + stay.Hospital.Code, new JsonObject
        {
            ["status"] = "active",
            ["connectionType"] = Element.Coding(Code.Hl7("endpoint-connection-type", "dicom-wado-rs", "DICOM WADO-RS")),
            ["payloadType"] = new JsonArray(Element.Text("DICOM")),
            ["address"] = $"https://pacs.bv{stay.Hospital.Code}.example/wado-rs",
        });
        var uid = string.Create(CultureInfo.InvariantCulture, $"2.25.999{stay.Hospital.Code}{chart.Dice.Between(100_000_000, 999_999_999)}");
        var modality = new Code("http://dicom.nema.org/resources/ontology/DCM", imaging.Modality, null);
        var pictures = imaging.Modality == "CT" ? 48 : imaging.Modality == "US" ? 6 : 1;
        return chart.Add("ImagingStudy", chart.Local("imaging-study"), new JsonObject
        {
            ["identifier"] = new JsonArray(new JsonObject { ["system"] = "urn:dicom:uid", ["value"] = "urn:oid:" + uid }),
            ["status"] = "available",
            ["modality"] = new JsonArray(Element.Coding(modality)),
            ["subject"] = chart.Patient,
            ["encounter"] = chart.Encounter,
            ["started"] = started.Stamp(),
            ["basedOn"] = new JsonArray(order.DeepClone()),
            ["endpoint"] = new JsonArray(endpoint),
            ["numberOfSeries"] = 1,
            ["numberOfInstances"] = pictures,
            ["series"] = new JsonArray(new JsonObject
            {
                ["uid"] = uid + ".1",
                ["number"] = 1,
                ["modality"] = Element.Coding(modality),
                ["numberOfInstances"] = pictures,
            }),
        });
    }
}
