using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The consents: to the admission, and before an operation.</summary>
internal static class Consents
{
    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        AddOne(chart, "admission-consent", "Phiếu đồng ý điều trị nội trú", stay.Admitted.AddMinutes(15));
        if (stay.Case.Patient != PatientKind.Unidentified)
            AddOfData(chart);
        if (stay.Case.Operation is { } operation)
            AddOne(chart, "operation-consent", $"Giấy cam kết chấp thuận: {operation.Name}", stay.OperationStart.AddMinutes(-90));
    }

    private static void AddOne(Chart chart, string id, string title, DateTimeOffset when)
    {
        var consent = chart.Add("Consent", chart.Local(id), new JsonObject
        {
            ["status"] = "active",
            ["scope"] = Element.Concept(Code.Hl7("consentscope", "treatment", "Treatment")),
            ["category"] = Element.Concepts(Code.Loinc("59284-0", "Consent Document"), title),
            ["patient"] = chart.Patient,
            ["dateTime"] = when.Stamp(),
            ["performer"] = new JsonArray(Signer(chart)),
            ["organization"] = new JsonArray(chart.Organization),
            ["sourceAttachment"] = new JsonObject { ["contentType"] = "application/pdf", ["language"] = "vi", ["title"] = title, ["creation"] = when.Stamp() },
            ["policyRule"] = Element.Text("Luật Khám bệnh, chữa bệnh số 15/2023/QH15"),
        });
        Signature.AddOfConsent(chart, consent, "signature-" + id, Signer(chart), when.AddMinutes(2));
    }

    /// <summary>To the processing of personal data for the treatment: a child of seven or more agrees beside its mother.</summary>
    private static void AddOfData(Chart chart)
    {
        var (stay, when) = (chart.Stay, chart.Stay.Admitted.AddMinutes(18));
        var signers = new JsonArray(Signer(chart));
        if (stay.Case.Patient == PatientKind.Child && stay.Patient.Birth.AddYears(7) <= DateOnly.FromDateTime(stay.Admitted.DateTime))
            signers.Add((JsonNode)chart.Patient);
        var consent = chart.Add("Consent", chart.Local("data-consent"), new JsonObject
        {
            ["status"] = "active",
            ["scope"] = Element.Concept(Code.Hl7("consentscope", "patient-privacy", "Privacy Consent")),
            ["category"] = Element.Concepts(Code.Loinc("59284-0", "Consent Document"), "Phiếu đồng ý xử lý dữ liệu cá nhân"),
            ["patient"] = chart.Patient,
            ["dateTime"] = when.Stamp(),
            ["performer"] = signers,
            ["organization"] = new JsonArray(chart.Organization),
            ["sourceAttachment"] = new JsonObject { ["contentType"] = "application/pdf", ["language"] = "vi", ["title"] = "Phiếu đồng ý xử lý dữ liệu cá nhân", ["creation"] = when.Stamp() },
            ["policyRule"] = Element.Text("Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15"),
            ["provision"] = new JsonObject { ["purpose"] = new JsonArray(Element.Coding(Code.Hl7("v3-ActReason", "TREAT", "treatment"))) },
        });
        Signature.AddOfConsent(chart, consent, "signature-data-consent", Signer(chart), when.AddMinutes(2));
    }

    /// <summary>The patient; the mother of a child; for a patient nobody knows, the head who decides in his stead.</summary>
    private static JsonObject Signer(Chart chart) => chart.Stay.Case.Patient switch
    {
        PatientKind.Child => chart.To("RelatedPerson", chart.Local("mother")),
        PatientKind.Unidentified => chart.To(chart.Stay.Head),
        _ => chart.Patient,
    };
}
