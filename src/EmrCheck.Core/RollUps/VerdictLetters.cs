namespace EmrCheck.Core.RollUps;

/// <summary>Verdicts as single letters, so that a matrix is a string for each facility.</summary>
public static class VerdictLetters
{
    /// <summary>The letter for a verdict.</summary>
    public static char Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => 'P',
        Verdict.Fail => 'F',
        Verdict.NoEvidence => 'N',
        Verdict.NeedsReview => 'R',
        Verdict.Error => 'E',
        _ => '-',
    };

    /// <summary>The verdict of a letter.</summary>
    public static Verdict Read(char letter) => letter switch
    {
        'P' => Verdict.Pass,
        'F' => Verdict.Fail,
        'N' => Verdict.NoEvidence,
        'R' => Verdict.NeedsReview,
        'E' => Verdict.Error,
        _ => Verdict.NotApplicable,
    };
}
