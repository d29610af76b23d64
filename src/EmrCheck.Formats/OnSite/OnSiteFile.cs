using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Core.OnSite;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.OnSite;

/// <summary>Writes and reads <c>on-site.json</c>: sorted keys, the same bytes for the same observations.</summary>
public static class OnSiteFile
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly FrozenDictionary<string, OnSiteResult> Results =
        Enum.GetValues<OnSiteResult>().ToFrozenDictionary(result => RuleWords.Word(result), StringComparer.Ordinal);

    /// <summary>Writes what was seen.</summary>
    public static void Write(OnSiteVisit visit, Stream output) => CanonicalJson.Write(
        new OnSiteJsonV1(
            1, visit.AppraisalDigest, visit.FacilityCode, visit.Date.ToString(Iso, CultureInfo.InvariantCulture), visit.Team,
            [.. visit.Criteria.Select(seen => new OnSiteCriterion(seen.Subject, RuleWords.Word(seen.Result), seen.Role, NullIfEmpty(seen.Note), NullIfEmpty(seen.Time)))],
            [.. visit.Records.Select(seen => new OnSiteRecord(seen.Subject, seen.Item, RuleWords.Word(seen.Result), seen.Role, NullIfEmpty(seen.Note), NullIfEmpty(seen.Time)))]),
        OnSiteJsonContext.Default.OnSiteJsonV1,
        output);

    /// <summary>Reads it back; no value, with a remark, when the file is none.</summary>
    public static Loaded<OnSiteVisit> Read(string name, Stream input)
    {
        var line = 0;
        try
        {
            if (JsonSerializer.Deserialize(input, OnSiteJsonContext.Default.OnSiteJsonV1) is { Version: 1 } file && Of(file) is { } visit) return new(visit, []);
        }
        catch (JsonException fault)
        {
            line = (int)(fault.LineNumber + 1 ?? 0);
        }

        return new(null, [Diagnostic.At(DiagnosticCodes.NotOnSite, name, line, 0)]);
    }

    private static OnSiteVisit? Of(OnSiteJsonV1 file)
    {
        if (file.Team.IsDefault || file.Criteria.IsDefault || file.Records.IsDefault) return null;
        if (!DateOnly.TryParseExact(file.Date, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (!file.Criteria.Select(seen => seen.Result).Concat(file.Records.Select(seen => seen.Result)).All(Results.ContainsKey)) return null;
        return new(
            file.Appraisal, file.Facility, day, file.Team,
            [.. file.Criteria.Select(seen => new Observation(seen.Criterion, "", Results[seen.Result], seen.Note ?? "", seen.Time ?? "", seen.Role))],
            [.. file.Records.Select(seen => new Observation(seen.Record, seen.Item, Results[seen.Result], seen.Note ?? "", seen.Time ?? "", seen.Role))]);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
