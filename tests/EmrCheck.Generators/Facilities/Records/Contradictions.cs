using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>What a hospital that calls everything met forgot: by the kind of its stay.</summary>
internal static class Contradictions
{
    public static void Apply(JsonObject record, int number)
    {
        var patient = Contents.OfType(record, "Patient")[0];
        switch ((number - 1) % Wards.Kinds + 1)
        {
            case 1:
                Unsign(record, "discharge-summary");
                break;
            case 2:
                RemoveNationalNumber(patient);
                Note(record, "progress-2").Remove("author");
                break;
            case 3:
                RemoveNationalNumber(patient);
                SignWithPicture(record);
                break;
            case 4:
                patient.Remove("birthDate");
                Unsign(record, "progress-1");
                Unsign(record, "progress-2");
                break;
            case 5:
                NationalNumber(patient)!["value"] = "999123456";
                Note(record, "progress-1").Remove("date");
                break;
            case 6:
                Contents.OfType(record, "Encounter")[0]["period"]!.AsObject().Remove("end");
                ForgetTimeOfSigning(record, "admission-note");
                break;
            case 7:
                patient.Remove("gender");
                Note(record, "progress-3").Remove("author");
                break;
            case 8:
                NationalNumber(patient)!["value"] = "99912345678A";
                Contents.OfType(record, "Encounter")[0]["period"]!.AsObject().Remove("end");
                break;
            case 9:
                Unsign(record, "progress-3");
                Note(record, "admission-note").Remove("date");
                break;
            case 10:
                patient.Remove("birthDate");
                patient.Remove("gender");
                Unsign(record, "admission-note");
                break;
        }
    }

    private static JsonObject Note(JsonObject record, string name) =>
        Contents.OfType(record, "Composition").First(c => ((string)c["id"]!).EndsWith(name, StringComparison.Ordinal));

    private static void Unsign(JsonObject record, string name)
    {
        var note = Note(record, name);
        note.Remove("attester");
        Contents.RemoveSignaturesOf(record, note);
    }

    private static void ForgetTimeOfSigning(JsonObject record, string name)
    {
        var note = Note(record, name);
        note["attester"]![0]!.AsObject().Remove("time");
        Contents.RemoveSignaturesOf(record, note);
    }

    private static void SignWithPicture(JsonObject record) =>
        Contents.OfType(record, "Provenance")[^1]["signature"]![0]!["sigFormat"] = "image/png";

    private static JsonNode? NationalNumber(JsonObject patient) =>
        patient["identifier"]!.AsArray().FirstOrDefault(i => (string?)i!["system"] == Administrative.Sids + "cccd");

    private static void RemoveNationalNumber(JsonObject patient) =>
        patient["identifier"]!.AsArray().Remove(NationalNumber(patient));
}
