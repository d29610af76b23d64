using EmrCheck.Formats.Batches;

namespace EmrCheck.Tests.Formats.Batches;

public sealed class ShardTests
{
    [Theory]
    [InlineData("3/7", 3, 7)]
    [InlineData("1/1", 1, 1)]
    public void A_share_is_written_as_one_of_so_many(string text, int number, int count) => Assert.Equal(new Shard(number, count), Shard.Parse(text));

    [Theory]
    [InlineData("0/7")]
    [InlineData("8/7")]
    [InlineData("1")]
    [InlineData("a/b")]
    [InlineData("1/0")]
    [InlineData("-1/3")]
    [InlineData("")]
    public void Anything_else_is_no_share(string text) => Assert.Null(Shard.Parse(text));

    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_COUNT=7 SLURM_ARRAY_TASK_MIN=0", 3, 7)]
    [InlineData("SLURM_ARRAY_TASK_ID=7 SLURM_ARRAY_TASK_COUNT=7 SLURM_ARRAY_TASK_MIN=1", 7, 7)]
    [InlineData("SLURM_ARRAY_TASK_ID=9 SLURM_ARRAY_TASK_COUNT=4 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_STEP=4", 3, 4)]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=0 AWS_BATCH_JOB_ARRAY_SIZE=12", 1, 12)]
    [InlineData("JOB_COMPLETION_INDEX=4 EMRCHECK_SHARDS=5", 5, 5)]
    [InlineData("", 1, 1)]
    public void A_cluster_says_which_share_it_is(string variables, int number, int count) => Assert.Equal(new Shard(number, count), Shard.Of(Said(variables)));

    [Theory]
    [InlineData("JOB_COMPLETION_INDEX=4")]
    [InlineData("JOB_COMPLETION_INDEX=5 EMRCHECK_SHARDS=5")]
    [InlineData("SLURM_ARRAY_TASK_ID=2")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX=x AWS_BATCH_JOB_ARRAY_SIZE=12")]
    public void Variables_that_make_no_sense_are_not_guessed_at(string variables) => Assert.Null(Shard.Of(Said(variables)));

    [Fact]
    public void Every_name_is_of_exactly_one_share_and_always_of_the_same()
    {
        foreach (var count in new[] { 1, 2, 7, 100 })
            foreach (var name in Enumerable.Range(0, 500).Select(number => $"bệnh viện {number}"))
                Assert.Single(Enumerable.Range(1, count), number => new Shard(number, count).Has(name));
        Assert.True(new Shard(6, 7).Has("bv-90001"));
    }

    private static Func<string, string?> Said(string variables)
    {
        var map = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return name => map.GetValueOrDefault(name);
    }
}
