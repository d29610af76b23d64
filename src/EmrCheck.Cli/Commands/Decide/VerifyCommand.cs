using System.CommandLine;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;

namespace EmrCheck.Cli.Commands.Decide;

/// <summary><c>decide verify</c>: whether every byte of a ledger is as it was written.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("ledger") { Description = terminal.Say("Sổ kết luận", "The ledger") };
        var appraisal = new Argument<string?>("appraisal.json") { Description = terminal.Say("Báo cáo JSON mà sổ nói về", "The JSON report that it is about"), Arity = ArgumentArity.ZeroOrOne };
        var head = new Option<string?>("--head") { Description = terminal.Say("Mã băm cuối sổ đã ghi lại, để biết sổ có bị bớt dòng cuối không", "The head noted before, to see whether lines at the end are missing"), HelpName = "SHA" };
        var repair = new Option<bool>("--repair") { Description = terminal.Say("Bỏ dòng cuối bị cắt cụt; phần bỏ được giữ ở tệp .torn", "Cut a last line that was cut off; what is cut is kept in a .torn file") };
        var command = new Command("verify", terminal.Say(
            "Kiểm tra sổ còn nguyên vẹn: sửa, bỏ, đổi chỗ hay lặp một dòng đều bị phát hiện, mã 6.",
            "Checks that a ledger is intact: a changed, dropped, swapped or repeated line is found, code 6.")) { path, appraisal, head, repair };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(path);
            if (parsed.GetValue(repair) && File.Exists(file)) Repair(terminal, file);
            var (ledger, code) = LedgerFile.Read(terminal, file);
            return ledger is null ? code : Run(terminal, file, ledger, parsed.GetValue(appraisal), parsed.GetValue(head));
        });
        return command;
    }

    private static int Run(Terminal terminal, string file, Ledger ledger, string? appraisal, string? head)
    {
        if (head is not null && ledger.Head != Full(head)) return Mismatch(terminal, Diagnostic.At(DiagnosticCodes.LedgerHead, file, 0, 0, ledger.Head, Full(head)));
        if (appraisal is not null)
        {
            if (!AppraisalFile.Exists(appraisal)) return terminal.Stop(ExitCode.Usage, $"không có tệp {appraisal}.", $"there is no file {appraisal}.");
            var (docket, code) = OpenedDocket.OfReport(terminal, appraisal);
            if (docket is null) return code;
            if (ledger.Opening.Appraisal != docket.Appraisal) return Mismatch(terminal, Diagnostic.At(DiagnosticCodes.LedgerOfAnother, file, 1, 0, ledger.Opening.Appraisal, docket.Appraisal));
            if (!Decided.Agrees(terminal, docket, ledger, file)) return ExitCode.Integrity;
            if (AppraisalFile.Read(terminal with { Quiet = true }, appraisal).Report is { } report && !ShownCouncil.IsOf(report, docket, ledger)) return Mismatch(terminal, Diagnostic.At(DiagnosticCodes.CouncilNotAsLedger, appraisal, 0, 0));
        }

        var lines = ledger.Entries.Length + 1;
        terminal.Out.WriteLine(terminal.Say(
            $"{file}: nguyên vẹn, {lines} dòng, {ledger.Opening.Council}, {(ledger.SignedOff is null ? "chưa ký kết luận chung" : "đã ký kết luận chung")}.",
            $"{file}: intact, {lines} lines, {ledger.Opening.Council}, {(ledger.SignedOff is null ? "not signed" : "signed")}."));
        if (head is null && ledger.SignedOff is null)
            terminal.Out.WriteLine(terminal.Say("Chưa đối chiếu mã băm cuối (--head), nên chưa loại trừ được việc bớt các dòng cuối.", "Without --head, lines missing at the end cannot be ruled out."));
        new LedgerLines(terminal).Head(ledger);
        return ExitCode.Good;
    }

    private static void Repair(Terminal terminal, string file)
    {
        var torn = LedgerFile.CutTorn(file);
        if (torn.Length == 0) return;
        var kept = $"{file}.torn";
        for (var next = 2; Path.Exists(kept); next++) kept = $"{file}.torn{next}";
        WholeFile.Write(kept, stream => stream.Write(torn));
        terminal.Out.WriteLine(terminal.Say($"Đã bỏ dòng cuối bị cắt cụt ({torn.Length} byte), giữ ở {kept}.", $"The last line was cut off; its {torn.Length} bytes are kept in {kept}."));
    }

    private static string Full(string head) => head.StartsWith("sha256:", StringComparison.Ordinal) ? head : $"sha256:{head}";

    private static int Mismatch(Terminal terminal, Diagnostic remark)
    {
        terminal.Remark([remark]);
        return ExitCode.Integrity;
    }
}
