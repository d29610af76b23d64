using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Submissions;
using EmrCheck.Tests.Core;
using EmrCheck.Tests.Conventions;
using EmrCheck.Tests.Formats.Packs;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Formats.Submissions;

/// <summary>No bytes make a reader throw, nor the shipped checks that look at what was read.</summary>
public sealed class NeverThrowsTests
{
    private static readonly Checklist Shipped =
        PackReader.Load(SourceTree.Path("rules")).Value is { } library ? library.For(library.ProfileNamed("records")!, GoodSubmission.Today).Value!.RecordsOnly() : null!;

    private static readonly byte[] Sample = File.ReadAllBytes(SourceTree.Path("rules/tt13-2025/criteria/TT13-D3/attester.pass.json"));

    private static readonly byte[] Xml = Bytes.Of("""
        <Bundle xmlns="http://hl7.org/fhir"><type value="document"/><entry><resource><Patient><name id="n"><given value="Ánh"/></name></Patient></resource></entry></Bundle>
        """);

    public static TheoryData<string> Kinds => [".json", ".xml", ".ndjson", ".json.gz", ".xml.gz", ".ndjson.gz", ".zip"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Random_bytes_as_a_record_file(string kind) => Law.NeverThrows(Damage.Any, bytes => Judge(kind, bytes), 100);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_damaged_record_file(string kind) => Law.NeverThrows(Damage.To(Packed(kind, kind.StartsWith(".xml", StringComparison.Ordinal) ? Xml : Sample)), bytes => Judge(kind, bytes), 300);

    [Theory]
    [InlineData(".json.gz")]
    [InlineData(".ndjson")]
    [InlineData(".zip")]
    public void A_damaged_record_well_packed(string kind) => Law.NeverThrows(Damage.To(Sample), bytes => Judge(kind, Packed(kind, bytes)), 150);

    [Theory]
    [InlineData("submission.yaml")]
    [InlineData("self-assessment.yaml")]
    public void A_damaged_or_random_file_of_the_submission(string name) => Law.NeverThrows(
        Gen.OneOf(Damage.Any, Damage.To(Bytes.Of(name == "submission.yaml" ? GoodSubmission.Yaml : GoodSubmission.Assessment))),
        bytes =>
        {
            using var folder = GoodSubmission.Write().With(name, bytes);
            Open(folder.Path);
        },
        300);

    [Fact]
    public void A_damaged_zip_of_a_submission() => Law.NeverThrows(
        Damage.To(Bytes.Zip(
            ("submission.yaml", Bytes.Of(GoodSubmission.Yaml)), ("self-assessment.yaml", Bytes.Of(GoodSubmission.Assessment)),
            ("evidence/quy-che.txt", Bytes.Of("words")), ("records/a.json", Bytes.Record()))),
        bytes =>
        {
            using var folder = new TemporaryFolder().With("a.zip", bytes);
            Open(folder["a.zip"]);
        },
        500);

    [Theory]
    [InlineData("test/pack.yaml")]
    [InlineData("test/criteria/T-1/criterion.yaml")]
    [InlineData("profiles/test.yaml")]
    [InlineData("catalogs/identifiers.yaml")]
    public void A_damaged_file_of_the_rules(string name) => Law.NeverThrows(Damage.To(Bytes.Of(GoodRules.Files[name])), bytes =>
    {
        using var folder = GoodRules.Write().With(name, bytes);
        var loaded = PackReader.Load(folder.Path);
        Assert.All(loaded.Diagnostics, remark => Assert.NotEmpty(remark.Message.Vi));
    });

    private static byte[] Packed(string kind, byte[] record) => kind switch
    {
        ".json.gz" or ".xml.gz" or ".ndjson.gz" => Bytes.Gzip(record),
        ".zip" => Bytes.Zip(("a.json", record), ("b/c.ndjson", record)),
        _ => record,
    };

    private static void Judge(string kind, byte[] bytes)
    {
        using var folder = new TemporaryFolder().With($"a{kind}", bytes);
        var appraisal = Appraiser.Appraise(Shipped, Submission.OfRecords(GoodSubmission.Today, RecordSources.FromPath(folder[$"a{kind}"])));
        Assert.All(appraisal.Diagnostics, remark => Assert.NotEmpty(remark.Message.Vi));
    }

    private static void Open(string path)
    {
        using var opened = SubmissionFolder.Open(path, GoodSubmission.Catalogs, null, GoodSubmission.Today);
        if (opened?.Submission.Value is { } submission) Appraiser.Appraise(Shipped, submission);
    }
}
