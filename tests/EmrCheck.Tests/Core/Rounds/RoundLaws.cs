using EmrCheck.Core;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Rounds;
using EmrCheck.Tests.Core.Waivers;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Core.Rounds;

public sealed class RoundLaws
{
    private static readonly Gen<Finding[]> Findings = (
        from file in Gen.Elements("a.json", "b.json")
        from path in Gen.Elements("", "Patient.name", "Patient.birthDate")
        from line in Gen.Choose(0, 3)
        from code in Gen.Elements("T-1/x", "T-1/y")
        select new Finding(code, Severity.Major, Given.Said("m"), file, line, line, path)).ArrayOf();

    private static readonly Gen<(JsonReportV1, JsonReportV1)> Reports =
        from a in WaiverCases.Appraised
        from b in WaiverCases.Appraised
        select (Half(a), Half(b));

    [Fact]
    public void A_round_does_not_differ_from_itself() => Law.Holds(WaiverCases.Appraised.Select(JsonReportV1.Of), report =>
    {
        var (comparison, json) = (Comparison.Of(report, report), RoundHistory.Of([report, report, report]).ToJson());
        return comparison.Differing.IsEmpty && comparison.Notes.IsEmpty && comparison.Unchanged == report.Criteria.Length
            && json.History.IsEmpty && json.Steps.All(step => step.Criteria.IsEmpty && step.Notes.IsEmpty)
            && PreviousRounds.Of(report, report, null).Items.All(item => item.Change == RoundChange.Unchanged && RoundChanges.IsOpen(item.Now));
    });

    [Fact]
    public void Turned_round_what_is_new_is_resolved_and_what_is_gone_is_new() => Law.Holds(Reports, pair =>
    {
        var (there, back) = (Comparison.Of(pair.Item1, pair.Item2), Comparison.Of(pair.Item2, pair.Item1));
        return there.Criteria.Length == back.Criteria.Length && there.Criteria.All(change =>
            back.Criteria.Single(other => other.Either.Id == change.Either.Id) is var other
            && other.Change == Turned(change.Change)
            && change.Findings.Gone.SequenceEqual(other.Findings.New) && change.Findings.New.SequenceEqual(other.Findings.Gone) && change.Findings.Still.Length == other.Findings.Still.Length);
    });

    [Fact]
    public void Every_criterion_of_either_is_counted_once() => Law.Holds(Reports, pair =>
    {
        var comparison = Comparison.Of(pair.Item1, pair.Item2);
        return Enum.GetValues<RoundChange>().Sum(comparison.Count) == pair.Item1.Criteria.Concat(pair.Item2.Criteria).Select(criterion => criterion.Id).Distinct().Count()
            && comparison.Unchanged == comparison.Count(RoundChange.Unchanged);
    });

    [Fact]
    public void No_finding_is_lost_or_told_twice() => Law.Holds(Findings.Two(), pair =>
    {
        var difference = FindingDifference.Of(pair.Item1, pair.Item2);
        return difference.Gone.Length + difference.Still.Length == pair.Item1.Length
            && difference.Still.Concat(difference.New).Order().SequenceEqual(pair.Item2.Order());
    });

    [Fact]
    public void A_finding_that_only_moved_to_another_line_is_still_there() => Law.Holds(Findings, findings =>
        FindingDifference.Of(findings, findings.Select(finding => finding with { Line = finding.Line + 7, Column = 0 })) is { IsEmpty: true } same && same.Still.Length == findings.Length);

    [Fact]
    public void The_digest_is_that_of_the_canonical_form() => Law.Holds(WaiverCases.Appraised, appraisal =>
        AppraisalDigest.Of(appraisal) == AppraisalDigest.Of(JsonReportV1.Of(appraisal)) && AppraisalDigest.Of(appraisal).Length == 71);

    private static RoundChange Turned(RoundChange change) => change switch
    {
        RoundChange.New => RoundChange.Resolved,
        RoundChange.Resolved => RoundChange.New,
        _ => change,
    };

    /// <summary>A criterion less for an odd number of records, so that rounds do not always have the same.</summary>
    private static JsonReportV1 Half(Appraisal appraisal)
    {
        var report = JsonReportV1.Of(appraisal);
        return report.Records.Read % 2 == 0 ? report : report with { Criteria = report.Criteria[1..] };
    }
}
