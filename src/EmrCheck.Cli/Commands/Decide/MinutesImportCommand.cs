using System.Collections.Immutable;
using System.CommandLine;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Cli.Commands.Decide;

/// <summary><c>decide import</c>: all decisions of the filled-in minutes into the ledger, or none.</summary>
internal static class MinutesImportCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var path = OpenedDocket.Argument(terminal);
        var minutes = new Argument<string>("minutes") { Description = terminal.Say("Biên bản đã điền, .xlsx", "The filled-in minutes, .xlsx") };
        var options = new DecideOptions(terminal);
        var command = new Command("import", terminal.Say(
            "Ghi mọi kết luận trong biên bản đã điền vào sổ; có lỗi thì nêu mọi lỗi và không ghi gì.",
            "Enters all decisions of the filled-in minutes in the ledger; on errors all are told and nothing is entered."))
        {
            path, minutes,
        };
        options.AddPlacesTo(command);
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(path), parsed.GetRequiredValue(minutes), options.PlacesOf(parsed), DecideOptions.Now(clock)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string file, DecideOptions.Places places, DateTimeOffset now)
    {
        if (!File.Exists(file)) return terminal.Stop(ExitCode.Usage, $"không có tệp {file}.", $"there is no file {file}.");
        var (opened, code) = OpenedDocket.Open(terminal, path, places, DateOnly.FromDateTime(now.DateTime));
        if (opened is null) return code;
        var workbook = WorkbookReader.Read(file);
        terminal.Remark(workbook.Diagnostics);
        if (workbook.Value is null) return terminal.Stop(ExitCode.Unreadable, "không đọc được biên bản.", "the minutes cannot be read.");
        var read = MinutesReader.Read(workbook.Value, opened.Docket);
        terminal.Remark(read.Diagnostics);
        if (read.Value is not { } minutes)
            return terminal.Stop(ExitCode.Unreadable, "biên bản có lỗi nên không ghi gì; hãy sửa các lỗi trên.", "the minutes have errors, so nothing was entered; mend those above.");

        ImmutableArray<MinutesRow> entered = [];
        var isNew = false;
        (var ledger, code) = LedgerFile.Append(terminal, opened.Ledger, Plan, (entry, objection) => entry < (isNew ? 1 : 0) ? minutes.At(objection) : entered[entry - (isNew ? 1 : 0)].At(objection, minutes));
        if (ledger is null) return code;
        terminal.Out.WriteLine(terminal.Say(
            $"{file}: ghi {entered.Length} kết luận; {minutes.Rows.Length - entered.Length} dòng đã có trong sổ như vậy.",
            $"{file}: {entered.Length} decisions entered; {minutes.Rows.Length - entered.Length} rows stand in the ledger already."));
        new LedgerLines(terminal).Entered(opened, ledger, ledger.Entries[^entered.Length..]);
        return ExitCode.Good;

        (ImmutableArray<LedgerEntry>, int) Plan(Ledger? ledger)
        {
            if (CouncilLedger.Claim(terminal, opened.Docket, ledger, minutes.Council, opened.Ledger) is not ExitCode.Good and var refused) return ([], refused);
            var at = minutes.Day is { } day ? DecisionCells.On(day, now, ledger) : now;
            isNew = ledger is null;
            entered = [.. minutes.Rows.Where(row => !row.Is(ledger?.Standing.GetValueOrDefault(row.Matter.Id)))];
            var decisions = entered.Select(row => row.Decision(minutes.By, at, now));
            return ledger is null
                ? ([CouncilLedger.Opening(opened, minutes.Council, minutes.Members, minutes.By, at, now), .. decisions], ExitCode.Good)
                : ([.. decisions], ExitCode.Good);
        }
    }
}
