namespace EmrCheck.Core.RollUps;

/// <summary>How often one criterion keeps the facilities of a group from passing.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Place">Its place in the checklist, from 1.</param>
/// <param name="Pass">Facilities where it passes.</param>
/// <param name="Fail">Facilities where it fails.</param>
/// <param name="NoEvidence">Facilities without data for it.</param>
/// <param name="NeedsReview">Facilities where a person must conclude.</param>
/// <param name="Error">Facilities where it could not be judged.</param>
/// <param name="NotApplicable">Facilities that it does not apply to: not in the denominator.</param>
public sealed record BlockingCriterion(
    MeasuredCriterion Criterion, int Place, int Pass, int Fail, int NoEvidence, int NeedsReview, int Error, int NotApplicable)
{
    /// <summary>Facilities where it is open.</summary>
    public int Open => NoEvidence + NeedsReview + Error;

    /// <summary>Facilities that it applies to.</summary>
    public int Applicable => Pass + Fail + Open;

    /// <summary>Fails of applicable.</summary>
    public Share Failing => new(Fail, Applicable);

    /// <summary>Open of applicable.</summary>
    public Share Undecided => new(Open, Applicable);
}
