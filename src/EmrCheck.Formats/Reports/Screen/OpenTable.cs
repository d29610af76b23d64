using EmrCheck.Core;
using EmrCheck.Core.Waivers;
using Spectre.Console;

namespace EmrCheck.Formats.Reports.Screen;

/// <summary>The criteria that do not pass, each in a line; verdict by verdict where a table does not fit.</summary>
internal static class OpenTable
{
    public static void Write(Page page, Appraisal appraisal)
    {
        var open = appraisal.Criteria.Where(result => result.Verdict is not (Verdict.Pass or Verdict.NotApplicable)).ToArray();
        if (open.Length == 0) return;
        var (declares, waivers) = (appraisal.Facility != Facility.None, WaiverSummary.Of(appraisal));
        if (page.IsNarrow) Lines(page, open, declares, waivers);
        else Table(page, open, declares, waivers);
    }

    private static void Table(Page page, CriterionResult[] open, bool declares, WaiverSummary? waivers)
    {
        string[] heads = [page.Say("Chưa kết luận đạt", "Not passed"), page.Say("Nội dung", "Title"), page.Say("Kết quả", "Verdict"), page.Say("Vi phạm", "Violated")];
        var table = Page.TableOf(declares ? [.. heads, page.Say("Đối chiếu", "Cross-exam.")] : heads);
        table.Columns[1].NoWrap = false;
        foreach (var result in open)
        {
            string[] cells =
            [
                Page.Safe(result.Criterion.Id), page.Say(result.Criterion.Title),
                $"[{Page.ColorOf(result.Verdict)}]{page.Say(Words.Of(result.Verdict))}[/]{(waivers?.MarkOf(result.Criterion.Id) is { } waived ? $"\n({page.Say(waived)})" : "")}", TallyOf(result.Tally),
            ];
            table.AddRow(declares ? [.. cells, CrossOf(page, result)] : cells);
        }

        page.Write(table);
    }

    private static void Lines(Page page, CriterionResult[] open, bool declares, WaiverSummary? waivers)
    {
        foreach (var group in open.GroupBy(result => result.Verdict).OrderByDescending(group => group.Key))
        {
            page.Line($"[bold {Page.ColorOf(group.Key)}]{page.Say(Words.Of(group.Key))}[/] ({group.Count()})");
            foreach (var result in group)
            {
                string[] facts =
                [
                    .. result.Tally is { } tally ? [TallyOf(tally)] : Array.Empty<string>(),
                    .. declares && result.CrossExamination == CrossExamination.Contradicted ? [CrossOf(page, result)] : Array.Empty<string>(),
                    .. waivers?.MarkOf(result.Criterion.Id) is { } waived ? [page.Say(waived)] : Array.Empty<string>(),
                ];
                page.Item(2, "·", $"{Page.Safe(result.Criterion.Id)} {page.Say(result.Criterion.Title)}{string.Concat(facts.Select(fact => $" · {fact}"))}");
            }
        }

        page.Line("");
    }

    private static string CrossOf(Page page, CriterionResult result) => result.CrossExamination == CrossExamination.Contradicted
        ? $"[bold red]{page.Say(Words.Of(result.CrossExamination))}[/]"
        : page.Say(Words.Of(result.CrossExamination));

    private static string TallyOf(Tally? tally) => tally is null ? "–" : $"{tally.Violated}/{tally.Examined}";
}
