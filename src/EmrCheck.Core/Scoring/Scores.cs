namespace EmrCheck.Core.Scoring;

/// <summary>The figures of an appraisal, each with its numerator and denominator (điểm).</summary>
/// <param name="Gate">The legal answer: applicable mandatory criteria that pass.</param>
/// <param name="Range">The points with what is open counted as nothing and as everything.</param>
/// <param name="Coverage">The applicable criteria on which the machine reached an answer.</param>
public sealed record Scores(Gate Gate, PointRange Range, Coverage Coverage)
{
    /// <summary>The figures of a set of results. Informational criteria are reported, never counted.</summary>
    public static Scores Of(IEnumerable<CriterionResult> results)
    {
        var applicable = results
            .Where(result => result.Verdict != Verdict.NotApplicable && result.Criterion.Obligation != Obligation.Informational)
            .ToArray();
        var mandatory = applicable.Where(result => result.Criterion.Decides).ToArray();
        var determined = applicable.Count(result => result.Verdict.IsDetermined());
        return new(
            new(mandatory.Count(result => result.Verdict == Verdict.Pass), mandatory.Length),
            new(applicable.Count(result => result.Verdict == Verdict.Pass), applicable.Length - determined, applicable.Length),
            new(determined, applicable.Length));
    }
}

/// <summary>Mandatory criteria: passed of applicable.</summary>
public sealed record Gate(int Passed, int Applicable);

/// <summary>Points: every applicable criterion weighs the same.</summary>
/// <param name="Earned">Criteria that pass.</param>
/// <param name="Undetermined">Criteria that are open.</param>
/// <param name="Applicable">All that apply.</param>
public sealed record PointRange(int Earned, int Undetermined, int Applicable)
{
    /// <summary>Per cent, rounded down, the open ones counted as nothing. 0 where nothing applies.</summary>
    public int Low => Percent(Earned);

    /// <summary>Per cent, rounded down, the open ones counted as everything. 0 where nothing applies.</summary>
    public int High => Percent(Earned + Undetermined);

    private int Percent(int points) => Applicable == 0 ? 0 : points * 100 / Applicable;
}

/// <summary>Determined of applicable.</summary>
public sealed record Coverage(int Determined, int Applicable);
