using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.OnSite;
using EmrCheck.Core.Sampling;
using EmrCheck.Formats.OnSite;
using EmrCheck.Formats.Sampling;
using EmrCheck.Tests.Core;
using EmrCheck.Tests.Formats.Submissions;

namespace EmrCheck.Tests.Formats.OnSite;

/// <summary>What was written comes back; what was damaged is told, never thrown.</summary>
public sealed class DamagedFileTests
{
    private static readonly RecordSample Sample = RecordDraw.Of(
        [new("records/ă.json", "sha256:1", "Khoa \"Nội\"", "2026-10"), new("records/b.ndjson#2", "sha256:2", SamplingUnit.Unknown, SamplingUnit.Unknown)], "hạt giống", 2, [Stratifier.Department]);

    private static readonly OnSiteVisit Visit = new(
        "sha256:0", "99001", new(2026, 11, 22), ["trưởng đoàn"],
        [new("T-1", "", OnSiteResult.Wrong, "=1+1 «…»", "09:05", "ủy viên")], [new("records/ă.json", "Chữ ký số, người ký", OnSiteResult.NotSeen, "", "", "thư ký")]);

    [Fact]
    public void A_sample_comes_back_and_gives_the_same_bytes()
    {
        var read = Read(Written(Sample));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(Sample.Design, read.Value!.Design);
        Assert.Equal(Written(Sample), Written(read.Value));
    }

    [Fact]
    public void Observations_come_back_and_give_the_same_bytes()
    {
        var read = ReadVisit(Written(Visit));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(Written(Visit), Written(read.Value!));
        Assert.Equal(Visit.Criteria.AsEnumerable(), read.Value!.Criteria.AsEnumerable());
    }

    [Theory]
    [InlineData("\"right\"")]
    [InlineData("null")]
    [InlineData("7")]
    public void A_result_that_is_none_is_told(string word)
    {
        var text = Encoding.UTF8.GetString(Written(Visit)).Replace("\"wrong\"", word, StringComparison.Ordinal);
        Assert.Equal(word == "\"right\"", ReadVisit(Encoding.UTF8.GetBytes(text)).Value is not null);
    }

    [Fact]
    public void A_damaged_sample_never_throws() => Law.NeverThrows(Damage.To(Written(Sample)), bytes => Told(Read(bytes)));

    [Fact]
    public void Damaged_observations_never_throw() => Law.NeverThrows(Damage.To(Written(Visit)), bytes => Told(ReadVisit(bytes)));

    private static void Told<T>(Loaded<T> loaded)
        where T : class => Assert.Equal(loaded.Value is null, loaded.HasErrors);

    private static Loaded<RecordSample> Read(byte[] bytes) => SampleFile.Read("sample.json", new MemoryStream(bytes));

    private static Loaded<OnSiteVisit> ReadVisit(byte[] bytes) => OnSiteFile.Read("on-site.json", new MemoryStream(bytes));

    private static byte[] Written(RecordSample sample)
    {
        using var output = new MemoryStream();
        SampleFile.Write(sample, output);
        return output.ToArray();
    }

    private static byte[] Written(OnSiteVisit visit)
    {
        using var output = new MemoryStream();
        OnSiteFile.Write(visit, output);
        return output.ToArray();
    }
}
