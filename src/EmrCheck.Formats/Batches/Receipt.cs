using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace EmrCheck.Formats.Batches;

/// <summary>What became of one submission of a batch: the same for the same submission, whoever judged it, when and where.</summary>
/// <param name="Name">What its folder or archive is called.</param>
/// <param name="Output">The folder of its outputs.</param>
/// <param name="Facility">Who was appraised; null when that could not be read.</param>
/// <param name="ExitCode">As check would have ended: the worst of the centre and its sites.</param>
/// <param name="Overall">The overall answer; null when nothing was judged.</param>
/// <param name="Reason">Why nothing was judged; null when it was.</param>
/// <param name="Records">How much was read.</param>
/// <param name="Digests">Digests of what it was judged from and by.</param>
/// <param name="Outputs">The digest of every output, by its name.</param>
/// <param name="Sites">What became of each site handed in with it; null when there is none.</param>
public sealed record Receipt(
    string Name, string Output, ReceiptFacility? Facility, int ExitCode, string? Overall, string? Reason, ReceiptRecords? Records,
    ReceiptDigests Digests, ImmutableSortedDictionary<string, string> Outputs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<ReceiptSite>? Sites = null)
{
    /// <summary>The file of a receipt, beside the outputs; written last.</summary>
    public const string File = "receipt.json";

    /// <summary>Whether all outputs are there, unchanged.</summary>
    public bool HoldsIn(string folder) => Outputs.All(output => DigestOf(Path.Combine(folder, output.Key)) == output.Value);

    /// <summary>Whether two say the same.</summary>
    public bool Agrees(Receipt other) => BatchJson.Bytes(this).AsSpan().SequenceEqual(BatchJson.Bytes(other));

    /// <summary>The digest of a file; null when it cannot be read.</summary>
    public static string? DigestOf(string path)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(stream))}";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>What became of one site.</summary>
/// <param name="Folder">Its folder beneath <c>sites</c>.</param>
/// <param name="Facility">Who was appraised; null when that could not be read.</param>
/// <param name="ExitCode">As check of the site alone would have ended.</param>
/// <param name="Overall">The overall answer; null when nothing was judged.</param>
/// <param name="Reason">Why nothing was judged; null when it was.</param>
/// <param name="Records">How much was read.</param>
public sealed record ReceiptSite(string Folder, ReceiptFacility? Facility, int ExitCode, string? Overall, string? Reason, ReceiptRecords? Records);

/// <summary>Who was appraised.</summary>
public sealed record ReceiptFacility(string Code, string Name, string Kind);

/// <summary>How much was read.</summary>
public sealed record ReceiptRecords(long Read, long Unreadable, long Resources);

/// <summary>What a submission was judged from and by.</summary>
/// <param name="Input">Digest of the archive; of a folder, of submission.yaml, the answers, the documents named and all record files; null when it could not be read.</param>
/// <param name="Rules">Digest of the packs and profiles.</param>
/// <param name="Engine">The program and its build.</param>
/// <param name="Options">Digest of the options that change what is written.</param>
public sealed record ReceiptDigests(string? Input, string Rules, string Engine, string Options);
