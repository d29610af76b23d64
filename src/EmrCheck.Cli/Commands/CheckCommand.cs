using System.CommandLine;
using EmrCheck.Cli.Batches;
using EmrCheck.Cli.Commands.Sample;
using EmrCheck.Core.Traces;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports;
using EmrCheck.Formats.Traces;

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
        var trustStore = TrustStoreOption.Create(terminal);
        var sample = SampleOption.Create(terminal);
        var report = CommonOptions.Report(terminal);
        var audience = CommonOptions.Audience(terminal);
        var failOn = FailOns.Option(terminal);
        var beside = new BesideOptions(terminal);
        var rules = CommonOptions.Rules(terminal);
        var jobs = CommonOptions.Jobs(terminal);
        var traces = new Option<string?>("--traces") { Description = terminal.Say("Tệp để ghi dấu vết (traces.json); cần --trace-key", "File to write traces into (traces.json); needs --trace-key"), HelpName = "PATH" };
        var traceKey = TraceTerms.Option(terminal);
        var command = new Command("check", terminal.Say(
            "Chấm một cơ sở: đọc hồ sơ nộp, đối chiếu với tiêu chí đang có hiệu lực, xuất báo cáo.",
            "Checks one facility: reads its submission, judges it by the criteria in force, writes its report."))
        {
            path, profile, pack, asOf, trust, trustStore, sample, report, audience, failOn, rules, jobs, traces, traceKey,
        };
        beside.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(traces) is null != parsed.GetValue(traceKey) is null)
                return terminal.Stop(ExitCode.Usage, "--traces và --trace-key phải đi cùng nhau.", "--traces and --trace-key go together.");
            var (terms, code) = TraceTerms.Read(terminal, parsed.GetValue(traceKey), parsed.GetValue(rules));
            if (code != ExitCode.Good) return code;
            (var certificates, code) = TrustStoreOption.Read(terminal, parsed.GetValue(trustStore));
            if (code != ExitCode.Good) return code;
            var options = new JudgingOptions(
                parsed.GetValue(profile), parsed.GetValue(pack) ?? [], parsed.GetValue(asOf), parsed.GetValue(trust), parsed.GetValue(failOn), DateOnly.FromDateTime(clock.GetLocalNow().DateTime))
            {
                Certificates = certificates,
                Sample = parsed.GetValue(sample),
                Traces = terms,
            };
            return Run(terminal, parsed.GetRequiredValue(path), options, beside.Of(parsed), parsed.GetValue(report) ?? [], parsed.GetValue(audience), parsed.GetValue(rules), parsed.GetValue(jobs), parsed.GetValue(traces));
        });
        return command;
    }

    private static int Run(Terminal terminal, string path, JudgingOptions options, BesideFiles files, string[] reports, Audience audience, string? rules, int jobs, string? traces)
    {
        if (ReportTarget.All(terminal, reports, audience) is not { } targets) return ExitCode.Usage;
        if (!Path.Exists(path)) return terminal.Stop(ExitCode.Usage, $"không có hồ sơ nộp tại {path}.", $"there is no submission at {path}.");
        var (beside, code) = Beside.Read(terminal, files);
        if (beside is null) return code;
        (var library, code) = Rules.Load(terminal, rules, asked: PacksAsked.ByName(options.Packs));
        if (library is null) return code;

        var judged = new Judged(null, ExitCode.Bug);
        var progress = new Progress(terminal);
        var crew = new Crew(jobs);
        crew.Run([path], one => judged = Judging.Of(terminal, library, one, options, crew, progress));
        progress.Done();
        SiteText.TellLeft(terminal, judged);
        if (judged.Appraisal is null) return judged.ExitCode;
        (var appraisal, code) = beside.Laid(judged.Appraisal, terminal);
        if (appraisal is null) return code;
        if (!targets.Any(target => target is { Format: "console", IsStandardOutput: true }) && !terminal.Quiet) SiteText.Remark(terminal, appraisal);
        foreach (var target in targets) target.Write(appraisal, terminal, ReportTarget.SourceOf(path));
        if (traces is not null)
            foreach (var seen in judged.Parts.Select(part => part.Traces).OfType<FacilityTraces>())
                WholeFile.Write(seen.Centre is null ? traces : TracesJson.OfSite(traces, seen.Facility), stream => TracesJson.Write(seen, stream));
        return judged.ExitCode;
    }
}
