using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>From the frozen form of an appraisal back to what it was judged from.</summary>
public static class InputsReader
{
    /// <summary>The submission as it was, for another day; its records are not there, only what was counted over them.</summary>
    public static Submission SubmissionOf(JsonReportV1 report, JsonInputs inputs, DateOnly asOf)
    {
        var facts = inputs.Facts.DeepClone().AsObject();
        facts["asOf"] = $"{asOf:yyyy-MM-dd}";
        var json = Encoding.UTF8.GetBytes(facts.ToJsonString());
        return new()
        {
            Facility = FacilityOf(facts["facility"]!.AsObject()),
            AsOf = asOf,
            Facts = SubmissionModel.Read(json),
            FactsJson = json,
            RecordsInPeriod = report.Records.InPeriod,
            Sample = SampleMapping.Of(report.Sample),
            ElectronicRecords = (int?)facts["numbers"]?["electronic_records"],
            Period = DayOf(facts, "from") is { } from && DayOf(facts, "to") is { } to ? new(from, to) : null,
            NoneOf = facts["numbers"] is JsonObject numbers ? Texts(numbers, "none_of") : [],
            Declarations = inputs.Answers.ToImmutableDictionary(
                pair => pair.Key, pair => new Declaration(pair.Key, RuleWords.Answers.GetValueOrDefault(pair.Value.Answer), "", pair.Value.Evidence) { Share = pair.Value.Share }, StringComparer.Ordinal),
            Documents = [.. (facts["documents"]?.AsArray() ?? []).Select(node => DocumentMapping.Seen(DocumentOf(node!.AsObject(), inputs), SeenIn(report, node.AsObject())))],
        };
    }

    /// <summary>What was counted, for packs that are still as they were; the ids of the others.</summary>
    public static (RecordTallies Tallies, ImmutableArray<string> Changed) TalliesOf(JsonReportV1 report, JsonInputs inputs, PackLibrary library)
    {
        var changed = inputs.Packs.Where(pair => library.Packs.Any(pack => pack.Pack.Id == pair.Key && pack.Pack.Digest != pair.Value)).Select(pair => pair.Key).ToImmutableArray();
        var lost = library.Packs.Where(pack => changed.Contains(pack.Pack.Id)).SelectMany(pack => pack.Criteria).Select(criterion => criterion.Id).ToHashSet();
        var told = report.Criteria.SelectMany(criterion => criterion.Findings).ToLookup(finding => finding.Code, StringComparer.Ordinal);
        var byCheck = inputs.Tallies.Where(each => !lost.Contains(each.Criterion)).ToImmutableDictionary(
            each => (each.Criterion, each.Check),
            each => TallyOf(each.Tally, each.Findings.IsDefaultOrEmpty ? told[$"{each.Criterion}/{each.Check}"] : each.Findings));
        var remarks = report.Diagnostics.Select(Of).OfType<Diagnostic>().ToImmutableArray();
        var records = report.Records;
        var tallies = new RecordTallies(new(records.Read, records.Unreadable, records.Resources), byCheck, remarks, report.DiagnosticCount - report.Diagnostics.Length + remarks.Length)
        {
            Departments = DepartmentMapping.Of(report),
        };
        return (tallies, changed);
    }

    private static Tally TallyOf(JsonTally tally, IEnumerable<JsonFinding> findings) => new(
        tally.Satisfied, tally.Violated, tally.Undetermined, tally.Errors, tally.Skipped, [.. findings.Select(Of)])
    {
        Records = tally.Records ?? 0,
        RecordsSatisfied = tally.RecordsSatisfied ?? 0,
    };

    internal static Finding Of(JsonFinding finding) => new(
        finding.Code, RuleWords.Severities.GetValueOrDefault(finding.Severity), new(finding.Message.Vi, finding.Message.En), finding.File,
        finding.Line ?? 0, finding.Column ?? 0, finding.Path ?? "");

    private static Diagnostic? Of(JsonDiagnostic remark) =>
        !remark.Facts.IsDefault && DiagnosticCodes.All.FirstOrDefault(code => code.Id == remark.Code) is { } code && !IsOfJudging(code)
            ? new(code, remark.File, remark.Line ?? 0, remark.Column ?? 0, remark.Facts)
            : null;

    /// <summary>What is told anew whenever the facts are judged.</summary>
    private static bool IsOfJudging(DiagnosticCode code) => code == DiagnosticCodes.UnknownCriterion || code.Id.StartsWith("EMR3", StringComparison.Ordinal);

    private static DateOnly? DayOf(JsonObject facts, string end) => DateOnly.TryParse((string?)facts["numbers"]?["period"]?[end], CultureInfo.InvariantCulture, out var day) ? day : null;

    private static Facility FacilityOf(JsonObject facility) => new(
        Text(facility, "code"), Text(facility, "name"), Text(facility, "kind"), Text(facility, "grade"), Text(facility, "province"),
        (int?)facility["beds"], Texts(facility, "departments"))
    {
        Services = Texts(facility, "services"),
    };

    private static Document DocumentOf(JsonObject document, JsonInputs inputs) => new(
        Text(document, "id"), Text(document, "kind"), Text(document, "title"), Text(document, "number"),
        DateOnly.TryParse(Text(document, "date"), out var date) ? date : null, Text(document, "issuer"), Texts(document, "subjects"),
        Text(document, "file"), inputs.Digests.GetValueOrDefault(Text(document, "id")))
    {
        Cites = Texts(document, "cites"),
    };

    private static JsonDocument? SeenIn(JsonReportV1 report, JsonObject document) => report.Documents?.FirstOrDefault(seen => seen.Id == Text(document, "id"));

    private static string Text(JsonObject map, string key) => (string?)map[key] ?? "";

    private static ImmutableArray<string> Texts(JsonObject map, string key) => [.. (map[key]?.AsArray() ?? []).Select(item => (string)item!)];
}
