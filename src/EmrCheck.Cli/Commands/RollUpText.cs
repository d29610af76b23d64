using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.RollUps;

namespace EmrCheck.Cli.Commands;

/// <summary>The few lines that a roll-up leaves on the terminal; everything else is in its files.</summary>
internal static class RollUpText
{
    public static void Write(RollUp rollUp, Terminal terminal)
    {
        terminal.Out.WriteLine(terminal.Say($"Tổng hợp {rollUp.Period.Title.Vi}: {rollUp.Current.Count()} cơ sở, {rollUp.Groups.Length} nhóm so sánh được, {rollUp.Apart.Length} nêu riêng.",
            $"Roll-up of the {rollUp.Period.Title.En}: {rollUp.Current.Count()} facilities, {rollUp.Groups.Length} comparable groups, {rollUp.Apart.Length} told apart."));
        foreach (var row in rollUp.Answers.Where(row => row.Period == rollUp.Period))
            terminal.Out.WriteLine($"  {Label(row, terminal)}: {terminal.Say($"đạt {row.Qualified}, không đạt {row.NotQualified}, chưa đủ căn cứ {row.Undetermined} / {row.All}", $"qualified {row.Qualified}, not qualified {row.NotQualified}, undetermined {row.Undetermined} / {row.All}")}");
        foreach (var figure in rollUp.Indicators.Where(figure => figure is { Kind.Length: 0, Facilities: > 0 }))
            terminal.Out.WriteLine($"  {RollUpWords.Of(figure.Indicator).In(terminal.Language)}: {Share(figure, terminal)}");
        foreach (var target in rollUp.Targets)
            terminal.Out.WriteLine($"  {target.Target.Title.In(terminal.Language)}: {Share(target.Figure, terminal)}, {RollUpWords.Of(target.State).In(terminal.Language)}");
        if (rollUp.Compared > 1)
            terminal.Out.WriteLine(terminal.Say($"Đối chiếu {rollUp.Compared} cơ sở với nhau: {rollUp.Questions.Length} câu hỏi.", $"{rollUp.Compared} facilities compared with each other: {rollUp.Questions.Length} question(s)."));
        foreach (var question in rollUp.Questions) terminal.Out.WriteLine($"  ? {question.Text.In(terminal.Language)}");
    }

    private static string Label(AnswerRow row, Terminal terminal) => string.Join(", ", new[] { KindWords.Kind(row.Kind).In(terminal.Language), row.Grade.Length == 0 ? "" : KindWords.Grade(row.Grade).In(terminal.Language) }.Where(word => word.Length > 0));

    private static string Share(IndicatorFigure figure, Terminal terminal)
    {
        var share = figure.Share.Percent is { } percent ? $"{figure.Share.Part}/{figure.Share.Whole} ({percent} %)" : terminal.Say("chưa có số liệu", "no figure");
        return figure.NotStated == 0 ? share : $"{share}, {terminal.Say($"{figure.NotStated} cơ sở không nêu", $"{figure.NotStated} not stated")}";
    }
}
