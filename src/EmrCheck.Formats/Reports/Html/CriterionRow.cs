using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>One line of the table of criteria; verdict, pack and number are what it is filtered and sorted by.</summary>
internal sealed record CriterionRow(
    string Id, string Verdict, string Pack, long Violated, string Clause, string Obligation, string Title, string Requirement, string Declared, Mark Mark, string Basis,
    Mark Cross, string Tally, string TallyRest, string Bound, bool Contradicted, Aside Aside)
{
    public static CriterionRow Of(CriterionResult result, Aside aside, Wording wording) => new(
        result.Criterion.Id,
        RuleWords.Word(result.Verdict),
        result.Criterion.Pack.Id,
        result.Tally?.Violated ?? 0,
        wording.Of(result.Criterion.Clause),
        wording.Of(Words.Of(result.Criterion.Obligation)),
        wording.Of(result.Criterion.Title),
        wording.Of(result.Criterion.Requirement),
        wording.Of(Words.Of(result.Declared)),
        Mark.Of(result.Verdict, wording),
        result.Basis == Core.Basis.None ? "" : wording.Of(Words.Of(result.Basis)),
        Mark.Of(result.CrossExamination, wording),
        result.Tally is { } tally ? $"{wording.Count(tally.Violated)}/{wording.Count(tally.Examined)}" : "–",
        TallyWords.Rest(result.Tally, wording),
        TallyWords.Bound(result, wording),
        result.CrossExamination == CrossExamination.Contradicted,
        aside);
}
