namespace EmrCheck.Core.RollUps;

/// <summary>A submission that could not be appraised.</summary>
/// <param name="Name">The facility's code where it is known, else the name of its folder.</param>
/// <param name="Reason">Why not.</param>
public sealed record Unappraised(string Name, Phrase Reason) : IComparable<Unappraised>
{
    /// <inheritdoc/>
    public int CompareTo(Unappraised? other)
    {
        var order = string.CompareOrdinal(Name, other?.Name);
        return order != 0 ? order : string.CompareOrdinal(Reason.Vi, other?.Reason.Vi);
    }
}
