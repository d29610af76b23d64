using System.Security.Cryptography.X509Certificates;
using EmrCheck.Core;
using EmrCheck.Formats.Evidence;

namespace EmrCheck.Tests.Formats.Evidence;

public sealed class TrustStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void It_is_read_from_PEM_from_DER_and_from_a_folder_of_both()
    {
        File.WriteAllText(_folder["one.pem"], $"{Certificates.OtherRoot.ExportCertificatePem()}\n{Certificates.Root.ExportCertificatePem()}\n");
        File.WriteAllBytes(_folder["two.cer"], Certificates.Root.Export(X509ContentType.Cert));
        File.WriteAllText(_folder["readme.txt"], "not a certificate");
        Assert.Equal([2, 1, 3], new[] { _folder["one.pem"], _folder["two.cer"], _folder.Path }.Select(path => Read(path).Count));
        Assert.All(new[] { _folder["one.pem"], _folder["two.cer"], _folder.Path }, path =>
            Assert.Equal(SignatureState.Valid, Assert.Single(Look.Into(Pdf.Signed(Certificates.Good), "a.pdf", trust: Read(path))!.Signatures).State));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    [InlineData("0\u0082\u0001")]
    public void What_is_no_certificate_is_told(string text)
    {
        File.WriteAllText(_folder["a.pem"], text, System.Text.Encoding.Latin1);
        Assert.All(new[] { _folder["a.pem"], _folder.Path }, path =>
        {
            var (store, problem) = TrustStore.Read(path);
            Assert.Null(store);
            Assert.Contains("a.pem", problem!.En, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_store_without_a_root_could_vouch_for_nothing_and_is_refused()
    {
        File.WriteAllText(_folder["a.pem"], Certificates.Good.ExportCertificatePem());
        Assert.Contains("no root", TrustStore.Read(_folder["a.pem"]).Problem!.En, StringComparison.Ordinal);
        File.WriteAllText(_folder["b.pem"], Certificates.Root.ExportCertificatePem());
        Assert.Equal(2, Read(_folder.Path).Count);
    }

    [Fact]
    public void An_empty_folder_and_no_folder_are_told() => Assert.All(
        new[] { _folder.Path, _folder["nowhere"] }, path => Assert.NotNull(TrustStore.Read(path).Problem));

    [Fact]
    public void A_certificate_that_had_ended_vouches_for_no_later_time() => Assert.Equal(
        [true, false, false],
        new[] { Certificates.SignedOn, Certificates.SignedOn.AddYears(10), Certificates.SignedOn.AddYears(-10) }.Select(time => Look.Trusted.Vouches(Certificates.Good, [], time)));

    public void Dispose() => _folder.Dispose();

    private static TrustStore Read(string path) => TrustStore.Read(path).Store!;
}
