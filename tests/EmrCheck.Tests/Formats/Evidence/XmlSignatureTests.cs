using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using EmrCheck.Core;

namespace EmrCheck.Tests.Formats.Evidence;

public sealed class XmlSignatureTests
{
    private const string Paper = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<quy-che Id=\"q\"><dieu Id=\"d\">Lập hồ sơ</dieu><dieu>Ký</dieu></quy-che>";

    private const string StyleSheet =
        $"<Transform Algorithm=\"{SignedXml.XmlDsigXsltTransformUrl}\"><xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"/></Transform>";

    public static TheoryData<string, string, SignatureState[]> States() => new()
    {
        { "whole, by an empty reference", Signed(Certificates.Good, ""), [SignatureState.Valid] },
        { "whole, by the id of the root", Signed(Certificates.Good, "#q"), [SignatureState.Valid] },
        { "no signature", Paper, [] },
        { "altered", Signed(Certificates.Good, "").Replace("Lập", "Lấp", StringComparison.Ordinal), [SignatureState.Altered] },
        { "in part", Signed(Certificates.Good, "#d"), [SignatureState.Partial] },
        { "wrapped into another root", Wrapped(Signed(Certificates.Good, "#q")), [SignatureState.Partial] },
        { "two elements of one id", Wrapped(Signed(Certificates.Good, "#q")).Replace("<bia>", "<bia Id=\"q\">", StringComparison.Ordinal), [SignatureState.Damaged] },
        { "expired", Signed(Certificates.Expired, "", Certificates.SignedOn), [SignatureState.ExpiredCertificate] },
        { "self-signed", Signed(Certificates.SelfSigned, ""), [SignatureState.SelfSigned] },
        { "outside of the file", Reference("http://127.0.0.1:9/x.xml"), [SignatureState.Unsupported] },
        { "another file", Reference("file:///etc/hostname"), [SignatureState.Unsupported] },
        { "a file beside", Reference("other.xml"), [SignatureState.Unsupported] },
        { "a pointer that computes", Reference("#xpointer(/)"), [SignatureState.Unsupported] },
        { "a style sheet as transform", Signed(Certificates.Good, "").Replace($"<Transform Algorithm=\"{SignedXml.XmlDsigEnvelopedSignatureTransformUrl}\" />", StyleSheet, StringComparison.Ordinal), [SignatureState.Unsupported] },
        { "old digest", Signed(Certificates.Good, "", digest: SignedXml.XmlDsigSHA1Url), [SignatureState.Unsupported] },
        { "no certificate", Signed(Certificates.Good, "", keyed: false), [SignatureState.Damaged] },
        { "an empty signature", "<a><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/></a>", [SignatureState.Damaged] },
        { "a document type", "<!DOCTYPE a [<!ENTITY e \"x\">]>" + Signed(Certificates.Good, "")[39..], [SignatureState.Damaged] },
        { "cut off", Signed(Certificates.Good, "")[..^20], [SignatureState.Damaged] },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Each_kind_of_signed_file_is_told_apart(string name, string xml, SignatureState[] states) =>
        Assert.Equal((name, string.Join(", ", states)), (name, string.Join(", ", Look.States(Encoding.UTF8.GetBytes(xml), "a.xml"))));

    [Fact]
    public void The_time_that_is_signed_along_counts_and_no_other()
    {
        var signature = Assert.Single(Look.Into(Encoding.UTF8.GetBytes(Signed(Certificates.Good, "", Certificates.SignedOn)), "a.xml")!.Signatures);
        Assert.Equal((SignatureState.Valid, Certificates.SignedOn), (signature.State, signature.SignedAt!.Value));
        var unsigned = Signed(Certificates.Good, "").Replace("</Signature>", $"<Object>{Properties(Certificates.SignedOn)}</Object></Signature>", StringComparison.Ordinal);
        Assert.Null(Assert.Single(Look.Into(Encoding.UTF8.GetBytes(unsigned), "a.xml")!.Signatures).SignedAt);
    }

    [Fact]
    public void Every_changed_letter_of_what_is_signed_is_noticed()
    {
        var xml = Signed(Certificates.Good, "");
        var text = xml.IndexOf("Lập", StringComparison.Ordinal);
        foreach (var at in Enumerable.Range(text, 9))
        {
            var changed = xml.ToCharArray();
            changed[at] = changed[at] == 'x' ? 'y' : 'x';
            Assert.Equal([SignatureState.Altered], Look.States(Encoding.UTF8.GetBytes(new string(changed)), "a.xml"));
        }
    }

    [Fact]
    public void No_cut_throws()
    {
        var xml = Encoding.UTF8.GetBytes(Signed(Certificates.Good, ""));
        foreach (var length in Enumerable.Range(1, xml.Length - 1)) Assert.DoesNotContain(SignatureState.Valid, Look.States(xml[..length], "a.xml"));
    }

    private static string Signed(
        X509Certificate2 certificate, string reference, DateTimeOffset? time = null, string digest = SignedXml.XmlDsigSHA256Url, bool keyed = true)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(Paper);
        var properties = new XmlDocument();
        properties.LoadXml(Properties(time ?? default));
        var signed = new WithProperties(document, (XmlElement)properties.DocumentElement!.FirstChild!) { SigningKey = certificate.GetRSAPrivateKey() };
        signed.SignedInfo!.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        signed.SignedInfo.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        var covered = new Reference(reference) { DigestMethod = digest };
        covered.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        signed.AddReference(covered);
        if (time is not null)
        {
            signed.AddObject(new DataObject { Data = properties.ChildNodes });
            var properly = new Reference("#props") { DigestMethod = digest, Type = "http://uri.etsi.org/01903#SignedProperties" };
            properly.AddTransform(new XmlDsigExcC14NTransform());
            signed.AddReference(properly);
        }

        if (keyed) (signed.KeyInfo = new KeyInfo()).AddClause(new KeyInfoX509Data(certificate));
        signed.ComputeSignature();
        document.DocumentElement!.AppendChild(document.ImportNode(signed.GetXml(), deep: true));
        return document.OuterXml;
    }

    private static string Properties(DateTimeOffset time) =>
        $"<x:QualifyingProperties xmlns:x=\"http://uri.etsi.org/01903/v1.3.2#\"><x:SignedProperties Id=\"props\"><x:SignedSignatureProperties><x:SigningTime>{time.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}</x:SigningTime></x:SignedSignatureProperties></x:SignedProperties></x:QualifyingProperties>";

    private static string Reference(string uri) => Signed(Certificates.Good, "").Replace("<Reference URI=\"\">", $"<Reference URI=\"{uri}\">", StringComparison.Ordinal);

    private static string Wrapped(string xml) => $"<bia>{xml[xml.IndexOf("<quy-che", StringComparison.Ordinal)..]}<dieu>Thêm</dieu></bia>";

    /// <summary>Finds the properties that are only about to be put into the document.</summary>
    private sealed class WithProperties(XmlDocument document, XmlElement properties) : SignedXml(document)
    {
        public override XmlElement? GetIdElement(XmlDocument? document, string idValue) => idValue == "props" ? properties : base.GetIdElement(document, idValue);
    }
}
