namespace EmrCheck.Core.Waivers;

/// <summary>What users read for the states of waivers.</summary>
public static class WaiverWords
{
    /// <summary>The word for a state.</summary>
    public static Phrase Of(WaiverState state) => state switch
    {
        WaiverState.Applies => new("Đang áp dụng", "Applies"),
        WaiverState.Unused => new("Không dùng đến", "Unused"),
        WaiverState.Expired => new("Hết hạn", "Expired"),
        WaiverState.NotYetValid => new("Chưa có hiệu lực", "Not yet valid"),
        WaiverState.OtherFacility => new("Của cơ sở khác", "Of another facility"),
        _ => new("Không hợp lệ", "Malformed"),
    };
}
