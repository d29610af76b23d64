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
        foreach (var change in comparison.Differing)
        {
            var criterion = change.Either;
            var mark = change.Change == RoundChange.Unchanged ? "=" : change.Before is null ? "+" : change.After is null ? "-" : "~";
            Line($"{mark} {criterion.Id} {Say(criterion.Title)}: "
                + $"{VerdictOf(change.Before)} → {VerdictOf(change.After)} ({RoundWords.Of(change.Change).In(terminal.Language).ToLowerInvariant()}){FindingsOf(change)}");
            if (change is not { Change: RoundChange.Unchanged } and { After: { } now } and ({ Before: not null } or { After.Verdict: not "pass" })) Line($"    {Say(now.Reason)}");
        }

        Line(terminal.Say($"{comparison.Unchanged} tiêu chí không đổi.", $"{comparison.Unchanged} criteria unchanged."));

        Line(terminal.Say(
            $"Mới phát sinh {comparison.Count(RoundChange.New)}, đã giải quyết {comparison.Count(RoundChange.Resolved)}, đổi kết quả {comparison.Count(RoundChange.Changed)}.",
            $"New {comparison.Count(RoundChange.New)}, resolved {comparison.Count(RoundChange.Resolved)}, changed {comparison.Count(RoundChange.Changed)}."));

        void Line(string text) => terminal.Out.WriteLine(text);

        string Say(JsonPhrase phrase) => terminal.Say(phrase.Vi, phrase.En);

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

        static string GateOf(JsonReportV1 report) => $"{report.Scores.Gate.Passed}/{report.Scores.Gate.Applicable}";

        static string RangeOf(JsonReportV1 report) => $"{report.Scores.Range.Low}–{report.Scores.Range.High} %";
    }
}
