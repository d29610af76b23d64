using System.Collections.Immutable;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.RollUps.Html;

namespace EmrCheck.Formats.RollUps.Xlsx;

/// <summary>The sheet of all facilities, by code.</summary>
internal static class FacilitySheet
{
    public static IEnumerable<ImmutableArray<SheetCell>> Rows(RollUp rollUp, Wording wording)
    {
        var w = RollUpLabels.In(wording);
        string[] columns =
        [
            w["code"], w["name"], w["kind"], w["grade"], w["asOf"], w["answer"], w["gate"], wording.Of("Bắt buộc có áp dụng", "Mandatory applicable"),
            wording.Of("Điểm thấp, %", "Points low, %"), wording.Of("Điểm cao, %", "Points high, %"), w["determined"], wording.Of("Có áp dụng", "Applicable"),
            wording.Of("Thay giấy từ", "Paperless since"), wording.Of("Dự kiến", "Planned"), w["deadline"], w["state"],
        ];
        if (rollUp.Centres.IsEmpty) return RollUpSheets.Top(w["listLead"], columns).Concat(rollUp.Facilities.Select(result => Row(result, wording)));
        return RollUpSheets.Top(w["listLead"], [.. columns, wording.Of("Điểm của trung tâm", "Site of the centre")])
            .Concat(rollUp.Facilities.Select(result => Row(result, wording).Add(rollUp.Centres.GetValueOrDefault(result.Facility.Code) ?? "")));
    }

    private static ImmutableArray<SheetCell> Row(FacilityResult result, Wording wording)
    {
        var facility = result.Facility;
        return
        [
            facility.Code, facility.Name, wording.Of(FieldWords.Kind(facility.Kind)), wording.Of(FieldWords.Grade(facility.Grade)), wording.Day(result.AsOf), wording.Of(Core.Words.Of(result.Overall)),
            result.Gate.Passed, result.Gate.Applicable, result.Range.Low, result.Range.High, result.Coverage.Determined, result.Coverage.Applicable,
            Day(result.Numbers.Paperless, wording), Day(result.Numbers.PaperlessPlanned, wording), Day(result.Deadline, wording), wording.Of(RollUpWords.Of(DeadlineRow.StateOf(result))),
        ];
    }

    private static string Day(DateOnly? day, Wording wording) => day is { } known ? wording.Day(known) : "";
}
