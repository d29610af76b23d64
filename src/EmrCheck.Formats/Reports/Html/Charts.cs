using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Rounds;
using EmrCheck.Core.Scoring;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The charts of an appraisal.</summary>
internal static class Charts
{
    /// <summary>Verdicts by text, with coverage; null where there is nothing to show.</summary>
    public static ChartView? Verdicts(Appraisal appraisal, Func<Pack, bool> which, Wording wording)
    {
        var heads = Heads(wording);
        var texts = appraisal.Criteria.GroupBy(result => result.Criterion.Pack).Where(text => which(text.Key)).ToArray();
        return texts.Length == 0 ? null : new(
            wording.Of("Kết quả theo văn bản", "Verdicts by text"),
            wording.Of(
                "Số tiêu chí của mỗi văn bản theo kết quả; chưa kết luận = chưa có minh chứng + cần người xem xét + không chấm được. Độ bao phủ = (đạt + không đạt) ÷ có áp dụng, không kể tiêu chí chỉ để thông tin.",
                "Criteria of each text by verdict; undecided = no evidence + needs review + error. Coverage = (pass + fail) ÷ applicable, informational ones left out."),
            heads.Add(new(wording.Of("Độ bao phủ", "Coverage"), "")),
            [.. texts.Select(text => ChartRow.Of(
                text.Key.Number, appraisal.Profile.IsGate(text.Key.Id) ? wording.Of("quyết định", "decides") : "", heads, CountsOf(text), [CoverageOf(text)], wording))]);
    }

    /// <summary>What was looked at in the records, by text; null where nothing was.</summary>
    public static ChartView? Records(Appraisal appraisal, Wording wording)
    {
        ImmutableArray<ChartHead> heads =
        [
            new(wording.Of("Thỏa", "Satisfied"), "good"), new(wording.Of("Vi phạm", "Violated"), "bad"), new(wording.Of("Chưa rõ", "Undecided"), "open"),
        ];
        var texts = appraisal.Criteria.GroupBy(result => result.Criterion.Pack)
            .Select(text => (text.Key.Number, Tally: text.Select(result => result.Tally).OfType<Tally>().Aggregate(Tally.Empty, (all, next) => all.Merge(next))))
            .Where(text => text.Tally.Examined > 0).ToArray();
        return texts.Length == 0 ? null : new(
            wording.Of("Hồ sơ bệnh án có đúng yêu cầu không, theo văn bản", "Whether the records conform, by text"),
            wording.Of(
                "Lượt xét của mọi phép kiểm trên hồ sơ; đã xét = thỏa + vi phạm + chưa rõ (thiếu dữ liệu hoặc không tính được). Một hồ sơ được xét nhiều lượt. Trường hợp loại trừ hợp lệ nằm ngoài.",
                "Looks of all checks over records; examined = satisfied + violated + undecided (no data, or not computable). One record is looked at many times. Lawful exceptions are left out."),
            heads.Add(new(wording.Of("Đã xét", "Examined"), "")),
            [.. texts.Select(text => ChartRow.Of(
                text.Number, "", heads, [text.Tally.Satisfied, text.Tally.Violated, text.Tally.Undetermined + text.Tally.Errors], [wording.Count(text.Tally.Examined)], wording))]);
    }

    /// <summary>Whether the records of each department are free of violations, the most violated first; null where no department is named.</summary>
    public static ChartView? Departments(Appraisal appraisal, Wording wording)
    {
        if (appraisal.Departments.IsEmpty) return null;
        ImmutableArray<ChartHead> heads = [new(wording.Of("Không vi phạm", "No violation"), "good"), new(wording.Of("Có vi phạm", "With violations"), "bad")];
        return new(
            wording.Of("Hồ sơ theo khoa", "Records by department"),
            wording.Of(
                "Số hồ sơ đã đọc của mỗi khoa; có vi phạm = ít nhất một phép kiểm của tiêu chí có áp dụng bị vi phạm, không kể phép kiểm chỉ để tham khảo. Một hồ sơ được xét nhiều lượt. Xếp theo tỷ lệ hồ sơ có vi phạm, để biết khoa nào cần sửa trước.",
                "Records read of each department; with violations = at least one check of a criterion that applies is violated, advisory checks left out. One record is looked at many times. In the order of the share of records with violations: where to mend first."),
            heads.Add(new(wording.Of("Lượt vi phạm/đã xét", "Looks violated/examined"), "")),
            [.. appraisal.Departments.OrderBy(each => each.Name.Length == 0).ThenByDescending(each => (decimal)each.RecordsViolated / each.Records).ThenByDescending(each => each.RecordsViolated)
                .Select(each => ChartRow.Of(
                    each.Name.Length == 0 ? wording.Of("Khoa khác hoặc không nêu khoa", "Other departments, or none named") : each.Name, "", heads,
                    [each.Records - each.RecordsViolated, each.RecordsViolated],
                    [$"{wording.Count(each.Violated)}/{wording.Count(each.Examined)}"], wording))]);
    }

    /// <summary>What changed since the round before; null where it was not given.</summary>
    public static ChartView? Change(Appraisal appraisal, Wording wording) => appraisal.Previous is not { } round ? null : Change(
        wording.Of("Tiêu chí so với vòng trước", "Criteria since the last round") + $": {wording.Day(round.AsOf)} → {wording.Day(appraisal.AsOf)}", wording.Of("Tiêu chí", "Criteria"),
        change => change == RoundChange.Unchanged ? round.Unchanged : round.Count(change), wording);

    /// <summary>What changed, as counted.</summary>
    public static ChartView Change(string title, string name, Func<RoundChange, int> count, Wording wording)
    {
        RoundChange[] order = [RoundChange.Resolved, RoundChange.New, RoundChange.Changed, RoundChange.Unchanged];
        ImmutableArray<ChartHead> heads = [.. order.Select(change => new ChartHead(wording.Of(RoundWords.Of(change)), PreviousView.MarkOf(change, wording).Tone))];
        return new(
            title,
            wording.Of("Mỗi số là số tiêu chí; bốn số cộng lại là mọi tiêu chí của hai vòng.", "Each figure counts criteria; the four together are all criteria of both rounds."),
            heads,
            [ChartRow.Of(name, "", heads, [.. order.Select(change => (long)count(change))], [], wording)]);
    }

    private static ImmutableArray<ChartHead> Heads(Wording wording) =>
    [
        new(wording.Of("Đạt", "Pass"), "good"), new(wording.Of("Không đạt", "Fail"), "bad"),
        new(wording.Of("Chưa kết luận", "Undecided"), "open"), new(wording.Of("Không áp dụng", "Not applicable"), "quiet"),
    ];

    private static ImmutableArray<long> CountsOf(IEnumerable<CriterionResult> results)
    {
        var verdicts = results.Select(result => result.Verdict).ToArray();
        long Of(params Verdict[] which) => verdicts.Count(verdict => which.Contains(verdict));
        return [Of(Verdict.Pass), Of(Verdict.Fail), Of(Verdict.NoEvidence, Verdict.NeedsReview, Verdict.Error), Of(Verdict.NotApplicable)];
    }

    private static string CoverageOf(IEnumerable<CriterionResult> results)
    {
        var coverage = Scores.Of(results).Coverage;
        return coverage.Applicable == 0 ? "–" : $"{coverage.Determined}/{coverage.Applicable} = {Wording.Share(coverage.Determined, coverage.Applicable)}";
    }
}
