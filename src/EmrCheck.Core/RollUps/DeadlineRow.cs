using System.Collections.Immutable;

namespace EmrCheck.Core.RollUps;

/// <summary>How facilities of one kind stand to the day by which the law wants them to be ready. Being late is told; it fails nobody.</summary>
/// <param name="Kind">The kind of facility.</param>
/// <param name="Deadline">The last day; null where the profile names none.</param>
/// <param name="Met">Changed from paper by that day.</param>
/// <param name="Late">Changed after it.</param>
/// <param name="Overdue">Not changed, by its own plan, and the day has passed.</param>
/// <param name="Pending">Not changed, by its own plan, and the day has not passed.</param>
/// <param name="NotStated">No word and no decision: what it did cannot be told.</param>
/// <param name="OnWordAlone">Of those met or late, known by the facility's word alone.</param>
public sealed record DeadlineRow(string Kind, DateOnly? Deadline, int Met, int Late, int Overdue, int Pending, int NotStated, int OnWordAlone)
{
    /// <summary>All facilities of the row.</summary>
    public int All => Met + Late + Overdue + Pending + NotStated;

    internal static ImmutableArray<DeadlineRow> Rows(IEnumerable<FacilityResult> results) =>
    [
        .. results.GroupBy(result => (result.Facility.Kind, result.Deadline))
            .OrderBy(group => ComparableGroup.KindOrder(group.Key.Kind)).ThenBy(group => group.Key.Kind, StringComparer.Ordinal).ThenBy(group => group.Key.Deadline ?? DateOnly.MaxValue)
            .Select(group => Row(group.Key.Kind, group.Key.Deadline, [.. group])),
    ];

    private static DeadlineRow Row(string kind, DateOnly? deadline, FacilityResult[] results)
    {
        var states = results.CountBy(result => StateOf(result)).ToDictionary();
        int Of(DeadlineState state) => states.GetValueOrDefault(state);
        return new(
            kind, deadline, Of(DeadlineState.Met), Of(DeadlineState.Late), Of(DeadlineState.Overdue), Of(DeadlineState.Pending), Of(DeadlineState.NotStated),
            results.Count(result => StateOf(result) is DeadlineState.Met or DeadlineState.Late && result.Numbers is { PaperlessSince: not null, DecidedOn: null }));
    }

    /// <summary>How one facility stands to its deadline.</summary>
    public static DeadlineState StateOf(FacilityResult result)
    {
        var (numbers, last) = (result.Numbers, result.Deadline ?? DateOnly.MaxValue);
        if (numbers.Paperless is { } day && day <= result.AsOf) return day <= last ? DeadlineState.Met : DeadlineState.Late;
        if (numbers.Paperless is null && numbers.PaperlessPlanned is null) return DeadlineState.NotStated;
        return result.AsOf > last ? DeadlineState.Overdue : DeadlineState.Pending;
    }
}

/// <summary>How a facility stands to its deadline.</summary>
public enum DeadlineState
{
    /// <summary>No word and no decision.</summary>
    NotStated,

    /// <summary>In time.</summary>
    Met,

    /// <summary>After the day.</summary>
    Late,

    /// <summary>Not yet, and the day has passed.</summary>
    Overdue,

    /// <summary>Not yet, and the day has not passed.</summary>
    Pending,
}
