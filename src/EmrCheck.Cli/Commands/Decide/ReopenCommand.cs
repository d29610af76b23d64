using System.Collections.Immutable;
using System.CommandLine;
using EmrCheck.Core.Decisions;

namespace EmrCheck.Cli.Commands.Decide;

/// <summary><c>decide reopen</c>: opens a signed ledger again, with the reason on record.</summary>
internal static class ReopenCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var path = OpenedDocket.Argument(terminal);
        var reason = new Option<string?>("--reason") { Description = terminal.Say("Vì sao mở lại", "Why it is opened again"), HelpName = "TEXT" };
        var options = new DecideOptions(terminal);
        var command = new Command("reopen", terminal.Say(
            "Mở lại sổ đã ký, có lý do; kết luận chung cũ vẫn còn trong sổ.", "Opens a signed ledger again, with a reason; the old conclusion stays in the ledger."))
        {
            path, reason,
        };
        options.AddTo(command, withVotes: false);
        command.SetAction(parsed =>
        {
            var now = DecideOptions.Now(clock);
            if (options.ByOf(parsed) is not { } by || options.WhenOf(parsed, now) is not { } when) return ExitCode.Usage;
            var (opened, code) = OpenedDocket.Open(terminal, parsed.GetRequiredValue(path), options.PlacesOf(parsed), DateOnly.FromDateTime(now.DateTime));
            if (opened is null) return code;
            (var ledger, code) = LedgerFile.Append(terminal, opened.Ledger, Plan, DecideOptions.PlaceOf);
            if (ledger is null) return code;
            new LedgerLines(terminal).Entered(opened, ledger, ledger.Entries[^1..]);
            return ExitCode.Good;

            (ImmutableArray<LedgerEntry>, int) Plan(Ledger? ledger)
            {
                if (ledger?.SignedOff is null)
                    return ([], terminal.Stop(ExitCode.Usage, $"{opened.Ledger} chưa có kết luận chung đã ký nên không có gì để mở lại.", $"{opened.Ledger} holds no signed conclusion, so there is nothing to open again."));
                if (CouncilLedger.Claim(terminal, opened.Docket, ledger, null, opened.Ledger) is not ExitCode.Good and var refused) return ([], refused);
                return ([new Reopening { At = when(ledger), Recorded = now, By = by, Reason = parsed.GetValue(reason)?.Trim() ?? "" }], ExitCode.Good);
            }
        });
        return command;
    }
}
