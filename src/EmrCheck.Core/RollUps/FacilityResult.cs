using EmrCheck.Core.Scoring;

namespace EmrCheck.Core.RollUps;

/// <summary>What a roll-up keeps of one appraisal.</summary>
public sealed record FacilityResult : IComparable<FacilityResult>
{
    /// <summary>sha256:… of the appraisal: two of one digest are one.</summary>
    public required string Digest { get; init; }

    /// <summary>The facility.</summary>
    public required Facility Facility { get; init; }

    /// <summary>The date for which it was judged.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What it was judged by.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The overall answer.</summary>
    public required Overall Overall { get; init; }

    /// <summary>Mandatory criteria: passed of applicable.</summary>
    public required Gate Gate { get; init; }

    /// <summary>The points, as a range.</summary>
    public required PointRange Range { get; init; }

    /// <summary>Determined of applicable.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>A letter for each criterion of the measure, of <see cref="VerdictLetters"/>.</summary>
    public required string Verdicts { get; init; }

    /// <summary>By when the law wants its kind to be ready; null when no day is named.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>What it says of itself.</summary>
    public FacilityNumbers Numbers { get; init; } = FacilityNumbers.None;

    /// <summary>The half-year of the appraisal.</summary>
    public HalfYear Period => HalfYear.Of(AsOf);

    /// <summary>By facility, then by day, then by digest: never by result.</summary>
    public int CompareTo(FacilityResult? other)
    {
        if (other is null) return 1;
        var order = string.CompareOrdinal(Facility.Code, other.Facility.Code);
        if (order == 0) order = AsOf.CompareTo(other.AsOf);
        return order != 0 ? order : string.CompareOrdinal(Digest, other.Digest);
    }
}
