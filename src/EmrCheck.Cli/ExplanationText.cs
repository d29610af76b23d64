using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli;

/// <summary>Tells why a criterion is judged as it is: what is asked, what was found, what to do, then check by check.</summary>
internal sealed class ExplanationText(Terminal terminal, JsonReportV1 report)
{
    public void Write(JsonCriterion criterion)
    {
        var number = report.Packs.FirstOrDefault(pack => pack.Id == criterion.Pack)?.Number;
        Line(0, $"{criterion.Id} – {Say(criterion.Title)}");
        Line(0, $"{terminal.Say("Căn cứ", "Clause")}: {(criterion.Citation is { } citation ? Say(citation) : $"{Say(criterion.Clause)}, {number}")} · {Word(RuleWords.Obligations, criterion.Obligation, Words.Of)}"
            + (criterion is { Gate: true, Obligation: "mandatory" } ? terminal.Say(", quyết định kết quả chung", ", decides the overall answer") : ""));
        Line(0, $"{terminal.Say("Yêu cầu", "Requirement")}: {Say(criterion.Requirement)}");
        Line(0, "");
        Line(0, $"{terminal.Say("Kết quả", "Verdict")}: {VerdictOf(criterion.Verdict)} – {Say(criterion.Reason)}");
        Line(0, $"{terminal.Say("Tự khai", "Declared")}: {DeclaredOf(criterion)}");
        if (report.Council?.Decisions.FirstOrDefault(decision => decision.Criterion == criterion.Id) is { } decided)
        {
            Line(0, $"{terminal.Say("Hội đồng", "Council")}: {Word(RuleWords.Decisions, decided.Decision, DecisionWords.Of)}{(decided.Overturns ? terminal.Say(", khác kết quả máy chấm", ", overturned") : "")}"
                + string.Concat(new[] { decided.Reason, decided.Basis }.Where(text => text is not null).Select(text => $" – {text}")));
        }

        Line(0, $"{terminal.Say("Cần làm", "To do")}: {Say(criterion.Remedy)}");
        if (criterion.Notes is { } notes) Line(0, $"{terminal.Say("Ghi chú", "Notes")}: {Say(notes)}");
        if (criterion.Check is { } check) Checks(check, Demands.Of(report, criterion));
        if (criterion.Findings.IsEmpty) return;
        Line(0, "");
        Line(0, terminal.Say("Ở đâu", "Where"));
        foreach (var finding in criterion.Findings)
            Line(1, $"{finding.File}{(finding.Line is { } line ? $":{line}:{finding.Column}" : "")} {finding.Path} – {Say(finding.Message)}");
    }

    private void Checks(JsonCheck check, IReadOnlyDictionary<string, decimal> thresholds)
    {
        Line(0, "");
        Line(0, terminal.Say("Từng phép kiểm", "Check by check"));
        Tree(1, check, thresholds);
    }

    private void Tree(int depth, JsonCheck check, IReadOnlyDictionary<string, decimal> thresholds)
    {
        var advisory = check.Advisory ? terminal.Say(" (chỉ để biết)", " (advisory)") : "";
        var title = check.Title is { } named && Say(named) is { Length: > 0 } text ? $"{text} – " : "";
        Line(depth, $"{title}{check.Kind} {check.Id}{advisory}: {VerdictOf(check.Verdict)}{Counts(check.Tally)}");
        if (thresholds.TryGetValue(check.Id, out var threshold)) Line(depth + 1, terminal.Say($"Ngưỡng: ít nhất {PerCent(threshold)} phải đạt.", $"Threshold: at least {PerCent(threshold)} must be good."));
        if (check.Parts.IsEmpty) Line(depth + 1, Say(check.Reason));
        if (check.Parts.IsEmpty && check.Remedy is { } remedy && check.Verdict is not ("pass" or "not_applicable")) Line(depth + 1, $"→ {Say(remedy)}");
        foreach (var evidence in check.Evidence) Line(depth + 1, $"{evidence.File} {evidence.Digest}");
        foreach (var part in check.Parts) Tree(depth + 1, part, thresholds);
    }

    /// <summary>The answer with its share, what was counted against that share, and what the one looks like beside the other.</summary>
    private string DeclaredOf(JsonCriterion criterion)
    {
        var answer = criterion.Declared is { } declared && RuleWords.Answers.TryGetValue(declared, out var word) ? word : Answer.None;
        var shown = criterion.Extent is { Reason: { } reason } ? $" – {Say(reason)}" : "";
        return $"{Words.Of(answer, criterion.Extent?.Share).In(terminal.Language)}{shown} ({terminal.Say("đối chiếu", "beside the records")}: {CrossOf(criterion.CrossExamination)})";
    }

    private string CrossOf(string word) =>
        Enum.GetValues<CrossExamination>().Where(cross => RuleWords.Word(cross) == word).Select(cross => Words.Of(cross).In(terminal.Language).ToLowerInvariant()).FirstOrDefault(word);

    private string Counts(JsonTally? tally) => tally is null ? "" : terminal.Say(
        $" [xét {tally.Examined}, đạt {tally.Satisfied}, vi phạm {tally.Violated}, chưa rõ {tally.Undetermined}, lỗi {tally.Errors}, loại trừ {tally.Skipped}]",
        $" [examined {tally.Examined}, satisfied {tally.Satisfied}, violated {tally.Violated}, undetermined {tally.Undetermined}, errors {tally.Errors}, excepted {tally.Skipped}]");

    private string PerCent(decimal share)
    {
        var text = (share * 100).ToString("0.##", CultureInfo.InvariantCulture);
        return $"{(terminal.Language == Language.En ? text : text.Replace('.', ','))} %";
    }

    private string VerdictOf(string verdict) => Word(RuleWords.Verdicts, verdict, Words.Of) ?? verdict;

    private string? Word<T>(IReadOnlyDictionary<string, T> words, string? word, Func<T, Phrase> say) =>
        word is not null && words.TryGetValue(word, out var value) ? say(value).In(terminal.Language) : null;

    private string Say(JsonPhrase phrase) => terminal.Say(phrase.Vi, phrase.En);

    private void Line(int depth, string text) => terminal.Out.WriteLine(text.Length == 0 ? "" : new string(' ', depth * 2) + text);
}
