using System.Security.Cryptography;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>By what an appraisal is known: sha256 over its canonical JSON, however its file is laid out.</summary>
public static class AppraisalDigest
{
    /// <summary>sha256:… of an appraisal.</summary>
    public static string Of(Appraisal appraisal) => Of(JsonReportV1.Of(appraisal));

    /// <summary>sha256:… of an appraisal in its frozen form.</summary>
    public static string Of(JsonReportV1 report)
    {
        using var canonical = new MemoryStream();
        JsonReport.Write(report, canonical);
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(canonical.ToArray()))}";
    }
}
