using System.Collections.Immutable;
using System.Security.Cryptography;
using EmrCheck.Core;
using EmrCheck.Core.Sampling;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>Lists the records that may be drawn, those too that cannot be read: a folder and a .zip of it give the same list.</summary>
public static class RecordPopulation
{
    /// <summary>The records of a submission, or of a folder of records; null when the path is neither.</summary>
    public static ImmutableArray<SamplingUnit>? Of(string path)
    {
        if (SubmissionFolder.TreeOf(path) is not { } tree) return null;
        using (tree) return [.. SubmissionFolder.RecordFiles(tree).SelectMany(Units)];
    }

    private static IEnumerable<SamplingUnit> Units(ContentFile file)
    {
        var digest = "";
        var scope = new FhirPathScope(default);
        foreach (var loaded in RecordReaders.Read(file))
        {
            using var record = loaded.Value;
            if (record is null && !loaded.HasErrors) continue;
            if (digest.Length == 0) digest = DigestOf(file);
            var (department, month) = record is null || loaded.HasErrors ? (SamplingUnit.Unknown, SamplingUnit.Unknown) : RecordStratum.Of(record.Document, scope);
            yield return new(KeyOf(loaded), digest, department, month);
        }
    }

    /// <summary>The key by which a record is drawn, read or not.</summary>
    internal static string KeyOf(Loaded<Record> loaded) => loaded.Value is { } record
        ? SamplingUnit.KeyOf(record.File, record.Line)
        : SamplingUnit.KeyOf(loaded.Diagnostics[0].File, loaded.Diagnostics[0].Line);

    /// <summary>The digest of a file as it was handed in; of one that cannot be opened, that of nothing.</summary>
    private static string DigestOf(ContentFile file)
    {
        try
        {
            using var stream = file.Open();
            return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(stream))}";
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return $"sha256:{Convert.ToHexStringLower(SHA256.HashData([]))}";
        }
    }
}
