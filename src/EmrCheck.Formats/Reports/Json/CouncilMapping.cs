using System.Collections.Immutable;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Decisions;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>From the council's nouns to the frozen form, and its rules back.</summary>
internal static class CouncilMapping
{
    public static JsonCouncil Of(CouncilAnswer answer)
    {
        var (ledger, opening) = (answer.Ledger, answer.Ledger.Opening);
        return new(
            opening.Council, opening.Members, ledger.Head, answer.Applies, opening.Appraisal, answer.Applies ? RuleWords.Word(answer.Overall) : null,
            answer.SignedOff is { } signed ? new(RuleWords.Word(signed.Overall), LedgerTime.Of(signed.At), RuleWords.Word(signed.By.Role), Of(signed.Votes), signed.Recused.Length) : null,
            [.. answer.Decided.Select(Of)], answer.Waiting);
    }

    public static JsonCouncilRules Of(CouncilRules rules) => new(
        rules.Members, rules.Quorum.ToString(), rules.Majority.ToString(), Words(rules.Deciders), Words(rules.Signers), Words(rules.ReasonFor), Words(rules.BasisFor),
        RuleWords.Word(rules.Confidence), new(rules.Notes.Vi, rules.Notes.En));

    /// <summary>The rules; null when a word of them is not known.</summary>
    public static CouncilRules? Of(JsonCouncilRules rules) =>
        CouncilYaml.ShareOf(rules.Quorum) is { } quorum && CouncilYaml.ShareOf(rules.Majority) is { } majority
        && RuleWords.Confidences.TryGetValue(rules.Confidence, out var confidence)
        && Values(rules.Decide, RuleWords.CouncilRoles) is { } decide && Values(rules.Sign, RuleWords.CouncilRoles) is { } sign
        && Values(rules.ReasonFor, RuleWords.Decisions) is { } reason && Values(rules.BasisFor, RuleWords.Decisions) is { } basis
            ? new(rules.Members, quorum, majority, decide, sign, reason, basis, confidence, new(rules.Notes.Vi, rules.Notes.En))
            : null;

    public static JsonVotes Of(Votes votes) => new(votes.For, votes.Against, votes.Abstained);

    private static JsonDecision Of(Decision decision) => new(
        decision.Criterion, RuleWords.Word(decision.Kind), RuleWords.Word(decision.From), RuleWords.Word(decision.To), decision.Overturns, LedgerTime.Of(decision.At),
        RuleWords.Word(decision.By.Role), decision.Reason.Length == 0 ? null : decision.Reason, decision.Basis.Length == 0 ? null : decision.Basis, Of(decision.Votes), decision.Recused.Length);

    private static ImmutableArray<string> Words<T>(ImmutableArray<T> values)
        where T : struct, Enum => [.. values.Select(value => RuleWords.Word(value))];

    private static ImmutableArray<T>? Values<T>(ImmutableArray<string> words, IReadOnlyDictionary<string, T> known) =>
        words.IsDefault || !words.All(word => word is not null && known.ContainsKey(word)) ? null : [.. words.Select(word => known[word])];
}
