using System.CommandLine;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli.Commands;

/// <summary><c>rejudge</c>: the same facts under another profile or date, without reading records again.</summary>
internal static class RejudgeCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("appraisal.json") { Description = terminal.Say("Báo cáo JSON của lệnh check", "The JSON report of check") };
        var profile = CommonOptions.Profile(terminal);
        var pack = CommonOptions.Pack(terminal);
        var asOf = CommonOptions.AsOf(terminal, "Ngày thẩm định khác (mặc định: ngày của báo cáo)", "Another day of appraisal (default: the report's)");
        var trust = CommonOptions.Trust(terminal);
        var report = CommonOptions.Report(terminal);
        report.Description = terminal.Say("Báo cáo của kết quả mới, có thể lặp lại (mặc định: chỉ in khác biệt)", "Report of the new result, repeatable (default: only what changes is printed)");
        var audience = CommonOptions.Audience(terminal);
        var beside = new BesideOptions(terminal);
        var rules = CommonOptions.Rules(terminal);
        var command = new Command("rejudge", terminal.Say(
            "Chấm lại cùng dữ kiện theo ngày, hồ sơ áp dụng hoặc mức tin cậy khác, không đọc lại hồ sơ; in những gì thay đổi.",
            "Judges the same facts for another date, profile or trust without reading the records again; prints what changes."))
        {
            file, profile, pack, asOf, trust, report, audience, rules,
        };
        beside.AddToJudgedAgain(command);
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(file), parsed.GetValue(profile), parsed.GetValue(pack) ?? [], parsed.GetValue(asOf),
            parsed.GetValue(trust), parsed.GetValue(report) ?? [], parsed.GetValue(audience), parsed.GetValue(rules), beside.Of(parsed)));
        return command;
    }

    private static int Run(
        Terminal terminal, string file, string? profileId, string[] packs, DateOnly? asOf, string? trust, string[] reports, Audience audience, string? rules, BesideFiles files)
    {
        if (ReportTarget.All(terminal, reports, audience) is not { } targets) return ExitCode.Usage;
        var (beside, code) = Beside.Read(terminal, files);
        if (beside is null) return code;
        (var before, code) = AppraisalFile.Read(terminal, file);
        if (before is null) return code;
        if (before.Inputs is not { } inputs)
            return terminal.Stop(ExitCode.Unreadable, $"{file} không mang theo dữ kiện để chấm lại; hãy chạy lại emrcheck check.", $"{file} does not carry what it was judged from; run emrcheck check again.");

        beside.TellWhatIsLeftOut(before, terminal);
        var (library, problem) = Rules.Load(terminal, rules);
        if (library is null) return problem;
        var day = asOf ?? DateOnly.ParseExact(before.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var submission = InputsReader.SubmissionOf(before, inputs, day);
        (var profile, problem) = Rules.Choose(terminal, library, profileId ?? before.Profile, submission.Facility.Kind, packs);
        if (profile is null) return problem;
        profile = profile with { Trust = RuleWords.Trusts[trust ?? before.Trust] };
        (var checklist, problem) = Rules.Select(terminal, library, profile, day);
        if (checklist is null) return problem;

        var (tallies, changed) = InputsReader.TalliesOf(before, inputs, library);
        if (!changed.IsEmpty)
            terminal.Err.WriteLine(terminal.Say(
                $"Bộ quy tắc {string.Join(", ", changed)} đã đổi từ khi đọc hồ sơ; phép kiểm trên hồ sơ của chúng cần chạy lại emrcheck check.",
                $"The packs {string.Join(", ", changed)} have changed since the records were read; their record checks need emrcheck check again."));
        if (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) != before.AsOf)
            terminal.Err.WriteLine(terminal.Say(
                $"Hồ sơ đã được đếm vào ngày {before.AsOf}; phép kiểm so với ngày thẩm định (chẳng hạn ngày ra viện ở tương lai) giữ số đếm của ngày đó.",
                $"The records were counted on {before.AsOf}; checks against the day of the appraisal (such as a discharge in the future) keep the counts of that day."));
        (var appraisal, problem) = beside.Laid(Appraiser.Judge(checklist, submission, tallies), terminal);
        if (appraisal is null) return problem;
        ComparisonText.Write(Comparison.Of(before, JsonReportV1.Of(appraisal)), terminal);
        foreach (var line in WaiverLines.Of(appraisal)) terminal.Out.WriteLine(line.In(terminal.Language));
        if (reports.Length > 0)
            foreach (var target in targets) target.Write(appraisal, terminal);
        return FailOns.ExitCodeOf(appraisal, default);
    }
}
