namespace EmrCheck.Core.Decisions;

/// <summary>A signed ledger opened again, with the reason: the sign-off before it stays in the ledger and no longer stands.</summary>
public sealed record Reopening : LedgerEntry
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
