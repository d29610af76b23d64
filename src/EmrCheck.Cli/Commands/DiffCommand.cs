using System.CommandLine;
using System.Collections.Immutable;
using System.Text;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli.Commands;

/// <summary><c>diff</c>: what differs between two appraisals, or from round to round.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("a.json") { Description = terminal.Say("Báo cáo JSON trước", "The earlier JSON report") };
        var after = new Argument<string>("b.json") { Description = terminal.Say("Báo cáo JSON sau", "The later JSON report") };
        var more = new Argument<string[]>("c.json") { Description = terminal.Say("Các vòng tiếp theo, theo thứ tự", "Further rounds, in order"), Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = terminal.Say("In khác biệt dạng JSON", "Print the difference as JSON") };
        var html = CommonOptions.Html(terminal);
        var command = new Command("diff", terminal.Say(
            "So sánh các vòng thẩm định của một cơ sở: tiêu chí và phát hiện mới, đã hết, đổi kết quả.", "Compares the rounds of one facility: criteria and findings that are new, gone, or judged otherwise."))
        {
            before, after, more, json, html,
        };
        command.SetAction(parsed => Run(
            terminal, [parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), .. parsed.GetValue(more) ?? []], parsed.GetValue(json), parsed.GetValue(html)));
        return command;
    }

    private static int Run(Terminal terminal, string[] files, bool asJson, string? html)
    {
        var rounds = ImmutableArray.CreateBuilder<JsonReportV1>();
        foreach (var file in files)
        {
            var (report, code) = AppraisalFile.Read(terminal, file);
            if (report is null) return code;
            rounds.Add(report);
        }

        if (rounds.Select(round => round.Facility?.Code).Distinct().Count() > 1)
            return terminal.Stop(ExitCode.Usage, "các báo cáo là của các cơ sở khác nhau.", "the reports are of different facilities.");
        var history = RoundHistory.Of(rounds.ToImmutable());
        if (html is not null && HtmlPage.Write(terminal, html, (stream, language) => DiffHtml.Write(history, stream, language)) is not ExitCode.Good and var unwritten) return unwritten;
        if (html == HtmlPage.StandardOutput) return ExitCode.Good;
        if (asJson)
        {
            using var buffer = new MemoryStream();
            history.ToJson().Write(buffer);
            terminal.Out.Write(Encoding.UTF8.GetString(buffer.ToArray()));
            return ExitCode.Good;
        }

        foreach (var (index, step) in history.Steps.Index())
        {
            if (history.Steps.Length > 1) terminal.Out.WriteLine($"{(index > 0 ? "\n" : "")}{terminal.Say("Vòng", "Round")} {index + 1} → {index + 2}");
            ComparisonText.Write(step, terminal);
        }

        if (history.Steps.Length > 1) HistoryText.Write(history, terminal);
        return ExitCode.Good;
    }
}
