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

    private readonly ContentTree _tree;

    private SubmissionFolder(ContentTree tree, Loaded<Submission> submission) => (_tree, Submission) = (tree, submission);

    /// <summary>What was handed in; no value when submission.yaml cannot be used.</summary>
    public Loaded<Submission> Submission { get; }

    /// <summary>Opens a submission; null when the path is not a submission at all.</summary>
    /// <param name="path">A folder with a submission.yaml, or a .zip of one.</param>
    /// <param name="catalogs">The words that it may use.</param>
    /// <param name="asOf">The date for which it is to be judged; null for the submission's own.</param>
    /// <param name="today">The date for a submission that has none.</param>
    /// <param name="trust">The certificates by which signatures are judged; null for none.</param>
    public static SubmissionFolder? Open(string path, Catalogs catalogs, DateOnly? asOf, DateOnly today, TrustStore? trust = null)
    {
        if (TreeOf(path) is not { } tree) return null;
        if (tree.Find(SubmissionFile) is { } file) return new(tree, Read(tree, file, catalogs, asOf, today, trust));
        tree.Dispose();
        return null;
    }

    /// <summary>The records with these keys, and no others.</summary>
    public IEnumerable<Loaded<Record>> RecordsOf(IReadOnlySet<string> keys) => RecordStream.Of(RecordFiles(_tree), keys.Contains);

    /// <summary>The text of submission.yaml.</summary>
    public string FactsText => TextOf(_tree.Find(SubmissionFile)!, []) ?? "";

    /// <summary>The paths of the files under evidence.</summary>
    public ImmutableArray<string> EvidenceFiles => [.. _tree.Under("evidence").Select(file => file.Path).Where(path => path != SubmissionSkeleton.EvidenceGuide)];

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
            return Directory.Exists(path) ? new FolderTree(path) : File.Exists(path) ? new ZipTree(File.OpenRead(path)) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Loaded<Submission> Read(ContentTree tree, ContentFile file, Catalogs catalogs, DateOnly? asOf, DateOnly today, TrustStore? trust)
    {
        var diagnostics = new List<Diagnostic>();
        var yaml = TextOf(file, diagnostics) is { } text ? SubmissionYaml.Read(new(file.Path, text, diagnostics), catalogs, LookInto(tree, trust)) : null;
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
                ElectronicRecords = yaml.Numbers.ElectronicRecords,
                Period = yaml.Numbers is { From: { } from, To: { } to } ? new(from, to) : null,
                NoneOf = yaml.Numbers.NoneOf,
                Declarations = declarations,
                Documents = yaml.Documents,
                Records = RecordStream.Of(RecordFiles(tree)),
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
