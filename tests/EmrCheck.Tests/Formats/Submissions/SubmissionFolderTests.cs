using System.Security.Cryptography;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Tests.Formats.Submissions;

public sealed class SubmissionFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = GoodSubmission.Write();

    [Fact]
    public void A_submission_is_read_without_a_remark()
    {
        using var opened = Open(_folder.Path);
        var submission = opened.Submission.Value!;
        Assert.Empty(submission.Diagnostics);
        Assert.Equal(("99001", "Bệnh viện Mẫu", "hospital", "II", "15", 320), (submission.Facility.Code, submission.Facility.Name, submission.Facility.Kind, submission.Facility.Grade, submission.Facility.Province, submission.Facility.Beds));
        Assert.Equal((Answer.Met, "quy-che"), (submission.Declarations["T-1"].Answer, submission.Declarations["T-1"].Evidence.Single()));
        Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(Bytes.Of("words")))}", submission.Documents.Single().Digest);
        Assert.Equal(["2 read"], Read.All(submission.Records));
    }

    [Fact]
    public void A_zip_of_a_submission_reads_like_the_folder()
    {
        using var zip = new TemporaryFolder();
        zip.With("flat.zip", Zip("")).With("nested.zip", Zip("benh-vien/"));
        using var folder = Open(_folder.Path);
        foreach (var name in new[] { "flat.zip", "nested.zip" })
        {
            using var zipped = Open(zip[name]);
            Assert.Equal(Shown(folder), Shown(zipped));
        }
    }

    [Fact]
    public void The_date_is_the_one_asked_for_then_the_submissions_own_then_today()
    {
        DateOnly asked = new(2026, 1, 1);
        Assert.Equal(asked, AsOf(asked));
        Assert.Equal(new(2026, 11, 20), AsOf(null));
        _folder.With("submission.yaml", GoodSubmission.Yaml.Replace("date: 2026-11-20\n", "", StringComparison.Ordinal));
        Assert.Equal(GoodSubmission.Today, AsOf(null));
    }

    [Fact]
    public void A_record_handed_in_twice_counts_once()
    {
        _folder.With("records/z.json.gz", Bytes.Gzip(Bytes.Record("b2")));
        using var opened = Open(_folder.Path);
        Assert.Equal(["2 read", "EMR1014 records/z.json.gz"], Read.All(opened.Submission.Value!.Records));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"id\": \"\", ")]
    [InlineData("\"identifier\": { \"value\": \" \" }, ")]
    public void Records_without_an_id_are_never_the_same(string id)
    {
        foreach (var name in new[] { "x", "y" }) _folder.With($"records/{name}.json", Bytes.Of(Bytes.Line.Replace("\"id\": \"b1\", ", id, StringComparison.Ordinal)));
        using var opened = Open(_folder.Path);
        Assert.Equal(["4 read"], Read.All(opened.Submission.Value!.Records));
    }

    [Fact]
    public void A_record_that_cannot_be_used_does_not_stand_in_the_way_of_its_good_copy()
    {
        _folder.With("records/a.json", Bytes.Of(Bytes.Line.Replace("\"id\": \"b1\"", "\"id\": \"b1\", \"type\": \"document\"", StringComparison.Ordinal)));
        using var opened = Open(_folder.Path);
        Assert.Equal("2 read", Read.All(opened.Submission.Value!.Records)[0]);
    }

    [Fact]
    public void Links_that_lead_back_are_not_followed_for_ever_and_others_are()
    {
        using var elsewhere = new TemporaryFolder().With("b3.json", Bytes.Record("b3"));
        Directory.CreateSymbolicLink(_folder["records/up"], _folder["records"]);
        Directory.CreateSymbolicLink(_folder["records/more/top"], _folder.Path);
        Directory.CreateSymbolicLink(_folder["records/other"], elsewhere.Path);
        using var opened = Open(_folder.Path);
        Assert.Equal(["3 read"], Read.All(opened.Submission.Value!.Records));
    }

    [Fact]
    public void A_file_that_vanishes_while_records_are_read_is_told()
    {
        using var opened = Open(_folder.Path);
        File.Delete(_folder["records/b1.json"]);
        Assert.Equal(["1 read", "EMR1018 records/b1.json"], Read.All(opened.Submission.Value!.Records));
    }

    [Fact]
    public void Records_may_be_read_more_than_once()
    {
        using var opened = Open(_folder.Path);
        Assert.Equal(["2 read"], Read.All(opened.Submission.Value!.Records));
        Assert.Equal(["2 read"], Read.All(opened.Submission.Value!.Records));
    }

    [Fact]
    public void What_is_not_a_submission_is_not_opened()
    {
        Assert.Null(SubmissionFolder.Open(_folder["records"], GoodSubmission.Catalogs, null, GoodSubmission.Today));
        Assert.Null(SubmissionFolder.Open(_folder["submission.yaml"], GoodSubmission.Catalogs, null, GoodSubmission.Today));
        Assert.Null(SubmissionFolder.Open(_folder["nowhere"], GoodSubmission.Catalogs, null, GoodSubmission.Today));
    }

    public void Dispose() => _folder.Dispose();

    private static SubmissionFolder Open(string path) => SubmissionFolder.Open(path, GoodSubmission.Catalogs, null, GoodSubmission.Today)!;

    private DateOnly AsOf(DateOnly? asked)
    {
        using var opened = SubmissionFolder.Open(_folder.Path, GoodSubmission.Catalogs, asked, GoodSubmission.Today)!;
        return opened.Submission.Value!.AsOf;
    }

    private byte[] Zip(string under) => Bytes.Zip([.. Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Select(path => (under + Path.GetRelativePath(_folder.Path, path), File.ReadAllBytes(path)))]);

    private static string Shown(SubmissionFolder opened)
    {
        var submission = opened.Submission.Value!;
        var facts = submission.Facts.Document.PathOf(submission.Facts);
        return new StringBuilder($"{submission.Facility.Name} {submission.AsOf:O} {facts} {submission.Declarations["T-1"].Note}")
            .AppendJoin(';', submission.Documents.Select(document => $"{document.Id} {document.Digest}"))
            .AppendJoin(';', Read.All(submission.Records)).ToString();
    }
}
