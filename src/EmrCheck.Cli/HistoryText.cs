using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli;

/// <summary>Tells several rounds at a glance: the answer and each criterion that is not judged alike throughout.</summary>
internal static class HistoryText
{
    public static void Write(RoundHistory history, Terminal terminal)
    {
        terminal.Out.WriteLine($"\n{terminal.Say("Cả quá trình", "The history")}: {string.Join(" → ", history.Rounds.Select(round => round.AsOf))}");
        terminal.Out.WriteLine(string.Join(" → ", history.Rounds.Select(round => OverallOf(round.Overall))));
        foreach (var (criterion, verdicts) in history.Lines)
            terminal.Out.WriteLine($"{criterion.Id} {terminal.Say(criterion.Title.Vi, criterion.Title.En)}: {string.Join(" → ", verdicts.Select(VerdictOf))}");
        if (history.Lines.IsEmpty) terminal.Out.WriteLine(terminal.Say("Mọi tiêu chí có cùng kết quả ở mọi vòng.", "Every criterion is judged alike in every round."));

        string OverallOf(string word) =>
            Enum.GetValues<Overall>().Where(overall => RuleWords.Word(overall) == word).Select(overall => Words.Of(overall).In(terminal.Language)).FirstOrDefault(word);

        string VerdictOf(string? word) => word is null
            ? terminal.Say("không có", "absent")
            : RuleWords.Verdicts.TryGetValue(word, out var verdict) ? Words.Of(verdict).In(terminal.Language) : word;
    }
}
