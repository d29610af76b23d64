using System.CommandLine;
using EmrCheck.Formats.Rounds;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Cli.Commands.Rounds;

/// <summary><c>respond import</c>: a facility's replies into a file bound to the appraisal that they answer, whole or not at all.</summary>
internal static class ReplyImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("appraisal.json") { Description = terminal.Say("Báo cáo JSON được trả lời", "The JSON report that is answered") };
        var sheet = new Argument<string>("replies") { Description = terminal.Say("Phiếu trả lời đã điền, .xlsx hoặc .csv (UTF-8)", "The filled-in replies, .xlsx or .csv (UTF-8)") };
        var output = new Option<string>("--out") { Description = terminal.Say("Tệp JSON cần ghi", "The JSON file to write"), HelpName = "FILE.json", Required = true };
        var force = new Option<bool>("--force") { Description = terminal.Say("Ghi đè tệp đã có", "Replace a file that is there") };
        var command = new Command("import", terminal.Say(
            "Đọc phiếu trả lời đã điền thành tệp JSON gắn với báo cáo; có lỗi thì nêu mọi lỗi và không ghi gì, mã 4.",
            "Reads filled-in replies into a JSON file bound to the report; on errors all are told and nothing is written, code 4."))
        {
            file, sheet, output, force,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(file), parsed.GetRequiredValue(sheet), parsed.GetRequiredValue(output), parsed.GetValue(force)));
        return command;
    }

    private static int Run(Terminal terminal, string file, string sheet, string output, bool force)
    {
        if (!File.Exists(sheet)) return terminal.Stop(ExitCode.Usage, $"không có tệp {sheet}.", $"there is no file {sheet}.");
        if (NewFile.Refused(terminal, output, force) is { } refused) return refused;
        var (report, code) = AppraisalFile.Read(terminal, file);
        if (report is null) return code;
        var workbook = WorkbookReader.Read(sheet);
        terminal.Remark(workbook.Diagnostics);
        if (workbook.Value is null) return terminal.Stop(ExitCode.Unreadable, "không đọc được phiếu trả lời.", "the replies cannot be read.");
        var read = ReplyReader.Read(workbook.Value, report);
        terminal.Remark(read.Diagnostics);
        if (read.Value is not { } replies)
            return terminal.Stop(ExitCode.Unreadable, "phiếu trả lời có lỗi nên không ghi gì; hãy sửa các lỗi trên.", "the replies have errors, so nothing was written; mend those above.");
        WholeFile.Write(output, replies.Write);
        terminal.Out.WriteLine(terminal.Say(
            $"{output}: {replies.Replies.Length} trả lời, {replies.Unanswered.Length} mục chưa trả lời.", $"{output}: {replies.Replies.Length} replies, {replies.Unanswered.Length} items without one."));
        return ExitCode.Good;
    }
}
