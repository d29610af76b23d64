using System.Collections.Immutable;

namespace EmrCheck.Core.Sampling;

/// <summary>Records drawn by a published seed: anyone who has the same records draws the same ones.</summary>
/// <param name="Design">How they were drawn.</param>
/// <param name="Strata">The parts that they were drawn from, in order.</param>
/// <param name="Records">The records drawn, by key.</param>
public sealed record RecordSample(SampleDesign Design, ImmutableArray<Stratum> Strata, ImmutableArray<SamplingUnit> Records);

/// <summary>One part of the population, and how many of it were drawn.</summary>
/// <param name="Department">The ward; empty where records were not divided by it.</param>
/// <param name="Month">The month; empty where records were not divided by it.</param>
/// <param name="Population">How many records it has.</param>
/// <param name="Drawn">How many of them were drawn.</param>
public sealed record Stratum(string Department, string Month, int Population, int Drawn);
