using System.Collections.Immutable;
using EmrCheck.Core.Scoring;

namespace EmrCheck.Core.RollUps;

/// <summary>How a facility stood in one half-year.</summary>
/// <param name="Code">The facility's code.</param>
/// <param name="Name">Its name then.</param>
/// <param name="Kind">Its kind then.</param>
/// <param name="AsOf">The date for which it was judged.</param>
/// <param name="Measure">The id of the measure that it was judged by.</param>
/// <param name="Profile">The profile of that measure.</param>
/// <param name="Overall">The overall answer.</param>
/// <param name="Gate">Mandatory criteria: passed of applicable.</param>
/// <param name="Range">The points, as a range.</param>
/// <param name="Coverage">Determined of applicable.</param>
/// <param name="Numbers">What it said of itself.</param>
public sealed record HistoryLine(
    string Code, string Name, string Kind, DateOnly AsOf, string Measure, string Profile, Overall Overall, Gate Gate, PointRange Range, Coverage Coverage, FacilityNumbers Numbers)
{
    /// <summary>The half-year.</summary>
    public HalfYear Period => HalfYear.Of(AsOf);

    internal static HistoryLine Of(FacilityResult result) => new(
        result.Facility.Code, result.Facility.Name, result.Facility.Kind, result.AsOf, result.Measure.Id, result.Measure.Profile,
        result.Overall, result.Gate, result.Range, result.Coverage, result.Numbers);

    /// <summary>One line for each facility and half-year, the latest of each; by code and half-year.</summary>
    internal static ImmutableArray<HistoryLine> Join(IEnumerable<HistoryLine> lines) =>
    [
        .. lines.GroupBy(line => (line.Code, line.Period)).Select(same => same.MaxBy(line => line.AsOf)!)
            .OrderBy(line => line.Code, StringComparer.Ordinal).ThenBy(line => line.Period),
    ];
}

/// <summary>What an earlier roll-up is remembered for.</summary>
/// <param name="Period">Its half-year.</param>
/// <param name="Lines">How each facility stood, its own history included.</param>
/// <param name="Figures">What was reached of each target, its own history included.</param>
public sealed record PastRollUp(HalfYear Period, ImmutableArray<HistoryLine> Lines, ImmutableArray<PastFigure> Figures);

/// <summary>A facility before and now.</summary>
/// <param name="Before">How it stood before.</param>
/// <param name="After">How it stands now.</param>
public sealed record Change(HistoryLine Before, HistoryLine After)
{
    /// <summary>Whether both were judged by the same measure: only then does a change speak of the facility alone.</summary>
    public bool IsComparable => Before.Measure == After.Measure && Before.Kind == After.Kind;
}
