namespace EmrCheck.Core.Decisions;

/// <summary>One line of a ledger: who, in which role, and when.</summary>
public abstract record LedgerEntry
{
    private protected LedgerEntry()
    {
    }

    /// <summary>When it was concluded: the meeting.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was written into the ledger.</summary>
    public required DateTimeOffset Recorded { get; init; }

    /// <summary>Who entered it.</summary>
    public required CouncilMember By { get; init; }
}
