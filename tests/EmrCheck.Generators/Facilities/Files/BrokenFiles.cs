using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Records;

namespace EmrCheck.Generators.Facilities.Files;

/// <summary>Files as careless exports leave them; their names do not say what is wrong.</summary>
internal static class BrokenFiles
{
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);

    public static void Write(Hospital hospital, ulong seed, int stays, OutputFolder folder)
    {
        var number = stays;
        JsonObject NextStay() => StayRecord.Of(hospital, seed, ++number);
        string Name() => FacilityGenerator.RecordName(number);

        var whole = RecordJson.Bytes(NextStay());
        folder.Write(Name(), whole[..(whole.Length * 3 / 5)]);
        folder.Write(FacilityGenerator.RecordName(++number), [.. Utf16.GetPreamble(), .. Utf16.GetBytes(Short(hospital, seed, number))]);
        folder.Write(FacilityGenerator.RecordName(++number), Windows1258.Bytes(Short(hospital, seed, number)));
        var doubled = NextStay();
        Double(doubled);
        folder.Write(Name(), RecordJson.Bytes(doubled));
        folder.Write(FacilityGenerator.RecordName(++number), ErrorPage);
        folder.Write(FacilityGenerator.RecordName(++number), []);
        folder.Write(FacilityGenerator.RecordName(++number), RecordJson.Bytes(new JsonArray(Contents.OfType(Brief(hospital, seed, number), "Patient")[0].DeepClone())));
        folder.Write(FacilityGenerator.RecordName(++number), RecordJson.Bytes(NoResource(number)));
        folder.Write(FacilityGenerator.RecordName(++number) + ".gz", Short(hospital, seed, number));
    }

    private static string Short(Hospital hospital, ulong seed, int number) =>
        Encoding.UTF8.GetString(RecordJson.Bytes(Brief(hospital, seed, number)));

    private static JsonObject Brief(Hospital hospital, ulong seed, int number)
    {
        var record = StayRecord.Of(hospital, seed, number);
        Contents.Keep(record, type => type is "Organization" or "Location" or "Practitioner" or "Patient" or "Encounter" or "Condition");
        return record;
    }

    /// <summary>The patient twice under one address, and a note twice under one id.</summary>
    private static void Double(JsonObject record)
    {
        var entries = record["entry"]!.AsArray();
        var patient = entries.First(e => (string?)e!["resource"]!["resourceType"] == "Patient")!;
        var note = entries.First(e => (string?)e!["resource"]!["resourceType"] == "Composition")!.DeepClone();
        note["fullUrl"] = "urn:uuid:99900000-0000-4000-8000-000000000001";
        entries.Add(patient.DeepClone());
        entries.Add(note);
    }

    private static JsonObject NoResource(int number) => new()
    {
        ["HoSoBenhAn"] = new JsonObject
        {
            ["ThongTinBenhNhan"] = new JsonObject { ["soba"] = $"26.999{number}", ["hoten"] = "Người bệnh mẫu", ["cccd_so"] = "999400000001" },
            ["ThongTinVaoVien"] = new JsonObject { ["lydovaovien"] = "Dữ liệu tổng hợp" },
        },
    };

    private const string ErrorPage =
        """
        <!DOCTYPE html>
        <html lang="vi">
        <head><title>502 Bad Gateway</title></head>
        <body><h1>502 Bad Gateway</h1><p>Máy chủ kết xuất không phản hồi (trang mẫu).</p></body>
        </html>

        """;
}
