using System.CommandLine;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;

namespace EmrCheck.Cli.Commands.Decide;

/// <summary><c>decide form</c>: the minutes as a spreadsheet, a row for each criterion that waits for the council, fails or is contradicted.</summary>
internal static class MinutesFormCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var path = OpenedDocket.Argument(terminal);
        var output = new Option<string>("--out") { Description = terminal.Say("Tệp bảng tính cần ghi", "The spreadsheet to write"), HelpName = "FILE.xlsx", Required = true };
        var force = new Option<bool>("--force") { Description = terminal.Say("Ghi đè bảng tính đã có", "Replace a spreadsheet that is there") };
        var options = new DecideOptions(terminal);
        var command = new Command("form", terminal.Say(
            "Ghi biên bản họp hội đồng dạng bảng tính: mỗi tiêu chí chờ kết luận, không đạt hoặc mâu thuẫn một dòng.",
            "Writes the minutes as a spreadsheet: a row for each criterion that waits for the council, fails or is contradicted."))
        {
            path, output, force,
        };
        options.AddPlacesTo(command);
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(path), parsed.GetRequiredValue(output), parsed.GetValue(force), options.PlacesOf(parsed),
            DateOnly.FromDateTime(clock.GetLocalNow().DateTime)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string output, bool force, DecideOptions.Places places, DateOnly today)
    {
        if (!output.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            return terminal.Stop(ExitCode.Usage, $"{output} phải có đuôi .xlsx.", $"{output} must end in .xlsx.");
        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } into && !Directory.Exists(into))
            return terminal.Stop(ExitCode.Usage, $"không có thư mục để ghi {output}.", $"there is no folder to write {output} into.");
        if (Path.Exists(output) && !force)
            return terminal.Stop(ExitCode.Usage, $"đã có {output}, có thể đang có kết luận; thêm --force để ghi đè.", $"{output} is there and may hold decisions; --force replaces it.");

        var (opened, code) = OpenedDocket.Open(terminal, path, places, today);
        if (opened is null) return code;
        Ledger? ledger = null;
        if (File.Exists(opened.Ledger)) (ledger, code) = LedgerFile.Read(terminal, opened.Ledger);
        if (code != ExitCode.Good || (code = CouncilLedger.Claim(terminal, opened.Docket, ledger, null, opened.Ledger)) != ExitCode.Good) return code;
        WholeFile.Write(output, stream => MinutesForm.Write(opened.Docket, opened.Rules, ledger, stream));
        var rows = MinutesForm.MattersOf(opened.Docket).Length;
        terminal.Out.WriteLine(terminal.Say(
            $"{output}: {rows} tiêu chí để hội đồng kết luận. Đọc lại: emrcheck decide import {path} {output}.",
            $"{output}: {rows} criteria for the council. Read it back: emrcheck decide import {path} {output}."));
        return ExitCode.Good;
    }
}
