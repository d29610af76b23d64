using System.Collections.Immutable;
using System.CommandLine;
using EmrCheck.Cli.Commands.Decide;
using EmrCheck.Core.Decisions;
using EmrCheck.Fhir;
using EmrCheck.Formats.Decisions;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Cli.Commands;

/// <summary><c>decide</c>: what a council concludes about verdicts, appended to its ledger; no verdict is edited.</summary>
internal static class DecideCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var path = OpenedDocket.Argument(terminal);
        var criteria = new Argument<string[]>("criterion") { Description = terminal.Say("Mã tiêu chí, một hay nhiều", "Ids of criteria, one or more"), Arity = ArgumentArity.OneOrMore };
        var kind = new Option<string?>("--as") { Description = terminal.Say("Kết luận của hội đồng", "What the council concludes"), HelpName = "accepted|met|not-met|supplement|deferred" };
        var reason = new Option<string?>("--reason") { Description = terminal.Say("Lý do", "The reason"), HelpName = "TEXT" };
        var basis = new Option<string?>("--basis") { Description = terminal.Say("Căn cứ pháp lý", "The legal basis"), HelpName = "TEXT" };
        var council = new Option<string?>("--council") { Description = terminal.Say("Tên hội đồng, khi mở sổ mới", "Name of the council, to open a new ledger"), HelpName = "NAME" };
        var members = new Option<int?>("--members") { Description = terminal.Say("Số thành viên, khi mở sổ mới", "How many members it has, to open a new ledger"), HelpName = "N" };
        var options = new DecideOptions(terminal);
        var command = new Command("decide", terminal.Say(
            "Ghi kết luận của hội đồng vào sổ, đặt cạnh kết quả máy chấm; không bao giờ sửa kết quả máy chấm.",
            "Enters a council's decisions in its ledger, beside the machine's verdicts; never edits a verdict."))
        {
            path, criteria, kind, reason, basis, council, members,
            MinutesFormCommand.Create(terminal, clock), MinutesImportCommand.Create(terminal, clock), LogCommand.Create(terminal), VerifyCommand.Create(terminal),
            CloseCommand.Create(terminal, clock), ReopenCommand.Create(terminal, clock),
        };
        options.AddTo(command, withVotes: true);
        command.SetAction(parsed =>
        {
            var now = DecideOptions.Now(clock);
            if (options.ByOf(parsed) is not { } by || options.VotesOf(parsed) is not { } votes || options.WhenOf(parsed, now) is not { } when) return ExitCode.Usage;
            if (DecisionCells.KindOf(parsed.GetValue(kind) ?? "") is not { } concluded)
                return terminal.Stop(ExitCode.Usage, "cần --as, một trong: accepted, met, not-met, supplement, deferred.", "--as is needed, one of: accepted, met, not-met, supplement, deferred.");
            var (opened, code) = OpenedDocket.Open(terminal, parsed.GetRequiredValue(path), options.PlacesOf(parsed), DateOnly.FromDateTime(now.DateTime));
            if (opened is null) return code;
            return new Meeting(terminal, opened, parsed.GetValue(council)?.Trim(), parsed.GetValue(members), by, now, when).Enter(
                parsed.GetRequiredValue(criteria), (matter, at) => new()
                {
                    At = at, Recorded = now, By = by, Criterion = matter.Id, Kind = Decision.KindOf(concluded, matter.Verdict), From = matter.Verdict,
                    Reason = parsed.GetValue(reason)?.Trim() ?? "", Basis = parsed.GetValue(basis)?.Trim() ?? "", Votes = votes, Recused = options.RecusedOf(parsed),
                });
        });
        return command;
    }

    /// <summary>One call of the command: its criteria are entered together or not at all.</summary>
    private sealed record Meeting(
        Terminal Terminal, OpenedDocket Opened, string? Council, int? Members, CouncilMember By, DateTimeOffset Now, Func<Ledger?, DateTimeOffset> When)
    {
        public int Enter(string[] criteria, Func<Matter, DateTimeOffset, Decision> decide)
        {
            var docket = Opened.Docket;
            if (criteria.FirstOrDefault(id => docket.Find(id) is null) is { } unknown)
            {
                var meant = Spelling.Nearest(unknown, docket.Matters.Select(matter => matter.Id));
                return Terminal.Stop(ExitCode.Usage, $"thẩm định không có tiêu chí «{unknown}».{Nearest.Vi(meant)}", $"the appraisal has no criterion «{unknown}».{Nearest.En(meant)}");
            }

            var (ledger, code) = LedgerFile.Append(Terminal, Opened.Ledger, Plan, DecideOptions.PlaceOf);
            if (ledger is null) return code;
            new LedgerLines(Terminal).Entered(Opened, ledger, ledger.Entries[^criteria.Distinct(StringComparer.Ordinal).Count()..]);
            return ExitCode.Good;

            (ImmutableArray<LedgerEntry>, int) Plan(Ledger? ledger)
            {
                if (CouncilLedger.Claim(Terminal, docket, ledger, Council, Opened.Ledger) is not ExitCode.Good and var refused) return ([], refused);
                var at = When(ledger);
                var decisions = criteria.Distinct(StringComparer.Ordinal).Select(id => decide(docket.Find(id)!, at));
                if (ledger is not null) return ([.. decisions], ExitCode.Good);
                return Council is { Length: > 0 } council && Members is { } members
                    ? ([CouncilLedger.Opening(Opened, council, members, By, at, Now), .. decisions], ExitCode.Good)
                    : ([], Terminal.Stop(ExitCode.Usage,
                        $"chưa có sổ {Opened.Ledger}; thêm --council «tên hội đồng» và --members <số thành viên> để mở sổ.",
                        $"there is no ledger {Opened.Ledger} yet; --council «name» and --members <number> open it."));
            }
        }
    }
}
