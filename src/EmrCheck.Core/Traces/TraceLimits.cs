namespace EmrCheck.Core.Traces;

/// <summary>From where on a coincidence is worth a question: chosen so that honest facilities raise none.</summary>
public static class TraceLimits
{
    /// <summary>Two stays of one person may overlap so long: a transfer whose paper is closed later, a day ward.</summary>
    public static TimeSpan Overlap { get; } = TimeSpan.FromHours(12);

    /// <summary>The fewest records that share a second before it is bulk.</summary>
    public const int FewestAtOnce = 10;

    /// <summary>The share of a facility's records at one second, in per cent; people write full minutes by hand, so those need more.</summary>
    public const int PercentAtOnce = 10, PercentAtFullMinute = 50;

    /// <summary>The fewest records in each of two facilities that share an odd second.</summary>
    public const int FewestElsewhere = 3;

    /// <summary>The fewest records that were first written after their stay, and their share in per cent.</summary>
    public const int FewestAfterwards = 5, PercentAfterwards = 50;

    /// <summary>How many days before the submission count as just before it.</summary>
    public const int DaysBefore = 3;
}
