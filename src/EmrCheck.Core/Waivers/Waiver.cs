namespace EmrCheck.Core.Waivers;

/// <summary>An accepted, expiring non-conformity (miễn trừ): shown beside the verdict, which it never changes.</summary>
public sealed record Waiver
{
    /// <summary>How long one may last: appraisals come round within a year, and what is to stay longer is a tailoring of the profile.</summary>
    public const int LongestMonths = 12;

    /// <summary>The name by which it is cited.</summary>
    public required string Id { get; init; }

    /// <summary>The code of the facility that it was given to.</summary>
    public required string Facility { get; init; }

    /// <summary>The criterion that is not met.</summary>
    public required string Criterion { get; init; }

    /// <summary>How much of it is accepted.</summary>
    public required WaiverScope Scope { get; init; }

    /// <summary>Why it is accepted.</summary>
    public required string Reason { get; init; }

    /// <summary>Who signed it.</summary>
    public required WaiverSigner By { get; init; }

    /// <summary>The decision, minutes or text on which it rests.</summary>
    public required string Basis { get; init; }

    /// <summary>The day it was signed, the first on which it holds.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The last day that one signed on a day may have.</summary>
    public static DateOnly LatestEnd(DateOnly signedOn) => signedOn <= DateOnly.MaxValue.AddMonths(-LongestMonths) ? signedOn.AddMonths(LongestMonths) : DateOnly.MaxValue;
}

/// <summary>Who signed a waiver, by office and not by name.</summary>
public sealed record WaiverSigner(string Role, string Organisation);
