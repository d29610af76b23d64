namespace EmrCheck.Core.Decisions;

/// <summary>A share of people, such as 2/3, or a plain number of them.</summary>
/// <param name="Part">The numerator, or the number.</param>
/// <param name="Of">The denominator; null for a number.</param>
public sealed record Share(int Part, int? Of)
{
    /// <summary>The fewest people that make up the share.</summary>
    public int LeastOf(int people) => Of is { } of ? (int)((((long)people * Part) + of - 1) / of) : Part;

    /// <summary>Whether a part of so many is more than the share.</summary>
    public bool IsExceededBy(int part, int people) => Of is { } of ? (long)part * of > (long)Part * people : part > Part;

    /// <summary>As profiles write it.</summary>
    public override string ToString() => Of is { } of ? FormattableString.Invariant($"{Part}/{of}") : FormattableString.Invariant($"{Part}");
}
