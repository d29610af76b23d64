using System.Collections.Immutable;
using EmrCheck.Core.Sampling;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core.Sampling;

public sealed class RecordDrawLaws
{
    private static readonly Gen<ImmutableArray<SamplingUnit>> Population =
        from count in Gen.Choose(1, 120)
        from wards in Gen.Elements("Khoa A", "Khoa B", "Khoa C", SamplingUnit.Unknown).ArrayOf(count)
        from months in Gen.Choose(1, 4).ArrayOf(count)
        select wards.Zip(months, (ward, month) => (ward, month)).Select((pair, index) => Unit(index, pair.ward, $"2026-0{pair.month}")).ToImmutableArray();

    private static readonly Gen<ImmutableArray<Stratifier>> By = Gen.Elements<ImmutableArray<Stratifier>>(
        [], [Stratifier.Department], [Stratifier.Month], [Stratifier.Department, Stratifier.Month]);

    [Fact]
    public void A_published_seed_draws_the_same_on_every_machine()
    {
        var sample = RecordDraw.Of(Enumerable.Range(0, 20).Select(index => Unit(index, "K", "2026-10")), "XSMB 21/11/2026: 48213", 4, []);
        Assert.Equal(["records/00.json", "records/08.json", "records/09.json", "records/15.json"], sample.Records.Select(unit => unit.Key));
        Assert.Equal("sha256:ac7cdc214433b5df632e35713bee78e6d2570a655546ebc613106a99d8df67b9", sample.Design.PopulationDigest);
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter() => Law.Holds(
        from population in Population
        from shuffled in Gen.Shuffle(population.ToArray())
        from parts in By
        from size in Gen.Choose(1, 150)
        select (population, shuffled, parts, size),
        given => Same(RecordDraw.Of(given.population, "s", given.size, given.parts), RecordDraw.Of(given.shuffled, "s", given.size, given.parts)));

    [Fact]
    public void Each_stratum_gets_its_share_and_at_least_one() => Law.Holds(
        from population in Population
        from parts in By
        from size in Gen.Choose(1, 150)
        select (population, parts, size),
        given =>
        {
            var sample = RecordDraw.Of(given.population, "s", given.size, given.parts);
            var asked = Math.Min(given.population.Length, Math.Max(given.size, sample.Strata.Length));
            var raised = sample.Strata.Count(stratum => (long)asked * stratum.Population < given.population.Length);
            return sample.Records.Length == asked && sample.Design.Drawn == asked
                && sample.Strata.Sum(stratum => stratum.Drawn) == asked && sample.Strata.Sum(stratum => stratum.Population) == given.population.Length
                && sample.Strata.All(stratum => stratum.Drawn >= 1 && stratum.Drawn <= stratum.Population)
                && sample.Strata.All(stratum => stratum.Drawn == 1 || stratum.Drawn < ((decimal)asked * stratum.Population / given.population.Length) + 1)
                && (raised > 0 || sample.Strata.All(stratum => stratum.Drawn > ((decimal)asked * stratum.Population / given.population.Length) - 1));
        });

    [Fact]
    public void A_larger_sample_holds_the_smaller_one() => Law.Holds(
        from population in Population
        from sizes in Gen.Choose(1, 120).Two()
        select (population, Math.Min(sizes.Item1, sizes.Item2), Math.Max(sizes.Item1, sizes.Item2)),
        given => !RecordDraw.Of(given.population, "s", given.Item2, []).Records.Except(RecordDraw.Of(given.population, "s", given.Item3, []).Records).Any());

    [Fact]
    public void Another_seed_draws_others_and_any_change_of_a_record_shows_in_the_digest()
    {
        var population = Enumerable.Range(0, 100).Select(index => Unit(index, "K", "2026-10")).ToImmutableArray();
        Assert.NotEqual(RecordDraw.Of(population, "a", 10, []).Records, RecordDraw.Of(population, "b", 10, []).Records);
        var digest = RecordDraw.DigestOf(population);
        Assert.NotEqual(digest, RecordDraw.DigestOf(population.SetItem(7, population[7] with { Digest = "sha256:x" })));
        Assert.NotEqual(digest, RecordDraw.DigestOf(population.SetItem(7, population[7] with { Key = "records/x.json" })));
        Assert.NotEqual(digest, RecordDraw.DigestOf(population.RemoveAt(7)));
    }

    [Fact]
    public void Every_record_has_about_the_same_chance()
    {
        var population = Enumerable.Range(0, 10).Select(index => Unit(index, "K", "2026-10")).ToImmutableArray();
        var drawn = Enumerable.Range(0, 2000).SelectMany(seed => RecordDraw.Of(population, $"seed {seed}", 3, []).Records).CountBy(unit => unit.Key).ToDictionary();
        Assert.All(population, unit => Assert.InRange(drawn[unit.Key], 520, 680));
    }

    private static SamplingUnit Unit(int index, string ward, string month) => new($"records/{index:00}.json", $"sha256:{index}", ward, month);

    private static bool Same(RecordSample left, RecordSample right) =>
        left.Design == right.Design && left.Strata.SequenceEqual(right.Strata) && left.Records.SequenceEqual(right.Records);
}
