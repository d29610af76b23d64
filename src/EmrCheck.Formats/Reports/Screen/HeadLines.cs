using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Formats.Reports.Screen;

/// <summary>Who, when, by what measure; then the answer, and the council's beside it.</summary>
internal static class HeadLines
{
    /// <summary>How many criteria the answer may name before it only counts them.</summary>
    private const int Named = 3;

    public static void Write(Page page, Appraisal appraisal)
    {
        var facility = appraisal.Facility;
        if (facility != Facility.None) page.Line($"[bold]{Page.Safe(facility.Name)}[/] ({Page.Safe(facility.Code)})");
        page.Line($"{page.Say("Ngày", "Date")} {Page.Day(appraisal.AsOf)} · {page.Say("hồ sơ áp dụng", "profile")} {Page.Safe(appraisal.Profile.Id)} {Page.Safe(appraisal.Profile.Version)} · "
            + page.Say($"{appraisal.Packs.Length} văn bản", $"{appraisal.Packs.Length} text(s)"));
        foreach (var pack in appraisal.Packs)
            if (pack.StampOn(appraisal.AsOf) is { } stamp) page.Line($"[bold yellow]{Page.Safe(pack.Number)}: {page.Say(stamp)}[/]");
        foreach (var change in appraisal.Profile.Tailorings)
            page.Line($"{page.Say("Điều chỉnh", "Tailored")} {(change.Criterion.Length == 0 ? page.Say("hồ sơ áp dụng", "profile") : Page.Safe(change.Criterion))}: {page.Say(change.Reason)} ({Page.Safe(change.By)})");
        page.Line("");
        page.Line($"[bold {Page.ColorOf(appraisal.Overall)}]{page.Say(Words.Of(appraisal.Overall))}[/] – {page.Say(ReasonOf(appraisal))}");
        if (WaiverSummary.Of(appraisal) is { } waivers) page.Line($"[bold]{page.Say(waivers.Said(appraisal.Overall))}[/]");
        Council(page, appraisal);
        page.Line("");
    }

    /// <summary>The reason as it is; of many criteria their number, since the first of them follow.</summary>
    private static Phrase ReasonOf(Appraisal appraisal)
    {
        var deciding = appraisal.Criteria.Where(result => result.Criterion.Decides).ToArray();
        var failed = deciding.Count(result => result.Verdict == Verdict.Fail);
        var open = deciding.Count(result => result.Verdict is Verdict.NoEvidence or Verdict.NeedsReview or Verdict.Error);
        if (appraisal.Profile.ByName || (appraisal.Overall == Overall.NotQualified ? failed : open) <= Named) return appraisal.Reason;
        var rest = failed == 0 || open == 0 ? new Phrase("", "") : new($", {open} chưa kết luận được", $", {open} could not be decided");
        return failed > 0
            ? new($"{failed} tiêu chí bắt buộc không đạt{rest.Vi}.", $"{failed} mandatory criteria fail{rest.En}.")
            : new($"{open} tiêu chí bắt buộc chưa kết luận được, không tiêu chí bắt buộc nào không đạt.", $"{open} mandatory criteria could not be decided, none fails.");
    }

    /// <summary>The council's answer beside the machine's, and each decision in a line.</summary>
    private static void Council(Page page, Appraisal appraisal)
    {
        if (appraisal.Council is not { } council) return;
        var answer = council.Applies ? $"[bold {Page.ColorOf(council.Overall)}]{page.Say(Words.Of(council.Overall))}[/] – " : "";
        page.Line($"{Page.Safe(council.Ledger.Opening.Council)}: {answer}{page.Say(CouncilSentences.Of(council, appraisal.Overall))}");
        foreach (var decision in council.Decided)
        {
            page.Line($"  [bold]{Page.Safe(decision.Criterion)}[/] {page.Say(Words.Of(decision.From))} → [{Page.ColorOf(decision.To)}]{page.Say(DecisionWords.Of(decision))}[/] ({decision.Votes})"
                + string.Concat(new[] { decision.Reason, decision.Basis }.Where(text => text.Length > 0).Select(text => $" – {Page.Safe(text)}")));
        }

        page.Line($"  {page.Say("Mã băm cuối sổ", "Head of the ledger")}: {Page.Safe(council.Ledger.Head)}");
    }
}
