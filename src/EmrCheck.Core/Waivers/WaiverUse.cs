namespace EmrCheck.Core.Waivers;

/// <summary>What became of one waiver in one appraisal.</summary>
/// <param name="Entry">The waiver as it was given.</param>
/// <param name="State">Whether it applies, or why not.</param>
/// <param name="Why">The same in words.</param>
public sealed record WaiverUse(WaiverEntry Entry, WaiverState State, Phrase Why)
{
    /// <summary>Whether it applies.</summary>
    public bool Applies => State == WaiverState.Applies;
}

/// <summary>Whether a waiver applies, or why not.</summary>
public enum WaiverState
{
    /// <summary>It accepts a non-conformity that was found.</summary>
    Applies,

    /// <summary>There is nothing that it accepts: its criterion does not fail, or not in its scope.</summary>
    Unused,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>It was signed after the day of the appraisal.</summary>
    NotYetValid,

    /// <summary>It was given to another facility.</summary>
    OtherFacility,

    /// <summary>It cannot be used as it is written.</summary>
    Malformed,
}
