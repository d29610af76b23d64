using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Batches;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports;
using EmrCheck.Formats.RollUps;

namespace EmrCheck.Cli.Batches;

/// <summary>By what a batch judges and what it writes: results of other terms are not to be mixed.</summary>
internal sealed record BatchTerms(string RulesFolder, JudgingOptions Judging, IReadOnlyList<string> Reports, Language Language)
{
    /// <summary>For whom the pages are.</summary>
    public Audience Audience { get; init; }

    /// <summary>The reports for each facility, by the name of their file.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } = Reports.Append("json").Distinct().ToDictionary(FileOf);

    /// <summary>The digests of the terms; that of the input is not known yet.</summary>
    public ReceiptDigests DigestsWith(PackLibrary library)
    {
        var rules = new StringBuilder();
        foreach (var pack in library.Packs) rules.Append(pack.Pack.Id).Append(' ').Append(pack.Pack.Digest).Append('\n');
        foreach (var profile in Profiles()) rules.Append(Path.GetFileName(profile)).Append(' ').Append(Receipt.DigestOf(profile)).Append('\n');
        return new(null, Hashed(rules.ToString()), $"{Appraiser.Engine} {Build}", Hashed(string.Join('\n', Options())));
    }

    private static string Build { get; } = Hashed(string.Join(' ', new[] { typeof(FhirDocument), typeof(Appraiser), typeof(PackLibrary), typeof(BatchTerms) }
        .Select(type => type.Module.ModuleVersionId)))[.."sha256:0123456789abcdef".Length];

    private IEnumerable<string> Profiles()
    {
        var folder = Path.Combine(RulesFolder, "profiles");
        var shipped = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return Judging.Profile is { } own && own.EndsWith(".yaml", StringComparison.Ordinal) ? shipped.Append(own) : shipped;
    }

    private IEnumerable<string> Options() =>
    [
        $"profile {(Judging.Profile is { } profile && profile.EndsWith(".yaml", StringComparison.Ordinal) ? "file" : Judging.Profile)}",
        .. Judging.Packs.Select(pack => $"pack {pack}"),
        $"as of {Judging.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        $"trust {Judging.Trust}",
        $"fail on {Judging.FailOn}",
        $"trust store {Judging.Certificates?.Digest}",
        $"trace key {Judging.Traces?.Key.Check}",
        .. Files.Keys.Order(StringComparer.Ordinal),
        $"{Language}",
        $"audience {Audience}",
    ];

    private static string FileOf(string format) => format == "json" ? AppraisalFiles.Name : ReportFormats.FileOf(format);

    private static string Hashed(string text) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
