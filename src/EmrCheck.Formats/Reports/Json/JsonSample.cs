using System.Collections.Immutable;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>How the records were drawn.</summary>
public sealed record JsonSample(string Seed, int Size, ImmutableArray<string> By, int Drawn, int Population, string PopulationDigest);

/// <summary>What a check's count allows one to say of all records: with this confidence, at most this share is not as asked.</summary>
/// <param name="UpperBound">The share.</param>
/// <param name="Confidence">The confidence, one-sided.</param>
/// <param name="Method">binomial, or hypergeometric where the population is known.</param>
/// <param name="Records">Records in which something was looked at.</param>
/// <param name="NotSatisfied">Those that are not as asked.</param>
/// <param name="Population">The known number of records; null where it is not known.</param>
/// <param name="Drawn">Whether they were drawn at random, verified; otherwise it only holds if they were.</param>
public sealed record JsonBound(decimal UpperBound, decimal Confidence, string Method, long Records, long NotSatisfied, long? Population, bool Drawn);
