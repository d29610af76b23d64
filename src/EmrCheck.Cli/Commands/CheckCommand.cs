using System.CommandLine;
using EmrCheck.Cli.Commands.Sample;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli.Commands;

/// <summary><c>check</c>: read one facility's submission, tailor the checklist, appraise, write.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var path = new Argument<string>("submission")
        {
            Description = terminal.Say("Thư mục hồ sơ nộp có submission.yaml, hoặc tệp .zip của thư mục đó", "The submission's folder with submission.yaml, or a .zip of it"),
        };
        var profile = CommonOptions.Profile(terminal);
        var pack = CommonOptions.Pack(terminal);
        var asOf = CommonOptions.AsOf(terminal, "Ngày thẩm định (mặc định: ngày của hồ sơ nộp, nếu không có thì hôm nay)", "Day of the appraisal (default: the submission's date, else today)");
        var trust = CommonOptions.Trust(terminal);
        var sample = SampleOption.Create(terminal);
        var trustStore = TrustStoreOption.Create(terminal);
        var report = CommonOptions.Report(terminal);
        var failOn = FailOns.Option(terminal);
        var beside = new BesideOptions(terminal);
        var rules = CommonOptions.Rules(terminal);
        var trace = TraceOutput.Option(terminal);
        var traceKey = TraceOutput.KeyOption(terminal);
        var command = new Command("check", terminal.Say(
            "Chấm một cơ sở: đọc hồ sơ nộp, đối chiếu với tiêu chí đang có hiệu lực, xuất báo cáo.",
            "Checks one facility: reads its submission, judges it by the criteria in force, writes its report."))
        {
            path, profile, pack, asOf, trust, trustStore, sample, report, failOn, rules, trace, traceKey,
        };
        beside.AddTo(command);
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(path), parsed.GetValue(profile), parsed.GetValue(pack) ?? [], parsed.GetValue(asOf), parsed.GetValue(trust),
            parsed.GetValue(trustStore), parsed.GetValue(sample), parsed.GetValue(report) ?? [], parsed.GetValue(failOn), parsed.GetValue(rules),
            beside.Of(parsed), (parsed.GetValue(trace), parsed.GetValue(traceKey)), DateOnly.FromDateTime(clock.GetLocalNow().DateTime)));
        return command;
    }

    private static int Run(
        Terminal terminal, string path, string? profileId, string[] packs, DateOnly? asOf, string? trust, string? trustStore, string? sample, string[] reports, FailOn failOn, string? rules,
        BesideFiles files, (string? Path, string? Key) trace, DateOnly today)
    {
        var (traces, told) = TraceOutput.Open(terminal, trace.Path, trace.Key, rules);
        if (told != ExitCode.Good) return told;
        if (ReportTarget.All(terminal, reports) is not { } targets) return ExitCode.Usage;
        if (!Path.Exists(path)) return terminal.Stop(ExitCode.Usage, $"không có hồ sơ nộp tại {path}.", $"there is no submission at {path}.");

        var (beside, code) = Beside.Read(terminal, files);
        if (beside is null) return code;
        (var certificates, code) = TrustStoreOption.Read(terminal, trustStore);
        if (code != ExitCode.Good) return code;
        (var library, code) = Rules.Load(terminal, rules);
        if (library is null) return code;
        using var folder = SubmissionFolder.Open(path, library.Catalogs, asOf, today, certificates);
        if (folder is null)
            return terminal.Stop(ExitCode.Unreadable, $"{path} không có submission.yaml nên không phải hồ sơ nộp.", $"{path} holds no submission.yaml, so it is not a submission.");
        terminal.Remark(folder.Submission.Diagnostics);
        if (folder.Submission.Value is not { } submission)
            return terminal.Stop(ExitCode.Unreadable, "không dùng được submission.yaml; hãy sửa các lỗi trên.", "submission.yaml cannot be used; mend the errors above.");

        if (!beside.IsOf(submission.Facility, terminal)) return ExitCode.Usage;
        (var profile, code) = Rules.Choose(terminal, library, profileId, submission.Facility.Kind, packs);
        if (profile is null) return code;
        if (trust is not null) profile = profile with { Trust = RuleWords.Trusts[trust] };
        (var checklist, code) = Rules.Select(terminal, library, profile, submission.AsOf);
        if (checklist is null) return code;
        (var judged, code) = SampleOption.Apply(terminal, sample, path, folder, submission);
        if (judged is null) return code;

        if (submission.AsOf > today)
            terminal.Err.WriteLine(terminal.Say($"Ngày thẩm định {submission.AsOf:dd/MM/yyyy} ở tương lai.", $"The day of the appraisal, {submission.AsOf:yyyy-MM-dd}, lies in the future."));
        (var appraisal, code) = beside.Laid(Appraiser.Appraise(checklist, judged with { Records = traces.Over(Progress.Over(judged.Records, terminal)) }), terminal);
        if (appraisal is null) return code;
        if (!targets.Any(target => target is { Format: "console", IsStandardOutput: true }) && !terminal.Quiet) terminal.Remark(appraisal.Diagnostics);
        foreach (var target in targets) target.Write(appraisal, terminal);
        traces.Write(submission);
        return FailOns.ExitCodeOf(appraisal, failOn);
    }
}
