using System.CommandLine;
using EmrCheck.Cli.Commands.Rounds;
using EmrCheck.Formats.Rounds;

namespace EmrCheck.Cli.Commands;

/// <summary><c>respond</c>: the sheet on which a facility replies to an appraisal, and what it says.</summary>
internal static class RespondCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("appraisal.json") { Description = terminal.Say("Báo cáo JSON của lệnh check", "The JSON report of check") };
        var output = new Option<string>("--out") { Description = terminal.Say("Tệp bảng tính cần ghi", "The spreadsheet to write"), HelpName = "FILE.xlsx", Required = true };
        var force = new Option<bool>("--force") { Description = terminal.Say("Ghi đè bảng tính đã có", "Replace a spreadsheet that is there") };
        var command = new Command("respond", terminal.Say(
            "Ghi phiếu trả lời cho cơ sở: mỗi tiêu chí hoặc nhóm phát hiện còn mở một dòng; respond import đọc lại.",
            "Writes the sheet of replies for a facility: a row for each open criterion or group of findings; respond import reads it back."))
        {
            file, output, force, ReplyImportCommand.Create(terminal),
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(file), parsed.GetRequiredValue(output), parsed.GetValue(force)));
        return command;
    }

    private static int Run(Terminal terminal, string file, string output, bool force)
    {
        if (!output.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            return terminal.Stop(ExitCode.Usage, $"{output} phải có đuôi .xlsx.", $"{output} must end in .xlsx.");
        if (NewFile.Refused(terminal, output, force) is { } refused) return refused;
        var (report, code) = AppraisalFile.Read(terminal, file);
        if (report is null) return code;
        if (report.Facility is null)
            return terminal.Stop(ExitCode.Usage, $"{file} không gắn với cơ sở nào nên không có ai trả lời.", $"{file} is of no facility, so nobody can reply.");
        var items = 0;
        WholeFile.Write(output, stream => items = ReplySheet.Write(report, stream));
        terminal.Out.WriteLine(terminal.Say($"{output}: {items} mục cần trả lời.", $"{output}: {items} items to reply to."));
        return ExitCode.Good;
    }
}
