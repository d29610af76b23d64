using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.OnSite;

/// <summary>Which criteria need a look on site, and what is to be looked at.</summary>
internal static class OnSiteCriteria
{
    private const int Longest = 160;
    private const int RecordsShown = 3;
    private const string Folder = "records/";

    /// <summary>Those that wait for a person, and those that rest on words and papers alone; what decides comes first.</summary>
    public static ImmutableArray<JsonCriterion> Of(JsonReportV1 report) =>
        [.. report.Criteria.Where(IsWanted).OrderByDescending(criterion => criterion.Gate).ThenByDescending(Waits)];

    /// <summary>What to do on site, a line for each check that records cannot settle.</summary>
    public static string ToDo(JsonCriterion criterion)
    {
        var tasks = Leaves(criterion).Where(check => IsPaper(check) || check.Verdict != RuleWords.Word(Verdict.Pass)).Select(check => Task(check, criterion)).Distinct();
        string[] wanted = criterion.Verdict == RuleWords.Word(Verdict.Pass) ? [] : [$"Cần có: {Cut(criterion.Remedy.Vi)}"];
        return string.Join('\n', tasks.Select(task => $"– {task}").Concat(wanted));
    }

    /// <summary>The verdict and the beginning of its reason.</summary>
    public static string Judged(JsonCriterion criterion)
    {
        var word = RuleWords.Verdicts.TryGetValue(criterion.Verdict, out var verdict) ? Words.Of(verdict).Vi : criterion.Verdict;
        return $"{word}: {Cut(criterion.Reason.Vi)}";
    }

    /// <summary>The records to open: where the machine found something, then drawn ones in turn, so that all of them are opened by somebody.</summary>
    public static string Opened(JsonCriterion criterion, int index, ImmutableArray<string> drawn)
    {
        var found = criterion.Findings.Where(finding => finding.File.StartsWith(Folder, StringComparison.Ordinal)).Select(finding => finding.File).Distinct();
        var turn = Enumerable.Range(0, Math.Min(RecordsShown, drawn.Length)).Select(step => drawn[((index * RecordsShown) + step) % drawn.Length]);
        return string.Join('\n', found.Concat(turn).Distinct().Take(RecordsShown).Select(key => key.StartsWith(Folder, StringComparison.Ordinal) ? key[Folder.Length..] : key));
    }

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest].TrimEnd()}…";

    private static bool IsWanted(JsonCriterion criterion)
    {
        if (criterion.Check is null || criterion.Verdict == RuleWords.Word(Verdict.NotApplicable)) return false;
        return Waits(criterion) || Leaves(criterion).All(IsPaper);
    }

    private static bool Waits(JsonCriterion criterion) =>
        criterion.Verdict == RuleWords.Word(Verdict.NeedsReview)
        || (criterion.Verdict == RuleWords.Word(Verdict.NoEvidence) && Leaves(criterion).Any(check => IsPaper(check) && check.Verdict != RuleWords.Word(Verdict.Pass)));

    private static IEnumerable<JsonCheck> Leaves(JsonCriterion criterion) => Leaves(criterion.Check!).Where(check => !check.Advisory);

    private static IEnumerable<JsonCheck> Leaves(JsonCheck check) => check.Parts.IsDefaultOrEmpty ? [check] : check.Parts.SelectMany(Leaves);

    private static bool IsPaper(JsonCheck check) => check.Kind is "declared" or "document" or "fact";

    private static string Task(JsonCheck check, JsonCriterion criterion)
    {
        var title = check.Title?.Vi is { Length: > 0 } own ? own : criterion.Title.Vi;
        return check.Kind switch
        {
            "declared" => $"Đề nghị cơ sở trình diễn hoặc cho xem: {criterion.Title.Vi}",
            "document" => $"Xem bản gốc văn bản: {title}",
            "fact" => $"Đối chiếu số liệu: {title}",
            _ => $"Mở hồ sơ trên phần mềm, đối chiếu: {title}",
        };
    }
}
