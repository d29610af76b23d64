using System.Numerics;
using System.Runtime.Intrinsics;

namespace EmrCheck.Fhir.Documents;

/// <summary>
/// The name that followed another one when it was met before: records repeat themselves, so the next name is mostly the one that
/// came last time, and one comparison takes the place of finding its end and its number. All zero, it agrees with nothing.
/// </summary>
internal struct NameGuess
{
    /// <summary>How many are kept; as many fit into the fastest memory.</summary>
    public const int Count = 512;

    private Vector256<byte> text;

    /// <summary>From the name's first quotation mark to its colon.</summary>
    public int Length { get; private set; }

    public ushort Name { get; private set; }

    public NodeFlags Flags { get; private set; }

    /// <summary>The place of the guess for what follows a name in an object.</summary>
    public static int PlaceOf(ushort owner, ushort name) => (int)(((uint)owner * 31 + name) * 0x9E3779B1 >> 23);

    /// <summary>Whether a text begins with the name.</summary>
    public readonly bool Agrees(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < Vector256<byte>.Count) return false;
        var same = Vector256.Equals(Vector256.Create(utf8), text).ExtractMostSignificantBits();
        return (uint)(Length - 1) < (uint)BitOperations.TrailingZeroCount(~same);
    }

    /// <summary>Remembers the name that a text begins with, unless it is too long.</summary>
    public void Learn(ReadOnlySpan<byte> utf8, int length, ushort name, NodeFlags flags)
    {
        if (length > Vector256<byte>.Count || utf8.Length < Vector256<byte>.Count) return;
        text = Vector256.Create(utf8);
        (Length, Name, Flags) = (length, name, flags);
    }
}
