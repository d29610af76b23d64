using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Core.Scoring;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.RollUps;

/// <summary>From the nouns of a roll-up to their frozen form.</summary>
internal static class RollUpMapping
{
    public static JsonRollUpV1 Of(RollUp rollUp) => new(
        1, Appraiser.Engine, rollUp.Period.ToString(), Iso(rollUp.AsOf), rollUp.Plan == Plan.None ? null : Of(rollUp.Plan.Title),
        [.. rollUp.Answers.Select(row => new JsonAnswerRow(row.Period.ToString(), row.Kind, row.Grade, row.Qualified, row.NotQualified, row.Undetermined, row.All))],
        [.. rollUp.Groups.Select(group => Of(group, rollUp.Centres))],
        [.. rollUp.Apart.Select(each => new JsonApart(each.Code, each.Name, each.Kind, Of(each.Reason)))],
        [.. rollUp.Deadlines.Select(row => new JsonDeadlineRow(row.Kind, Iso(row.Deadline), row.Met, row.Late, row.Overdue, row.Pending, row.NotStated, row.OnWordAlone, row.All))],
        [.. rollUp.Indicators.Select(Of)],
        [.. rollUp.Targets.Select(Of)],
        [.. rollUp.Changes.Select(change => new JsonChange(change.After.Code, RuleWords.Word(change.Before.Overall), Iso(change.Before.AsOf), RuleWords.Word(change.After.Overall), change.IsComparable))],
        [.. rollUp.History.Select(Of)],
        rollUp.Since?.ToString(), rollUp.Compared,
        [.. rollUp.Questions.Select(each => new JsonQuestion(each.Kind, Of(each.Text), each.Count, [.. each.Places.Select(place => new JsonQuestionPlace(place.Facility, place.File.Length == 0 ? null : place.File))]))]);

    private static JsonGroup Of(ComparableGroup group, ImmutableSortedDictionary<string, string> centres) => new(
        group.Id, group.Kind, group.Period.ToString(), group.Measure.Id, group.Measure.Engine, group.Measure.Profile, group.Measure.Trust, [.. group.Apart.Select(Of)],
        [.. group.Measure.Packs.Select(pack => new JsonGroupPack(pack.Id, pack.Version, pack.Digest, pack.Number))],
        [.. group.Blocking.OrderBy(each => each.Place).Select(Of)], Of(group.Coverage), Of(group.Undetermined), [.. group.Facilities.Select(result => Of(result) with { Centre = centres.GetValueOrDefault(result.Facility.Code) })]);

    private static JsonBlocking Of(BlockingCriterion each) => new(
        each.Criterion.Id, each.Criterion.Pack, Of(each.Criterion.Clause), Of(each.Criterion.Title), RuleWords.Word(each.Criterion.Obligation), each.Criterion.Decides,
        each.Pass, each.Fail, each.NoEvidence, each.NeedsReview, each.Error, each.NotApplicable, each.Applicable);

    private static JsonGroupFacility Of(FacilityResult result) => new(
        result.Facility.Code, result.Facility.Name, result.Facility.Grade, result.Facility.Province, result.Digest, Iso(result.AsOf), RuleWords.Word(result.Overall),
        Of(result.Gate), Of(result.Range), Of(result.Coverage), Iso(result.Deadline), RuleWords.Word(DeadlineRow.StateOf(result)), Of(result.Numbers), result.Verdicts);

    private static JsonIndicator Of(IndicatorFigure figure) => new(
        RuleWords.Word(figure.Indicator), figure.Kind, figure.Grade, Of(figure.Share), figure.Facilities, figure.NotStated, figure.Impossible, figure.Missing, Of(RollUpWords.FormulaOf(figure.Indicator)));

    private static JsonTarget Of(TargetResult result)
    {
        var (target, figure) = (result.Target, result.Figure);
        return new(
            target.Id, Of(target.Title), RuleWords.Word(target.Indicator), target.Percent, Iso(target.By), target.Kinds, target.Grades, target.Facilities, Of(target.Source),
            RuleWords.Word(target.Confidence), Of(figure.Share), figure.NotStated, figure.Missing, RuleWords.Word(result.State),
            [.. result.Before.Select(past => new JsonPastFigure(past.Period.ToString(), Of(past.Share)))]);
    }

    private static JsonHistory Of(HistoryLine line) => new(
        line.Code, line.Name, line.Kind, Iso(line.AsOf), line.Measure, line.Profile, RuleWords.Word(line.Overall), Of(line.Gate), Of(line.Range), Of(line.Coverage), Of(line.Numbers));

    private static JsonFigures Of(FacilityNumbers numbers) => new(
        numbers.Patients, numbers.PatientsWithEmr, numbers.Records, numbers.ElectronicRecords, numbers.Payments, numbers.CashlessPayments,
        Iso(numbers.PaperlessSince), Iso(numbers.PaperlessPlanned), Iso(numbers.DecidedOn));

    private static JsonGate Of(Gate gate) => new(gate.Passed, gate.Applicable);

    private static JsonRange Of(PointRange range) => new(range.Low, range.High, range.Earned, range.Undetermined, range.Applicable);

    private static JsonCoverage Of(Core.Scoring.Coverage coverage) => new(coverage.Determined, coverage.Applicable);

    private static JsonShare Of(Share share) => new(share.Part, share.Whole, share.Percent);

    private static JsonPhrase Of(Phrase phrase) => new(phrase.Vi, phrase.En);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? date) => date is { } day ? Iso(day) : null;
}
