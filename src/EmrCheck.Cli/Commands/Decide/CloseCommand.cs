using System.Collections.Immutable;
using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Cli.Commands.Decide;

/// <summary><c>decide close</c>: the council's final conclusion, signed; nothing is appended after it.</summary>
internal static class CloseCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var path = OpenedDocket.Argument(terminal);
        var conclusion = new Option<string?>("--as") { Description = terminal.Say("Kết luận chung phải đúng là (mặc định: theo các kết luận đã ghi)", "What the final conclusion must be (default: as the decisions come to)"), HelpName = "qualified|not-qualified|undetermined" };
        conclusion.AcceptOnlyFromAmong([.. RuleWords.Overalls.Keys.Select(word => word.Replace('_', '-'))]);
        var options = new DecideOptions(terminal);
        var command = new Command("close", terminal.Say(
            "Ký kết luận chung của hội đồng; sau đó chỉ ghi thêm được khi mở lại có lý do.",
            "Signs the council's final conclusion; after it nothing is added unless it is opened again with a reason."))
        {
            path, conclusion,
        };
        options.AddTo(command, withVotes: true);
        command.SetAction(parsed =>
        {
            var now = DecideOptions.Now(clock);
            if (options.ByOf(parsed) is not { } by || options.VotesOf(parsed) is not { } votes || options.WhenOf(parsed, now) is not { } when) return ExitCode.Usage;
            var (opened, code) = OpenedDocket.Open(terminal, parsed.GetRequiredValue(path), options.PlacesOf(parsed), DateOnly.FromDateTime(now.DateTime));
            if (opened is null) return code;
            var asked = parsed.GetValue(conclusion) is { } word ? RuleWords.Overalls[word.Replace('-', '_')] : (Overall?)null;
            return Close(terminal, opened, asked, (ledger, overall) => new SignOff { At = when(ledger), Recorded = now, By = by, Overall = overall, Votes = votes, Recused = options.RecusedOf(parsed) });
        });
        return command;
    }

    private static int Close(Terminal terminal, OpenedDocket opened, Overall? asked, Func<Ledger, Overall, SignOff> sign)
    {
        var (ledger, code) = LedgerFile.Append(terminal, opened.Ledger, Plan, DecideOptions.PlaceOf);
        if (ledger is null) return code;
        new LedgerLines(terminal).Entered(opened, ledger, ledger.Entries[^1..]);
        return ExitCode.Good;

        (ImmutableArray<LedgerEntry>, int) Plan(Ledger? ledger)
        {
            if (ledger is null) return ([], terminal.Stop(ExitCode.Usage, $"không có sổ kết luận {opened.Ledger}.", $"there is no ledger {opened.Ledger}."));
            if (CouncilLedger.Claim(terminal, opened.Docket, ledger, null, opened.Ledger) is not ExitCode.Good and var refused) return ([], refused);
            var answer = CouncilAnswer.Of(opened.Docket, ledger);
            return asked is not { } wanted || wanted == answer.Overall
                ? ([sign(ledger, answer.Overall)], ExitCode.Good)
                : ([], terminal.Stop(ExitCode.Usage,
                    $"theo các kết luận đã ghi, kết luận chung là {Words.Of(answer.Overall).Vi}, không phải {Words.Of(wanted).Vi}{Rest(answer.Waiting, "; còn chờ kết luận: ")}.",
                    $"by the decisions entered the final conclusion is {Words.Of(answer.Overall).En}, not {Words.Of(wanted).En}{Rest(answer.Waiting, "; still waiting: ")}."));
        }
    }

    private static string Rest(ImmutableArray<string> waiting, string lead) => waiting.IsEmpty ? "" : lead + string.Join(", ", waiting);
}
