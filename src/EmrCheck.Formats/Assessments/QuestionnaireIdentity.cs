using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Formats.Assessments;

/// <summary>Which questionnaire it is: of a profile and a facility (url), of a day and versions of the rules (version).</summary>
/// <param name="Url">urn:emrcheck:questionnaire:hospital:10001.</param>
/// <param name="Version">2026-11-20-1a2b3c4d: the day, and a digest of the packs' versions.</param>
internal sealed record QuestionnaireIdentity(string Url, string Version)
{
    private const int DayLength = 10, DigestLength = 8;

    /// <summary>The questionnaire of a checklist.</summary>
    public static QuestionnaireIdentity Of(Checklist checklist, Facility facility)
    {
        var packs = string.Join('\n', checklist.Packs.Select(pack => $"{pack.Id}={pack.Version}"));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(packs)))[..DigestLength];
        var url = $"urn:emrcheck:questionnaire:{Uri.EscapeDataString(checklist.Profile.Id)}:{Uri.EscapeDataString(facility.Code)}";
        return new(url, $"{checklist.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{digest}");
    }

    /// <summary>The questionnaire that a canonical reference names.</summary>
    public static QuestionnaireIdentity Of(string canonical) => canonical.IndexOf('|') is >= 0 and var bar ? new(canonical[..bar], canonical[(bar + 1)..]) : new(canonical, "");

    /// <summary>Whether both are of one day.</summary>
    public bool IsOfTheDayOf(QuestionnaireIdentity other) => Version.AsSpan().StartsWith(other.Version.AsSpan()[..Math.Min(DayLength, other.Version.Length)]);

    /// <inheritdoc/>
    public override string ToString() => Version.Length == 0 ? Url : $"{Url}|{Version}";
}
