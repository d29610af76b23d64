using System.Collections.Immutable;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>What a council concluded, beside the machine's answer: roles, never names. Where its ledger is about another appraisal nothing of it applies.</summary>
public sealed record JsonCouncil(
    string Council, int Members, string Head, bool Applies, string Appraisal, string? Overall, JsonSignOff? SignedOff,
    ImmutableArray<JsonDecision> Decisions, ImmutableArray<string> Waiting);

/// <summary>The decision that stands on one criterion.</summary>
public sealed record JsonDecision(
    string Criterion, string Decision, string From, string To, bool Overturns, string At, string Role, string? Reason, string? Basis, JsonVotes Votes, int Recused);

/// <summary>The final conclusion.</summary>
public sealed record JsonSignOff(string Overall, string At, string Role, JsonVotes Votes, int Recused);

/// <summary>Votes of those present and not recused.</summary>
public sealed record JsonVotes(int For, int Against, int Abstained);

/// <summary>How a council decides, from the profile.</summary>
public sealed record JsonCouncilRules(
    int Members, string Quorum, string Majority, ImmutableArray<string> Decide, ImmutableArray<string> Sign, ImmutableArray<string> ReasonFor,
    ImmutableArray<string> BasisFor, string Confidence, JsonPhrase Notes);
