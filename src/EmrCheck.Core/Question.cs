using System.Collections.Immutable;
using EmrCheck.Core.Checks;
using EmrCheck.Core.Examination;

namespace EmrCheck.Core;

/// <summary>One sentence that a council may put to a facility about what it declared (câu hỏi cho cơ sở).</summary>
/// <param name="Subject">The criterion, or the statement of submission.yaml.</param>
/// <param name="State">What the declaration looks like beside the records.</param>
/// <param name="Text">The question.</param>
/// <param name="Decides">Whether the criterion decides the overall answer.</param>
/// <param name="Violations">How many cases stand behind it.</param>
/// <param name="Severity">How bad the worst of them is.</param>
public sealed record Question(string Subject, CrossExamination State, Phrase Text, bool Decides, long Violations, Severity Severity)
{
    /// <summary>The questions of an appraisal in the order in which they are put.</summary>
    /// <remarks>Contradicted: those that decide first; then misapplied, unsupported, unverified, understated, undeclared; within each by violations and severity.</remarks>
    public static ImmutableArray<Question> All(Appraisal appraisal)
    {
        if (appraisal.Facility == Facility.None) return [];
        var silent = appraisal.Criteria.Where(IsSilent).ToArray();
        var asked = appraisal.Criteria.Where(result => !IsSilent(result) && IsAsked(result)).Select(Of)
            .Concat(appraisal.Statements.Where(statement => statement.State is not (CrossExamination.Consistent or CrossExamination.Unverified)).Select(Of));
        if (silent.Length > 0) asked = asked.Append(new(silent[0].Criterion.Id, CrossExamination.Undeclared, QuestionText.OfSilence(silent), silent.Any(result => result.Criterion.Decides), 0, Severity.Info));
        return
        [
            .. asked.OrderBy(question => RankOf(question.State)).ThenByDescending(question => question.Decides)
                .ThenByDescending(question => question.Violations).ThenByDescending(question => question.Severity),
        ];
    }

    /// <summary>Whether there is neither an answer nor anything against one.</summary>
    private static bool IsSilent(CriterionResult result) => result.CrossExamination == CrossExamination.Undeclared && WorstOf(result).Violated == 0;

    /// <summary>Agreement needs no question, nor a code list that we lack, nor what records cannot show, unless a mandatory criterion waits for it.</summary>
    private static bool IsAsked(CriterionResult result) => result.CrossExamination switch
    {
        CrossExamination.Consistent => false,
        CrossExamination.Unsupported => result.Check?.Leaves.Any(leaf => leaf.Check is PopulationCheck { MissingLists.IsEmpty: false }) != true,
        CrossExamination.Unverified => result.Criterion.Decides && result.Verdict is not (Verdict.Pass or Verdict.NotApplicable),
        _ => true,
    };

    private static Question Of(CriterionResult result)
    {
        var (violated, severity) = WorstOf(result);
        return new(result.Criterion.Id, result.CrossExamination, QuestionText.Of(result), result.Criterion.Decides, violated, severity);
    }

    private static Question Of(Statement statement) =>
        new(statement.Id, statement.State, QuestionText.Of(statement), false, statement.Against, Severity.Major);

    private static (long Violated, Severity Severity) WorstOf(CriterionResult result)
    {
        var against = result.Against.ToArray();
        return (against.Sum(leaf => leaf.Tally!.Violated), against.Select(leaf => leaf.Check.Severity).DefaultIfEmpty(Severity.Info).Max());
    }

    private static int RankOf(CrossExamination state) => state switch
    {
        CrossExamination.Contradicted => 0,
        CrossExamination.Misapplied => 1,
        CrossExamination.Unsupported => 2,
        CrossExamination.Unverified => 3,
        CrossExamination.Understated => 4,
        CrossExamination.Undeclared => 5,
        _ => 6,
    };
}
