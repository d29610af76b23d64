using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>Facilities of one kind beside their deadline.</summary>
internal sealed record DeadlineLine(string Kind, string Day, string Met, string Late, string Overdue, string Pending, string NotStated, string All, string Word)
{
    public static DeadlineLine Of(DeadlineRow row, Wording wording) => new(
        wording.Of(FieldWords.Kind(row.Kind)), row.Deadline is { } day ? wording.Day(day) : wording.Of("không nêu", "none named"),
        wording.Count(row.Met), wording.Count(row.Late), wording.Count(row.Overdue), wording.Count(row.Pending), wording.Count(row.NotStated), wording.Count(row.All),
        row.OnWordAlone == 0 ? "" : wording.Of($"{wording.Count(row.OnWordAlone)} chỉ theo lời khai", $"{wording.Count(row.OnWordAlone)} by word alone"));
}
