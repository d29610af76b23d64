using System.Globalization;

namespace EmrCheck.Core.RollUps;

/// <summary>What is not counted with the others, with the reason.</summary>
/// <param name="Code">The facility's code, or the name of its folder.</param>
/// <param name="Name">The facility's name; empty when not known.</param>
/// <param name="Kind">unappraised, superseded, contested, earlier, missing or gone.</param>
/// <param name="Reason">Why.</param>
public sealed record Apart(string Code, string Name, string Kind, Phrase Reason)
{
    internal static Apart Of(Unappraised unappraised) => new(unappraised.Name, "", "unappraised", unappraised.Reason);

    internal static Apart Superseded(FacilityResult result, DateOnly by) => new(
        result.Facility.Code, result.Facility.Name, "superseded",
        new($"Thẩm định ngày {Day(result.AsOf)} đã có bản ngày {Day(by)} thay; chỉ bản sau được tính.", $"The appraisal of {Iso(result.AsOf)} is followed by that of {Iso(by)}; only the later one counts."));

    internal static Apart Contested(FacilityResult result, int count) => new(
        result.Facility.Code, result.Facility.Name, "contested",
        new(
            $"Có {count} bản thẩm định khác nhau cùng ngày {Day(result.AsOf)}; không biết bản nào đúng nên không tính bản nào. Hãy giữ lại một bản.",
            $"There are {count} different appraisals of {Iso(result.AsOf)}; which one holds cannot be known, so none counts. Keep one."));

    internal static Apart Earlier(FacilityResult result, HalfYear period) => new(
        result.Facility.Code, result.Facility.Name, "earlier",
        new(
            $"Thẩm định gần nhất là của {result.Period.Title.Vi}, không phải {period.Title.Vi}; được xếp nhóm riêng.",
            $"The latest appraisal is of the {result.Period.Title.En}, not of the {period.Title.En}; it stands in a group of its own."));

    internal static Apart Missing(PlannedFacility facility) => new(
        facility.Code, facility.Name, "missing", new("Có trong kế hoạch nhưng không có thẩm định nào.", "In the plan, but there is no appraisal."));

    internal static Apart Gone(HistoryLine line) => new(
        line.Code, line.Name, "gone",
        new($"Có trong {line.Period.Title.Vi} nhưng không có trong kỳ này.", $"Present in the {line.Period.Title.En}, but not in this period."));

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
