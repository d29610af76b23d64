using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using EmrCheck.Core;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Formats.Evidence;

/// <summary>What one file of evidence is, by its bytes.</summary>
/// <param name="Digest">sha256:… of all of them.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Signatures">Its digital signatures, and the one beside it.</param>
/// <param name="IsExamined">Whether it was small enough to be searched for signatures.</param>
public sealed record EvidenceFile(string Digest, DocumentContent Content, ImmutableArray<DocumentSignature> Signatures, bool IsExamined = true)
{
    /// <summary>Files up to this many bytes are held as a whole.</summary>
    public const int Limit = 256 * 1024 * 1024;

    private const int LargestSignature = 4 * 1024 * 1024;

    /// <summary>A file of which only the digest is known.</summary>
    public static EvidenceFile Of(string digest) => new(digest, DocumentContent.NotSeen, []);

    /// <summary>Reads a file once; null where nothing but spaces is in it.</summary>
    /// <param name="open">Opens it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="beside">Opens the signature beside it (.p7s); null where there is none.</param>
    /// <param name="trust">The trust store; null where none was given.</param>
    /// <param name="limit">How many bytes are held.</param>
    public static EvidenceFile? Read(Func<Stream> open, string name, Func<Stream>? beside, TrustStore? trust, int limit = Limit)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var stream = open();
            var (length, holdsSomething, isWhole) = (0, false, true);
            while (true)
            {
                if (length == buffer.Length) buffer = FileBytes.Grow(buffer, length);
                var count = stream.Read(buffer, length, buffer.Length - length);
                if (count == 0) break;
                holdsSomething |= buffer.AsSpan(length, count).IndexOfAnyExcept(" \t\r\n\0"u8) >= 0;
                hash.AppendData(buffer, length, count);
                isWhole &= length + count <= limit;
                length = isWhole ? length + count : Math.Max(length, Math.Min(limit, length + count));
            }

            if (!holdsSomething) return null;
            var bytes = new ArraySegment<byte>(buffer, 0, length);
            var content = FileContent.Of(bytes, name, isWhole);
            return new(
                $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}", content,
                isWhole ? [.. Within(bytes, content.Kind, trust), .. Beside(bytes, beside, trust)] : [], isWhole);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ImmutableArray<DocumentSignature> Within(ArraySegment<byte> bytes, ContentKind kind, TrustStore? trust) => kind switch
    {
        ContentKind.Pdf => PdfSignatures.Of(bytes, trust),
        ContentKind.Xml => XmlSignatures.Of(bytes, trust),
        ContentKind.Word or ContentKind.Spreadsheet or ContentKind.Slides or ContentKind.OpenDocument =>
            [.. Enumerable.Repeat(DocumentSignature.Of(SignatureState.Unsupported), ZipContent.SignaturesIn(bytes))],
        _ => [],
    };

    /// <summary>A signature in a file of its own covers all of the file beside it.</summary>
    private static ImmutableArray<DocumentSignature> Beside(ArraySegment<byte> bytes, Func<Stream>? beside, TrustStore? trust)
    {
        if (beside is null) return [];
        using var stream = beside();
        var signature = new byte[LargestSignature];
        var length = stream.ReadAtLeast(signature, signature.Length, throwOnEndOfStream: false);
        return [CmsSignature.Check(signature.AsSpan(0, length), bytes.ToArray(), null, null, trust)];
    }
}
