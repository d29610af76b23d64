using System.CommandLine;
using EmrCheck.Formats.Reports.Html;

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
        new ExplanationText(terminal, report).Write(found);
        return ExitCode.Good;
    }
}
