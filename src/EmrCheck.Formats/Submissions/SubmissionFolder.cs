using System.Collections.Immutable;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Formats.Assessments;
using EmrCheck.Formats.Evidence;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Submissions;

/// <summary>A submission as a folder or a .zip. Records are read when they are asked for, one at a time.</summary>
public sealed class SubmissionFolder : IDisposable
{
    private const string SubmissionFile = "submission.yaml";
    private const string AssessmentFile = "self-assessment.yaml";

    /// <summary>No facility has so much to say about itself.</summary>
    private const long MostYaml = 4 * 1024 * 1024;

    private readonly ContentTree _tree;
    private SiteListing? _sites;

    private SubmissionFolder(ContentTree tree, Loaded<Submission> submission) => (_tree, Submission) = (tree, submission);

    /// <summary>What was handed in; no value when submission.yaml cannot be used.</summary>
    public Loaded<Submission> Submission { get; }

    /// <summary>Opens a submission; null when the path is not a submission at all.</summary>
    /// <param name="path">A folder with a submission.yaml, or a .zip of one.</param>
    /// <param name="catalogs">The words that it may use.</param>
    /// <param name="asOf">The date for which it is to be judged; null for the submission's own.</param>
    /// <param name="today">The date for a submission that has none.</param>
    /// <param name="faults">Takes what could not be read of a path that is no submission.</param>
    /// <param name="trust">The certificates by which signatures are judged; null for none.</param>
    public static SubmissionFolder? Open(string path, Catalogs catalogs, DateOnly? asOf, DateOnly today, ICollection<Diagnostic>? faults = null, TrustStore? trust = null)
    {
        return TreeOf(path) is { } tree ? Open(tree, catalogs, asOf, today, faults, trust) : null;
    }

    /// <summary>What was handed in as sites with it.</summary>
    public SiteListing Sites => _sites ??= SiteListing.Of(_tree);

    /// <summary>Opens one of its sites, as if that had been handed in alone; null when it is no submission.</summary>
    /// <param name="site">The name of its folder.</param>
    /// <param name="catalogs">The words that it may use.</param>
    /// <param name="asOf">The date for which it is to be judged; null for its own.</param>
    /// <param name="today">The date for one that has none.</param>
    /// <param name="faults">Takes what could not be read of a folder that is no submission.</param>
    /// <param name="trust">The certificates by which signatures are judged; null for none.</param>
    public SubmissionFolder? OpenSite(string site, Catalogs catalogs, DateOnly? asOf, DateOnly today, ICollection<Diagnostic> faults, TrustStore? trust) =>
        Open(_tree.Below(SiteListing.PathOf(site)), catalogs, asOf, today, faults, trust);

    /// <summary>The text of submission.yaml.</summary>
    public string FactsText => TextOf(_tree.Find(SubmissionFile)!, []) ?? "";

    /// <summary>The paths of the files under evidence.</summary>
    public ImmutableArray<string> EvidenceFiles => [.. _tree.Under("evidence").Select(file => file.Path).Where(path => path != SubmissionSkeleton.EvidenceGuide)];

    /// <summary>Whether the submission says for which day it was made.</summary>
    public bool IsDated { get; private init; }

    /// <summary>A new reading of the records, for as many workers as there are.</summary>
    /// <param name="wanted">The keys of the records that are given; all are looked at, so that two of one id are known. Null for all.</param>
    public RecordReading Reading(IReadOnlySet<string>? wanted = null) => ReadingOf(_tree, wanted);

    /// <summary>Digest of paths, sizes and times of all files, without reading any.</summary>
    public string Key => InputDigest.OfListing(_tree);

    /// <summary>Digest of the archive that was handed in; null for a folder. Asked for before anything is read, it is that of what is read.</summary>
    public string? ArchiveDigest => _tree.Digest;

    /// <summary>Digest of all that was read: the archive; of a folder submission.yaml, the answers, the documents named, and the records of a reading that has come to its end.</summary>
    public string DigestWith(RecordReading reading) => InputDigest.Of(_tree, [SubmissionFile, AssessmentFile], Submission.Value?.Documents ?? [], reading);

    /// <summary>The same as <see cref="Key"/> of what is at a path; null when nothing is that could be a submission.</summary>
    public static string? KeyAt(string path)
    {
        using var tree = TreeOf(path);
        return tree is null ? null : InputDigest.OfListing(tree);
    }

    /// <inheritdoc/>
    public void Dispose() => _tree.Dispose();

    /// <summary>The record files of a submission; of a folder that is none, all of its files.</summary>
    internal static IEnumerable<ContentFile> RecordFiles(ContentTree tree) => tree.Find(SubmissionFile) is null
        ? tree.Files
        : tree.Under("records").Where(record => record.Path != SubmissionSkeleton.RecordsGuide);

