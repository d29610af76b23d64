using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Core;

namespace EmrCheck.Formats.Packs.Mutation;

/// <summary>A damaged sample judged again.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Damage">What was taken out of it.</param>
/// <param name="IsOwn">Whether the criterion reads that, so that it must notice.</param>
/// <param name="Verdict">What it got.</param>
public sealed record Mutant(Sample Sample, Damage Damage, bool IsOwn, Verdict Verdict)
{
    /// <summary>Whether the criterion noticed.</summary>
    public bool IsNoticed => Verdict != Verdict.Pass;
}

/// <summary>Whether the criteria of one pack notice their own damage, and no other's.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Mutants">Every damaged sample, by sample and place.</param>
public sealed record PackMutations(LoadedPack Pack, ImmutableArray<Mutant> Mutants)
{
    /// <summary>The damages that must be noticed.</summary>
    public ImmutableArray<Mutant> Own { get; } = [.. Mutants.Where(mutant => mutant.IsOwn)];

    /// <summary>The damages that were not noticed, each with the reason if the pack gives one.</summary>
    public IEnumerable<(Mutant Mutant, Survivor? Listed)> Survivors =>
        Own.Where(mutant => !mutant.IsNoticed).Select(mutant => (mutant, Pack.Survivors.FirstOrDefault(listed => IsOf(listed, mutant))));

    /// <summary>How many criteria were tried.</summary>
    public int Criteria => Own.Select(mutant => mutant.Sample.Criterion).Distinct().Count();

    /// <summary>How many damages were noticed.</summary>
    public int Noticed => Own.Count(mutant => mutant.IsNoticed);

    /// <summary>How many were not, for a reason that the pack gives.</summary>
    public int Excused => Survivors.Count(survivor => survivor.Listed is not null);

    /// <summary>What is wrong with the list of survivors, and which criteria notice what is not theirs.</summary>
    public ImmutableArray<Diagnostic> Faults =>
    [
        .. Pack.Survivors.Where(listed => !Survivors.Any(survivor => survivor.Listed == listed))
            .Select(stale => Diagnostic.At(DiagnosticCodes.StaleSurvivor, stale.File, stale.Line, 0, stale.Criterion, stale.Element)),
        .. Mutants.Where(mutant => mutant is { IsOwn: false, IsNoticed: true })
            .Select(mutant => Diagnostic.At(DiagnosticCodes.NoticesOthers, mutant.Sample.File, 0, 0, mutant.Sample.Criterion.Id, mutant.Damage.Element, mutant.Damage.Path, RuleWords.Word(mutant.Verdict, '-'))),
    ];

    /// <summary>Damages the passing samples of every pack, or of one.</summary>
    public static ImmutableArray<PackMutations> Of(PackLibrary library, string? packId = null)
    {
        var samples = Samples.Find(library).Samples.Where(sample => sample.Expected == Verdict.Pass).ToLookup(sample => sample.Criterion.Pack.Id);
        return [.. library.Packs.Where(pack => packId is null || pack.Pack.Id == packId).Select(pack => Of(pack, [.. samples[pack.Pack.Id]]))];
    }

    private static PackMutations Of(LoadedPack pack, ImmutableArray<Sample> samples)
    {
        var reads = pack.Criteria.ToDictionary(criterion => criterion.Id, criterion => new CriterionReads(criterion), StringComparer.Ordinal);
        return new(pack, [.. samples.AsParallel().AsOrdered().SelectMany(sample => MutantsOf(sample, reads))]);
    }

    private static List<Mutant> MutantsOf(Sample sample, Dictionary<string, CriterionReads> reads)
    {
        var bytes = File.ReadAllBytes(sample.File);
        if (JsonNode.Parse(bytes) is not JsonObject root || SampleFile.Read(sample, sample.Catalogs, bytes).Value is not { } submission) return [];
        var elements = SampleElements.Of(root, submission).ToImmutableArray();
        var own = reads[sample.Criterion.Id];
        var others = reads.Where(other => other.Key != sample.Criterion.Id).Select(other => other.Value).ToArray();
        var mutants = new List<Mutant>();
        foreach (var damage in Damages.Own(root, elements, own)) Judge(damage, isOwn: true);
        foreach (var damage in Damages.Foreign(root, elements, own, others)) Judge(damage, isOwn: false);
        return mutants;

        void Judge(Damage damage, bool isOwn)
        {
            if (JsonPart.Without(root, damage.Path) is { } rest && Samples.Judge(sample, Encoding.UTF8.GetBytes(rest.ToJsonString())).Verdict is { } verdict)
                mutants.Add(new(sample, damage, isOwn, verdict));
        }
    }

    private static bool IsOf(Survivor listed, Mutant mutant) => listed.Criterion == mutant.Sample.Criterion.Id && listed.Element == mutant.Damage.Element;
}
