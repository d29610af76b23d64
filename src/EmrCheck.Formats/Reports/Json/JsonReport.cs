using System.Text.Json;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>The canonical appraisal: sorted keys, no clock, the same bytes for the same inputs.</summary>
public static class JsonReport
{
    /// <summary>Writes an appraisal; of its sites one at a time is held in this form.</summary>
    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var centre = JsonReportV1.Of(appraisal with { Sites = [] });
        if (appraisal.Sites.IsEmpty) Write(centre, output);
        else CanonicalJson.Write(Parsed(centre), "sites", appraisal.Sites.Select(site => Parsed(JsonReportV1.Of(site))), output);

        static JsonElement Parsed(JsonReportV1 report) => CanonicalJson.Parsed(report, JsonReportContext.Default.JsonReportV1);
    }

    /// <summary>Writes an appraisal in its frozen form.</summary>
    public static void Write(JsonReportV1 report, Stream output) => CanonicalJson.Write(report, JsonReportContext.Default.JsonReportV1, output);

    /// <summary>Reads an appraisal back.</summary>
    /// <exception cref="JsonException">Not an appraisal.</exception>
    public static JsonReportV1 Read(Stream input)
    {
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        var json = Holes.Unmarked(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        var report = JsonSerializer.Deserialize(json, JsonReportContext.Default.JsonReportV1);
        Holes.Refuse(json);
        return report is { Version: 1 } ? report : throw new JsonException("Not an appraisal of version 1.");
    }
}
