using System.Globalization;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The discharge paper, and an old paper that the patient brought along and that was scanned.</summary>
internal static class DischargePaper
{
    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        if (stay.Case.Ending == Ending.Home)
        {
            var paper = Reference(chart, Code.Loinc("28574-2", "Discharge note"), "Giấy ra viện", stay.Discharged.AddMinutes(-15));
            paper["identifier"] = new JsonArray(Element.Identifier(
                $"urn:emrcheck:discharge:{stay.Hospital.Code}", string.Create(CultureInfo.InvariantCulture, $"999{stay.Number:D4}/GRV")));
            paper["author"] = new JsonArray(chart.To(stay.Doctor));
            paper["authenticator"] = chart.To(stay.Head);
            paper["content"] = new JsonArray(Content("application/pdf", PdfPage.Bytes($"GIAY RA VIEN MAU {stay.RecordNumber}"), "Giấy ra viện"));
            paper["context"]!["practiceSetting"] = Element.Concept(Wards.CodeOf(stay.Case.Department), stay.Case.Department);
            chart.Add("DocumentReference", chart.Local("discharge-paper"), paper);
            if (stay.Number % 2 == 1)
                AddAppointment(chart);
        }

        if (stay.Number % 7 == 3)
            AddScan(chart);
    }

    private static void AddAppointment(Chart chart)
    {
        var start = new DateTimeOffset(chart.Stay.Discharged.Date.AddDays(10).AddHours(8), Stay.Zone);
        chart.Add("Appointment", chart.Local("appointment"), new JsonObject
        {
            ["status"] = "booked",
            ["description"] = "Hẹn khám lại",
            ["start"] = start.Stamp(),
            ["end"] = start.AddMinutes(20).Stamp(),
            ["participant"] = new JsonArray(new JsonObject { ["actor"] = chart.Patient, ["status"] = "accepted" }),
        });
    }

    /// <summary>Picture and page of the old paper, with the mark of who converted it and when.</summary>
    private static void AddScan(Chart chart)
    {
        var when = chart.Stay.Admitted.AddMinutes(55);
        var scan = Reference(chart, Code.Loinc("34133-9", "Summary of episode note"), "Giấy ra viện lần trước, quét từ bản giấy", when);
        scan["masterIdentifier"] = Element.Identifier($"urn:emrcheck:scan:{chart.Stay.Hospital.Code}", string.Create(CultureInfo.InvariantCulture, $"999{chart.Stay.Number:D4}/CD"));
        scan["author"] = new JsonArray(chart.To(chart.Stay.Nurse));
        scan["content"] = new JsonArray(
            Content("image/tiff", "II*\0MAU"u8.ToArray(), "Ảnh quét"), Content("application/pdf", PdfPage.Bytes("BAN QUET MAU"), "Bản PDF"));
        var target = chart.Add("DocumentReference", chart.Local("scan"), scan);
        Signature.AddByAuthor(chart, [target], "signature-scan", chart.To(chart.Stay.Nurse), when.AddMinutes(3));
    }

    private static JsonObject Reference(Chart chart, Code type, string title, DateTimeOffset date) => new()
    {
        ["masterIdentifier"] = null,
        ["identifier"] = null,
        ["status"] = "current",
        ["docStatus"] = "final",
        ["type"] = Element.Concept(type, title),
        ["subject"] = chart.Patient,
        ["date"] = date.Stamp(),
        ["author"] = null,
        ["authenticator"] = null,
        ["custodian"] = chart.Organization,
        ["content"] = null,
        ["context"] = new JsonObject { ["encounter"] = new JsonArray(chart.Encounter), ["period"] = Element.Period(chart.Stay.Admitted, chart.Stay.Discharged) },
    };

    private static JsonObject Content(string type, byte[] bytes, string title) => new()
    {
        ["attachment"] = new JsonObject
        {
            ["contentType"] = type,
            ["language"] = "vi",
            ["data"] = Convert.ToBase64String(bytes),
            ["hash"] = PdfPage.Hash(bytes),
            ["title"] = title,
        },
    };
}
