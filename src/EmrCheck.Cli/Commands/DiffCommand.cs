using System.CommandLine;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli.Commands;

/// <summary><c>diff</c>: what differs between two appraisals.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("a.json") { Description = terminal.Say("Báo cáo JSON trước", "The earlier JSON report") };
        var after = new Argument<string>("b.json") { Description = terminal.Say("Báo cáo JSON sau", "The later JSON report") };
        var command = new Command("diff", terminal.Say(
            "So sánh hai báo cáo: tiêu chí mới, hết, đổi kết quả.", "Compares two reports: criteria that are new, gone, or judged otherwise.")) { before, after };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(before), parsed.GetRequiredValue(after)));
        return command;
    }

    private static int Run(Terminal terminal, string before, string after)
    {
        var (first, code) = AppraisalFile.Read(terminal, before);
        if (first is null) return code;
        (var second, code) = AppraisalFile.Read(terminal, after);
        if (second is null) return code;
        if (first.Facility?.Code != second.Facility?.Code)
            return terminal.Stop(ExitCode.Usage, "hai báo cáo là của hai cơ sở khác nhau.", "the two reports are of different facilities.");
        ComparisonText.Write(Comparison.Of(first, second), terminal);
        return ExitCode.Good;
    }
}
