using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;

namespace EmrCheck.Formats.Reports.Json;

/// <summary>Documents to their frozen form and back.</summary>
public static class DocumentMapping
{
    /// <summary>The frozen form.</summary>
    public static ImmutableArray<JsonDocument> Of(ImmutableArray<Document> documents) => [.. documents.Select(Of)];

    /// <summary>The documents alone, as a list.</summary>
    public static void Write(ImmutableArray<Document> documents, Stream output) =>
        CanonicalJson.Write(Of(documents), JsonReportContext.Default.ImmutableArrayJsonDocument, output);

    /// <summary>A document with what its file was found to be.</summary>
    internal static Document Seen(Document document, JsonDocument? seen) => seen is null ? document : document with
    {
        Content = new(RuleWords.ContentKinds.GetValueOrDefault(seen.Content), RuleWords.ContentFaults.GetValueOrDefault(seen.Fault)),
        IsExamined = seen.Examined,
        Signatures = [.. seen.Signatures.Select(Of)],
    };

    private static JsonDocument Of(Document document) => new(
        document.Id, document.Kind, NullIfEmpty(document.Number), Iso(document.Date), NullIfEmpty(document.File), document.Digest,
        RuleWords.Word(document.Content.Kind), RuleWords.Word(document.Content.Fault), document.IsExamined, [.. document.Signatures.Select(Of)]);

    private static JsonSignature Of(DocumentSignature signature) => new(
        RuleWords.Word(signature.State), signature.Organization, signature.Issuer, signature.Thumbprint,
        signature.SignedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), signature.IsTimeProven, Iso(signature.CertificateTo));

    /// <summary>A state of a later version is one that this version does not judge.</summary>
    private static DocumentSignature Of(JsonSignature signature) => new(
        RuleWords.SignatureStates.GetValueOrDefault(signature.State, SignatureState.Unsupported), signature.Organization, signature.Issuer, signature.Thumbprint)
    {
        SignedAt = DateTimeOffset.TryParse(signature.SignedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null,
        IsTimeProven = signature.TimeProven,
        CertificateTo = DateOnly.TryParseExact(signature.CertificateTo, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? last : null,
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
