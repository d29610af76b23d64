using System.Text.Json.Nodes;
using EmrCheck.Generators.Facilities.Cases;

namespace EmrCheck.Generators.Facilities.Records;

/// <summary>The paper with which a patient goes to another hospital, and that hospital.</summary>
internal static class TransferPaper
{
    /// <summary>The code of the hospital that takes the patient.</summary>
    public const string Receiver = "99009";

    public static void Add(Chart chart)
    {
        var stay = chart.Stay;
        if (stay.Case.Ending != Ending.Transfer)
            return;
        chart.Add("Organization", "org-" + Receiver, new JsonObject
        {
            ["identifier"] = new JsonArray(Element.Identifier(Administrative.Sids + "ma-cskcb", Receiver)),
            ["active"] = true,
            ["name"] = "Bệnh viện Mẫu tuyến trên",
        });
        new Note(
            "transfer-paper", Code.Loinc("57133-1", "Referral note"), "Phiếu chuyển cơ sở khám bệnh, chữa bệnh",
            stay.Discharged.AddMinutes(-30), stay.Doctor,
            [
                Note.Section("Tóm tắt bệnh án", stay.Case.Illness),
                Note.Section("Tình trạng khi chuyển", stay.Case.Progress.Last),
                Note.Section("Lý do chuyển", stay.Case.Advice),
            ]) { Countersigned = stay.Head }.AddTo(chart);
    }
}
