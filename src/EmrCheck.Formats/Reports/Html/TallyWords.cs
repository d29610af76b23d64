using EmrCheck.Core;
using EmrCheck.Core.Sampling;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>Counts as words.</summary>
internal static class TallyWords
{
    /// <summary>All counts of one check.</summary>
    public static string Of(Tally tally, Wording wording) => wording.Of(
        $"đã xét {wording.Count(tally.Examined)}: thỏa {wording.Count(tally.Satisfied)}, vi phạm {wording.Count(tally.Violated)}, thiếu dữ liệu {wording.Count(tally.Undetermined)}, không tính được {wording.Count(tally.Errors)}; loại trừ hợp lệ {wording.Count(tally.Skipped)}",
        $"examined {wording.Count(tally.Examined)}: satisfied {wording.Count(tally.Satisfied)}, violated {wording.Count(tally.Violated)}, undetermined {wording.Count(tally.Undetermined)}, not computable {wording.Count(tally.Errors)}; lawfully excepted {wording.Count(tally.Skipped)}");

    /// <summary>The largest bound of the checks over records; advisory ones left out.</summary>
    public static string Bound(CriterionResult result, Wording wording) =>
        (result.Check?.Leaves ?? []).Where(leaf => !leaf.Check.Advisory).Select(leaf => leaf.Bound).OfType<RateBound>().Where(bound => !bound.IsWhole).MaxBy(bound => bound.UpperBound) is { } bound
            ? $"≤ {wording.Of(SampleWords.PerCent(bound.UpperBound))}"
            : "";

    /// <summary>What stands beneath violated / examined in the table: exceptions always, the rest where there is any.</summary>
    public static string Rest(Tally? tally, Wording wording)
    {
        if (tally is null) return "";
        var open = tally.Undetermined + tally.Errors;
        var skipped = wording.Of($"loại trừ {wording.Count(tally.Skipped)}", $"excepted {wording.Count(tally.Skipped)}");
        return open == 0 ? skipped : $"{skipped}, {wording.Of($"chưa rõ {wording.Count(open)}", $"open {wording.Count(open)}")}";
    }
}
