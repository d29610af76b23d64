using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Sampling;

namespace EmrCheck.Formats.Sampling;

/// <summary>What is not as a sample says, when it is drawn again from the records that are there now.</summary>
public static class SampleDifferences
{
    private const int Named = 5;

    /// <summary>Every difference in a sentence; none when the sample is what the seed draws from these records.</summary>
    /// <param name="sample">The sample as it was written.</param>
    /// <param name="population">The records that are there now.</param>
    /// <param name="seed">The seed that was published; null when it is not to be compared.</param>
    public static ImmutableArray<Phrase> Of(RecordSample sample, ImmutableArray<SamplingUnit> population, string? seed = null)
    {
        var design = sample.Design;
        var differences = ImmutableArray.CreateBuilder<Phrase>();
        if (seed is not null && seed != design.Seed)
            differences.Add(new($"Hạt giống trong tệp mẫu là «{design.Seed}», khác hạt giống đã công bố «{seed}».", $"The sample's seed is «{design.Seed}», not the published «{seed}»."));
        var again = RecordDraw.Of(population, design.Seed, design.Size, design.By);
        if (again.Design.PopulationDigest != design.PopulationDigest || again.Design.Population != design.Population) differences.AddRange(Population(sample, population, again));
        else if (!again.Records.SequenceEqual(sample.Records) || !again.Strata.SequenceEqual(sample.Strata) || again.Design.Size != design.Size) differences.Add(List(sample, again));
        return differences.ToImmutable();
    }

    private static IEnumerable<Phrase> Population(RecordSample sample, ImmutableArray<SamplingUnit> population, RecordSample again)
    {
        yield return new(
            $"Tập hồ sơ đã đổi từ khi rút mẫu: khi rút có {sample.Design.Population} hồ sơ ({Short(sample.Design.PopulationDigest)}), nay có {again.Design.Population} ({Short(again.Design.PopulationDigest)}).",
            $"The records have changed since the draw: there were {sample.Design.Population} ({Short(sample.Design.PopulationDigest)}), now there are {again.Design.Population} ({Short(again.Design.PopulationDigest)}).");
        var now = population.DistinctBy(unit => unit.Key).ToDictionary(unit => unit.Key, StringComparer.Ordinal);
        var gone = sample.Records.Where(record => !now.ContainsKey(record.Key)).Select(record => record.Key).ToImmutableArray();
        if (!gone.IsEmpty) yield return new($"Hồ sơ đã rút mà nay không còn: {Names(gone)}.", $"Drawn, but no longer there: {Names(gone)}.");
        var changed = sample.Records.Where(record => now.TryGetValue(record.Key, out var unit) && unit.Digest != record.Digest).Select(record => record.Key).ToImmutableArray();
        if (!changed.IsEmpty) yield return new($"Hồ sơ đã rút mà nội dung đã đổi: {Names(changed)}.", $"Drawn, but changed since: {Names(changed)}.");
    }

    private static Phrase List(RecordSample sample, RecordSample again)
    {
        var (stated, drawn) = (sample.Records.Select(record => record.Key).ToHashSet(), again.Records.Select(record => record.Key).ToHashSet());
        var (added, missing) = (Names([.. stated.Except(drawn).Order(StringComparer.Ordinal)]), Names([.. drawn.Except(stated).Order(StringComparer.Ordinal)]));
        return added.Length + missing.Length == 0
            ? new("Danh sách trong tệp mẫu đã bị sửa: mã băm, khoa, tháng hoặc số đếm không như khi rút lại.", "The list in the sample was changed: digests, wards, months or counts are not those of a new draw.")
            : new(
                $"Danh sách trong tệp mẫu không phải danh sách mà hạt giống rút ra: thừa {(added.Length == 0 ? "không" : added)}; thiếu {(missing.Length == 0 ? "không" : missing)}.",
                $"The list in the sample is not what its seed draws: too many: {(added.Length == 0 ? "none" : added)}; missing: {(missing.Length == 0 ? "none" : missing)}.");
    }

    private static string Names(ImmutableArray<string> keys) => string.Join(", ", keys.Take(Named)) + (keys.Length > Named ? $", … (+{keys.Length - Named})" : "");

    private static string Short(string digest) => digest.Length > 19 ? digest[..19] + "…" : digest;
}
