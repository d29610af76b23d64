using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli.Commands;

/// <summary><c>explain</c>: why a criterion got its verdict, from the appraisal alone.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("appraisal.json") { Description = terminal.Say("Báo cáo JSON của lệnh check", "The JSON report of check") };
        var id = new Argument<string>("criterion") { Description = terminal.Say("Mã tiêu chí", "Id of the criterion") };
        var html = CommonOptions.Html(terminal);
        var command = new Command("explain", terminal.Say(
            "Giải thích vì sao một tiêu chí có kết quả như vậy và cần làm gì.", "Explains why a criterion got its verdict, and what to do.")) { file, id, html };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(file), parsed.GetRequiredValue(id), parsed.GetValue(html)));
        return command;
    }

    private static int Run(Terminal terminal, string file, string id, string? html)
    {
        var (report, code) = AppraisalFile.Read(terminal, file);
        if (report is null) return code;
        if (report.Criteria.FirstOrDefault(criterion => criterion.Id == id) is not { } found)
        {
            var known = string.Join(", ", report.Criteria.Select(criterion => criterion.Id));
            return terminal.Stop(ExitCode.Usage, $"báo cáo không có tiêu chí «{id}»; có: {known}.", $"the report has no criterion «{id}»; it has: {known}.");
        }

        if (html is not null && HtmlPage.Write(terminal, html, (stream, language) => ExplainHtml.Write(report, found, stream, language)) is not ExitCode.Good and var unwritten) return unwritten;
        if (html == HtmlPage.StandardOutput) return ExitCode.Good;
        new Explanation(terminal).Of(found, report);
        return ExitCode.Good;
    }

    private sealed class Explanation(Terminal terminal)
    {
        public void Of(JsonCriterion criterion, JsonReportV1 report)
        {
            var number = report.Packs.FirstOrDefault(pack => pack.Id == criterion.Pack)?.Number;
            Line(0, $"{criterion.Id} – {Say(criterion.Title)}");
            Line(0, criterion.Citation is { } citation ? Say(citation) : $"{Say(criterion.Clause)}, {number}");
            Line(0, Say(criterion.Requirement));
            Line(0, $"{terminal.Say("Kết quả", "Verdict")}: {VerdictOf(criterion.Verdict)} – {Say(criterion.Reason)}");
            Line(0, $"{terminal.Say("Tự khai", "Declared")}: {Word(RuleWords.Answers, criterion.Declared, Words.Of) ?? Words.Of(Answer.None).In(terminal.Language)}");
            if (report.Council?.Decisions.FirstOrDefault(decision => decision.Criterion == criterion.Id) is { } decided)
                Line(0, $"{terminal.Say("Hội đồng", "Council")}: {Word(RuleWords.Decisions, decided.Decision, DecisionWords.Of)}{(decided.Overturns ? terminal.Say(", khác kết quả máy chấm", ", overturned") : "")}"
                    + string.Concat(new[] { decided.Reason, decided.Basis }.Where(text => text is not null).Select(text => $" – {text}")));
            if (criterion.Check is { } check) Tree(1, check);
            foreach (var finding in criterion.Findings)
                Line(1, $"{finding.File}{(finding.Line is { } line ? $":{line}:{finding.Column}" : "")} {finding.Path} – {Say(finding.Message)}");
            Line(0, $"{terminal.Say("Cần làm", "To do")}: {Say(criterion.Remedy)}");
            if (criterion.Notes is { } notes) Line(0, $"{terminal.Say("Ghi chú", "Notes")}: {Say(notes)}");
        }

        private void Tree(int depth, JsonCheck check)
        {
            var advisory = check.Advisory ? terminal.Say(" (chỉ để biết)", " (advisory)") : "";
            Line(depth, $"{check.Kind} {check.Id}{advisory}: {VerdictOf(check.Verdict)}{Counts(check.Tally)}");
            if (check.Parts.IsEmpty) Line(depth + 1, Say(check.Reason));
            if (check.Parts.IsEmpty && check.Remedy is { } remedy && check.Verdict is not ("pass" or "not_applicable")) Line(depth + 1, $"→ {Say(remedy)}");
            foreach (var evidence in check.Evidence) Line(depth + 1, $"{evidence.File} {evidence.Digest}");
            foreach (var part in check.Parts) Tree(depth + 1, part);
        }

        private string Counts(JsonTally? tally) => tally is null ? "" : terminal.Say(
            $" [xét {tally.Examined}, đạt {tally.Satisfied}, vi phạm {tally.Violated}, chưa rõ {tally.Undetermined}, lỗi {tally.Errors}, loại trừ {tally.Skipped}]",
            $" [examined {tally.Examined}, satisfied {tally.Satisfied}, violated {tally.Violated}, undetermined {tally.Undetermined}, errors {tally.Errors}, excepted {tally.Skipped}]");

        private string VerdictOf(string verdict) => Word(RuleWords.Verdicts, verdict, Words.Of) ?? verdict;

        private string? Word<T>(IReadOnlyDictionary<string, T> words, string? word, Func<T, Phrase> say) =>
            word is not null && words.TryGetValue(word, out var value) ? say(value).In(terminal.Language) : null;

        private string Say(JsonPhrase phrase) => terminal.Say(phrase.Vi, phrase.En);

        private void Line(int depth, string text) => terminal.Out.WriteLine(new string(' ', depth * 2) + text);
    }
}
