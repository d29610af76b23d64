using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>One line of the table that sets what a facility says beside what its records show.</summary>
internal sealed record CrossRow(string Id, string Clause, string Title, string Declared, string Papers, string Shown, ImmutableArray<string> Places, Mark Mark)
{
    private const int PlacesShown = 3;

    /// <summary>Whether the records say something about the declaration, short of a contradiction, which stands apart.</summary>
    public static bool Wanted(CriterionResult result) => result.CrossExamination switch
    {
        CrossExamination.Contradicted => false,
        CrossExamination.Consistent => result.Extent is not null,
        CrossExamination.Unverified or CrossExamination.Undeclared => result.Tally is { Examined: > 0 },
        _ => true,
    };

    public static CrossRow Of(CriterionResult result, Wording wording) => new(
        result.Criterion.Id, wording.Of(result.Citation), wording.Of(result.Criterion.Title), wording.Of(Words.Of(result.Declared, result.DeclaredShare)), PapersOf(result, wording),
        wording.Of(result.Extent?.Reason ?? result.Check?.Leaves.FirstOrDefault(leaf => leaf is { Tally: not null, Check.Advisory: false } && leaf.Verdict != Verdict.Pass)?.Reason ?? result.Reason),
        [.. result.Against.SelectMany(leaf => leaf.Findings).Order().Take(PlacesShown).Select(FindingGroup.PlaceOf)],
        Mark.Of(result.CrossExamination, wording));

    public static CrossRow Of(Statement statement, Wording wording) => new(
        "", statement.Id, "", wording.Of(statement.Stated), "", wording.Of(statement.Shown),
        [.. statement.Places.Take(PlacesShown).Select(FindingGroup.PlaceOf)], Mark.Of(statement.State, wording));

    /// <summary>The documents that the answer points to. Its note is free text, which may name persons, and stays out.</summary>
    public static string PapersOf(CriterionResult result, Wording wording) =>
        result.DeclaredEvidence.IsEmpty ? "" : $"{wording.Of("Minh chứng", "Evidence")}: {string.Join(", ", result.DeclaredEvidence)}";
}
