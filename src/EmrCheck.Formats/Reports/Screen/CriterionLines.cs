using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Formats.Reports.Screen;

/// <summary>One criterion that does not pass: why, where, and what to do.</summary>
internal static class CriterionLines
{
    private const int FindingsShown = 5;

    public static void Write(Page page, CriterionResult result)
    {
        page.Line($"[{Page.ColorOf(result.Verdict)}]{page.Say(Words.Of(result.Verdict))}[/] [bold]{Page.Safe(result.Criterion.Id)}[/] {page.Say(result.Criterion.Title)} – {page.Say(result.Citation)}");
        page.Line($"  {page.Say(result.Reason)}");
        foreach (var leaf in result.Check?.Leaves.Where(leaf => !leaf.Findings.IsEmpty) ?? []) Findings(page, leaf);
        page.Line($"  {page.Say("Cần làm", "To do")}: {page.Say(result.Criterion.Remedy)}");
        page.Line("");
    }

    private static void Findings(Page page, CheckResult leaf)
    {
        foreach (var finding in leaf.Findings.Take(FindingsShown)) page.Line($"    {Page.PlaceOf(finding)} {Page.Safe(finding.Path)} – {page.Say(finding.Message)}");
        var hidden = (leaf.Tally?.Violated ?? leaf.Findings.Length) - Math.Min(FindingsShown, leaf.Findings.Length);
        if (hidden > 0) page.Line($"    … {page.Say($"và {hidden} trường hợp nữa", $"and {hidden} more")}");
    }
}
