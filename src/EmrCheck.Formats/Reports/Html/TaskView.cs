using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>Work of one kind.</summary>
internal sealed record TaskGroup(string Title, ImmutableArray<TaskView> Tasks);

/// <summary>One thing to do, with the criteria that it settles and the first places.</summary>
internal sealed record TaskView(int Number, string What, ImmutableArray<TaskFor> First, string Many, ImmutableArray<TaskFor> Rest, ImmutableArray<string> Places, string More)
{
    private const int CriteriaShown = 4, PlacesShown = 5;

    public static TaskView Of(int number, HospitalTask task, Wording wording)
    {
        var criteria = task.Sources.Select(source => TaskFor.Of(source, wording)).DistinctBy(one => (one.Id, one.Reason)).ToImmutableArray();
        var places = task.Sources.SelectMany(source => source.Findings).Order().Select(FindingGroup.PlaceOf).Distinct().ToArray();
        var rest = criteria.Length - CriteriaShown;
        return new(
            number, wording.Of(task.What), rest > 1 ? criteria[..CriteriaShown] : criteria,
            rest > 1 ? wording.Of($"và {wording.Count(rest)} tiêu chí nữa", $"and {wording.Count(rest)} criteria more") : "", rest > 1 ? criteria[CriteriaShown..] : [],
            [.. places.Take(PlacesShown)],
            places.Length > PlacesShown ? wording.Of($"và {wording.Count(places.Length - PlacesShown)} chỗ nữa, xem mục theo tệp", $"and {wording.Count(places.Length - PlacesShown)} more, see file by file") : "");
    }
}

/// <summary>A criterion that something to do settles.</summary>
internal sealed record TaskFor(string Id, string Clause, string Title, string Reason, Mark Mark)
{
    public static TaskFor Of(TaskSource source, Wording wording) => new(
        source.Result.Criterion.Id, wording.Of(source.Result.Citation), wording.Of(source.Result.Criterion.Title), wording.Of(source.Reason), Mark.Of(source.Result.Verdict, wording));
}

/// <summary>The same thing to do for all that need it.</summary>
internal sealed record HospitalTask(TaskKind Kind, Phrase What, ImmutableArray<TaskSource> Sources)
{
    /// <summary>By kind of work; within it, what fails first, then as in the checklist.</summary>
    public static ImmutableArray<HospitalTask> All(IEnumerable<CriterionResult> results) =>
    [
        .. results.SelectMany(TaskSource.All).GroupBy(source => (source.Kind, source.What))
            .Select(group => new HospitalTask(group.Key.Kind, group.Key.What, [.. group.OrderByDescending(source => source.Result.Verdict)]))
            .OrderBy(task => task.Kind).ThenByDescending(task => task.Sources[0].Result.Verdict),
    ];
}
