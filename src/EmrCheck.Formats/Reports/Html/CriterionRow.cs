using EmrCheck.Core;
using EmrCheck.Core.Decisions;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>One line of the table of criteria.</summary>
internal sealed record CriterionRow(
    string Id, string Clause, string Obligation, string Title, string Requirement, string Declared, Mark Mark, string Basis,
    Mark Cross, string Tally, string TallyRest, bool HasBlock, bool Contradicted, Mark? Council)
{
    public static CriterionRow Of(CriterionResult result, Wording wording, CouncilAnswer? council) => new(
        result.Criterion.Id,
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
        CriterionBlock.Wanted(result),
        result.CrossExamination == CrossExamination.Contradicted,
        CouncilRow.MarkOn(result.Criterion.Id, council, wording));
}
