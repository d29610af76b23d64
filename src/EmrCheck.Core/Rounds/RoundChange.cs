namespace EmrCheck.Core.Rounds;

/// <summary>What became of a criterion from one round to the next.</summary>
public enum RoundChange
{
    /// <summary>It is open now and was not.</summary>
    New,

    /// <summary>It was open and is not any more.</summary>
    Resolved,

    /// <summary>Another verdict, but open in both or in neither.</summary>
    Changed,

    /// <summary>The same verdict.</summary>
    Unchanged,
}

/// <summary>How the change follows from the two verdicts; null where a round does not have the criterion.</summary>
public static class RoundChanges
{
    /// <summary>The change.</summary>
    public static RoundChange Of(Verdict? before, Verdict? now) => (IsOpen(before), IsOpen(now)) switch
    {
        _ when before == now => RoundChange.Unchanged,
        (false, true) => RoundChange.New,
        (true, false) => RoundChange.Resolved,
        _ => RoundChange.Changed,
    };

    /// <summary>Whether something is left to do about it.</summary>
    public static bool IsOpen(Verdict? verdict) => verdict is not (null or Verdict.Pass or Verdict.NotApplicable);
}
