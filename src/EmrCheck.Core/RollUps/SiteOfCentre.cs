namespace EmrCheck.Core.RollUps;

/// <summary>That a facility was handed in as a site of a centre.</summary>
/// <param name="Site">The site's code.</param>
/// <param name="Centre">The centre's code.</param>
public sealed record SiteOfCentre(string Site, string Centre) : IComparable<SiteOfCentre>
{
    /// <inheritdoc/>
    public int CompareTo(SiteOfCentre? other)
    {
        var order = string.CompareOrdinal(Site, other?.Site);
        return order != 0 ? order : string.CompareOrdinal(Centre, other?.Centre);
    }
}
