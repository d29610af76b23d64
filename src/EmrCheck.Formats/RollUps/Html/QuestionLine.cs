using System.Collections.Immutable;
using EmrCheck.Core.RollUps;
using EmrCheck.Core.Traces;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>A question to ask, and the records to look at.</summary>
internal sealed record QuestionLine(string Text, ImmutableArray<Fact> Places, string More)
{
    public static QuestionLine Of(TraceQuestion question, Wording wording) => new(
        wording.Of(question.Text),
        [.. question.Places.Where(place => place.File.Length > 0).GroupBy(place => place.Facility).Select(places => new Fact(places.Key, string.Join(", ", places.Select(place => place.File))))],
        question.Places.Length < TraceQuestion.PlacesShown ? "" : wording.Of($"Chỉ nêu {TraceQuestion.PlacesShown} nơi đầu.", $"Only the first {TraceQuestion.PlacesShown} places are named."));

    /// <summary>What was compared, and what that says.</summary>
    public static string Compared(RollUp rollUp, Wording wording) => rollUp.Compared < 2
        ? wording.Of(
            "Chưa đối chiếu hồ sơ giữa các cơ sở: cần dấu vết (traces.json) của ít nhất hai cơ sở, tạo bằng check --trace-key.",
            "Records were not compared across facilities: this needs the traces (traces.json) of at least two, made by check --trace-key.")
        : wording.Of(
            $"Đã đối chiếu {wording.Count(rollUp.Compared)} cơ sở. Mỗi dòng là một sự trùng hợp để hỏi cơ sở, không phải kết luận: có thể có lý do chính đáng.",
            $"{wording.Count(rollUp.Compared)} facilities were compared. Each line is a coincidence to ask about, no conclusion: there may be a good reason.");
}
