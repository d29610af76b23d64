namespace EmrCheck.Core.Decisions;

/// <summary>What a council concludes about a verdict.</summary>
public enum DecisionKind
{
    /// <summary>The machine's answer stands.</summary>
    Accepted,

    /// <summary>Met, where the machine reached another answer or none.</summary>
    OverturnedToMet,

    /// <summary>Not met, where the machine reached another answer or none.</summary>
    OverturnedToNotMet,

    /// <summary>The facility must hand in more before anything is concluded.</summary>
    ReturnedForSupplement,

    /// <summary>Left for a later meeting.</summary>
    Deferred,
}
