using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>One facility in the list of all.</summary>
internal sealed record FacilityLine(
    string Code, string Name, string Kind, string Grade, string Group, string AsOf, string Tone, string Answer, string Gate, string Range, string Coverage, string Deadline, string Centre)
{
    public static FacilityLine Of(FacilityResult result, string group, string? centre, Wording wording)
    {
        var mark = Mark.Of(result.Overall, wording);
        return new(
            result.Facility.Code, result.Facility.Name, wording.Of(FieldWords.Kind(result.Facility.Kind)), result.Facility.Grade.Length == 0 ? "" : wording.Of(FieldWords.Grade(result.Facility.Grade)),
            group, wording.Day(result.AsOf), mark.Tone, Wording.Capital(mark.Word.ToLowerInvariant()), $"{result.Gate.Passed}/{result.Gate.Applicable}",
            result.Range.Low == result.Range.High ? $"{result.Range.Low} %" : $"{result.Range.Low}–{result.Range.High} %", $"{result.Coverage.Determined}/{result.Coverage.Applicable}",
            wording.Of(RollUpWords.Of(DeadlineRow.StateOf(result))),
            centre is null ? "" : wording.Of($"điểm của {centre}", $"a site of {centre}"));
    }
}
