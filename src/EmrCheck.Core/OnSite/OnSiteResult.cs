namespace EmrCheck.Core.OnSite;

/// <summary>What a person saw at the facility when looking for what a criterion asks (kết quả quan sát).</summary>
public enum OnSiteResult
{
    /// <summary>Seen, and as it should be.</summary>
    Right,

    /// <summary>Seen, and not as it should be.</summary>
    Wrong,

    /// <summary>Could not be looked at.</summary>
    NotSeen,

    /// <summary>Does not apply to this facility, in the observer's opinion.</summary>
    NotApplicable,
}
