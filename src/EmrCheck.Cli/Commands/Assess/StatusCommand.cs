using System.CommandLine;
using EmrCheck.Core;

namespace EmrCheck.Cli.Commands.Assess;

/// <summary><c>assess status</c>: what is open, and the shortest path to "đạt".</summary>
internal static class StatusCommand
{
    public static Command Create(Terminal terminal, Option<string?> rules, TimeProvider clock)
    {
        var path = OpenedSubmission.Argument(terminal);
        var profile = CommonOptions.Profile(terminal);
        var command = new Command("status", terminal.Say(
            "Cho biết còn gì mở và đường ngắn nhất tới «đạt»: trước hết các tiêu chí bắt buộc quyết định kết luận, từ việc dễ (trả lời) tới khó (sửa hồ sơ).",
            "Tells what is open and the shortest path to «qualified»: first the mandatory criteria that decide, from the least effort (an answer) to the greatest (records to mend)."))
        {
            path, profile,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(path), parsed.GetValue(profile), parsed.GetValue(rules), DateOnly.FromDateTime(clock.GetLocalNow().DateTime)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? profileId, string? rules, DateOnly today)
    {
        var (opened, code) = OpenedSubmission.Open(terminal, path, profileId, rules, today);
        if (opened is null) return code;
        using var _ = opened;
        var appraisal = Appraiser.Appraise(opened.Checklist, opened.Submission with { Records = new Progress(terminal).Over(opened.Submission.Records) });
        if (!terminal.Quiet) terminal.Remark(appraisal.Diagnostics);
        new StatusText(terminal, appraisal, opened.Submission, opened.Checklist.Catalogs).Write();
        return FailOns.ExitCodeOf(appraisal, default);
    }
}
