using EmrCheck.Core;
using EmrCheck.Core.Decisions;

namespace EmrCheck.Cli.Commands.Decide;

/// <summary>Whose ledger a file is, and about what: two councils never write into one.</summary>
internal static class CouncilLedger
{
    /// <summary>Whether a council may add to a ledger about an appraisal, as an exit code; when not, why is told. One that is not there yet is anybody's.</summary>
    public static int Claim(Terminal terminal, Docket docket, Ledger? ledger, string? council, string path)
    {
        if (ledger is null) return ExitCode.Good;
        if (council is { Length: > 0 } && council != ledger.Opening.Council)
            return terminal.Stop(ExitCode.Usage,
                $"{path} là sổ của «{ledger.Opening.Council}», không phải của «{council}»; hội đồng khác dùng sổ khác (--ledger).",
                $"{path} is the ledger of «{ledger.Opening.Council}», not of «{council}»; another council keeps another ledger (--ledger).");
        if (ledger.Opening.Appraisal == docket.Appraisal) return Decided.Agrees(terminal, docket, ledger, path) ? ExitCode.Good : ExitCode.Integrity;
        terminal.Remark([Diagnostic.At(DiagnosticCodes.LedgerOfAnother, path, 1, 0, ledger.Opening.Appraisal, docket.Appraisal)]);
        return terminal.Stop(ExitCode.Usage, "không ghi gì vào sổ.", "nothing was entered in the ledger.");
    }

    public static Opening Opening(OpenedDocket opened, string council, int members, CouncilMember by, DateTimeOffset at, DateTimeOffset now) => new()
    {
        At = at, Recorded = now, By = by, Council = council, Members = members, Facility = opened.Docket.Facility.Code, Appraisal = opened.Docket.Appraisal,
        Profile = opened.Docket.Profile, Rules = opened.Rules,
    };
}
