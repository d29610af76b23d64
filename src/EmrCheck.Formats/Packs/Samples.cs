using System.Collections.Immutable;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Packs;

/// <summary>A tiny document beside a criterion whose file name states the expected verdict (mẫu thử).</summary>
/// <param name="Criterion">The criterion it is for.</param>
/// <param name="File">Its path, as a user can open it.</param>
/// <param name="Case">What it shows.</param>
/// <param name="Expected">The verdict that it must get.</param>
public sealed record Sample(Criterion Criterion, string File, string Case, Verdict Expected)
{
    /// <summary>The words of its rules folder.</summary>
    public Catalogs Catalogs { get; init; } = Catalogs.Empty;
}

/// <summary>Finds and judges samples.</summary>
public static class Samples
{
    private static readonly Dictionary<string, Verdict> Endings = Enum.GetValues<Verdict>().ToDictionary(verdict => RuleWords.Word(verdict, '-'), StringComparer.Ordinal);

    /// <summary>The samples of every criterion, and a remark on each file whose name says no verdict.</summary>
    public static (ImmutableArray<Sample> Samples, ImmutableArray<Diagnostic> Diagnostics) Find(PackLibrary library)
    {
        var samples = ImmutableArray.CreateBuilder<Sample>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var criterion in library.Packs.SelectMany(pack => pack.Criteria))
        {
            var folder = FolderOf(criterion);
            foreach (var name in library.Folder.Files(folder).Where(name => name != "criterion.yaml"))
            {
                var file = library.Folder.Full($"{folder}/{name}");
                if (name.Split('.') is [var @case, var ending, "json"] && Endings.TryGetValue(ending, out var expected))
                    samples.Add(new(criterion, file, @case, expected) { Catalogs = library.Catalogs });
                else
                    diagnostics.Add(Diagnostic.At(DiagnosticCodes.NotASample, file, 0, 0, string.Join(", ", Endings.Keys)));
            }
        }

        return (samples.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>The folder of a criterion inside the rules.</summary>
    public static string FolderOf(Criterion criterion) => $"{criterion.Pack.Id}/criteria/{criterion.Id}";

    /// <summary>Judges one sample, its criterion alone.</summary>
    public static ImmutableArray<Diagnostic> Test(Sample sample)
    {
        var (verdict, reason, unreadable) = Judge(sample, File.ReadAllBytes(sample.File));
        return verdict is not { } actual ? unreadable
            : actual == sample.Expected ? []
            : [Diagnostic.At(DiagnosticCodes.SampleDiffers, sample.File, 0, 0, RuleWords.Word(sample.Expected, '-'), RuleWords.Word(actual, '-'), reason.Vi, reason.En)];
    }

    /// <summary>What the criterion of a sample says of some bytes in its place; no verdict, but remarks, where they cannot be read.</summary>
    internal static (Verdict? Verdict, Phrase Reason, ImmutableArray<Diagnostic> Unreadable) Judge(Sample sample, byte[] bytes)
    {
        var nothing = new Phrase("", "");
        var loaded = SampleFile.Read(sample, sample.Catalogs, bytes);
        if (loaded.Value is not { } submission) return (null, nothing, loaded.Diagnostics);

        var isRecord = submission.Facility == Facility.None;
        var profile = new Profile("sample", "1", nothing, [], [sample.Criterion.Pack.Id], Basis.Documented);
        var alone = new Checklist(profile, submission.AsOf, [sample.Criterion.Pack], [sample.Criterion]) { Catalogs = sample.Catalogs };
        var appraisal = Appraiser.Appraise(isRecord ? alone.RecordsOnly() : alone.WithoutMinimum(), submission);
        if (appraisal.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code.IsError) is { } unreadable) return (null, nothing, [unreadable]);
        return appraisal.Criteria is [var result]
            ? (result.Verdict, result.Reason, [])
            : (Verdict.NoEvidence, new("không có phép kiểm nào trên hồ sơ", "no record checks"), []);
    }
}
