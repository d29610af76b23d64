namespace EmrCheck.Core.Checks;

/// <summary>What a threshold binds.</summary>
public enum Binding
{
    /// <summary>The share that was seen.</summary>
    Rate,

    /// <summary>The upper bound, at 95 % confidence, of the share of records that are not as asked: too few records seen are not enough.</summary>
    Bound,
}
