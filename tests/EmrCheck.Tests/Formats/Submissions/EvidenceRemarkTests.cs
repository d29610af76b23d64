using System.IO.Compression;
using EmrCheck.Core;
using EmrCheck.Formats.Submissions;
using EmrCheck.Tests.Formats.Evidence;

namespace EmrCheck.Tests.Formats.Submissions;

/// <summary>What is told about the files of documents, and what becomes of the documents.</summary>
public sealed class EvidenceRemarkTests : IDisposable
{
    private const string Second = """

          - { id: qd, kind: emr_deployment_decision, number: 400/QĐ-BV, date: 2026-10-01, issuer: Giám đốc, file: evidence/qd.txt, cites: [quyết định 328/QĐ-BV] }
        """;

    private readonly TemporaryFolder _folder = GoodSubmission.Write().With("evidence/qd.txt", "decision");

    public static TheoryData<string, byte[], string, bool> Files() => new()
    {
        { "quy-che.pdf", Pdf.Signed(Certificates.Good), "", true },
        { "quy-che.pdf", Pdf.Encrypted, "EMR1050", false },
        { "quy-che.docx", Pdf.Unsigned, "EMR1051", true },
        { "quy-che.docx", [1, 2, 3], "EMR1052", false },
        { "quy-che.pdf", Pdf.Unsigned[..200], "EMR1053", false },
        { "quy-che.pdf", Pdf.Signed(Certificates.Expired), "EMR1057", true },
        { "quy-che.pdf", [.. Pdf.Signed(Certificates.Good), 1], "EMR1057", true },
        { "quy-che.pdf", " "u8.ToArray(), "EMR1024", false },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_not_as_it_should_be_is_told(string name, byte[] bytes, string code, bool handedIn)
    {
        _folder.With("submission.yaml", GoodSubmission.Yaml.Replace("quy-che.txt", name, StringComparison.Ordinal));
        File.WriteAllBytes(_folder[$"evidence/{name}"], bytes);
        var (submission, codes) = Read();
        Assert.Equal((code, handedIn), (string.Join(' ', codes), Assert.Single(submission.Documents).HandedIn));
    }

    [Fact]
    public void The_same_is_seen_in_a_zip()
    {
        _folder.With("submission.yaml", GoodSubmission.Yaml.Replace("quy-che.txt", "quy-che.pdf", StringComparison.Ordinal));
        File.WriteAllBytes(_folder["evidence/quy-che.pdf"], Pdf.Signed(Certificates.Good));
        using var outside = new TemporaryFolder();
        ZipFile.CreateFromDirectory(_folder.Path, outside["a.zip"]);
        using var opened = SubmissionFolder.Open(outside["a.zip"], GoodSubmission.Catalogs, null, GoodSubmission.Today, trust: Look.Trusted)!;
        Assert.Equal(SignatureState.Valid, Assert.Single(Assert.Single(opened.Submission.Value!.Documents).Signatures).State);
    }

    [Fact]
    public void A_signature_in_a_file_beside_is_found()
    {
        File.WriteAllBytes(_folder["evidence/quy-che.txt.p7s"], Pdf.Cms(Certificates.Good, "words"u8.ToArray()));
        Assert.Equal(SignatureState.Valid, Assert.Single(Assert.Single(Read().Submission.Documents).Signatures).State);
    }

    [Theory]
    [InlineData("2026-10-01", "")]
    [InlineData("2026-09-18", "")]
    [InlineData("2026-09-17", "EMR1055")]
    public void A_paper_that_rests_on_a_later_one_is_told_and_own_numbers_are_no_unknown_texts(string date, string codes)
    {
        _folder.With("submission.yaml", GoodSubmission.Yaml + Second.Replace("2026-10-01", date, StringComparison.Ordinal));
        Assert.Equal(codes, string.Join(' ', Read().Codes));
    }

    [Fact]
    public void A_number_of_nobody_is_still_an_unknown_text()
    {
        _folder.With("submission.yaml", GoodSubmission.Yaml + Second.Replace("quyết định 328/QĐ-BV", "329/QĐ-BV", StringComparison.Ordinal));
        Assert.Equal(["EMR1033"], Read().Codes);
    }

    [Theory]
    [InlineData("number: 400/QĐ-BV, date: 2026-10-01", "number: 328/qđ-bv, date: 2026-09-18", "EMR1054")]
    [InlineData("number: 400/QĐ-BV, date: 2026-10-01", "number: 328/QĐ-BV, date: 2026-09-19", "")]
    [InlineData("number: 400/QĐ-BV, date: 2026-10-01, issuer: Giám đốc", "number: 328/QĐ-BV, date: 2026-09-18, issuer: Sở Y tế", "")]
    public void One_number_day_and_issuer_for_two_papers_is_told(string old, string text, string codes)
    {
        Assert.Contains(old, Second, StringComparison.Ordinal);
        _folder.With("submission.yaml", GoodSubmission.Yaml + Second.Replace(old, text, StringComparison.Ordinal));
        Assert.Equal(codes, string.Join(' ', Read().Codes));
    }

    [Fact]
    public void The_same_bytes_under_two_names_are_told()
    {
        _folder.With("submission.yaml", GoodSubmission.Yaml + Second).With("evidence/qd.txt", "words");
        Assert.Equal(["EMR1031"], Read().Codes);
    }

    public void Dispose() => _folder.Dispose();

    private (Submission Submission, string[] Codes) Read()
    {
        using var opened = SubmissionFolder.Open(_folder.Path, GoodSubmission.Catalogs, null, GoodSubmission.Today, trust: Look.Trusted)!;
        var submission = opened.Submission.Value!;
        return (submission, [.. submission.Diagnostics.Select(diagnostic => diagnostic.Code.Id)]);
    }
}
