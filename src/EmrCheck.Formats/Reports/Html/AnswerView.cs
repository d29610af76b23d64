using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The overall answer, why, what the word means, and the criteria on which it turns.</summary>
internal sealed record AnswerView(
    Mark Mark, string OtherLang, string OtherWord, string Reason, string Meaning, string DecidingTitle, ImmutableArray<DecidingView> Deciding, string Waived, string Sites)
{
    public static AnswerView Of(Appraisal appraisal, Wording wording) => new(
        Mark.Of(appraisal.Overall, wording),
        wording.Other.Tag,
        wording.Other.Of(Words.Of(appraisal.Overall)),
        wording.Of(appraisal.Reason),
        wording.Of(Meanings.Of(appraisal.Overall)),
        wording.Of("Tiêu chí bắt buộc quyết định câu trả lời này", "The mandatory criteria that decide this answer"),
        [.. DecidingOf(appraisal).Select(result => DecidingView.Of(result, wording))],
        WaiverSummary.Of(appraisal) is { } waivers ? wording.Of(waivers.Said(appraisal.Overall)) : "",
        SiteLines.Summary(appraisal) is { } sites ? wording.Of(sites) : "");

    /// <summary>The criteria on which the answer turns.</summary>
    public static IEnumerable<CriterionResult> DecidingOf(Appraisal appraisal) => appraisal.Criteria.Where(result => Decides(result, appraisal.Overall));

    private static bool Decides(CriterionResult result, Overall overall) =>
        result.Criterion.Decides && overall switch
        {
            Overall.Qualified => false,
            Overall.NotQualified => result.Verdict == Verdict.Fail,
            _ => result.Verdict is not (Verdict.Pass or Verdict.NotApplicable),
        };
}

/// <summary>A criterion on which the overall answer turns.</summary>
internal sealed record DecidingView(string Id, string Clause, string Title, Mark Mark)
{
    public static DecidingView Of(CriterionResult result, Wording wording) => new(
        result.Criterion.Id, wording.Of(result.Citation), wording.Of(result.Criterion.Title), Mark.Of(result.Verdict, wording));
}