    internal static ContentTree? TreeOf(string path)
    {
        try
        {
            return Directory.Exists(path) ? new FolderTree(path)
                : File.Exists(path) && FileKind.IsRegular(new(path)) ? new ZipTree(() => File.OpenRead(path), Path.GetFileName(path)) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static SubmissionFolder? Open(ContentTree tree, Catalogs catalogs, DateOnly? asOf, DateOnly today, ICollection<Diagnostic>? faults, TrustStore? trust)
    {
        if (tree.Find(SubmissionFile) is { } file) return Opened(tree, file, catalogs, asOf, today, trust);
        foreach (var fault in tree.Faults) faults?.Add(fault);
        tree.Dispose();
        return null;
    }

    private static SubmissionFolder Opened(ContentTree tree, ContentFile file, Catalogs catalogs, DateOnly? asOf, DateOnly today, TrustStore? trust)
    {
        var submission = Read(tree, file, catalogs, asOf, today, trust, out var isDated);
        return new(tree, submission) { IsDated = isDated };
    }

    private static Loaded<Submission> Read(ContentTree tree, ContentFile file, Catalogs catalogs, DateOnly? asOf, DateOnly today, TrustStore? trust, out bool isDated)
    {
        isDated = false;
        var diagnostics = new List<Diagnostic>();
        var yaml = TextOf(file, diagnostics) is { } text ? SubmissionYaml.Read(new(file.Path, text, diagnostics), catalogs, LookInto(tree, trust)) : null;
        if (yaml is null || diagnostics.Any(diagnostic => diagnostic.Code.IsError)) return new(null, [.. diagnostics.Order()]);

        var declarations = tree.Find(AssessmentFile) is { } assessment && TextOf(assessment, diagnostics) is { } answers
            ? AssessmentYaml.Read(new(assessment.Path, answers, diagnostics), yaml)
            : [];
        isDated = yaml.Date is not null;
        var day = asOf ?? yaml.Date ?? today;
        var facts = SubmissionFacts.Of(yaml, day);
        return new(
            new()
            {
                Facility = yaml.Facility,
                AsOf = day,
                Facts = SubmissionModel.Read(facts),
                FactsJson = facts,
                RecordsInPeriod = yaml.Numbers.Records,
                ElectronicRecords = yaml.Numbers.ElectronicRecords,
                Period = yaml.Numbers is { From: { } from, To: { } to } ? new(from, to) : null,
                NoneOf = yaml.Numbers.NoneOf,
                Declarations = declarations,
                Documents = yaml.Documents,
                Records = ReadByOne(tree),
                Diagnostics = [.. diagnostics.Concat(tree.Faults.Where(fault => !ContentTree.IsUnder(fault.File, "records") && !IsOfSites(fault.File))).Order()],
            },
            []);
    }

    private static RecordReading ReadingOf(ContentTree tree, IReadOnlySet<string>? wanted = null) => new(
        [.. RecordFiles(tree)], [.. tree.Faults.Where(fault => ContentTree.IsUnder(fault.File, "records"))], wanted) { IsHashed = tree.Digest is null };

    private static IEnumerable<Loaded<Record>> ReadByOne(ContentTree tree)
    {
        foreach (var loaded in ReadingOf(tree).Share()) yield return loaded;
    }

    private static bool IsOfSites(string path) => path == SiteListing.Folder || ContentTree.IsUnder(path, SiteListing.Folder);

    private static string? TextOf(ContentFile file, List<Diagnostic> diagnostics)
    {
        try
        {
            if (file.Length > MostYaml)
            {
                diagnostics.Add(Diagnostic.At(DiagnosticCodes.TooLarge, file.Path, 0, 0));
                return null;
            }

            using var reader = new StreamReader(file.Open(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.NotUtf8, file.Path, 0, 0));
            return null;
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            diagnostics.Add(Diagnostic.At(DiagnosticCodes.CannotRead, file.Path, 0, 0));
            return null;
        }
    }

    /// <summary>Looks once at every file, however many documents point to it. One that cannot be opened, or that holds nothing, counts as one that is not there.</summary>
    private static Func<string, EvidenceFile?> LookInto(ContentTree tree, TrustStore? trust)
    {
        var seen = new Dictionary<string, EvidenceFile?>(StringComparer.Ordinal);
        return path =>
        {
            var name = path.Replace('\\', '/');
            if (!seen.TryGetValue(name, out var file)) seen[name] = file = Look(tree, name, trust);
            return file;
        };
    }

    private static EvidenceFile? Look(ContentTree tree, string name, TrustStore? trust)
    {
        if (!name.StartsWith("evidence/", StringComparison.Ordinal) || tree.Find(name) is not { } file) return null;
        try
        {
            return EvidenceFile.Read(file.Open, name, tree.Find($"{name}.p7s")?.Open, trust);
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            return null;
        }
    }

    private static bool IsOfTheFile(Exception fault) => fault is IOException or InvalidDataException or UnauthorizedAccessException;
}
