using System.Collections.Immutable;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Decisions;

/// <summary>Between entries of a ledger and its lines.</summary>
internal static class LedgerMapping
{
    private const string Opened = "opened", Decided = "decided", Signed = "signed", Reopened = "reopened";

    /// <summary>The line of an entry, not yet chained to the one before.</summary>
    public static LedgerLineV1 Of(LedgerEntry entry, int line, string appraisal) => entry switch
    {
        Opening opening => Line(entry, line, appraisal, Opened) with
        {
            Council = opening.Council, Members = opening.Members, Facility = opening.Facility, Profile = opening.Profile, Rules = CouncilMapping.Of(opening.Rules),
        },
        Decision decision => Line(entry, line, appraisal, Decided) with
        {
            Criterion = decision.Criterion, Decision = RuleWords.Word(decision.Kind), From = RuleWords.Word(decision.From), To = RuleWords.Word(decision.To),
            Reason = decision.Reason, Basis = decision.Basis, Votes = CouncilMapping.Of(decision.Votes), Recused = decision.Recused,
        },
        SignOff signOff => Line(entry, line, appraisal, Signed) with { Overall = RuleWords.Word(signOff.Overall), Votes = CouncilMapping.Of(signOff.Votes), Recused = signOff.Recused },
        Reopening reopening => Line(entry, line, appraisal, Reopened) with { Reason = reopening.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry, "A new kind of entry has no line."),
    };

    /// <summary>The entry of a line; null when a word of it is not known or a field is missing.</summary>
    public static LedgerEntry? Of(LedgerLineV1 line)
    {
        if (LedgerTime.Read(line.At) is not { } at || LedgerTime.Read(line.Recorded) is not { } recorded || !RuleWords.CouncilRoles.TryGetValue(line.Role, out var role)) return null;
        var by = new CouncilMember(line.By, role);
        return line switch
        {
            { Kind: Opened, Council: { } council, Members: { } members, Facility: { } facility, Profile: { } profile, Rules: { } written } when CouncilMapping.Of(written) is { } rules =>
                new Opening { At = at, Recorded = recorded, By = by, Council = council, Members = members, Facility = facility, Appraisal = line.Appraisal, Profile = profile, Rules = rules },
            { Kind: Decided, Criterion: { } criterion, Decision: { } decision, From: { } from, Reason: { } reason, Basis: { } basis, Votes: { } votes, Recused: { } recused }
                when RuleWords.Decisions.TryGetValue(decision, out var kind) && RuleWords.Verdicts.TryGetValue(from, out var verdict) =>
                new Decision { At = at, Recorded = recorded, By = by, Criterion = criterion, Kind = kind, From = verdict, Reason = reason, Basis = basis, Votes = Of(votes), Recused = recused },
            { Kind: Signed, Overall: { } overall, Votes: { } votes, Recused: { } recused } when RuleWords.Overalls.TryGetValue(overall, out var answer) =>
                new SignOff { At = at, Recorded = recorded, By = by, Overall = answer, Votes = Of(votes), Recused = recused },
            { Kind: Reopened, Reason: { } reason } => new Reopening { At = at, Recorded = recorded, By = by, Reason = reason },
            _ => null,
        };
    }

    private static LedgerLineV1 Line(LedgerEntry entry, int line, string appraisal, string kind) => new(
        1, line, kind, appraisal, LedgerTime.Of(entry.At), LedgerTime.Of(entry.Recorded), entry.By.Name, RuleWords.Word(entry.By.Role));

    private static Votes Of(JsonVotes votes) => new(votes.For, votes.Against, votes.Abstained);
}
