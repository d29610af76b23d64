using System.Buffers.Binary;

namespace EmrCheck.Fhir.Documents;

/// <summary>The hash of an address or an id.</summary>
internal static class NameHash
{
    private const ulong Odd64 = 0x9E3779B97F4A7C15;

    /// <summary>Another in every process, so that nobody can write a file of colliding ids.</summary>
    private static readonly ulong seed = (ulong)(uint)HashCode.Combine(1) << 32 | (uint)HashCode.Combine(2);

    public static int Of(ReadOnlySpan<byte> text, ushort type)
    {
        var hash = seed ^ (type * Odd64);
        for (; text.Length >= 2 * sizeof(ulong); text = text[(2 * sizeof(ulong))..])
            hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text), Odd64 ^ BinaryPrimitives.ReadUInt64LittleEndian(text[sizeof(ulong)..]));
        if (text.Length >= sizeof(ulong))
        {
            hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text), Odd64);
            text = text[sizeof(ulong)..];
        }

        var rest = (ulong)text.Length;
        foreach (var letter in text) rest = rest << 8 | letter;
        return (int)(Mixed(hash ^ rest, Odd64) >> 32);
    }

    private static ulong Mixed(ulong one, ulong other)
    {
        var high = Math.BigMul(one, other, out var low);
        return high ^ low;
    }
}
