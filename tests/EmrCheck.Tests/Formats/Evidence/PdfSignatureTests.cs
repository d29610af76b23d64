using EmrCheck.Core;
using EmrCheck.Formats.Evidence;

namespace EmrCheck.Tests.Formats.Evidence;

public sealed class PdfSignatureTests
{
    private static readonly TrustStore Trusted = TrustStore.Of(Certificates.Root);

    public static TheoryData<string, byte[], SignatureState[]> States() => new()
    {
        { "valid", Pdf.Signed(Certificates.Good), [SignatureState.Valid] },
        { "valid, for PAdES", Pdf.Signed(Certificates.Good, filter: "ETSI.CAdES.detached"), [SignatureState.Valid] },
        { "valid, elliptic curve", Pdf.Signed(Certificates.Curve), [SignatureState.Valid] },
        { "valid, long digest", Pdf.Signed(Certificates.Good, sign: content => Pdf.Cms(Certificates.Good, content, digest: "2.16.840.1.101.3.4.2.3")), [SignatureState.Valid] },
        { "valid, PSS padding", Pdf.Signed(Certificates.Good, sign: content => Pdf.Cms(Certificates.Good, content, padding: System.Security.Cryptography.RSASignaturePadding.Pss)), [SignatureState.Valid] },
        { "altered, PSS padding", Replaced(Pdf.Signed(Certificates.Good, sign: content => Pdf.Cms(Certificates.Good, content, padding: System.Security.Cryptography.RSASignaturePadding.Pss)), "Quy che", "Quy chE"), [SignatureState.Altered] },
        { "a broken signature of unaltered bytes", Pdf.Signed(Certificates.Good, sign: content => [.. Pdf.Cms(Certificates.Good, content)[..^1], 1]), [SignatureState.Damaged] },
        { "name written with an escape", Replaced(Pdf.Signed(Certificates.Good), "/ByteRange", "/ByteRang#65"), [SignatureState.Damaged] },
        { "an object opened on a line of its own", Replaced(Pdf.Signed(Certificates.Good), "10 0 obj", "10 0\nobj"), [SignatureState.Altered] },
        { "a certificate for a web server", Pdf.Signed(Certificates.WebServer), [SignatureState.Unsupported] },
        { "a key too short to prove anything", Pdf.Signed(Certificates.ShortKey), [SignatureState.Unsupported] },
        { "altered after signing", Replaced(Pdf.Signed(Certificates.Good), "Quy che", "Quy chE"), [SignatureState.Altered] },
        { "bytes appended", [.. Pdf.Signed(Certificates.Good), .. Pdf.Latin("% more\n")], [SignatureState.Partial] },
        { "a part left out", Pdf.Signed(Certificates.Good, range: (hole, end, length) => $"[0 {hole - 40} {end} {length - end}]"), [SignatureState.Partial] },
        { "the start left out", Pdf.Signed(Certificates.Good, range: (hole, end, length) => $"[9 {hole - 9} {end} {length - end}]"), [SignatureState.Partial] },
        { "the end left out", Pdf.Signed(Certificates.Good, range: (hole, end, length) => $"[0 {hole} {end} {length - end - 3}]"), [SignatureState.Partial] },
        { "one part only", Pdf.Signed(Certificates.Good, range: (hole, _, _) => $"[0 {hole}]"), [SignatureState.Partial] },
        { "changed in a later revision", Pdf.Update(Pdf.Signed(Certificates.Good), "4 0 obj\n<< /Length 2 >>\nstream\nxx\nendstream\nendobj\n"), [SignatureState.EarlierRevision] },
        { "expired certificate", Pdf.Signed(Certificates.Expired), [SignatureState.ExpiredCertificate] },
        { "expired when the file says it was signed", Pdf.Signed(Certificates.Expired, sign: content => Pdf.Cms(Certificates.Expired, content, timed: false), stated: "/M (D:20260918083000+07'00') "), [SignatureState.ExpiredCertificate] },
        { "self-signed", Pdf.Signed(Certificates.SelfSigned), [SignatureState.SelfSigned] },
        { "picture only", Pdf.Picture, [] },
        { "nothing at all", Pdf.Unsigned, [] },
        { "two signatures", Pdf.Signed(Certificates.Good, Pdf.Signed(Certificates.Good), number: 11), [SignatureState.EarlierRevision, SignatureState.Valid] },
        { "in the text of a page", Pdf.Update(Pdf.Unsigned, "5 0 obj\n<< /Length 70 >>\nstream\n 9 0 obj << /ByteRange [0 1 2 3] /Contents <00> >> endobj xxxxxxxxxxxxx\nendstream\nendobj\n"), [] },
        { "old digest", Pdf.Signed(Certificates.Good, sign: content => Pdf.Cms(Certificates.Good, content, digest: "1.3.14.3.2.26")), [SignatureState.Unsupported] },
        { "old kind", Pdf.Signed(Certificates.Good, filter: "adbe.x509.rsa_sha1"), [SignatureState.Unsupported] },
        { "signature of something else", Pdf.Signed(Certificates.Good, sign: _ => Pdf.Cms(Certificates.Good, [1, 2, 3])), [SignatureState.Altered] },
        { "no signature in the hole", Pdf.Signed(Certificates.Good, sign: _ => []), [SignatureState.Damaged] },
        { "noise in the hole", Pdf.Signed(Certificates.Good, sign: _ => [0x30, 0x82, 0x01, 0x00, 1, 2, 3]), [SignatureState.Damaged] },
        { "more than the signature in the hole", Pdf.Signed(Certificates.Good, sign: content => [.. Pdf.Cms(Certificates.Good, content), 1]), [SignatureState.Damaged] },
        { "negative range", Pdf.Signed(Certificates.Good, range: (_, _, _) => "[0 -5 9 9]"), [SignatureState.Damaged] },
        { "beyond the end", Pdf.Signed(Certificates.Good, range: (hole, end, length) => $"[0 {hole} {end} {length}]"), [SignatureState.Damaged] },
        { "far beyond the end", Pdf.Signed(Certificates.Good, range: (hole, _, _) => $"[0 {hole} 9223372036854775807 9]"), [SignatureState.Damaged] },
        { "overlapping", Pdf.Signed(Certificates.Good, range: (hole, end, length) => $"[0 {hole} {hole - 9} 5]"), [SignatureState.Damaged] },
        { "over the hole itself", Pdf.Signed(Certificates.Good, range: (_, _, length) => $"[0 {length}]"), [SignatureState.Damaged] },
        { "an odd count", Pdf.Signed(Certificates.Good, range: (hole, end, _) => $"[0 {hole} {end}]"), [SignatureState.Damaged] },
        { "no numbers", Pdf.Signed(Certificates.Good, range: (_, _, _) => "[]"), [SignatureState.Damaged] },
        { "two contents", Pdf.Signed(Certificates.Good, stated: "/Contents <00> "), [SignatureState.Damaged] },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Each_kind_of_signed_file_is_told_apart(string name, byte[] file, SignatureState[] states) =>
        Assert.Equal((name, string.Join(", ", states)), (name, string.Join(", ", Of(file).Select(signature => signature.State))));

    [Fact]
    public void Without_a_trust_store_nobody_is_proven() => Assert.Equal(
        SignatureState.NoTrustStore, Assert.Single(Of(Pdf.Signed(Certificates.Good), null)).State);

    [Fact]
    public void A_certificate_of_another_authority_is_not_trusted() => Assert.Equal(
        SignatureState.Untrusted, Assert.Single(Of(Pdf.Signed(Certificates.Good), TrustStore.Of(Certificates.OtherRoot))).State);

    [Fact]
    public void A_self_signed_certificate_counts_where_the_store_holds_it() => Assert.Equal(
        SignatureState.Valid, Assert.Single(Of(Pdf.Signed(Certificates.SelfSigned), TrustStore.Of(Certificates.SelfSigned))).State);

    [Fact]
    public void The_organisation_and_the_time_are_told_but_not_the_person()
    {
        var signature = Assert.Single(Of(Pdf.Signed(Certificates.Good)));
        Assert.Equal(
            (Certificates.Hospital, Certificates.Authority, Certificates.SignedOn, false, new DateOnly(2028, 1, 1), 16),
            (signature.Organization, signature.Issuer, signature.SignedAt, signature.IsTimeProven, signature.CertificateTo, signature.Thumbprint?.Length));
        Assert.DoesNotContain(Certificates.Person, $"{signature}", StringComparison.Ordinal);
        Assert.DoesNotContain(Certificates.Person, $"{Assert.Single(Of(Pdf.Signed(Certificates.SelfSigned)))}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_stamp_proves_the_time_and_comes_before_the_word_of_the_signer()
    {
        var time = Certificates.SignedOn.AddDays(2);
        var stamped = Pdf.Signed(Certificates.EndsSoon, sign: content => Pdf.Cms(
            Certificates.EndsSoon, content, more: signer => signer.AddUnsignedAttribute(TimeStamp.Of(signer, Certificates.TimeStamper, time))));
        var (signature, claimed) = (Assert.Single(Of(stamped)), Assert.Single(Of(Pdf.Signed(Certificates.EndsSoon))));
        Assert.Equal((SignatureState.Valid, time, true), (signature.State, signature.SignedAt!.Value, signature.IsTimeProven));
        Assert.Equal((SignatureState.Valid, Certificates.SignedOn, false), (claimed.State, claimed.SignedAt!.Value, claimed.IsTimeProven));
        var later = DateOnly.FromDateTime(Certificates.SignedOn.AddYears(1).DateTime);
        Assert.Equal((true, false), (signature.StandsOn(later), claimed.StandsOn(later)));
    }

    [Fact]
    public void A_time_stamp_after_the_end_of_the_certificate_shows_that_the_clock_was_set_back()
    {
        var stamped = Pdf.Signed(Certificates.EndsSoon, sign: content => Pdf.Cms(
            Certificates.EndsSoon, content, more: signer => signer.AddUnsignedAttribute(TimeStamp.Of(signer, Certificates.TimeStamper, Certificates.SignedOn.AddDays(60)))));
        Assert.Equal(SignatureState.ExpiredCertificate, Assert.Single(Of(stamped)).State);
    }

    [Fact]
    public void A_time_stamp_by_nobody_that_is_trusted_proves_nothing()
    {
        var stamped = Pdf.Signed(Certificates.Good, sign: content => Pdf.Cms(
            Certificates.Good, content, more: signer => signer.AddUnsignedAttribute(TimeStamp.Of(signer, Certificates.TimeStamper, Certificates.SignedOn))));
        Assert.False(Assert.Single(Of(stamped, TrustStore.Of(Certificates.Good))).IsTimeProven);
    }

    private static DocumentSignature[] Of(byte[] file) => Of(file, Trusted);

    private static DocumentSignature[] Of(byte[] file, TrustStore? trust) => [.. EvidenceFile.Read(() => new MemoryStream(file), "evidence/a.pdf", null, trust)!.Signatures];

    private static byte[] Replaced(byte[] file, string old, string text) => Pdf.Latin(Pdf.Text(file).Replace(old, text, StringComparison.Ordinal));
}
