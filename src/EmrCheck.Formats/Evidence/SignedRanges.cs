using System.Collections.Immutable;

namespace EmrCheck.Formats.Evidence;

/// <summary>The parts of a file that a signature covers.</summary>
/// <param name="Parts">Each with its start and its length, in order, not overlapping, inside the file.</param>
/// <param name="IsGapless">Whether they leave out nothing before their end but the signature itself.</param>
internal sealed record SignedRanges(ImmutableArray<(int Start, int Length)> Parts, bool IsGapless)
{
    private const int Most = 64;

    /// <summary>Where the last part ends.</summary>
    public int End => Parts[^1].Start + Parts[^1].Length;

    /// <summary>Reads the numbers of a signature; null where they make no sense or would cover the signature itself.</summary>
    /// <param name="numbers">Start and length of each part.</param>
    /// <param name="signature">Where the signature's own bytes stand, with their brackets.</param>
    /// <param name="length">The length of the file.</param>
    public static SignedRanges? Of(ImmutableArray<long> numbers, Range signature, int length)
    {
        if (numbers.Length is 0 or > 2 * Most || numbers.Length % 2 != 0) return null;
        var parts = numbers.Chunk(2).Select(pair => (Start: pair[0], Length: pair[1])).ToArray();
        var end = 0L;
        foreach (var part in parts)
        {
            if (part.Start < end || part.Length < 0 || part.Length > length || part.Start > length - part.Length) return null;
            end = part.Start + part.Length;
        }

        var (from, to) = (signature.Start.Value, signature.End.Value);
        if (parts.Any(part => part.Start < to && from < part.Start + part.Length)) return null;
        var isGapless = parts is [{ Start: 0 } first, var second] && first.Length == from && second.Start == to;
        return new([.. parts.Select(part => ((int)part.Start, (int)part.Length))], isGapless);
    }

    /// <summary>What is covered, one part after the other.</summary>
    public byte[] Content(ReadOnlySpan<byte> file)
    {
        var content = new byte[Parts.Sum(part => part.Length)];
        var at = 0;
        foreach (var (start, length) in Parts)
        {
            file.Slice(start, length).CopyTo(content.AsSpan(at));
            at += length;
        }

        return content;
    }
}
