using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Packs.Mutation;

namespace EmrCheck.Formats.Packs;

/// <summary>A pack, its criteria in order, and the clauses of its text.</summary>
public sealed record LoadedPack(Pack Pack, ImmutableArray<Criterion> Criteria, ImmutableArray<Clause> Clauses)
{
    /// <summary>What its criteria may lose without noticing, each with the reason.</summary>
    public ImmutableArray<Survivor> Survivors { get; init; } = [];
}

/// <summary>The packs, profiles and catalogues of one rules folder.</summary>
public sealed class PackLibrary
{
    internal PackLibrary(RulesFolder folder, ImmutableArray<LoadedPack> packs, ImmutableArray<Profile> profiles, Catalogs catalogs) =>
        (Folder, Packs, Profiles, Catalogs) = (folder, packs, profiles, catalogs);

    /// <summary>The packs, by id.</summary>
    public ImmutableArray<LoadedPack> Packs { get; }

    /// <summary>The profiles, by id.</summary>
    public ImmutableArray<Profile> Profiles { get; }

    /// <summary>The words that packs and submissions share.</summary>
    public Catalogs Catalogs { get; }

    /// <summary>By what records show a service or an event.</summary>
    public ImmutableArray<RecordsCheck> Signs { get; init; } = [];

    /// <summary>The ids of the criteria of all packs of the folder, whether they were read or not.</summary>
    public required ImmutableHashSet<string> Known { get; init; }

    internal RulesFolder Folder { get; }

    /// <summary>The profile of this name; null when there is none.</summary>
    public Profile? ProfileNamed(string id) => Profiles.FirstOrDefault(profile => profile.Id == id);

    /// <summary>The profile written for this kind of facility; null when there is none.</summary>
    public Profile? ProfileFor(string facilityKind) => Profiles.FirstOrDefault(profile => profile.Kinds.Contains(facilityKind));

    /// <summary>
    /// What the profile's packs say on one date: those in force then. Packs asked for by name are applied after their end, too.
    /// No pack at all is an error.
    /// </summary>
    public Loaded<Checklist> For(Profile profile, DateOnly asOf)
    {
        var named = profile.Packs.Select(id => Packs.FirstOrDefault(pack => pack.Pack.Id == id)).OfType<LoadedPack>().ToImmutableArray();
        var selected = named.Where(pack => Applies(profile, pack.Pack, asOf)).ToImmutableArray();
        Diagnostic Remark(LoadedPack pack, DiagnosticCode code, params string[] facts) => Diagnostic.At(code, Folder.Full($"{pack.Pack.Id}/pack.yaml"), 0, 0, facts);
        if (selected.IsEmpty || (profile.ByName && selected.Length < named.Length))
            return new(null, [.. named.Except(selected).Select(pack => Remark(pack, DiagnosticCodes.NotInForce, pack.Pack.Id, Day(asOf), Span(pack.Pack.InForce)))]);

        var remarks = selected
            .Where(pack => pack.Pack.InForce.To < asOf)
            .Select(pack => Remark(pack, DiagnosticCodes.AppliedAfterItsEnd, pack.Pack.Id, Day(pack.Pack.InForce.To!.Value)))
            .ToImmutableArray();
        var applied = selected.Select(pack => pack.Pack).ToImmutableArray();
        foreach (var gap in profile.GapsWith(applied))
            remarks = remarks.Add(Diagnostic.At(DiagnosticCodes.NoGate, Folder.Full($"profiles/{profile.Id}.yaml"), 0, 0, Day(asOf), gap));
        var criteria = selected.SelectMany(pack => pack.Criteria)
            .Where(criterion => profile.ByName || criterion.InForce is not { } span || span.On(asOf))
            .Select(criterion => Tailored(criterion with { InGate = profile.IsGate(criterion.Pack.Id) }, profile))
            .OfType<Criterion>();
        return new(new(profile, asOf, applied, [.. criteria]) 
            {
                Catalogs = Catalogs,
                Signs = Signs,
                Elsewhere = [.. named.Except(selected).SelectMany(pack => pack.Criteria)],
                Known = Known,
            }, remarks);
    }

    /// <summary>By date, or by name once it has begun.</summary>
    private static bool Applies(Profile profile, Pack pack, DateOnly asOf) =>
        pack.InForce.On(asOf) || (profile.ByName && pack.InForce.From <= asOf);

    /// <summary>The criterion as the profile has it; null when it is left out.</summary>
    private static Criterion? Tailored(Criterion criterion, Profile profile)
    {
        if (profile.Minimum is { } fewest) criterion = With(criterion, check => check.Minimum > 1 ? check with { Minimum = fewest } : check);
        foreach (var tailoring in profile.Tailorings.Where(tailoring => tailoring.Criterion == criterion.Id))
        {
            if (tailoring.Omit) return null;
            criterion = With(criterion, check => check with { Minimum = tailoring.Minimum ?? check.Minimum, Threshold = tailoring.Threshold ?? check.Threshold });
            criterion = criterion with { Obligation = tailoring.Obligation ?? criterion.Obligation, Tailored = tailoring };
        }

        return criterion;
    }

    private static Criterion With(Criterion criterion, Func<PopulationCheck, PopulationCheck> change) => criterion with
    {
        Check = criterion.Check.Rewrite(check => check is PopulationCheck population ? change(population) : check)!,
    };

    private static string Span(InForce span) => $"{Day(span.From)} – {(span.To is { } last ? Day(last) : "…")}";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
