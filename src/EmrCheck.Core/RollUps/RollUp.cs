using System.Collections.Immutable;
using EmrCheck.Core.Traces;

namespace EmrCheck.Core.RollUps;

/// <summary>Many appraisals as one picture of a province (tổng hợp). Facilities stand in the order of their codes, never of their results.</summary>
public sealed record RollUp
{
    /// <summary>The latest half-year of which there is an appraisal.</summary>
    public required HalfYear Period { get; init; }

    /// <summary>The latest day for which a facility was judged.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The appraisal that speaks for each facility, by code; of the latest half-year first of all.</summary>
    public required ImmutableArray<FacilityResult> Facilities { get; init; }

    /// <summary>The groups within which figures are made.</summary>
    public required ImmutableArray<ComparableGroup> Groups { get; init; }

    /// <summary>What is not counted with the others.</summary>
    public required ImmutableArray<Apart> Apart { get; init; }

    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The indicators of the latest half-year: over all, by kind, by kind and grade.</summary>
    public required ImmutableArray<IndicatorFigure> Indicators { get; init; }

    /// <summary>The plan's targets beside what was reached.</summary>
    public required ImmutableArray<TargetResult> Targets { get; init; }

    /// <summary>Each facility before and now, by code.</summary>
    public required ImmutableArray<Change> Changes { get; init; }

    /// <summary>How each facility stood in each half-year.</summary>
    public required ImmutableArray<HistoryLine> History { get; init; }

    /// <summary>The half-year of the earlier roll-up; null when there was none.</summary>
    public HalfYear? Since { get; init; }

    /// <summary>What the traces of the submissions, compared with each other, give to ask about: no verdicts.</summary>
    public ImmutableArray<TraceQuestion> Questions { get; init; } = [];

    /// <summary>How many facilities were compared with each other.</summary>
    public int Compared { get; init; }

    /// <summary>Of facilities that were handed in as sites, the code of their centre; several where several claim one.</summary>
    public ImmutableSortedDictionary<string, string> Centres { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Facilities by answer, kind and grade.</summary>
    public ImmutableArray<AnswerRow> Answers => AnswerRow.Rows(Facilities);

    /// <summary>The facilities of the latest half-year.</summary>
    public IEnumerable<FacilityResult> Current => Facilities.Where(result => result.Period == Period);

    /// <summary>The facilities of the latest half-year beside their deadlines.</summary>
    public ImmutableArray<DeadlineRow> Deadlines => DeadlineRow.Rows(Current);

    /// <summary>The picture of a set of appraisals; null when there is none.</summary>
    public static RollUp? Of(AppraisalSet set, Plan plan, PastRollUp? past)
    {
        if (set.Results.IsEmpty) return null;
        var (chosen, apart) = set.Choose();
        var last = set.Results.Max(result => result.AsOf);
        var period = HalfYear.Of(last);
        var current = chosen.Where(result => result.Period == period).ToArray();
        var seen = set.Results.Select(result => result.Facility.Code).Concat(set.Unappraised.Select(each => each.Name)).ToHashSet(StringComparer.Ordinal);
        var missing = plan.Facilities.Where(facility => current.All(result => result.Facility.Code != facility.Code)).ToArray();
        var before = past?.Lines ?? [];
        return new()
        {
            Period = period,
            AsOf = last,
            Facilities = chosen,
            Groups = ComparableGroup.All(chosen),
            Apart =
            [
                .. apart
                    .Concat(set.Unappraised.Select(RollUps.Apart.Of))
                    .Concat(chosen.Where(result => result.Period < period).Select(result => RollUps.Apart.Earlier(result, period)))
                    .Concat(plan.Facilities.Where(facility => !seen.Contains(facility.Code)).Select(RollUps.Apart.Missing))
                    .Concat(before.Where(line => line.Period == past!.Period && !seen.Contains(line.Code)).Select(RollUps.Apart.Gone))
                    .OrderBy(each => each.Code, StringComparer.Ordinal).ThenBy(each => each.Kind, StringComparer.Ordinal).ThenBy(each => each.Reason.Vi, StringComparer.Ordinal),
            ],
            Plan = plan,
            Indicators = IndicatorTable.Of(current, missing),
            Targets = IndicatorTable.Of(plan, current, missing, last, past),
            Changes = [.. current.Select(HistoryLine.Of).SelectMany(line => ChangesOf(line, before))],
            History = HistoryLine.Join(before.Concat(set.Uncontested.Select(HistoryLine.Of))),
            Since = past?.Period,
            Centres = set.Sites.GroupBy(each => each.Site, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(site => site.Key, site => string.Join(", ", site.Select(each => each.Centre)), StringComparer.Ordinal),
        };
    }

    private static IEnumerable<Change> ChangesOf(HistoryLine now, ImmutableArray<HistoryLine> before) =>
        before.Where(line => line.Code == now.Code && line.AsOf < now.AsOf).MaxBy(line => line.AsOf) is { } last ? [new(last, now)] : [];
}
