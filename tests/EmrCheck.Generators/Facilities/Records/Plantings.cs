using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>Everything that is planted in the records of the contradicting hospital: what its list of contradictions is written from.</summary>
internal static class Plantings
{
    private static readonly string[] Signed = ["TT13-D3", "CV365-III-1-1-B", "CV365-V-KY"];
    private static readonly string[] Numbered = ["TT13-D1-K3"];
    private static readonly string[] Born = ["TT13-D1-K2", "TT32-HC-NGAY-SINH", "CV365-PL-01"];
    private static readonly string[] Gendered = ["TT13-D1-K2", "TT32-HC-GIOI-TINH", "CV365-PL-01"];
    private static readonly string[] Ended = ["TT13-D1-K2", "TT32-DT-THOI-GIAN", "CV365-PL-03"];
    private static readonly string[] Written = ["TT13-D1-K2", "TT32-TD-NGUOI-GIO"];

    public static IReadOnlyList<Planted> All { get; } =
    [
        new(1, "bản tổng kết ra viện không được ký", Signed, ["TT32-TT-KY"], Note("discharge-summary"), Unsign),
        new(1, "đơn thuốc ra viện 45 ngày", [], ["DT26-D6-SO-NGAY"], Named("MedicationRequest", "home-1"), (record, _) => SetDays(record)),
        new(2, "thiếu số định danh cá nhân", Numbered, [], Patient, (_, patient) => RemoveNationalNumber(patient)),
        new(2, "tờ điều trị không có người ghi", Written, [], Note("progress-2"), (_, note) => note.Remove("author")),
        new(2, "cam kết phẫu thuật ký sau khi mổ", [], ["TT32-PT-DONG-Y"], Named("Procedure", "operation"), (record, operation) =>
            Named("Consent", "operation-consent")(record)["dateTime"] = (string?)operation["performedPeriod"]!["end"]),
        new(3, "thiếu số định danh cá nhân", Numbered, [], Patient, (_, patient) => RemoveNationalNumber(patient)),
        new(3, "chữ ký chỉ là hình ảnh", ["TT13-D3"], [], LastSignature, (_, signature) => signature["signature"]![0]!["sigFormat"] = "image/png"),
        new(3, "giấy quét không có dấu chuyển đổi", ["TT32-TAI-LIEU-SO-HOA"], ["GDDT-D12-K1"], Named("DocumentReference", "scan"), (record, scan) =>
        {
            Contents.RemoveSignaturesOf(record, scan);
            scan.Remove("masterIdentifier");
        }),
        new(4, "thiếu ngày sinh", Born, [], Patient, (_, patient) => patient.Remove("birthDate")),
        new(4, "tờ điều trị không được ký", Signed, [], Note("progress-1"), Unsign),
        new(4, "tờ điều trị không được ký", Signed, [], Note("progress-2"), Unsign),
        new(5, "số định danh cá nhân có 9 chữ số", [.. Numbered, "CV365-III-1-1-A-MA-NB"], [], Patient, (_, patient) => NationalNumber(patient)!["value"] = "999123456"),
        new(5, "tờ điều trị không có thời gian ghi", [.. Written, "TT32-NGUOI-GIO"], [], Note("progress-1"), (_, note) => note.Remove("date")),
        new(5, "tờ điều trị sửa sau khi ký, không để lại dấu vết", ["TT32-SUA-DOI", "CV365-III-1-1-C-SUA", "CV365-III-1-1-B"], ["KCB-D7-K10"], Note("progress-1-amended"), (record, note) =>
        {
            note.Remove("relatesTo");
            Contents.RemoveSignaturesOf(record, note);
        }),
        new(6, "đợt điều trị đã kết thúc không có giờ ra", Ended, [], Stay, (_, stay) => stay["period"]!.AsObject().Remove("end")),
        new(6, "bệnh án ký không có thời gian ký", Signed, [], Note("admission-note"), (record, note) =>
        {
            note["attester"]![0]!.AsObject().Remove("time");
            Contents.RemoveSignaturesOf(record, note);
        }),
        new(6, "hai mã bệnh trong một ô", ["CV365-PL-MA-ICD"], ["TT32-CD-MA"], Named("Condition", "discharge-diagnosis"), (_, diagnosis) => diagnosis["code"]!["coding"]![0]!["code"] = "K80.1;I10"),
        new(7, "thiếu giới tính", Gendered, [], Patient, (_, patient) => patient.Remove("gender")),
        new(7, "tờ điều trị không có người ghi", Written, [], Note("progress-3"), (_, note) => note.Remove("author")),
        new(7, "đơn thuốc không có mã", [], ["DT26-MA-DON"], Named("MedicationRequest", "home-1"), (record, _) =>
        {
            foreach (var line in Discharged(record)) line.Remove("groupIdentifier");
        }),
        new(8, "số định danh cá nhân có chữ cái", [.. Numbered, "CV365-III-1-1-A-MA-NB"], [], Patient, (_, patient) => NationalNumber(patient)!["value"] = "99912345678A"),
        new(8, "đợt điều trị đã kết thúc không có giờ ra", Ended, [], Stay, (_, stay) => stay["period"]!.AsObject().Remove("end")),
        new(8, "kết quả xét nghiệm không có khoảng tham chiếu, trong khi khai đủ 100 %", ["TT32-XN-THAM-CHIEU", "TT54-83"], [], Named("Observation", "lab-1"), (_, result) => result.Remove("referenceRange")),
        new(9, "tờ điều trị không được ký", Signed, [], Note("progress-3"), Unsign),
        new(9, "bệnh án không có thời gian ghi", ["TT13-D1-K2", "TT32-NGUOI-GIO"], [], Note("admission-note"), (_, note) => note.Remove("date")),
        new(9, "kết quả xét nghiệm không có người đọc", ["CV365-PL-07"], ["TT32-XN-NGUOI-DOC"], Named("DiagnosticReport", "lab-report"), (_, report) => report.Remove("resultsInterpreter")),
        new(10, "thiếu ngày sinh", Born, [], Patient, (_, patient) => patient.Remove("birthDate")),
        new(10, "thiếu giới tính", Gendered, [], Patient, (_, patient) => patient.Remove("gender")),
        new(10, "bệnh án không được ký", Signed, [], Note("admission-note"), Unsign),
        new(10, "truyền máu không có giờ kết thúc", [], ["TT32-TM-THOI-GIAN"], Named("Procedure", "transfusion"), (_, transfusion) => transfusion["performedPeriod"]!.AsObject().Remove("end")),
        new(11, "phiếu đồng ý xử lý dữ liệu không có nội dung đồng ý", [], ["DLCN-D9"], Named("Consent", "data-consent"), (_, consent) => consent.Remove("provision")),
    ];

