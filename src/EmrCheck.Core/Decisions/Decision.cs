using System.Collections.Immutable;

namespace EmrCheck.Core.Decisions;

/// <summary>What people conclude about a verdict, with authority, reason and legal basis (kết luận của hội đồng). The verdict beneath stays.</summary>
public sealed record Decision : LedgerEntry
{
    /// <summary>The criterion.</summary>
    public required string Criterion { get; init; }

    /// <summary>What is concluded.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The machine's verdict.</summary>
    public required Verdict From { get; init; }

    /// <summary>Why; empty when not said.</summary>
    public required string Reason { get; init; }

    /// <summary>The clause that it rests on; empty when not said.</summary>
    public required string Basis { get; init; }

    /// <summary>How the council voted.</summary>
    public required Votes Votes { get; init; }

    /// <summary>Members who took no part, for a conflict of interest.</summary>
    public ImmutableArray<string> Recused { get; init; } = [];

    /// <summary>What the criterion counts as in the council's answer.</summary>
    public Verdict To => Kind switch
    {
        DecisionKind.Accepted => From,
        DecisionKind.OverturnedToMet => Verdict.Pass,
        DecisionKind.OverturnedToNotMet => Verdict.Fail,
        DecisionKind.ReturnedForSupplement => Verdict.NoEvidence,
        _ => Verdict.NeedsReview,
    };

    /// <summary>Whether it says otherwise than an answer that the machine did reach.</summary>
    public bool Overturns => Kind is DecisionKind.OverturnedToMet or DecisionKind.OverturnedToNotMet && IsAnswer(From) && From != To;

    /// <summary>The kind for a conclusion: who concludes what the machine answered accepts it.</summary>
    public static DecisionKind KindOf(DecisionKind concluded, Verdict from) => (concluded, from) is
        (DecisionKind.OverturnedToMet, Verdict.Pass) or (DecisionKind.OverturnedToNotMet, Verdict.Fail) ? DecisionKind.Accepted : concluded;

    /// <summary>Whether the verdict is an answer that can be accepted.</summary>
    internal static bool IsAnswer(Verdict verdict) => verdict.IsDetermined() || verdict == Verdict.NotApplicable;
}
