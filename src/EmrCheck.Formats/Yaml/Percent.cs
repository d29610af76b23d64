using System.Globalization;

namespace EmrCheck.Formats.Yaml;

/// <summary>A share as people write it: 97.5, 97,5 or 97.5 %.</summary>
internal static class Percent
{
    /// <summary>The share; null when it is none from 0 to 100.</summary>
    public static decimal? Of(string text) =>
        decimal.TryParse(text.Trim().TrimEnd('%', ' ').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 100 ? share : null;
}
