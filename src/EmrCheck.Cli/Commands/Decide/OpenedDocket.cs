using System.CommandLine;
using System.Text.Json;
using EmrCheck.Cli.Commands.Assess;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli.Commands.Decide;

/// <summary>What lies before the council, and where its ledger is kept.</summary>
internal sealed record OpenedDocket(Docket Docket, CouncilRules Rules, string Ledger)
{
    public static Argument<string> Argument(Terminal terminal) => new("submission")
    {
        Description = terminal.Say("Báo cáo JSON của lệnh check, hoặc hồ sơ nộp (được chấm lại)", "The JSON report of check, or a submission (judged again)"),
    };

    /// <summary>The docket, or the code to end with after having said why.</summary>
    public static (OpenedDocket? Opened, int ExitCode) Open(Terminal terminal, string path, DecideOptions.Places places, DateOnly today)
    {
        if (!Path.Exists(path) && !AppraisalFile.Exists(path)) return (null, terminal.Stop(ExitCode.Usage, $"không có {path}.", $"there is no {path}."));
        if (AppraisalFile.IsReport(path) && (places.Profile ?? places.Rules) is not null)
            return (null, terminal.Stop(ExitCode.Usage,
                "báo cáo JSON đã mang hồ sơ áp dụng và bộ quy tắc của nó; bỏ --profile và --rules.", "a JSON report carries its own profile and rules; leave --profile and --rules out."));
        var (docket, code) = AppraisalFile.IsReport(path) ? OfReport(terminal, path) : OfSubmission(terminal, path, places, today);
        if (docket is null) return (null, code);
        return docket.Rules is { } rules
            ? (new(docket, rules, places.Ledger ?? LedgerOf(path)), ExitCode.Good)
            : (null, terminal.Stop(ExitCode.Usage,
                $"hồ sơ áp dụng {docket.Profile} không nêu hội đồng kết luận thế nào (mục council).", $"the profile {docket.Profile} does not say how a council decides (its council)."));
    }

    /// <summary>Where the ledger of a report or a submission is, unless told otherwise; a ledger is its own.</summary>
    public static string LedgerOf(string path) =>
        Directory.Exists(path) ? Path.Combine(path, LedgerFile.Name)
        : path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? path
        : Path.Combine(Path.GetDirectoryName(path) ?? "", AppraisalFile.Split(path).Site is { } site ? $"{Path.GetFileNameWithoutExtension(LedgerFile.Name)}.{site}{Path.GetExtension(LedgerFile.Name)}" : LedgerFile.Name);

    /// <summary>The docket of a JSON report.</summary>
    public static (Docket? Docket, int ExitCode) OfReport(Terminal terminal, string path)
    {
        var (report, code) = AppraisalFile.Read(terminal, path);
        if (report is null) return (null, code);
        try
        {
            if (DocketReader.Of(report, AppraisalFile.DigestOf(path)) is { } docket) return (docket, ExitCode.Good);
        }
        catch (JsonException)
        {
            return (null, terminal.Stop(ExitCode.Unreadable, $"{path} không phải báo cáo JSON của lệnh check.", $"{path} is not a JSON report of check."));
        }

        return (null, terminal.Stop(ExitCode.Unreadable, $"{path} không gắn với cơ sở nào nên hội đồng không có gì để kết luận.", $"{path} is about no facility, so there is nothing for a council to conclude."));
    }

    private static (Docket? Docket, int ExitCode) OfSubmission(Terminal terminal, string path, DecideOptions.Places places, DateOnly today)
    {
        var (opened, code) = OpenedSubmission.Open(terminal, path, places.Profile, places.Rules, today);
        if (opened is null) return (null, code);
        using var _ = opened;
        var appraisal = Appraiser.Appraise(opened.Checklist, opened.Submission with { Records = new Progress(terminal).Over(opened.Submission.Records) });
        return (DocketReader.Of(appraisal), ExitCode.Good);
    }
}
