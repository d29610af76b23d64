using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Decisions;

/// <summary>From an appraisal to what of it lies before a council.</summary>
public static class DocketReader
{
    /// <summary>What lies before a council; null where there is no facility to conclude about.</summary>
    public static Docket? Of(Appraisal appraisal) => Of(JsonReportV1.Of(appraisal), AppraisalDigest.Of(appraisal));

    /// <summary>The same from a JSON report and its digest.</summary>
    public static Docket? Of(JsonReportV1 report, string digest) => report.Facility is not { } facility ? null : new(
        digest, (facility.Code, facility.Name), DateOnly.TryParseExact(report.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default,
        report.Profile, report.Tailored?.Council is { } rules ? CouncilMapping.Of(rules) : null, report.Tailored is not { Gaps: { IsDefaultOrEmpty: false } },
        RuleWords.Overalls.GetValueOrDefault(report.Overall, Overall.Undetermined), [.. report.Criteria.Select(Of)]);

    private static Matter Of(JsonCriterion criterion) => new(
        criterion.Id, Of(criterion.Citation ?? criterion.Clause), Of(criterion.Title), Of(criterion.Requirement), RuleWords.Verdicts.GetValueOrDefault(criterion.Verdict, Verdict.Error),
        Of(criterion.Reason), criterion.Declared is { } declared ? RuleWords.Answers.GetValueOrDefault(declared) : Answer.None,
        RuleWords.CrossExaminations.GetValueOrDefault(criterion.CrossExamination, CrossExamination.Unverified), criterion.Gate);

    private static Phrase Of(JsonPhrase phrase) => new(phrase.Vi, phrase.En);
}
