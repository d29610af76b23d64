using System.Collections.Immutable;
using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Formats.Evidence;

/// <summary>Finds and judges the digital signatures of a PDF. A picture of a signature has no signature dictionary, so it is not found.</summary>
internal static class PdfSignatures
{
    private const int Most = 32;

    private static readonly HashSet<string> Judged = new(["adbe.pkcs7.detached", "ETSI.CAdES.detached"], StringComparer.Ordinal);

    public static ImmutableArray<DocumentSignature> Of(ReadOnlyMemory<byte> file, TrustStore? trust) =>
        [.. PdfScan.Find(file, "ByteRange").Take(Most).Select(dictionary => Of(file, dictionary, trust))];

    private static DocumentSignature Of(ReadOnlyMemory<byte> file, PdfDictionary dictionary, TrustStore? trust)
    {
        var values = dictionary.Values;
        if (dictionary.HasDoubleKeys || !values.TryGetValue("Contents", out var contents)) return DocumentSignature.Of(SignatureState.Damaged);
        var filter = values.TryGetValue("SubFilter", out var named) ? PdfNumbers.Unescaped(Encoding.Latin1.GetString(file.Span[named])).TrimStart('/') : "";
        if (!Judged.Contains(filter)) return DocumentSignature.Of(SignatureState.Unsupported);
        if (PdfNumbers.Hex(file.Span[contents]) is not { } cms || PdfNumbers.Array(file.Span[values["ByteRange"]]) is not { } numbers || SignedRanges.Of(numbers, contents, file.Length) is not { } ranges)
            return DocumentSignature.Of(SignatureState.Damaged);

        var stated = values.TryGetValue("M", out var time) ? PdfNumbers.Time(file.Span[time]) : null;
        SignatureState? lack = ranges.IsGapless && ranges.End == file.Length ? null
            : ranges.IsGapless && PdfFile.IsRevision(file.Span, ranges.End) ? SignatureState.EarlierRevision
            : SignatureState.Partial;
        return CmsSignature.Check(cms, ranges.Content(file.Span), stated, lack, trust);
    }
}
