using System.Collections.Immutable;

namespace EmrCheck.Core.Decisions;

/// <summary>The final conclusion of a council, signed: nothing is appended after it (kết luận chung).</summary>
public sealed record SignOff : LedgerEntry
{
    /// <summary>The council's answer for the facility, as it follows from its decisions.</summary>
    public required Overall Overall { get; init; }

    /// <summary>How the council voted.</summary>
    public required Votes Votes { get; init; }

    /// <summary>Members who took no part.</summary>
    public ImmutableArray<string> Recused { get; init; } = [];
}
