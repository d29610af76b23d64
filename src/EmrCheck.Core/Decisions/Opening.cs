namespace EmrCheck.Core.Decisions;

/// <summary>The first line of a ledger: which council on which appraisal, by which rules.</summary>
public sealed record Opening : LedgerEntry
{
    /// <summary>The name of the council.</summary>
    public required string Council { get; init; }

    /// <summary>How many members it has.</summary>
    public required int Members { get; init; }

    /// <summary>The code of the facility.</summary>
    public required string Facility { get; init; }

    /// <summary>The digest of the appraisal.</summary>
    public required string Appraisal { get; init; }

    /// <summary>The profile that it was judged by.</summary>
    public required string Profile { get; init; }

    /// <summary>How the council decides.</summary>
    public required CouncilRules Rules { get; init; }

    /// <summary>How many of the members must vote.</summary>
    public int Quorum => Rules.Quorum.LeastOf(Members);
}
