using System.Collections.Immutable;
using System.Globalization;

namespace EmrCheck.Core.Decisions;

/// <summary>What may stand in a ledger after what stands there.</summary>
internal static class LedgerLaw
{
    private const int MostMembers = 1000;

    /// <summary>What is wrong with the first line itself.</summary>
    public static IEnumerable<Objection> ObjectionsTo(Opening opening)
    {
        if (opening.Council.Length == 0) yield return Objection.To("council", DiagnosticCodes.NotSaid, "tên hội đồng", "the name of the council");
        if (opening.Members < opening.Rules.Members || opening.Members > MostMembers)
            yield return Objection.To("members", DiagnosticCodes.TooFewMembers, $"{opening.Members}", $"{opening.Rules.Members}");
        foreach (var objection in OfTime(opening, DateTimeOffset.MinValue, DateTimeOffset.MinValue).Concat(OfPerson(opening, opening.Rules.Deciders.Union(opening.Rules.Signers)))) yield return objection;
    }

    public static IEnumerable<Objection> ObjectionsTo(Ledger ledger, LedgerEntry next)
    {
        var last = ledger.Entries.IsEmpty ? ledger.Opening : ledger.Entries[^1];
        var rules = ledger.Opening.Rules;
        var isSigned = last is SignOff;
        if (isSigned != next is Reopening) yield return Objection.To("ledger", isSigned ? DiagnosticCodes.LedgerSigned : DiagnosticCodes.LedgerChain);
        foreach (var objection in OfTime(next, last.At, last.Recorded).Concat(OfPerson(next, next is Decision ? rules.Deciders : rules.Signers))) yield return objection;
        foreach (var objection in next switch
        {
            Decision decision => Of(decision, rules).Concat(OfVotes(ledger.Opening, decision.Votes, decision.Recused)),
            SignOff signOff => OfVotes(ledger.Opening, signOff.Votes, signOff.Recused).Concat(OfSigner(signOff)),
            Reopening { Reason.Length: 0 } => [Objection.To("reason", DiagnosticCodes.NotSaid, "lý do mở lại", "the reason for opening it again")],
            _ => [],
        }) yield return objection;
    }

    /// <summary>What the first line says about the appraisal and the appraisal does not: a council does not choose its own quorum.</summary>
    public static IEnumerable<Objection> ObjectionsBeside(Docket docket, Opening opening)
    {
        if (opening.Facility != docket.Facility.Code) yield return Objection.To("facility", DiagnosticCodes.NotAsAppraised, "cơ sở", "the facility");
        if (opening.Profile != docket.Profile) yield return Objection.To("profile", DiagnosticCodes.NotAsAppraised, "hồ sơ áp dụng", "the profile");
        if (docket.Rules?.Says(opening.Rules) != true) yield return Objection.To("rules", DiagnosticCodes.NotAsAppraised, "quy tắc biểu quyết của hội đồng", "how the council decides");
    }

    /// <summary>What an entry says about the appraisal and the appraisal does not.</summary>
    public static IEnumerable<Objection> ObjectionsBeside(Docket docket, Ledger before, LedgerEntry entry)
    {
        if (entry is Decision decision && docket.Find(decision.Criterion)?.Verdict != decision.From)
            yield return Objection.To("criterion", DiagnosticCodes.NotAsAppraised, decision.Criterion, decision.Criterion);
        if (entry is SignOff signOff && CouncilAnswer.OverallOf(docket, before) != signOff.Overall)
            yield return Objection.To("overall", DiagnosticCodes.NotAsAppraised, "kết luận chung", "the final conclusion");
    }

    private static IEnumerable<Objection> Of(Decision decision, CouncilRules rules)
    {
        if (decision.Kind == DecisionKind.Accepted && !Decision.IsAnswer(decision.From))
            yield return Objection.To("as", DiagnosticCodes.NothingToAccept, decision.Criterion, Words.Of(decision.From).Vi, Words.Of(decision.From).En);
        if (Decision.KindOf(decision.Kind, decision.From) != decision.Kind)
            yield return Objection.To("as", DiagnosticCodes.NotAsAppraised, decision.Criterion, decision.Criterion);
        if (decision.Reason.Length == 0 && (decision.Overturns || rules.ReasonFor.Contains(decision.Kind)))
            yield return Objection.To("reason", DiagnosticCodes.NotSaid, $"lý do cho {decision.Criterion}", $"the reason for {decision.Criterion}");
        if (decision.Basis.Length == 0 && (decision.Overturns || rules.BasisFor.Contains(decision.Kind)))
            yield return Objection.To("basis", DiagnosticCodes.NotSaid, $"căn cứ pháp lý cho {decision.Criterion}", $"the legal basis for {decision.Criterion}");
    }

    private static IEnumerable<Objection> OfVotes(Opening opening, Votes votes, ImmutableArray<string> recused)
    {
        if (votes.For < 0 || votes.Against < 0 || votes.Abstained < 0 || (long)votes.For + votes.Against + votes.Abstained + recused.Length > opening.Members
            || recused.Distinct(StringComparer.Ordinal).Count() != recused.Length)
        {
            yield return Objection.To("votes", DiagnosticCodes.TooManyVotes, votes.ToString(), $"{recused.Length}", $"{opening.Members}");
            yield break;
        }

        if (votes.Cast < opening.Quorum)
            yield return Objection.To("votes", DiagnosticCodes.NoQuorum, $"{votes.Cast}", $"{opening.Quorum}", opening.Rules.Quorum.ToString(), $"{opening.Members}");
        if (!opening.Rules.Majority.IsExceededBy(votes.For, votes.Cast))
            yield return Objection.To("votes", DiagnosticCodes.NoMajority, $"{votes.For}", $"{votes.Cast}", opening.Rules.Majority.ToString());
    }

    private static IEnumerable<Objection> OfSigner(SignOff signOff)
    {
        if (signOff.Recused.Contains(signOff.By.Name, StringComparer.OrdinalIgnoreCase)) yield return Objection.To("recused", DiagnosticCodes.SignerRecused);
    }

    private static IEnumerable<Objection> OfPerson(LedgerEntry entry, IEnumerable<CouncilRole> may)
    {
        if (entry.By.Name.Length == 0) yield return Objection.To("by", DiagnosticCodes.NotSaid, "người ghi (họ tên)", "who enters it (full name)");
        if (may.Contains(entry.By.Role)) yield break;
        var words = may.Select(role => DecisionWords.Of(role)).ToArray();
        yield return Objection.To("role", DiagnosticCodes.MayNotDecide, DecisionWords.Of(entry.By.Role).Vi, DecisionWords.Of(entry.By.Role).En, string.Join(", ", words.Select(word => word.Vi)), string.Join(", ", words.Select(word => word.En)));
    }

    private static IEnumerable<Objection> OfTime(LedgerEntry entry, DateTimeOffset at, DateTimeOffset recorded)
    {
        if (entry.At < at || entry.At > entry.Recorded || entry.Recorded < recorded)
            yield return Objection.To("when", DiagnosticCodes.DecidedOutOfTime, Moment(entry.At), Moment(entry.At < at ? at : recorded), Moment(entry.Recorded));
    }

    private static string Moment(DateTimeOffset at) => at == DateTimeOffset.MinValue ? "–" : at.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
