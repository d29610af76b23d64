using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The day by which the law wants it done, as seen from the day judged.</summary>
internal sealed record DeadlineView(string Day, string Clause, string State, string Tone)
{
    /// <summary>The profile's deadline; null where the law names none.</summary>
    public static DeadlineView? Of(Appraisal appraisal, Wording wording)
    {
        if (appraisal.Profile.Deadline is not { } deadline) return null;
        var days = deadline.Date.DayNumber - appraisal.AsOf.DayNumber;
        return new(
            wording.Day(deadline.Date), wording.Of(deadline.Clause),
            days >= 0
                ? wording.Of($"Tính đến ngày đánh giá còn {wording.Count(days)} ngày ({wording.Day(appraisal.AsOf)}).", $"On the day judged ({wording.Day(appraisal.AsOf)}), {wording.Count(days)} days are left.")
                : wording.Of($"Đến ngày đánh giá ({wording.Day(appraisal.AsOf)}) đã qua {wording.Count(-days)} ngày.", $"On the day judged ({wording.Day(appraisal.AsOf)}), it was {wording.Count(-days)} days ago."),
            days >= 0 || appraisal.Overall == Overall.Qualified ? "plain" : "bad");
    }
}
