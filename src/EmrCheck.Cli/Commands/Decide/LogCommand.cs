using System.CommandLine;

namespace EmrCheck.Cli.Commands.Decide;

/// <summary><c>decide log</c>: what stands in a ledger, line by line.</summary>
internal static class LogCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("ledger") { Description = terminal.Say("Sổ kết luận, hoặc báo cáo JSON hay hồ sơ nộp mà sổ nằm cạnh", "The ledger, or the JSON report or submission that it lies beside") };
        var names = new Option<bool>("--names") { Description = terminal.Say("In cả họ tên người ghi và người không tham gia", "Names of those who entered decisions and of those recused, too") };
        var command = new Command("log", terminal.Say("In các kết luận trong sổ theo thứ tự đã ghi.", "Prints the decisions of a ledger in the order in which they were entered.")) { path, names };
        command.SetAction(parsed =>
        {
            var (ledger, code) = LedgerFile.Read(terminal, OpenedDocket.LedgerOf(parsed.GetRequiredValue(path)));
            if (ledger is null) return code;
            new LedgerLines(terminal, parsed.GetValue(names)).All(ledger);
            return ExitCode.Good;
        });
        return command;
    }
}
