using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The stay itself: when, where, why and with what outcome.</summary>
internal static class Episode
{
    private static readonly Code Inpatient = Code.Hl7("v3-ActCode", "IMP", "inpatient encounter");

    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        var unidentified = stay.Case.Patient == PatientKind.Unidentified;
        var diagnoses = new JsonArray(
            Diagnosis(chart, "admission-diagnosis", "AD", "Admission diagnosis", 1),
            Diagnosis(chart, "discharge-diagnosis", "DD", "Discharge diagnosis", 1));
        if (stay.Case.Comorbidity is not null)
            diagnoses.Add((JsonNode)Diagnosis(chart, "comorbidity", "DD", "Discharge diagnosis", 2));
        var source = unidentified || stay.ByEmergency
            ? Code.Hl7("admit-source", "emd", "From accident/emergency department")
            : Code.Hl7("admit-source", "outp", "From outpatient department");
        var encounter = Finished(chart, Inpatient, chart.Patient, stay.Admitted, stay.EpisodeNumber, diagnoses, source, stay.Case.Reason);
        if (stay.ByEmergency)
            MoveAfterAnHour(chart, encounter["location"]!.AsArray());
        chart.Add("Encounter", chart.Local("encounter"), encounter);
        if (unidentified)
            AddEmergency(chart);
    }

    /// <summary>A finished encounter of a patient; the newborn has one as well.</summary>
    public static JsonObject Finished(
        Chart chart, Code kind, JsonObject patient, DateTimeOffset start, string episode, JsonArray? diagnoses, Code? source, string reason) => new()
    {
        ["identifier"] = new JsonArray(Element.Identifier(Administrative.Sids + "ma-lk", episode, "VN")),
        ["status"] = "finished",
        ["class"] = Element.Coding(kind),
        ["type"] = Element.Concepts(new Code("urn:emrcheck:ma-loai-kcb", kind.Value == "EMER" ? "02" : "03", null), kind.Value == "EMER" ? "Cấp cứu" : "Nội trú"),
        ["serviceType"] = Element.Concept(Wards.CodeOf(chart.Stay.Case.Department), chart.Stay.Case.Department),
        ["subject"] = patient,
        ["participant"] = new JsonArray(new JsonObject
        {
            ["type"] = Element.Concepts(Code.Hl7("v3-ParticipationType", "ATND", "attender")),
            ["individual"] = chart.To(chart.Stay.Doctor),
        }),
        ["period"] = Element.Period(start, chart.Stay.Discharged),
        ["reasonCode"] = new JsonArray(Element.Text(reason)),
        ["diagnosis"] = diagnoses,
        ["hospitalization"] = new JsonObject
        {
            ["admitSource"] = source is null ? null : Element.Concept(source),
            ["destination"] = chart.Stay.Case.Ending == Ending.Transfer ? chart.To("Organization", "org-" + TransferPaper.Receiver) : null,
            ["dischargeDisposition"] = Element.Concept(DispositionOf(chart.Stay.Case.Ending)),
        },
        ["location"] = new JsonArray(new JsonObject
        {
            ["location"] = chart.To("Location", Place.Ward(chart.Stay.Case.Department)),
            ["status"] = "completed",
            ["period"] = Element.Period(start, chart.Stay.Discharged),
        }),
        ["serviceProvider"] = chart.Organization,
    };

    /// <summary>The first hour in the emergency department, then the ward.</summary>
    private static void MoveAfterAnHour(Chart chart, JsonArray places)
    {
        var (start, moved) = (chart.Stay.Admitted, chart.Stay.Admitted.AddHours(1));
        places[0]!["period"]!["start"] = moved.Stamp();
        places.Insert(0, new JsonObject
        {
            ["location"] = chart.To("Location", Place.Ward(Place.Emergency)), ["status"] = "completed", ["period"] = Element.Period(start, moved),
        });
    }

    private static Code DispositionOf(Ending ending) => ending switch
    {
        Ending.Transfer => Code.Hl7("discharge-disposition", "other-hcf", "Other healthcare facility"),
        Ending.Death => Code.Hl7("discharge-disposition", "exp", "Expired"),
        _ => Code.Hl7("discharge-disposition", "home", "Home"),
    };

    public static JsonObject Diagnosis(Chart chart, string condition, string role, string display, int rank) => new()
    {
        ["condition"] = chart.To("Condition", chart.Local(condition)),
        ["use"] = Element.Concept(Code.Hl7("diagnosis-role", role, display)),
        ["rank"] = rank,
    };

    /// <summary>The hours in the emergency department before the admission.</summary>
    private static void AddEmergency(Chart chart)
    {
        var emergency = Finished(
            chart, Code.Hl7("v3-ActCode", "EMER", "emergency"), chart.Patient, chart.Stay.Admitted.AddMinutes(-95),
            chart.Stay.EpisodeNumber, null, null, chart.Stay.Case.Reason);
        emergency["period"] = Element.Period(chart.Stay.Admitted.AddMinutes(-95), chart.Stay.Admitted);
        emergency.Remove("hospitalization");
        emergency.Remove("location");
        chart.Add("Encounter", chart.Local("emergency"), emergency);
    }
}
