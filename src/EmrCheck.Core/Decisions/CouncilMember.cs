namespace EmrCheck.Core.Decisions;

/// <summary>A person of the council, named in the ledger; reports show the role alone.</summary>
public sealed record CouncilMember(string Name, CouncilRole Role);

/// <summary>What a person is in the council.</summary>
public enum CouncilRole
{
    /// <summary>Presides (chủ tịch).</summary>
    Chair,

    /// <summary>Presides in the chair's place (phó chủ tịch).</summary>
    Deputy,

    /// <summary>Keeps the minutes (thư ký).</summary>
    Secretary,

    /// <summary>Votes (ủy viên).</summary>
    Member,
}
