using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;

namespace EmrCheck.Formats.Packs;

/// <summary>A pack and its criteria, in order.</summary>
public sealed record LoadedPack(Pack Pack, ImmutableArray<Criterion> Criteria);

/// <summary>The packs and profiles of one rules folder.</summary>
public sealed class PackLibrary
{
    internal PackLibrary(RulesFolder folder, ImmutableArray<LoadedPack> packs, ImmutableArray<Profile> profiles) =>
        (Folder, Packs, Profiles) = (folder, packs, profiles);

    /// <summary>The packs, by id.</summary>
    public ImmutableArray<LoadedPack> Packs { get; }

    /// <summary>The profiles, by id.</summary>
    public ImmutableArray<Profile> Profiles { get; }

    internal RulesFolder Folder { get; }

    /// <summary>The profile of this name; null when there is none.</summary>
    public Profile? ProfileNamed(string id) => Profiles.FirstOrDefault(profile => profile.Id == id);

    /// <summary>The profile written for this kind of facility; null when there is none.</summary>
    public Profile? ProfileFor(string facilityKind) => Profiles.FirstOrDefault(profile => profile.Kinds.Contains(facilityKind));

    /// <summary>What the profile's packs say on one date. A pack that is not in force then is an error.</summary>
    public Loaded<Checklist> For(Profile profile, DateOnly asOf)
    {
        var selected = profile.Packs.Select(id => Packs.FirstOrDefault(pack => pack.Pack.Id == id)).OfType<LoadedPack>().ToImmutableArray();
        var diagnostics = selected
            .Where(pack => !pack.Pack.InForce.On(asOf))
            .Select(pack => Diagnostic.At(
                DiagnosticCodes.NotInForce, Folder.Full($"{pack.Pack.Id}/pack.yaml"), 0, 0, pack.Pack.Id, Day(asOf), Span(pack.Pack.InForce)))
            .ToImmutableArray();
        return diagnostics.IsEmpty && !selected.IsEmpty
            ? new(new(profile, asOf, [.. selected.Select(pack => pack.Pack)], [.. selected.SelectMany(pack => pack.Criteria)]), [])
            : new(null, diagnostics);
    }

    private static string Span(InForce span) => $"{Day(span.From)} – {(span.To is { } last ? Day(last) : "…")}";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
