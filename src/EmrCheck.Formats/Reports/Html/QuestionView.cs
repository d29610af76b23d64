using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>What a council may ask, in order.</summary>
internal sealed record QuestionView(Mark Mark, string Weight, string Text)
{
    public static ImmutableArray<QuestionView> All(Appraisal appraisal, Wording wording) =>
    [
        .. appraisal.Questions.Select(question => new QuestionView(
            Mark.Of(question.State, wording), question.Decides ? wording.Of(Words.Of(Obligation.Mandatory)) : "", wording.Of(question.Text))),
    ];
}
