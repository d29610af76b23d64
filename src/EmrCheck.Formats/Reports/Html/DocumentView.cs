using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>One document that was named: what it is said to be, and what its file was found to be.</summary>
internal sealed record DocumentView(
    string Id, string Kind, string Number, string Date, string File, DigestView? Digest, string Content, ImmutableArray<SignatureView> Signatures, string NoSignature)
{
    public static DocumentView Of(Document document, Catalogs? catalogs, Wording wording) => new(
        document.Id,
        Wording.Capital(wording.Of((catalogs ?? Catalogs.Empty).KindsOf([document.Kind]))),
        document.Number.Length == 0 ? wording.Of("không số", "no number") : document.Number,
        document.Date is { } date ? wording.Day(date) : wording.Of("không ngày", "no date"),
        document.File,
        document.Digest is { } digest ? DigestView.Of(digest) : null,
        ContentOf(document, wording),
        [.. document.Signatures.Select(signature => SignatureView.Of(signature, wording))],
        document.Digest is null ? "–" : document.IsExamined ? wording.Of("không có", "none") : wording.Of("chưa xét, tệp quá lớn", "not examined, the file is too large"));

    private static string ContentOf(Document document, Wording wording)
    {
        if (document.Digest is null) return wording.Of("chưa nộp", "not handed in");
        var kind = wording.Of(Words.Of(document.Content.Kind));
        return document.Content.Fault == ContentFault.None ? kind : $"{kind}: {wording.Of(Words.Of(document.Content.Fault))}";
    }
}

/// <summary>One digital signature: what could be found out, by which organisation, when.</summary>
internal sealed record SignatureView(Mark Mark, string By)
{
    public static SignatureView Of(DocumentSignature signature, Wording wording) => new(MarkOf(signature.State, wording), string.Join(" · ", PartsOf(signature, wording)));

    private static Mark MarkOf(SignatureState state, Wording wording)
    {
        var word = Wording.Capital(wording.Of(Words.Of(state)));
        return state switch
        {
            SignatureState.Valid => new("pass", "good", word),
            SignatureState.Altered or SignatureState.Partial or SignatureState.ExpiredCertificate => new("fail", "bad", word),
            _ => new("review", "open", word),
        };
    }

    private static IEnumerable<string> PartsOf(DocumentSignature signature, Wording wording)
    {
        if (signature.Organization is { } organization) yield return organization;
        if (signature.Issuer is { } issuer) yield return wording.Of($"cấp bởi {issuer}", $"issued by {issuer}");
        if (signature.SignedAt is { } time)
        {
            var utc = time.UtcDateTime.ToString(wording.Of("dd/MM/yyyy HH:mm", "yyyy-MM-dd HH:mm"), CultureInfo.InvariantCulture);
            yield return $"{utc} UTC ({(signature.IsTimeProven ? wording.Of("có dấu thời gian", "time-stamped") : wording.Of("theo lời người ký", "the signer's own word"))})";
        }

        if (signature.Thumbprint is { } thumbprint) yield return thumbprint;
    }
}
