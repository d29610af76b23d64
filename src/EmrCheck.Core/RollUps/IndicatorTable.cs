using System.Collections.Immutable;

namespace EmrCheck.Core.RollUps;

/// <summary>The indicators of a province, over all, by kind, and by kind and grade; and the targets beside them.</summary>
internal static class IndicatorTable
{
    public static ImmutableArray<IndicatorFigure> Of(FacilityResult[] current, PlannedFacility[] missing)
    {
        var kinds = current.Select(result => result.Facility.Kind).Concat(missing.Select(facility => facility.Kind)).Distinct()
            .OrderBy(ComparableGroup.KindOrder).ThenBy(kind => kind, StringComparer.Ordinal).ToArray();
        return [.. Enum.GetValues<Indicator>().SelectMany(indicator => kinds.SelectMany(kind => OfKind(indicator, kind)).Prepend(IndicatorFigure.Of(indicator, "", null, current, missing.Length)))];

        IEnumerable<IndicatorFigure> OfKind(Indicator indicator, string kind)
        {
            var (results, absent) = (current.Where(result => result.Facility.Kind == kind).ToArray(), missing.Where(facility => facility.Kind == kind).ToArray());
            yield return IndicatorFigure.Of(indicator, kind, null, results, absent.Length);
            var grades = results.Select(result => result.Facility.Grade).Concat(absent.Select(facility => facility.Grade)).Distinct().OrderBy(AnswerRow.GradeOrder).ToArray();
            foreach (var grade in grades.Where(grade => grades.Length > 1 || grade.Length > 0))
                yield return IndicatorFigure.Of(indicator, kind, grade, [.. results.Where(result => result.Facility.Grade == grade)], absent.Count(facility => facility.Grade == grade));
        }
    }

    public static ImmutableArray<TargetResult> Of(Plan plan, FacilityResult[] current, PlannedFacility[] missing, DateOnly day, PastRollUp? past) =>
    [
        .. plan.Targets.Select(target =>
        {
            var results = current.Where(result => target.IsFor(result.Facility.Code, result.Facility.Kind, result.Facility.Grade)).ToArray();
            var figure = IndicatorFigure.Of(target.Indicator, "", null, results, missing.Count(facility => target.IsFor(facility.Code, facility.Kind, facility.Grade)));
            return new TargetResult(
                target, figure, StateOf(target, figure.Share, day),
                [.. (past?.Figures ?? []).Where(figure => figure.Target == target.Id && figure.Period < HalfYear.Of(day)).OrderBy(figure => figure.Period)]);
        }),
    ];

    private static TargetState StateOf(Target target, Share share, DateOnly day) =>
        share.Whole == 0 ? TargetState.NoFigure : share.Reaches(target.Percent) ? TargetState.Reached : target.By < day ? TargetState.Missed : TargetState.NotYet;
}
