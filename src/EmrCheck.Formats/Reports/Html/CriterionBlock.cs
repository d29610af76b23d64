using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>A criterion in full: what is asked, why it was judged so, where, and what to do.</summary>
/// <remarks>Verdict, pack and folders are what it is filtered by. It is settled where nothing is left to do; then it is not printed in full.</remarks>
internal sealed record CriterionBlock(
    string Id, string Verdict, string Pack, string Folders, bool Open, bool IsSettled, string Clause, string Obligation, string Title, string Requirement,
    Mark Mark, string Declared, Mark Cross, ImmutableArray<Fact> Reasons, ImmutableArray<string> ToDo, string Rule, ImmutableArray<CheckView> Checks, Aside Aside)
{
    /// <summary>All of them, the most dominant verdict first.</summary>
    public static ImmutableArray<CriterionBlock> All(ImmutableArray<CriterionResult> results, Func<string, Aside> asides, Wording wording) =>
        [.. results.OrderByDescending(result => result.Verdict).Select(result => Of(result, asides(result.Criterion.Id), wording))];

    private static CriterionBlock Of(CriterionResult result, Aside aside, Wording wording) => new(
        result.Criterion.Id,
        RuleWords.Word(result.Verdict),
        result.Criterion.Pack.Id,
        string.Join(ToolsView.Between, ToolsView.FoldersOf(result)),
        result.Verdict == Core.Verdict.Fail,
        result.Verdict is Core.Verdict.Pass or Core.Verdict.NotApplicable,
        wording.Of(result.Citation),
        wording.Of(Words.Of(result.Criterion.Obligation)),
        wording.Of(result.Criterion.Title),
        wording.Of(result.Criterion.Requirement),
        Mark.Of(result.Verdict, wording),
        wording.Of(Words.Of(result.Declared)),
        Mark.Of(result.CrossExamination, wording),
        Why.Reasons(result, wording),
        Why.ToDo(result, wording),
        result.Check is { Parts.IsEmpty: false } group ? wording.Of(FieldWords.CheckKind(group.Check.Kind)) : "",
        result.Check switch { null => [], { Parts.IsEmpty: true } leaf => [CheckView.Of(leaf, wording)], var root => CheckView.Parts(root, wording) },
        aside);
}
