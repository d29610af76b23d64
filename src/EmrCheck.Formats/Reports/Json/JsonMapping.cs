using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Core.Scoring;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>From the nouns to the frozen form.</summary>
internal static class JsonMapping
{
    public static JsonReportV1 Of(Appraisal appraisal)
    {
        var (gate, range, coverage) = (appraisal.Scores.Gate, appraisal.Scores.Range, appraisal.Scores.Coverage);
        var records = appraisal.Records;
        return new(
            1, appraisal.Engine, Iso(appraisal.AsOf), appraisal.Profile.Id, RuleWords.Word(appraisal.Profile.Trust), Of(appraisal.Facility),
            [.. appraisal.Packs.Select(pack => Of(pack, appraisal.AsOf))], RuleWords.Word(appraisal.Overall), Of(appraisal.Reason),
            new(new(gate.Passed, gate.Applicable), new(range.Low, range.High, range.Earned, range.Undetermined, range.Applicable), new(coverage.Determined, coverage.Applicable), [.. appraisal.Ladders.Select(Of)]),
            [.. appraisal.Criteria.Select(Of)],
            new(records.Files, records.Read, records.Unreadable, records.Resources, appraisal.RecordsInPeriod),
            [.. appraisal.Diagnostics.Select(Of)], appraisal.DiagnosticCount, Of(appraisal.Profile, appraisal.Packs), InputsMapping.Of(appraisal),
            appraisal.Facility == Facility.None ? null : DocumentMapping.Of(appraisal.Inputs.Submission.Documents),
            [.. appraisal.Statements.Select(Of)], [.. appraisal.Questions.Select(Of)], SampleMapping.Of(appraisal.Sample),
            appraisal.Council is { } council ? CouncilMapping.Of(council) : null, OnSiteMapping.Of(appraisal), WaiversMapping.Of(appraisal), PreviousMapping.Of(appraisal),
            appraisal.Sites.IsEmpty ? null : [.. appraisal.Sites.Select(Of)], appraisal.UnreadSites.IsEmpty ? null : [.. appraisal.UnreadSites.Select(Of)],
            DepartmentMapping.Of(appraisal));
    }

    private static JsonUnreadSite Of(UnreadSite site) => new(site.Folder, Of(site.Reason), [.. site.Diagnostics.Select(Of)]);

    private static JsonFacility? Of(Facility facility) => facility == Facility.None
        ? null
        : new(facility.Code, facility.Name, facility.Kind, NullIfEmpty(facility.Grade), NullIfEmpty(facility.Province), facility.Beds);

    private static JsonPack Of(Pack pack, DateOnly asOf) => new(
        pack.Id, pack.Version, pack.Digest, pack.Number, Of(pack.Title), pack.Status,
        new(Iso(pack.InForce.From), pack.InForce.To is { } last ? Iso(last) : null), OrNull(pack.StampOn(asOf)));

    private static JsonLadder Of(LadderScore ladder) => new(
        ladder.Pack.Id, ladder.Reached, ladder.IsDetermined, Of(ladder.Reason),
        [.. ladder.Tiers.Select(tier => new JsonTier(tier.Tier, tier.Passed, tier.Applicable))]);

    private static JsonTailored? Of(Profile profile, ImmutableArray<Pack> packs) => profile is { Gate.IsEmpty: true, Notes: null, Deadline: null, Tailorings.IsEmpty: true, Council: null }
        ? null
        : new(
            profile.ByName ? [] : profile.Gate, OrNull(profile.Notes), profile.Deadline is { } deadline ? Iso(deadline.Date) : null,
            [.. profile.Tailorings.Select(each => new JsonTailoring(
                each.Criterion, each.Omit, each.Obligation is { } obligation ? RuleWords.Word(obligation) : null, each.Minimum, each.Threshold, Of(each.Reason), each.By))],
            profile.Council is { } council ? CouncilMapping.Of(council) : null, profile.GapsWith(packs));

    private static JsonCriterion Of(CriterionResult result) => new(
        result.Criterion.Id, result.Criterion.Pack.Id, Of(result.Criterion.Clause), RuleWords.Word(result.Criterion.Obligation),
        RuleWords.Word(result.Criterion.Confidence), Of(result.Criterion.Title), Of(result.Criterion.Requirement), Of(result.Criterion.Remedy),
        OrNull(result.Criterion.Notes), RuleWords.Word(result.Verdict), RuleWords.Word(result.Basis),
        result.Declared == Answer.None ? null : RuleWords.Word(result.Declared), RuleWords.Word(result.CrossExamination), Of(result.Tally) is { } tally ? tally with { Records = null, RecordsSatisfied = null } : null,
        Of(result.Reason), [.. result.Findings.Select(Of)], result.Check is { } check ? Of(check) : null, result.Criterion.Decides, Of(result.Citation),
        result.DeclaredShare is { } share ? new(share, result.Extent?.Good, result.Extent?.Examined, OrNull(result.Extent?.Reason)) : null);

    private static JsonStatement Of(Statement statement) => new(
        statement.Id, Of(statement.Stated), Of(statement.Shown), RuleWords.Word(statement.State), statement.Against, [.. statement.Places.Select(Of)]);

    private static JsonQuestion Of(Question question) => new(
        question.Subject, RuleWords.Word(question.State), question.Decides, question.Violations, RuleWords.Word(question.Severity), Of(question.Text));

    private static JsonCheck Of(CheckResult result) => new(
        result.Check.Id, result.Check.Kind, result.Check.Title.Vi.Length == 0 ? null : Of(result.Check.Title), result.Check.Advisory,
        RuleWords.Word(result.Check.Confidence), RuleWords.Word(result.Verdict), RuleWords.Word(result.Basis), Of(result.Reason),
        OrNull(result.Check.Remedy), Of(result.Tally), [.. result.Evidence.Select(evidence => new JsonEvidence(evidence.File, evidence.Digest))],
        [.. result.Parts.Select(Of)], SampleMapping.Of(result.Bound));

    internal static JsonTally? Of(Tally? tally) => tally is null
        ? null
        : new(tally.Examined, tally.Satisfied, tally.Violated, tally.Undetermined, tally.Errors, tally.Skipped, tally.Records, tally.RecordsSatisfied);

    internal static JsonFinding Of(Finding finding) => new(
        finding.Code, RuleWords.Word(finding.Severity), Of(finding.Message), finding.File, NullIfZero(finding.Line),
        NullIfZero(finding.Column), NullIfEmpty(finding.Path));

    private static JsonDiagnostic Of(Diagnostic diagnostic) => new(
        diagnostic.Code.Id, diagnostic.Code.IsError ? "error" : "warning", diagnostic.File, NullIfZero(diagnostic.Line),
        NullIfZero(diagnostic.Column), Of(diagnostic.Message), diagnostic.Facts);

    internal static JsonPhrase Of(Phrase phrase) => new(phrase.Vi, phrase.En);

    private static JsonPhrase? OrNull(Phrase? phrase) => phrase is null ? null : Of(phrase);

    private static int? NullIfZero(int number) => number == 0 ? null : number;

    internal static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    internal static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
