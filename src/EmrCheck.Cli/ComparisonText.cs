using EmrCheck.Core;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli;

/// <summary>Tells what differs between two appraisals: the answer, the texts, then criterion by criterion.</summary>
internal static class ComparisonText
{
    public static void Write(Comparison comparison, Terminal terminal)
    {
        var (before, after) = (comparison.Before, comparison.After);
        Line($"{before.AsOf} ({before.Profile}) → {after.AsOf} ({after.Profile})");
        Line($"{OverallOf(before.Overall)} → {OverallOf(after.Overall)} · {terminal.Say("bắt buộc đạt", "mandatory passed")} {GateOf(before)} → {GateOf(after)} · "
            + $"{terminal.Say("điểm", "points")} {RangeOf(before)} → {RangeOf(after)}");
        foreach (var note in comparison.HowMade) Line($"! {note.In(terminal.Language)}");
        foreach (var pack in comparison.PacksGone) Line($"- {pack.Number} ({pack.Id}), {terminal.Say("không còn áp dụng", "no longer applied")}");
        foreach (var pack in comparison.PacksNew) Line($"+ {pack.Number} ({pack.Id}){(pack.Stamp is { } stamp ? $", {Say(stamp)}" : "")}");
        Line(terminal.Say(
            $"Mới phát sinh {comparison.Count(RoundChange.New)}, đã giải quyết {comparison.Count(RoundChange.Resolved)}, đổi kết quả {comparison.Count(RoundChange.Changed)}.",
            $"New {comparison.Count(RoundChange.New)}, resolved {comparison.Count(RoundChange.Resolved)}, changed {comparison.Count(RoundChange.Changed)}."));
        Line(terminal.Say($"{comparison.Unchanged} tiêu chí không đổi.", $"{comparison.Unchanged} criteria unchanged."));
        foreach (var group in comparison.Differing.GroupBy(change => change.Change).OrderBy(group => OrderOf(group.Key)))
        {
            Line($"\n{TitleOf(group.Key)} ({group.Count()})");
            foreach (var change in group) Tell(change);
        }

        void Tell(VerdictChange change)
        {
            var criterion = change.Either;
            var mark = change.Change == RoundChange.Unchanged ? "=" : change.Before is null ? "+" : change.After is null ? "-" : "~";
            var verdicts = change.Change == RoundChange.Unchanged ? VerdictOf(change.After) : $"{VerdictOf(change.Before)} → {VerdictOf(change.After)}";
            Line($"{mark} {criterion.Id} {Say(criterion.Title)}: {verdicts}{FindingsOf(change)}");
            if (change is { Change: RoundChange.New or RoundChange.Changed, After: { } now } && now.Verdict != "pass") Line($"    {Say(now.Reason)}");
        }

        void Line(string text) => terminal.Out.WriteLine(text);

        string Say(JsonPhrase phrase) => terminal.Say(phrase.Vi, phrase.En);

        string TitleOf(RoundChange change) => change == RoundChange.Unchanged
            ? terminal.Say("Cùng kết quả, phát hiện đã khác", "Same verdict, other findings")
            : RoundWords.Of(change).In(terminal.Language);

        string FindingsOf(VerdictChange change)
        {
            var (gone, still, fresh) = (change.Findings.Gone.Length, change.Findings.Still.Length, change.Findings.New.Length);
            if (gone + fresh == 0) return "";
            var kept = change.IsCapped ? terminal.Say(" (trong các phát hiện được giữ)", " (of the findings kept)") : "";
            return terminal.Say($"; phát hiện: {gone} hết, {still} còn, {fresh} mới", $"; findings: {gone} gone, {still} still there, {fresh} new") + kept;
        }

        string VerdictOf(JsonCriterion? criterion) => criterion is null
            ? terminal.Say("không có", "absent")
            : RuleWords.Verdicts.TryGetValue(criterion.Verdict, out var verdict) ? Words.Of(verdict).In(terminal.Language) : criterion.Verdict;

        string OverallOf(string word) =>
            Enum.GetValues<Overall>().Where(overall => RuleWords.Word(overall) == word).Select(overall => Words.Of(overall).In(terminal.Language)).FirstOrDefault(word);

        // What must be looked at comes first, what is done with comes last.
        static int OrderOf(RoundChange change) => change switch
        {
            RoundChange.New => 0,
            RoundChange.Changed => 1,
            RoundChange.Resolved => 2,
            _ => 3,
        };

        static string GateOf(JsonReportV1 report) => $"{report.Scores.Gate.Passed}/{report.Scores.Gate.Applicable}";

        static string RangeOf(JsonReportV1 report) => $"{report.Scores.Range.Low}–{report.Scores.Range.High} %";
    }
}
