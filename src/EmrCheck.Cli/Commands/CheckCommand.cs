using System.CommandLine;
using EmrCheck.Cli.Batches;

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
        var report = CommonOptions.Report(terminal);
        var failOn = FailOns.Option(terminal);
        var rules = CommonOptions.Rules(terminal);
        var jobs = CommonOptions.Jobs(terminal);
        var command = new Command("check", terminal.Say(
            "Chấm một cơ sở: đọc hồ sơ nộp, đối chiếu với tiêu chí đang có hiệu lực, xuất báo cáo.",
            "Checks one facility: reads its submission, judges it by the criteria in force, writes its report."))
        {
            path, profile, pack, asOf, trust, report, failOn, rules, jobs,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(path),
            new(parsed.GetValue(profile), parsed.GetValue(pack) ?? [], parsed.GetValue(asOf), parsed.GetValue(trust), parsed.GetValue(failOn), DateOnly.FromDateTime(clock.GetLocalNow().DateTime)),
            parsed.GetValue(report) ?? [], parsed.GetValue(rules), parsed.GetValue(jobs)));
        return command;
    }

    private static int Run(Terminal terminal, string path, JudgingOptions options, string[] reports, string? rules, int jobs)
    {
        if (ReportTarget.All(terminal, reports) is not { } targets) return ExitCode.Usage;
        if (!Path.Exists(path)) return terminal.Stop(ExitCode.Usage, $"không có hồ sơ nộp tại {path}.", $"there is no submission at {path}.");

        var (library, code) = Rules.Load(terminal, rules);
        if (library is null) return code;
        var judged = new Judged(null, ExitCode.Bug);
        var progress = new Progress(terminal);
        var crew = new Crew(jobs);
        crew.Run([path], one => judged = Judging.Of(terminal, library, one, options, crew, progress));
        progress.Done();
        if (judged.Appraisal is not { } appraisal) return judged.ExitCode;
        if (!targets.Any(target => target is { Format: "console", IsStandardOutput: true }) && !terminal.Quiet) terminal.Remark(appraisal.Diagnostics);
        foreach (var target in targets) target.Write(appraisal, terminal);
        return judged.ExitCode;
    }
}
