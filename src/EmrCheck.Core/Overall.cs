namespace EmrCheck.Core;

/// <summary>The answer for a facility as a whole.</summary>
public enum Overall
{
    /// <summary>Every applicable mandatory criterion passes (đạt).</summary>
    Qualified,

    /// <summary>A mandatory criterion fails (không đạt).</summary>
    NotQualified,

    /// <summary>None fails, but not all could be judged (chưa đủ căn cứ).</summary>
    Undetermined,
}

/// <summary>How the overall answer follows from the criteria.</summary>
public static class Overalls
{
    /// <summary>The answer. Nothing applicable is undetermined, never qualified.</summary>
    /// <param name="results">The criteria judged.</param>
    /// <param name="gateIsWhole">Whether every text that decides was in force.</param>
    public static Overall Of(IEnumerable<CriterionResult> results, bool gateIsWhole = true) =>
        Of(results.Where(result => result.Criterion.Decides).Select(result => result.Verdict), gateIsWhole);

    /// <summary>The answer by the verdicts of the criteria that decide, whoever reached them.</summary>
    public static Overall Of(IEnumerable<Verdict> deciding, bool gateIsWhole) => Verdicts.AllOf(deciding) switch
    {
        Verdict.Fail => Overall.NotQualified,
        Verdict.Pass when gateIsWhole => Overall.Qualified,
        _ => Overall.Undetermined,
    };
}
