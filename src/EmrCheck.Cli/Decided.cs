using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;

namespace EmrCheck.Cli;

/// <summary>Puts a council's ledger beside an appraisal.</summary>
internal static class Decided
{
    /// <summary>The appraisal with the council's answer, or the code to end with after having said why: a broken ledger gives no report.</summary>
    public static (Appraisal? Appraisal, int ExitCode) By(Terminal terminal, Appraisal appraisal, string? path)
    {
        if (path is null) return (appraisal, ExitCode.Good);
        if (DocketReader.Of(appraisal) is not { } docket) return (appraisal, ExitCode.Good);
        var (ledger, code) = LedgerFile.Read(terminal, path);
        if (ledger is null) return (null, code);
        var answer = CouncilAnswer.Of(docket, ledger);
        if (!answer.Applies)
            terminal.Remark([Diagnostic.At(DiagnosticCodes.LedgerOfAnother, path, 1, 0, ledger.Opening.Appraisal, docket.Appraisal)]);
        return Agrees(terminal, docket, ledger, path) ? (appraisal with { Council = answer }, ExitCode.Good) : (null, ExitCode.Integrity);
    }

    /// <summary>Whether a ledger about this appraisal says nothing that the appraisal does not; told where it does.</summary>
    public static bool Agrees(Terminal terminal, Docket docket, Ledger ledger, string path)
    {
        if (ledger.Opening.Appraisal != docket.Appraisal) return true;
        var objections = ledger.ObjectionsBeside(docket);
        terminal.Remark(objections.Select(each => each.Objection.At(path, each.Line, 0)));
        return objections.IsEmpty;
    }
}
