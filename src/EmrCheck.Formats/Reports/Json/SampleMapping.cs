using EmrCheck.Core.Sampling;
using EmrCheck.Formats.Sampling;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>How records were drawn, and what they allow one to say, to the frozen form and back.</summary>
internal static class SampleMapping
{
    public static JsonSample? Of(SampleDesign? design) => design is null
        ? null
        : new(design.Seed, design.Size, SampleFile.WordsOf(design.By), design.Drawn, design.Population, design.PopulationDigest);

    public static SampleDesign? Of(JsonSample? sample) => sample is null
        ? null
        : new(sample.Seed, sample.Size, [.. sample.By.Where(SampleFile.Stratifiers.ContainsKey).Select(word => SampleFile.Stratifiers[word])], sample.Population, sample.PopulationDigest);

    public static JsonBound? Of(RateBound? bound) => bound is null
        ? null
        : new(bound.UpperBound, ExactBound.Confidence, bound.Population is null ? "binomial" : "hypergeometric", bound.Records, bound.NotSatisfied, bound.Population, bound.Drawn);
}
