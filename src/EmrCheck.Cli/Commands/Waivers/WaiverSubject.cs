using System.Collections.Immutable;
using EmrCheck.Cli.Commands.Assess;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Cli.Commands.Waivers;

/// <summary>Whom a waiver is for and what can be waived: from a submission, or from an appraisal.</summary>
/// <param name="Facility">The facility's code.</param>
/// <param name="Criteria">The criteria by id.</param>
internal sealed record WaiverSubject(string Facility, ImmutableDictionary<string, WaivableCriterion> Criteria)
{
    /// <summary>The subject, or the code to end with after having said why.</summary>
    public static (WaiverSubject? Subject, int ExitCode) Open(Terminal terminal, string path, string? profile, string? rules, DateOnly today) =>
        !AppraisalFile.IsReport(path) ? OfSubmission(terminal, path, profile, rules, today)
        : (profile ?? rules) is null ? OfAppraisal(terminal, path)
        : (null, terminal.Stop(ExitCode.Usage,
            "báo cáo JSON đã mang hồ sơ áp dụng và bộ quy tắc của nó; bỏ --profile và --rules.", "a JSON report carries its own profile and rules; leave --profile and --rules out."));

    private static (WaiverSubject?, int) OfAppraisal(Terminal terminal, string path)
    {
        var (report, code) = AppraisalFile.Read(terminal, path);
        if (report is null) return (null, code);
        if (report.Facility is null)
            return (null, terminal.Stop(ExitCode.Usage, $"{path} không gắn với cơ sở nào.", $"{path} is of no facility."));
        return (new(report.Facility.Code, report.Criteria.ToImmutableDictionary(
            criterion => criterion.Id, criterion => new WaivableCriterion([.. criterion.Check is { } check ? Ids(check) : []], criterion.Verdict == "fail"), StringComparer.Ordinal)), ExitCode.Good);
    }

    private static (WaiverSubject?, int) OfSubmission(Terminal terminal, string path, string? profile, string? rules, DateOnly today)
    {
        var (opened, code) = OpenedSubmission.Open(terminal, path, profile, rules, today);
        if (opened is null) return (null, code);
        using var _ = opened;
        return (new(opened.Submission.Facility.Code, opened.Checklist.Criteria.ToImmutableDictionary(
            criterion => criterion.Id, criterion => new WaivableCriterion([.. Ids(criterion.Check).Distinct()], null), StringComparer.Ordinal)), ExitCode.Good);
    }

    private static IEnumerable<string> Ids(JsonCheck check) => check.Parts.SelectMany(Ids).Prepend(check.Id);

    private static IEnumerable<string> Ids(Check check) => check.Leaves.Select(leaf => leaf.Id).Prepend(check.Id);
}

/// <summary>A criterion that may be waived: the ids of its checks, and whether it fails where that is known.</summary>
internal sealed record WaivableCriterion(ImmutableArray<string> Checks, bool? IsFailing);
