using System.Security.Cryptography;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Formats.Assessments;
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

    private SubmissionFolder(ContentTree tree, Loaded<Submission> submission) => (_tree, Submission) = (tree, submission);

    /// <summary>What was handed in; no value when submission.yaml cannot be used.</summary>
    public Loaded<Submission> Submission { get; }

    /// <summary>Opens a submission; null when the path is not a submission at all.</summary>
    /// <param name="path">A folder with a submission.yaml, or a .zip of one.</param>
    /// <param name="catalogs">The words that it may use.</param>
    /// <param name="asOf">The date for which it is to be judged; null for the submission's own.</param>
    /// <param name="today">The date for a submission that has none.</param>
    /// <param name="faults">Takes what could not be read of a path that is no submission.</param>
    public static SubmissionFolder? Open(string path, Catalogs catalogs, DateOnly? asOf, DateOnly today, ICollection<Diagnostic>? faults = null)
    {
        if (TreeOf(path) is not { } tree) return null;
        if (tree.Find(SubmissionFile) is { } file) return Opened(tree, file, catalogs, asOf, today);
        foreach (var fault in tree.Faults) faults?.Add(fault);
        tree.Dispose();
        return null;
    }

    /// <summary>Whether the submission says for which day it was made.</summary>
    public bool IsDated { get; private init; }

    /// <summary>A new reading of the records, for as many workers as there are.</summary>
    public RecordReading Reading() => ReadingOf(_tree);

    /// <summary>Digest of paths, sizes and times of all files, without reading any.</summary>
    public string Key => InputDigest.OfListing(_tree);

    /// <summary>Digest of all that was read: submission.yaml, the answers, the documents named, and the records of a reading that has come to its end.</summary>
    public string DigestWith(RecordReading reading) => InputDigest.Of(_tree, [SubmissionFile, AssessmentFile], Submission.Value?.Documents ?? [], reading);

    /// <summary>The same as <see cref="Key"/> of what is at a path; null when nothing is that could be a submission.</summary>
    public static string? KeyAt(string path)
    {
        using var tree = TreeOf(path);
        return tree is null ? null : InputDigest.OfListing(tree);
    }

    /// <inheritdoc/>
    public void Dispose() => _tree.Dispose();


    private static ContentTree? TreeOf(string path)
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

    private static SubmissionFolder Opened(ContentTree tree, ContentFile file, Catalogs catalogs, DateOnly? asOf, DateOnly today)
    {
        var submission = Read(tree, file, catalogs, asOf, today, out var isDated);
        return new(tree, submission) { IsDated = isDated };
    }

    private static Loaded<Submission> Read(ContentTree tree, ContentFile file, Catalogs catalogs, DateOnly? asOf, DateOnly today, out bool isDated)
    {
        isDated = false;
        var diagnostics = new List<Diagnostic>();
        var yaml = TextOf(file, diagnostics) is { } text ? SubmissionYaml.Read(new(file.Path, text, diagnostics), catalogs, path => DigestOf(tree, path)) : null;
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
                NoneOf = yaml.Numbers.NoneOf,
                Declarations = declarations,
                Documents = yaml.Documents,
                Records = ReadByOne(tree),
                Diagnostics = [.. diagnostics.Concat(tree.Faults.Where(fault => !ContentTree.IsUnder(fault.File, "records"))).Order()],
            },
            []);
    }

    private static RecordReading ReadingOf(ContentTree tree) => new(
        [.. tree.Under("records").Where(record => record.Path != SubmissionSkeleton.RecordsGuide)],
        [.. tree.Faults.Where(fault => ContentTree.IsUnder(fault.File, "records"))]);

    private static IEnumerable<Loaded<Record>> ReadByOne(ContentTree tree)
    {
        foreach (var loaded in ReadingOf(tree).Share()) yield return loaded;
    }

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

    /// <summary>A document that cannot be opened, or that holds nothing, counts as one that is not there.</summary>
    private static string? DigestOf(ContentTree tree, string path)
    {
        var name = path.Replace('\\', '/');
        if (!name.StartsWith("evidence/", StringComparison.Ordinal) || tree.Find(name) is not { } file) return null;
        try
        {
            using var stream = file.Open();
            return DigestOf(stream);
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            return null;
        }
    }

    private static string? DigestOf(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var holdsSomething = false;
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            holdsSomething |= buffer.AsSpan(0, count).IndexOfAnyExcept(" \t\r\n\0"u8) >= 0;
            hash.AppendData(buffer, 0, count);
        }

        return holdsSomething ? $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}" : null;
    }

    private static bool IsOfTheFile(Exception fault) => fault is IOException or InvalidDataException or UnauthorizedAccessException;
}
