using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmrCheck.Formats.Batches;

/// <summary>Which share of a batch one machine takes: by a hash of the submission's name, so that it is the same everywhere and on every day.</summary>
/// <param name="Number">1 to <paramref name="Count"/>.</param>
/// <param name="Count">How many shares there are.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary>Everything.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Whether a submission is of this share.</summary>
    public bool Has(string name) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))) % (ulong)Count == (ulong)(Number - 1);

    /// <summary>Reads <c>i/n</c>; null when it is not that.</summary>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var number, var count] && NumberOf(number) is { } i && NumberOf(count) is { } n ? Checked(i, n) : null;

    /// <summary>
    /// What a cluster says: the array variables of Slurm, of AWS Batch, or of a Kubernetes Indexed Job, which does not say how many there are, so that
    /// EMRCHECK_SHARDS must. Everything when nothing is said; null when what is said makes no sense.
    /// </summary>
    public static Shard? Of(Func<string, string?> environment)
    {
        if (environment("SLURM_ARRAY_TASK_ID") is { Length: > 0 } task)
        {
            var (first, step) = (NumberOf(environment("SLURM_ARRAY_TASK_MIN") ?? "0"), NumberOf(environment("SLURM_ARRAY_TASK_STEP") ?? "1"));
            return NumberOf(task) is { } at && first is { } from && step is > 0 and var by ? Checked((at - from) / by + 1, NumberOf(environment("SLURM_ARRAY_TASK_COUNT") ?? "")) : null;
        }

        foreach (var (index, count) in new[] { ("AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE"), ("JOB_COMPLETION_INDEX", "EMRCHECK_SHARDS") })
            if (environment(index) is { Length: > 0 } text) return NumberOf(text) is { } at ? Checked(at + 1, NumberOf(environment(count) ?? "")) : null;
        return Whole;
    }

    private static Shard? Checked(int number, int? count) => count is { } all && number >= 1 && number <= all ? new(number, all) : null;

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
