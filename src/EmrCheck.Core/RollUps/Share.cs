namespace EmrCheck.Core.RollUps;

/// <summary>A part of a whole, never without either.</summary>
/// <param name="Part">The numerator.</param>
/// <param name="Whole">The denominator.</param>
public readonly record struct Share(long Part, long Whole)
{
    /// <summary>Per cent, rounded down, so that 100 means all; null where there is no whole: nothing of nothing is no figure.</summary>
    public int? Percent => Whole <= 0 ? null : (int)(Part * 100 / Whole);

    /// <summary>Whether it is at least so many per cent; a share of nothing is at least nothing, not even 0.</summary>
    public bool Reaches(decimal percent) => Whole > 0 && Part * 100m >= percent * Whole;
}
