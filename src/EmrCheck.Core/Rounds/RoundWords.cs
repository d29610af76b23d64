namespace EmrCheck.Core.Rounds;

/// <summary>What users read for replies and for changes between rounds.</summary>
public static class RoundWords
{
    /// <summary>The word for a reply.</summary>
    public static Phrase Of(ReplyKind kind) => kind switch
    {
        ReplyKind.Fixed => new("Đã khắc phục", "Fixed"),
        ReplyKind.Explained => new("Giải trình", "Explained"),
        ReplyKind.NotFixed => new("Chưa khắc phục", "Not fixed yet"),
        _ => new("Không đồng ý", "Disputed"),
    };

    /// <summary>The word for a change.</summary>
    public static Phrase Of(RoundChange change) => change switch
    {
        RoundChange.New => new("Mới phát sinh", "New"),
        RoundChange.Resolved => new("Đã giải quyết", "Resolved"),
        RoundChange.Changed => new("Đổi kết quả", "Changed"),
        _ => new("Không đổi", "Unchanged"),
    };
}
