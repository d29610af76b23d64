using System.Collections.Immutable;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>The waivers that were given beside an appraisal; they change no verdict.</summary>
/// <param name="Summary">The answer with what is waived beneath it.</param>
/// <param name="Criteria">The criteria to which one applies.</param>
/// <param name="Uses">Every waiver given, once, in order.</param>
public sealed record JsonWaivers(JsonPhrase Summary, ImmutableArray<JsonWaived> Criteria, ImmutableArray<JsonWaiver> Uses);

/// <summary>A criterion that is waived; Until is null where only in part.</summary>
public sealed record JsonWaived(string Id, string? Until);

/// <summary>One waiver and what became of it: applies, unused, expired, not_yet_valid, other_facility or malformed, and then without its fields.</summary>
public sealed record JsonWaiver(
    string Id, string Criterion, string Place, string State, JsonPhrase Why, string? Check, string? Files, string? Reason, string? Role, string? Organisation,
    string? Basis, string? SignedOn, string? Until);