    /// <summary>What is planted in a stay, with the resource in which each shows, after all was done.</summary>
    public static IReadOnlyList<(Planted Planted, JsonObject Resource)> Apply(JsonObject record, int number)
    {
        var planted = All.Where(each => each.Kind == ((number - 1) % Wards.Kinds) + 1).Select(each => (each, each.Where(record))).ToArray();
        foreach (var (each, resource) in planted) each.Do(record, resource);
        return planted;
    }

    private static JsonObject Patient(JsonObject record) => Contents.OfType(record, "Patient")[0];

    private static JsonObject Stay(JsonObject record) => Contents.OfType(record, "Encounter")[0];

    private static JsonObject LastSignature(JsonObject record) => Contents.OfType(record, "Provenance")[^1];

    private static Func<JsonObject, JsonObject> Note(string name) => Named("Composition", name);

    private static Func<JsonObject, JsonObject> Named(string type, string name) =>
        record => Contents.OfType(record, type).First(resource => ((string)resource["id"]!).EndsWith(name, StringComparison.Ordinal));

    private static void Unsign(JsonObject record, JsonObject note)
    {
        note.Remove("attester");
        Contents.RemoveSignaturesOf(record, note);
    }

    private static void SetDays(JsonObject record)
    {
        foreach (var line in Discharged(record)) line["dispenseRequest"]!["expectedSupplyDuration"]!["value"] = 45;
    }

    private static IEnumerable<JsonObject> Discharged(JsonObject record) =>
        Contents.OfType(record, "MedicationRequest").Where(line => line["dispenseRequest"] is not null);

    private static JsonNode? NationalNumber(JsonObject patient) =>
        patient["identifier"]!.AsArray().FirstOrDefault(i => (string?)i!["system"] == Administrative.Sids + "cccd");

    private static void RemoveNationalNumber(JsonObject patient) =>
        patient["identifier"]!.AsArray().Remove(NationalNumber(patient));
}
