using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Scenarios.Batches;

/// <summary>Shares of a batch, merged in any order and as often as one likes, are one run.</summary>
public sealed class MergeTests
{
    [Fact]
    public void Shares_merged_in_any_order_are_one_run_byte_for_byte()
    {
        using var province = new Province(9);
        Assert.Equal(1, province.Batch("whole", "-q").ExitCode);
        for (var share = 1; share <= 7; share++) province.Batch($"share{share}", "-q", "--shard", $"{share}/7");
        var shares = Enumerable.Range(1, 7).Select(share => province[$"share{share}"]).ToArray();
        var merges = 0;
        Prop.ForAll(Arb.From(Gen.Shuffle(shares).SelectMany(_ => Gen.Choose(1, 7), (order, repeated) => order.Concat(order.Take(repeated)).ToArray())), order =>
        {
            var output = $"merged{merges++}";
            Assert.Equal(1, Run.Of(["merge", .. order, "--out", province[output], "-q"]).ExitCode);
            Assert.Equal(province.Results("whole"), province.Results(output));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));
    }

    [Fact]
    public void Merges_may_be_merged_again_and_what_is_missing_is_told()
    {
        using var province = new Province(6);
        province.Batch("whole", "-q");
        for (var share = 1; share <= 3; share++) province.Batch($"share{share}", "-q", "--shard", $"{share}/3");
        var part = Run.Of("merge", province["share3"], province["share1"], "--out", province["part"], "--lang", "en");
        Assert.Contains("still missing", part.Err);
        Run.Of("merge", province["part"], province["share2"], province["share1"], "--out", province["all"]);
        Assert.Equal(province.Results("whole"), province.Results("all"));
        Run.Of("merge", province["all"], province["part"], "--out", province["all"]);
        Assert.Equal(province.Results("whole"), province.Results("all"));
    }

    [Fact]
    public void What_contradicts_itself_is_not_merged()
    {
        using var province = new Province(3);
        province.Batch("one", "-q");
        province.Batch("other", "-q", "--trust", "observed");
        Assert.Equal(6, Run.Of("merge", province["one"], province["other"], "--out", province["x"]).ExitCode);
        File.WriteAllText(Path.Combine(province.Submissions, "bệnh viện 1", "records", "0.json"), Province.Record("1-0", born: false));
        province.Batch("later", "-q");
        var conflict = Run.Of("merge", province["one"], province["later"], "--out", province["x"], "--lang", "en");
        Assert.Equal((6, true), (conflict.ExitCode, conflict.Err.Contains("bệnh viện 1 has two different results", StringComparison.Ordinal)));
        File.AppendAllText(Path.Combine(province["one"], "bệnh viện 2", "appraisal.json"), " ");
        Assert.Equal(6, Run.Of("merge", province["one"], "--out", province["x"]).ExitCode);
        province.Add("mới", 50);
        province.Batch("more", "-q");
        Assert.Equal(6, Run.Of("merge", province["later"], province["more"], "--out", province["x"]).ExitCode);
        Assert.False(Directory.Exists(province["x"]));
    }

    [Fact]
    public void A_share_that_is_not_finished_is_not_merged()
    {
        using var province = new Province(2);
        province.Batch("one", "-q");
        File.Delete(Path.Combine(province["one"], "manifest.json"));
        Assert.Equal(4, Run.Of("merge", province["one"], "--out", province["x"]).ExitCode);
    }
}
