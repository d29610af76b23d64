using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>What went wrong in the care of a hospital that calls everything met: by the kind of its stay.</summary>
internal static class Slips
{
    public static void Apply(JsonObject record, int number)
    {
        switch ((number - 1) % Wards.Kinds + 1)
        {
            case 1:
                foreach (var line in Discharged(record))
                    line["dispenseRequest"]!["expectedSupplyDuration"]!["value"] = 45;
                break;
            case 2:
                Named(record, "Consent", "operation-consent")["dateTime"] = (string?)Named(record, "Procedure", "operation")["performedPeriod"]!["end"];
                break;
            case 3:
                Contents.RemoveSignaturesOf(record, Named(record, "DocumentReference", "scan"));
                Named(record, "DocumentReference", "scan").Remove("masterIdentifier");
                break;
            case 5:
                Named(record, "Composition", "progress-1-amended").Remove("relatesTo");
                Contents.RemoveSignaturesOf(record, Named(record, "Composition", "progress-1-amended"));
                break;
            case 6:
                Named(record, "Condition", "discharge-diagnosis")["code"]!["coding"]![0]!["code"] = "K80.1;I10";
                break;
            case 7:
                foreach (var line in Discharged(record))
                    line.Remove("groupIdentifier");
                break;
            case 9:
                Named(record, "DiagnosticReport", "lab-report").Remove("resultsInterpreter");
                break;
            case 10:
                Named(record, "Procedure", "transfusion")["performedPeriod"]!.AsObject().Remove("end");
                break;
            case 11:
                Named(record, "Consent", "data-consent").Remove("provision");
                break;
        }
    }

    private static JsonObject Named(JsonObject record, string type, string name) =>
        Contents.OfType(record, type).First(resource => ((string)resource["id"]!).EndsWith(name, StringComparison.Ordinal));

    private static IEnumerable<JsonObject> Discharged(JsonObject record) =>
        Contents.OfType(record, "MedicationRequest").Where(line => line["dispenseRequest"] is not null);
}
