using System.Collections.Immutable;
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

    private readonly ContentTree _tree;

    private SubmissionFolder(ContentTree tree, Loaded<Submission> submission) => (_tree, Submission) = (tree, submission);

    /// <summary>What was handed in; no value when submission.yaml cannot be used.</summary>
    public Loaded<Submission> Submission { get; }

    /// <summary>Opens a submission; null when the path is not a submission at all.</summary>
    /// <param name="path">A folder with a submission.yaml, or a .zip of one.</param>
    /// <param name="catalogs">The words that it may use.</param>
    /// <param name="asOf">The date for which it is to be judged; null for the submission's own.</param>
    /// <param name="today">The date for a submission that has none.</param>
    public static SubmissionFolder? Open(string path, Catalogs catalogs, DateOnly? asOf, DateOnly today)
    {
        if (TreeOf(path) is not { } tree) return null;
        if (tree.Find(SubmissionFile) is { } file) return new(tree, Read(tree, file, catalogs, asOf, today));
        tree.Dispose();
        return null;
    }

    /// <summary>The text of submission.yaml.</summary>
    public string FactsText => TextOf(_tree.Find(SubmissionFile)!, []) ?? "";

    /// <summary>The paths of the files under evidence.</summary>
    public ImmutableArray<string> EvidenceFiles => [.. _tree.Under("evidence").Select(file => file.Path).Where(path => path != SubmissionSkeleton.EvidenceGuide)];

    /// <inheritdoc/>
    public void Dispose() => _tree.Dispose();

    private static ContentTree? TreeOf(string path)
    {
        try
        {
            return Directory.Exists(path) ? new FolderTree(path) : File.Exists(path) ? new ZipTree(File.OpenRead(path)) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Loaded<Submission> Read(ContentTree tree, ContentFile file, Catalogs catalogs, DateOnly? asOf, DateOnly today)
    {
        var diagnostics = new List<Diagnostic>();
        var yaml = TextOf(file, diagnostics) is { } text ? SubmissionYaml.Read(new(file.Path, text, diagnostics), catalogs, path => DigestOf(tree, path)) : null;
        if (yaml is null || diagnostics.Any(diagnostic => diagnostic.Code.IsError)) return new(null, [.. diagnostics.Order()]);

        var declarations = tree.Find(AssessmentFile) is { } assessment && TextOf(assessment, diagnostics) is { } answers
            ? AssessmentYaml.Read(new(assessment.Path, answers, diagnostics), yaml)
            : [];
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
                Records = RecordStream.Of(tree.Under("records").Where(record => record.Path != SubmissionSkeleton.RecordsGuide)),
                Diagnostics = [.. diagnostics.Order()],
            },
            []);
    }

    private static string? TextOf(ContentFile file, List<Diagnostic> diagnostics)
    {
        try
        {
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
