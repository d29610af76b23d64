using System.Collections.Immutable;
using System.CommandLine;
using EmrCheck.Cli.Batches;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli.Commands;

/// <summary><c>validate</c>: records alone, without a facility, for pipelines.</summary>
internal static class ValidateCommand
{
    private const string DefaultProfile = "records";

    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = terminal.Say("Tệp hoặc thư mục hồ sơ; - là đầu vào chuẩn", "Record files or folders; - is standard input"),
            Arity = ArgumentArity.OneOrMore,
        };
        var profile = CommonOptions.Profile(terminal);
        var pack = CommonOptions.Pack(terminal);
        var asOf = CommonOptions.AsOf(terminal, "Ngày chấm (mặc định: hôm nay)", "Day to judge for (default: today)");
        var report = CommonOptions.Report(terminal);
        var audience = CommonOptions.Audience(terminal);
        var failOn = FailOns.Option(terminal);
        var rules = CommonOptions.Rules(terminal);
        var baselines = new BaselineOptions(terminal);
        var jobs = CommonOptions.Jobs(terminal);
        var command = new Command("validate", terminal.Say(
            "Kiểm tra riêng các hồ sơ bệnh án, không cần hồ sơ nộp của cơ sở: cấu trúc FHIR R4, rồi các bộ quy tắc.",
            "Checks records alone, without a facility's submission: the structure of FHIR R4, then the packs."))
        {
            paths, profile, pack, asOf, report, audience, failOn, rules, jobs,
        };
        baselines.AddTo(command);
        command.SetAction(parsed =>
        {
            var (baseline, code) = baselines.Read(parsed);
            if (code != ExitCode.Good) return code;
            return Run(
                terminal, parsed.GetRequiredValue(paths), parsed.GetValue(profile), parsed.GetValue(pack) ?? [],
                parsed.GetValue(asOf) ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime), parsed.GetValue(report) ?? [], parsed.GetValue(audience), parsed.GetValue(rules), parsed.GetValue(jobs), baseline, baselines.Written(parsed),
                appraisal =>
                {
                    baselines.Write(parsed, appraisal);
                    if (baseline is null) return FailOns.ExitCodeOf(appraisal, parsed.GetValue(failOn));
                    var comparison = baseline.Compare(appraisal);
                    baselines.Tell(comparison, appraisal);
                    return FailOns.ExitCodeOf(appraisal, parsed.GetValue(failOn), comparison);
                });
        });
        return command;
    }

    private static int Run(
        Terminal terminal, string[] paths, string? profileId, string[] packs, DateOnly asOf, string[] reports, Audience audience, string? rules, int jobs, Baseline? baseline, string? written, Func<Appraisal, int> conclude)
    {
        if (ReportTarget.All(terminal, reports, audience, written) is not { } targets) return ExitCode.Usage;
        if (paths.FirstOrDefault(path => path != "-" && !Path.Exists(path)) is { } missing)
            return terminal.Stop(ExitCode.Usage, $"không có tệp hoặc thư mục {missing}.", $"there is no file or folder {missing}.");

        var (library, code) = Rules.Load(terminal, rules, asked: new(profiles => Wanted(profiles, profileId ?? DefaultProfile, packs), packs.Length > 0 ? null : asOf, RecordsAlone: true));
        if (library is null) return code;
        (var profile, code) = Rules.Choose(terminal, library, profileId ?? DefaultProfile, "", packs);
        if (profile is null) return code;
        (var checklist, code) = Rules.Select(terminal, library, profile, asOf);
        if (checklist is null) return code;

        var progress = new Progress(terminal);
        var appraisal = Appraiser.Judge(checklist.RecordsOnly(), Submission.OfRecords(asOf, []), Counted(terminal, checklist.RecordsOnly(), paths, asOf, jobs, progress));
        progress.Done();
        if (!targets.Any(target => target is { Format: "console", IsStandardOutput: true }) && !terminal.Quiet) terminal.Remark(appraisal.Diagnostics);
        foreach (var target in targets) target.Write(appraisal, terminal, baseline: baseline);
        return appraisal.Records.Read == 0
            ? terminal.Stop(ExitCode.Unreadable, "không đọc được hồ sơ nào.", "no record could be read.")
            : conclude(appraisal);
    }

    /// <summary>Files and folders are shared by the workers; standard input comes as it comes.</summary>
    private static RecordTallies Counted(Terminal terminal, Checklist checklist, string[] paths, DateOnly asOf, int jobs, Progress progress)
    {
        RecordTallies Count(IEnumerable<Loaded<Record>> records) => Appraiser.Count(checklist, Submission.OfRecords(asOf, progress.Over(records)));
        var tallies = RecordTallies.Empty;
        foreach (var _ in paths.Where(path => path == "-")) tallies = tallies.Merge(Count(RecordSources.FromText(terminal.In)));
        var reading = RecordSources.Reading(paths.Where(path => path != "-"));
        var crew = new Crew(jobs);
        crew.Run([reading], one => tallies = tallies.Merge(crew.Count(one, (_, records) => Count(records)).Tallies));
        return tallies;
    }

    /// <summary>Only the packs that will judge are read: a pipeline starts this program for every file. Null, for all, where it is not known which.</summary>
    private static IEnumerable<string>? Wanted(ImmutableArray<Profile> profiles, string profile, string[] packs) =>
        packs.Length > 0 ? packs : profiles.FirstOrDefault(each => each.Id == profile)?.Packs;
}
