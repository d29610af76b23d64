namespace EmrCheck.Core.OnSite;

/// <summary>What users read for what was seen.</summary>
public static class OnSiteWords
{
    /// <summary>The word for a result.</summary>
    public static Phrase Of(OnSiteResult result) => result switch
    {
        OnSiteResult.Right => new("Đã thấy đúng", "Seen, as it should be"),
        OnSiteResult.Wrong => new("Thấy không đúng", "Seen, not as it should be"),
        OnSiteResult.NotSeen => new("Không xem được", "Could not be seen"),
        _ => new("Không áp dụng", "Not applicable"),
    };
}
