using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>What changed since the last period, and each facility's own history.</summary>
internal sealed record ChangesView(bool Any, string Lead, ImmutableArray<TransitionLine> Transitions, ImmutableArray<string> Periods, ImmutableArray<HistoryRow> Rows)
{
    public static ChangesView Of(RollUp rollUp, Wording wording)
    {
        var periods = rollUp.History.Select(line => line.Period).Distinct().Order().ToImmutableArray();
        return new(
            rollUp.Since is not null,
            rollUp.Since is { } since ? wording.Of($"So với bản tổng hợp {since.Title.Vi}.", $"Compared with the roll-up of the {since.Title.En}.") : "",
            [.. rollUp.Changes.GroupBy(change => (change.IsComparable, change.Before.Overall, change.After.Overall))
                .OrderByDescending(group => group.Key.IsComparable).ThenBy(group => group.Key.Item2).ThenBy(group => group.Key.Item3)
                .Select(group => new TransitionLine(
                    Word(group.Key.Item2, wording), Word(group.Key.Item3, wording), wording.Count(group.Count()),
                    group.Key.IsComparable ? wording.Of("cùng thước đo", "same measure") : wording.Of("thước đo đã đổi (bộ quy tắc, hồ sơ áp dụng hoặc loại hình): không quy cho cơ sở", "another measure (packs, profile or kind): not the facility's doing")))],
            [.. periods.Select(period => period.ToString())],
            rollUp.Since is null ? [] : [.. rollUp.History.GroupBy(line => line.Code).Select(lines => HistoryRow.Of([.. lines], periods, wording))]);
    }

    private static string Word(Overall overall, Wording wording) => Wording.Capital(wording.Of(Words.Of(overall)).ToLowerInvariant());
}

/// <summary>How many facilities went from one answer to another.</summary>
internal sealed record TransitionLine(string Before, string After, string Count, string Comparable);

/// <summary>One facility over the half-years.</summary>
internal sealed record HistoryRow(string Code, string Name, ImmutableArray<HistoryCell> Cells)
{
    public static HistoryRow Of(ImmutableArray<HistoryLine> lines, ImmutableArray<HalfYear> periods, Wording wording) => new(
        lines[^1].Code, lines[^1].Name, [.. periods.Select(period => HistoryCell.Of(lines.FirstOrDefault(line => line.Period == period), wording))]);
}

/// <summary>How it stood in one half-year: answer, gate, electronic records, and the change from paper as planned or done.</summary>
internal sealed record HistoryCell(string Tone, string Answer, string Figures, string Paperless)
{
    public static HistoryCell Of(HistoryLine? line, Wording wording)
    {
        if (line is null) return new("quiet", "–", "", "");
        var (mark, numbers) = (Mark.Of(line.Overall, wording), line.Numbers);
        var electronic = new Share(numbers.ElectronicRecords ?? 0, numbers.ElectronicRecords is null ? 0 : numbers.Records ?? 0);
        return new(
            mark.Tone, Wording.Capital(mark.Word.ToLowerInvariant()),
            $"{line.Gate.Passed}/{line.Gate.Applicable}{(electronic.Percent is { } percent ? wording.Of($", điện tử {percent} %", $", electronic {percent} %") : "")}",
            numbers.Paperless is { } since && since <= line.AsOf ? wording.Of($"thay giấy từ {wording.Day(since)}", $"paperless since {wording.Day(since)}")
                : numbers.PaperlessPlanned is { } planned ? wording.Of($"dự kiến {wording.Day(planned)}", $"planned for {wording.Day(planned)}") : "");
    }
}
