namespace EmrCheck.Core.Decisions;

/// <summary>What users read for decisions and the people who take them.</summary>
public static class DecisionWords
{
    /// <summary>The word for a conclusion, as it is chosen in a form.</summary>
    public static Phrase Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Accepted => new("Chấp nhận kết quả máy chấm", "Accepted"),
        DecisionKind.OverturnedToMet => new("Đạt", "Met"),
        DecisionKind.OverturnedToNotMet => new("Không đạt", "Not met"),
        DecisionKind.ReturnedForSupplement => new("Yêu cầu bổ sung", "Returned for supplement"),
        _ => new("Hoãn kết luận", "Deferred"),
    };

    /// <summary>The words for a decision, with what it changes.</summary>
    public static Phrase Of(Decision decision) => decision switch
    {
        { Overturns: true } => new($"Hội đồng kết luận {Of(decision.Kind).Vi.ToLowerInvariant()}, khác kết quả máy chấm", $"Overturned to {Of(decision.Kind).En.ToLowerInvariant()}"),
        { Kind: DecisionKind.OverturnedToMet or DecisionKind.OverturnedToNotMet } => new($"Hội đồng kết luận {Of(decision.Kind).Vi.ToLowerInvariant()}", $"Concluded {Of(decision.Kind).En.ToLowerInvariant()}"),
        _ => Of(decision.Kind),
    };

    /// <summary>The word for a role.</summary>
    public static Phrase Of(CouncilRole role) => role switch
    {
        CouncilRole.Chair => new("Chủ tịch", "Chair"),
        CouncilRole.Deputy => new("Phó Chủ tịch", "Deputy chair"),
        CouncilRole.Secretary => new("Thư ký", "Secretary"),
        _ => new("Ủy viên", "Member"),
    };
}
