using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Reports;
using EmrCheck.Tests.Formats.Reports;

namespace EmrCheck.Tests.Core.Waivers;

public sealed class WaiverLaws
{
    [Fact]
    public void No_waiver_changes_a_verdict_a_figure_or_the_answer() => Law.Holds(WaiverCases.Any, each =>
    {
        var waived = each.Appraisal with { Waivers = WaivedAppraisal.Of(each.Appraisal, each.Entries) };
        return waived.Overall == each.Appraisal.Overall && waived.Scores == each.Appraisal.Scores && waived.Reason == each.Appraisal.Reason
            && waived.Criteria.Select(result => result.Verdict).SequenceEqual(each.Appraisal.Criteria.Select(result => result.Verdict))
            && WithoutWaivers(waived) == WithoutWaivers(each.Appraisal);
    });

    /// <summary>Lists of questions, of criteria and of findings, and a workbook, which is no text: they say nothing of the appraisal as a whole.</summary>
    private static readonly string[] Lists = ["questions", "csv", "csv-findings", "github", "gitlab", "junit", "lines", "measure-report", "operation-outcome", "sarif", "xlsx"];

    [Fact]
    public void Every_waiver_given_stands_in_each_report_exactly_once() => Law.Holds(
        WaiverCases.Any,
        each =>
        {
            WaiverEntry[] entries = [.. each.Entries.Select((entry, index) => entry with { Id = $"«{index}»" })];
            var waived = each.Appraisal with { Waivers = WaivedAppraisal.Of(each.Appraisal, entries) };
            return ReportFormats.All.Keys.Except(Lists).All(format => waived.Written(format, Language.Vi) is var text && entries.All(entry => text.Split(entry.Id).Length == 2));
        },
        60);

    [Fact]
    public void What_is_malformed_ended_not_begun_or_of_another_facility_never_applies() => Law.Holds(WaiverCases.Any, each =>
        WaivedAppraisal.Of(each.Appraisal, each.Entries).All(use => !use.Applies || (use.Entry.Waiver is { } waiver
            && waiver.SignedOn <= each.Appraisal.AsOf && each.Appraisal.AsOf <= waiver.Until && waiver.Facility == each.Appraisal.Facility.Code)));

    [Fact]
    public void Only_what_fails_can_be_waived() => Law.Holds(WaiverCases.Any, each =>
        WaivedAppraisal.Of(each.Appraisal, each.Entries).Where(use => use.Applies)
            .All(use => each.Appraisal.Criteria.Single(result => result.Criterion.Id == use.Entry.Criterion).Verdict == Verdict.Fail));

    [Fact]
    public void A_criterion_is_wholly_waived_or_in_part_only_by_a_waiver_that_applies_to_it() => Law.Holds(WaiverCases.Any, each =>
    {
        var waived = each.Appraisal with { Waivers = WaivedAppraisal.Of(each.Appraisal, each.Entries) };
        var summary = WaiverSummary.Of(waived)!;
        var applied = waived.Waivers!.Value.Where(use => use.Applies).Select(use => use.Entry.Criterion).Distinct();
        return summary.Waived.Keys.Concat(summary.Partly).Order(StringComparer.Ordinal).SequenceEqual(applied.Order(StringComparer.Ordinal))
            && summary.Listed == waived.Waivers.Value.Count(use => !use.Applies);
    });

    private static string WithoutWaivers(Appraisal appraisal)
    {
        var report = JsonNode.Parse(appraisal.Written("json", Language.Vi))!.AsObject();
        report.Remove("waivers");
        return report.ToJsonString();
    }
}
