using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Core.Scoring;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.RollUps;

/// <summary>Reads appraisals one at a time and keeps of each what a roll-up needs; facilities judged alike share one measure in memory.</summary>
public sealed class AppraisalReader
{
    /// <summary>The kind of document whose date stands for the change from paper where the facility names no day.</summary>
    private const string Decision = "emr_deployment_decision";

    private readonly Dictionary<Measure, Measure> _measures = [];
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <summary>One appraisal; a remark instead where the file is none, and a remark beside it where it came before.</summary>
    /// <param name="file">Its name in remarks.</param>
    /// <param name="json">Its bytes.</param>
    public Loaded<FacilityResult> Read(string file, ReadOnlyMemory<byte> json)
    {
        var (outline, fault) = Outline(file, json.Span);
        if (outline is null) return new(null, [fault!]);
        if (outline.Facility is not { } facility) return new(null, [Diagnostic.At(DiagnosticCodes.NoFacility, file, 0, 0)]);
        try
        {
            var digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(json.Span))}";
            var result = ResultOf(outline, facility, digest);
            return new(result, [.. RemarksOn(result, file)]);
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or FormatException)
        {
            return new(null, [Diagnostic.At(DiagnosticCodes.NotAnAppraisal, file, 0, 0)]);
        }
    }

    /// <summary>One appraisal together with those of its sites, each a facility of its own; whatever is none of them is told.</summary>
    /// <param name="file">Its name in remarks.</param>
    /// <param name="json">Its bytes.</param>
    public (AppraisalSet Set, ImmutableArray<Diagnostic> Remarks) ReadWithSites(string file, ReadOnlyMemory<byte> json)
    {
        using var parts = PartsOf(json);
        if (parts is null) return SetOf(Read(file, json));
        var centre = Read(file, parts.Centre());
        var (set, remarks) = SetOf(centre);
        if (centre.Value is not { } result) return (set, remarks);
        foreach (var code in parts.Codes)
        {
            var (site, told) = SetOf(Read($"{file}#{code}", parts.Site(code)));
            (set, remarks) = (set.Merge(site with { Sites = [new(code, result.Facility.Code)] }), remarks.AddRange(told));
        }

        var unread = parts.Unread.Select(site => new Unappraised(
            site.Folder.Length > 0 ? site.Folder : result.Facility.Code, new($"Điểm của {result.Facility.Code}: {site.Reason.Vi}", $"A site of {result.Facility.Code}: {site.Reason.En}")));
        return (set.Merge(AppraisalSet.Of([], unread)), remarks);
    }

    private static (AppraisalSet Set, ImmutableArray<Diagnostic> Remarks) SetOf(Loaded<FacilityResult> loaded) =>
        (loaded.Value is { } result ? AppraisalSet.Of([result]) : AppraisalSet.Empty, loaded.Diagnostics);

    /// <summary>Null where there are no sites, and where the file is no report, which is told when it is read as one.</summary>
    private static SitedReport? PartsOf(ReadOnlyMemory<byte> json)
    {
        try
        {
            return SitedReport.Of(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (AppraisalOutline? Outline, Diagnostic? Fault) Outline(string file, ReadOnlySpan<byte> json)
    {
        try
        {
            json = Holes.Unmarked(json);
            var outline = JsonSerializer.Deserialize(json, OutlineContext.Default.AppraisalOutline);
            Holes.Refuse(json);
            if (outline is { Version: 1 } && !outline.Packs.IsDefault && !outline.Criteria.IsDefaultOrEmpty) return (outline, null);
            return outline is null || outline.Version == 1
                ? (null, Diagnostic.At(DiagnosticCodes.NotAnAppraisal, file, 0, 0))
                : (null, Diagnostic.At(DiagnosticCodes.OtherAppraisalVersion, file, 0, 0, outline.Version.ToString(CultureInfo.InvariantCulture)));
        }
        catch (JsonException fault)
        {
            return (null, Diagnostic.At(DiagnosticCodes.NotAnAppraisal, file, (int)(fault.LineNumber + 1 ?? 0), (int)(fault.BytePositionInLine + 1 ?? 0)));
        }
    }

    private FacilityResult ResultOf(AppraisalOutline outline, JsonFacility facility, string digest)
    {
        var scores = outline.Scores;
        return new()
        {
            Digest = digest,
            Facility = new(facility.Code, facility.Name, facility.Kind, facility.Grade ?? "", facility.Province ?? "", facility.Beds, []),
            AsOf = Day(outline.AsOf),
            Measure = Shared(MeasureOf(outline)),
            Overall = Word<Overall>(outline.Overall),
            Gate = new(scores.Gate.Passed, scores.Gate.Applicable),
            Range = new(scores.Range.Earned, scores.Range.Undetermined, scores.Range.Applicable),
            Coverage = new(scores.Coverage.Determined, scores.Coverage.Applicable),
            Verdicts = string.Concat(outline.Criteria.Select(criterion => VerdictLetters.Of(RuleWords.Verdicts[criterion.Verdict]))),
            Deadline = outline.Tailored?.Deadline is { } last ? Day(last) : null,
            Numbers = NumbersOf(outline.Inputs),
        };
    }

    private static Measure MeasureOf(AppraisalOutline outline) => new(
        outline.Engine, outline.Profile, outline.Trust, TailoringOf(outline.Tailored),
        [.. outline.Packs.Select(pack => new MeasuredPack(pack.Id, pack.Version, pack.Digest, pack.Number))],
        [.. outline.Criteria.Select(criterion => new MeasuredCriterion(
            criterion.Id, criterion.Pack, new(criterion.Title.Vi, criterion.Title.En), new(criterion.Clause.Vi, criterion.Clause.En),
            RuleWords.Obligations[criterion.Obligation], criterion.Gate))]);

    private static string TailoringOf(JsonTailored? tailored) => tailored is null ? "" : string.Join("; ",
        tailored.Gate.Concat(tailored.Changes.Select(change => string.Create(CultureInfo.InvariantCulture, $"{change.Criterion} {change.Omitted} {change.Obligation} {change.Minimum} {change.Threshold}"))));

    private Measure Shared(Measure measure)
    {
        if (_measures.TryGetValue(measure, out var known)) return known;
        return _measures[measure] = measure;
    }

    private static FacilityNumbers NumbersOf(OutlineInputs? inputs)
    {
        if (inputs is null) return FacilityNumbers.None;
        var numbers = inputs.Facts.Numbers ?? new();
        var decisions = (inputs.Facts.Documents.IsDefault ? [] : inputs.Facts.Documents).Where(document => document.Kind == Decision && inputs.Digests.ContainsKey(document.Id));
        return new()
        {
            Patients = numbers.Patients,
            PatientsWithEmr = numbers.PatientsWithEmr,
            Records = numbers.Records,
            ElectronicRecords = numbers.ElectronicRecords,
            Payments = numbers.Payments,
            CashlessPayments = numbers.CashlessPayments,
            PaperlessSince = numbers.PaperlessSince is { } since ? Day(since) : null,
            PaperlessPlanned = numbers.PaperlessPlanned is { } planned ? Day(planned) : null,
            DecidedOn = decisions.Select(document => document.Date).OfType<string>().Select(date => (DateOnly?)Day(date)).Min(),
        };
    }

    private IEnumerable<Diagnostic> RemarksOn(FacilityResult result, string file)
    {
        if (!_seen.TryAdd(result.Digest, file)) yield return Diagnostic.At(DiagnosticCodes.AppraisalTwice, file, 0, 0, result.Facility.Code, _seen[result.Digest]);
        var numbers = result.Numbers;
        (string Part, long? Count, string Whole, long? All)[] pairs =
        [
            ("patients_with_emr", numbers.PatientsWithEmr, "patients", numbers.Patients),
            ("electronic_records", numbers.ElectronicRecords, "records", numbers.Records),
            ("cashless_payments", numbers.CashlessPayments, "payments", numbers.Payments),
        ];
        foreach (var (part, count, whole, all) in pairs.Where(pair => pair.Count > pair.All))
            yield return Diagnostic.At(DiagnosticCodes.PartOverWhole, file, 0, 0, result.Facility.Code, part, $"{count}", whole, $"{all}");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Word<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>().FirstOrDefault(value => RuleWords.Word(value) == word) is var value && RuleWords.Word(value) == word ? value : throw new FormatException();
}
