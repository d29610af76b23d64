namespace EmrCheck.Core.Sampling;

/// <summary>One record as it may be drawn: where it is, what its file holds, and the stratum that it belongs to.</summary>
/// <param name="Key">The file, relative to the submission; of a file of one record a line, with <c>#</c> and the line.</param>
/// <param name="Digest">sha256:… of the file that holds it.</param>
/// <param name="Department">The ward; <see cref="Unknown"/> where it cannot be read.</param>
/// <param name="Month">The month in which the stay ended, else began: 2026-10; <see cref="Unknown"/> where it cannot be read.</param>
public sealed record SamplingUnit(string Key, string Digest, string Department, string Month)
{
    /// <summary>What stands for a ward or a month that cannot be read: a stratum of its own.</summary>
    public const string Unknown = "không rõ";

    /// <summary>The key of a record: its file, and the line where the file holds one a line.</summary>
    public static string KeyOf(string file, int line)
    {
        var plain = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^".gz".Length] : file;
        return plain.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}#{line}") : file;
    }
}
