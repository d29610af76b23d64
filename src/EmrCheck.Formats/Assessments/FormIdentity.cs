using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;

namespace EmrCheck.Formats.Assessments;

/// <summary>Which form it is: whose, of which day, for which profile and which versions of the rules.</summary>
public sealed record FormIdentity(string Facility, DateOnly AsOf, string Profile, ImmutableArray<string> Packs)
{
    private const string Mark = "emrcheck-form/1";

    /// <summary>The form of a facility's checklist.</summary>
    public static FormIdentity Of(Checklist checklist, string facility) =>
        new(facility, checklist.AsOf, checklist.Profile.Id, [.. checklist.Packs.Select(pack => $"{pack.Id}={pack.Version}")]);

    /// <summary>The identity that a text gives; null when it gives none.</summary>
    public static FormIdentity? Read(string text) =>
        text.Split('|') is [Mark, var facility, var day, var profile, var packs]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)
            ? new(facility, asOf, profile, [.. packs.Split(',', StringSplitOptions.RemoveEmptyEntries)])
            : null;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join('|', Mark, Facility, AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Profile, string.Join(',', Packs));
}
