using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Packs;

/// <summary>What a profile picks on one day, what it does not, and why.</summary>
/// <param name="Checklist">What is judged by; null, with remarks, when nothing is in force.</param>
/// <param name="Absent">The profile's packs that do not apply on the day, in its order.</param>
/// <param name="Others">The packs that the profile does not name.</param>
/// <param name="NotNow">The criteria of picked packs whose own days do not hold the day.</param>
public sealed record Resolution(
    Loaded<Checklist> Checklist, ImmutableArray<Pack> Absent, ImmutableArray<Pack> Others, ImmutableArray<Criterion> NotNow)
{
    /// <summary>Resolves a profile.</summary>
    public static Resolution Of(PackLibrary library, Profile profile, DateOnly asOf)
    {
        var checklist = library.For(profile, asOf);
        var picked = checklist.Value?.Packs ?? [];
        var named = profile.Packs.Select(id => library.Packs.First(pack => pack.Pack.Id == id)).ToImmutableArray();
        return new(
            checklist,
            [.. named.Select(pack => pack.Pack).Where(pack => !picked.Contains(pack))],
            [.. library.Packs.Select(pack => pack.Pack).Where(pack => !profile.Packs.Contains(pack.Id))],
            [.. named.Where(pack => picked.Contains(pack.Pack)).SelectMany(pack => pack.Criteria).Where(criterion => !profile.ByName && criterion.InForce?.On(asOf) == false)]);
    }
}
