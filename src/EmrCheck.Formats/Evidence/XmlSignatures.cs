using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using EmrCheck.Core;

namespace EmrCheck.Formats.Evidence;

/// <summary>Finds and judges the signatures inside an XML file (XMLDSig, XAdES). Nothing outside of the file is ever fetched.</summary>
internal static class XmlSignatures
{
    private const int Most = 32;
    private const string EtsiNamespace = "http://uri.etsi.org/01903/v1.3.2#";
    private const string PropertiesType = "http://uri.etsi.org/01903#SignedProperties";

    private static readonly XmlReaderSettings Careful = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 64 * 1024 * 1024 };

    private static readonly HashSet<string> Transforms = new(
        [
            SignedXml.XmlDsigEnvelopedSignatureTransformUrl, SignedXml.XmlDsigC14NTransformUrl, SignedXml.XmlDsigC14NWithCommentsTransformUrl,
            SignedXml.XmlDsigExcC14NTransformUrl, SignedXml.XmlDsigExcC14NWithCommentsTransformUrl,
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Digests = new([SignedXml.XmlDsigSHA256Url, SignedXml.XmlDsigSHA384Url, SignedXml.XmlDsigSHA512Url], StringComparer.Ordinal);

    private static readonly HashSet<string> Algorithms = new(
        [SignedXml.XmlDsigRSASHA256Url, SignedXml.XmlDsigRSASHA384Url, SignedXml.XmlDsigRSASHA512Url], StringComparer.Ordinal);

    public static ImmutableArray<DocumentSignature> Of(ArraySegment<byte> file, TrustStore? trust)
    {
        if (Read(file) is not { } document) return file.AsSpan().IndexOf("http://www.w3.org/2000/09/xmldsig#"u8) < 0 ? [] : [DocumentSignature.Of(SignatureState.Damaged)];
        return [.. document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl).OfType<XmlElement>().Take(Most).Select(element => Of(document, element, trust))];
    }

    /// <summary>The document; null where it is not well formed or brings a DTD along, so that nothing in it can be relied on.</summary>
    private static XmlDocument? Read(ArraySegment<byte> file)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.Array!, file.Offset, file.Count, writable: false), Careful);
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            document.Load(reader);
            return document;
        }
        catch (Exception fault) when (fault is XmlException or ArgumentException)
        {
            return null;
        }
    }

    private static DocumentSignature Of(XmlDocument document, XmlElement element, TrustStore? trust)
    {
        try
        {
            var signed = new SignedXml(document) { Resolver = null! };
            signed.LoadXml(element);
            return Of(document, element, signed, trust);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return DocumentSignature.Of(SignatureState.Damaged); // Whatever the library says: it cannot be read.
        }
    }

    private static DocumentSignature Of(XmlDocument document, XmlElement element, SignedXml signed, TrustStore? trust)
    {
        var certificates = new X509Certificate2Collection(
            signed.KeyInfo.OfType<KeyInfoX509Data>().SelectMany(data => data.Certificates?.OfType<X509Certificate2>() ?? []).ToArray());
        var references = signed.SignedInfo!.References.OfType<Reference>().ToArray();
        if (certificates.Count == 0 || references.Length == 0) return DocumentSignature.Of(SignatureState.Damaged);
        if (!IsJudged(signed.SignedInfo, references)) return Signer.Of(certificates[0], SignatureState.Unsupported);
        if (certificates.FirstOrDefault(certificate => signed.CheckSignature(certificate, verifySignatureOnly: true)) is not { } signer)
            return Signer.Of(certificates[0], SignatureState.Altered);

        var time = TimeOf(element, signed, references);
        var state = references.Any(reference => CoversAll(document, signed, reference)) ? Signer.StateOf(signer, certificates, time, trust) : SignatureState.Partial;
        return Signer.Of(signer, state) with { SignedAt = time };
    }

    /// <summary>Within the file, by known means only.</summary>
    private static bool IsJudged(SignedInfo info, Reference[] references) =>
        Algorithms.Contains(info.SignatureMethod ?? "")
        && Transforms.Contains(info.CanonicalizationMethod ?? "")
        && references.All(reference =>
            reference.Uri is "" or ['#', ..] && !reference.Uri.StartsWith("#xpointer", StringComparison.Ordinal)
            && Digests.Contains(reference.DigestMethod ?? "")
            && Enumerable.Range(0, reference.TransformChain.Count).All(at => Transforms.Contains(reference.TransformChain[at].Algorithm ?? "")));

    /// <summary>Whether a reference means the outermost element, not one that was wrapped into another.</summary>
    private static bool CoversAll(XmlDocument document, SignedXml signed, Reference reference) =>
        reference.Uri is "" || signed.GetIdElement(document, reference.Uri![1..]) == document.DocumentElement;

    /// <summary>The signer's own word on the time, where it is signed along.</summary>
    private static DateTimeOffset? TimeOf(XmlElement element, SignedXml signed, Reference[] references)
    {
        foreach (var time in element.GetElementsByTagName("SigningTime", EtsiNamespace).OfType<XmlElement>())
        {
            var properties = time.ParentNode?.ParentNode as XmlElement;
            var isSigned = references.Any(reference => reference.Type == PropertiesType && reference.Uri is ['#', .. var id] && signed.GetIdElement(element.OwnerDocument, id) == properties);
            if (isSigned && DateTimeOffset.TryParse(time.InnerText, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)) return at;
        }

        return null;
    }
}
