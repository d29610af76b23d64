using System.Globalization;
using System.Text.Json;
using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>The facts of a submission as a document, so that criteria can ask about them in FHIRPath.</summary>
internal static class SubmissionFacts
{
    /// <summary>The facts as JSON of the <see cref="SubmissionModel"/>.</summary>
    public static byte[] Of(SubmissionYaml submission, DateOnly asOf)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) Write(json, submission, asOf);
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SubmissionYaml submission, DateOnly asOf)
    {
        var (facility, numbers) = (submission.Facility, submission.Numbers);
        json.WriteStartObject();
        json.WriteString("asOf", Iso(asOf));
        Text(json, "date", Iso(submission.Date));
        json.WriteStartObject("facility");
        Text(json, "code", facility.Code);
        Text(json, "name", facility.Name);
        Text(json, "kind", facility.Kind);
        Text(json, "grade", facility.Grade);
        Text(json, "province", facility.Province);
        Number(json, "beds", facility.Beds);
        Texts(json, "departments", facility.Departments);
        Texts(json, "services", facility.Services);
        json.WriteEndObject();
        json.WriteStartObject("numbers");
        json.WriteStartObject("period");
        Text(json, "from", Iso(numbers.From));
        Text(json, "to", Iso(numbers.To));
        json.WriteEndObject();
        Number(json, "patients", numbers.Patients);
        Number(json, "records", numbers.Records);
        Number(json, "electronic_records", numbers.ElectronicRecords);
        Number(json, "patients_with_emr", numbers.PatientsWithEmr);
        Number(json, "payments", numbers.Payments);
        Number(json, "cashless_payments", numbers.CashlessPayments);
        Text(json, "paperless_since", Iso(numbers.PaperlessSince));
        Text(json, "paperless_planned", Iso(numbers.PaperlessPlanned));
        Texts(json, "none_of", numbers.NoneOf);
        json.WriteEndObject();
        json.WriteStartArray("documents");
        foreach (var document in submission.Documents) Write(json, document);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Document document)
    {
        json.WriteStartObject();
        Text(json, "id", document.Id);
        Text(json, "kind", document.Kind);
        Text(json, "title", document.Title);
        Text(json, "number", document.Number);
        Text(json, "date", Iso(document.Date));
        Text(json, "issuer", document.Issuer);
        Texts(json, "subjects", document.Subjects);
        Texts(json, "cites", document.Cites);
        Text(json, "file", document.File);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0) json.WriteString(name, value);
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
