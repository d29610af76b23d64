namespace EmrCheck.Formats.Batches;

/// <summary>What a run remembers of one submission beside its result: when it may be skipped, and how long it took. Never part of what is compared.</summary>
/// <param name="Key">Digest of paths, sizes and times of the submission's files.</param>
/// <param name="Today">The day, when the submission has no date of its own; null when the day does not matter.</param>
/// <param name="Bytes">Bytes of its record files.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record BatchLog(string Key, string? Today, long Bytes, double Seconds)
{
    /// <summary>The folder of the logs within that of the outputs.</summary>
    public const string Folder = ".log";
}
