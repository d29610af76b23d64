using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What a council concluded, beside the machine's answer: roles, never names.</summary>
internal sealed record CouncilView(Mark Mark, string Tag, string Summary, bool Applies, ImmutableArray<Fact> Facts, ImmutableArray<CouncilRow> Rows)
{
    public static CouncilView? Of(Appraisal appraisal, Wording wording)
    {
        if (appraisal.Council is not { } answer) return null;
        var opening = answer.Ledger.Opening;
        return new(
            answer.Applies ? Mark.Of(answer.Overall, wording) : Mark.Of(Overall.Undetermined, wording) with { Word = wording.Of("Không áp dụng cho lần thẩm định này", "Not about this appraisal") },
            (answer.SignedOff is null ? wording.Of("Theo các kết luận đã ghi, chưa ký", "By the decisions entered, not signed") : wording.Of(HtmlWords.CouncilAnswer)) + $" · {opening.Council}",
            wording.Of(CouncilSentences.Of(answer, appraisal.Overall)), answer.Applies,
            [
                new(wording.Of("Hội đồng", "Council"), wording.Of($"{opening.Council}, {opening.Members} thành viên", $"{opening.Council}, {opening.Members} members")),
                new(wording.Of("Cách kết luận", "How it decides"), wording.Of(CouncilSentences.Rules(opening))),
                new(wording.Of("Mã băm thẩm định", "Digest of the appraisal"), opening.Appraisal),
                new(wording.Of("Mã băm cuối sổ", "Head of the ledger"), answer.Ledger.Head),
            ],
            [.. answer.Decided.Select(decision => CouncilRow.Of(decision, appraisal.Criteria.First(result => result.Criterion.Id == decision.Criterion), wording))]);
    }
}

/// <summary>The decision that stands on one criterion.</summary>
internal sealed record CouncilRow(
    string Id, string Clause, string Title, Mark Machine, Mark Council, string Said, string Reason, string Basis, string Votes, string Who)
{
    public static CouncilRow Of(Decision decision, CriterionResult result, Wording wording) => new(
        decision.Criterion, wording.Of(result.Citation), wording.Of(result.Criterion.Title), Mark.Of(decision.From, wording), MarkOf(decision, wording),
        wording.Of(DecisionWords.Of(decision)), decision.Reason, decision.Basis, wording.Of(CouncilSentences.Of(decision.Votes, decision.Recused.Length)),
        $"{wording.Of(DecisionWords.Of(decision.By.Role))}, {wording.Day(DateOnly.FromDateTime(decision.At.DateTime))}");

    /// <summary>The decision as a mark beside a verdict; null where there is none.</summary>
    public static Mark? MarkOn(string criterion, CouncilAnswer? council, Wording wording) =>
        council?.On(criterion) is { } decision ? MarkOf(decision, wording) with { Word = wording.Of(Beside(decision)) } : null;

    private static Mark MarkOf(Decision decision, Wording wording) => Mark.Of(decision.To, wording) with
    {
        Word = wording.Of(decision.Kind is DecisionKind.ReturnedForSupplement or DecisionKind.Deferred ? DecisionWords.Of(decision.Kind) : Words.Of(decision.To)),
    };

    private static Phrase Beside(Decision decision)
    {
        var word = decision.Kind == DecisionKind.Accepted ? Words.Of(decision.To) : DecisionWords.Of(decision.Kind);
        return decision.Overturns
            ? new($"Hội đồng: {word.Vi}, khác máy chấm", $"Council: {word.En}, overturned")
            : new($"Hội đồng: {word.Vi}", $"Council: {word.En}");
    }
}
