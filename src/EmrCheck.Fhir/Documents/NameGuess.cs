using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>
/// The name that followed another one when it was met before: records repeat themselves, so the next name is mostly the one that
/// came last time, and one comparison takes the place of finding its end and its number. All zero, it agrees with nothing.
/// </summary>
internal struct NameGuess
{
    /// <summary>A power of two.</summary>
    private const int Count = 4096;

    [ThreadStatic]
    private static NameGuess[]? learnt, others;

    [ThreadStatic]
    private static TypeTable? learntBy, othersBy;

    private Letters letters;
    private byte length;

    /// <summary>From the name's first quotation mark to its colon, and the blank behind it where there is one.</summary>
    public readonly int Length => length;

    public NodeFlags Flags { get; private set; }

    public ushort Name { get; private set; }

    /// <summary>
    /// The guesses of this thread, which go on from document to document: a guess is only ever compared, so what it was learnt from does not matter.
    /// Those of the table before this one are kept, too: between the records of two facilities lie the facts of one.
    /// </summary>
    public static Span<NameGuess> For(TypeTable types)
    {
        if (ReferenceEquals(types, learntBy)) return learnt;
        (learnt, learntBy, others, othersBy) = (others, othersBy, learnt, learntBy);
        if (!ReferenceEquals(types, learntBy)) (learnt, learntBy) = (new NameGuess[2 * Count], types);
        return learnt;
    }

    /// <summary>The place of the guess for what follows a name in an object.</summary>
    public static int PlaceOf(ushort owner, ushort name) => (int)(((uint)owner * 31 + name) * 0x9E3779B1 >> 12) & (Count - 1);

    /// <summary>The place of the guess for what else follows it.</summary>
    public static int SecondPlaceOf(ushort owner, ushort name) => PlaceOf(owner, name) + Count;

    /// <summary>Whether a text begins with the name.</summary>
    public readonly bool Agrees(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < Vector256<byte>.Count) return false;
        var same = Vector256.Equals(Vector256.Create(utf8), Vector256.Create<byte>(letters)).ExtractMostSignificantBits();
        return (uint)(length - 1) < (uint)BitOperations.TrailingZeroCount(~same);
    }

    /// <summary>Remembers the name that a text begins with, unless it is too long.</summary>
    public void Learn(ReadOnlySpan<byte> utf8, int length, ushort name, NodeFlags flags)
    {
        if (length > Vector256<byte>.Count || utf8.Length < Vector256<byte>.Count) return;
        utf8[..Vector256<byte>.Count].CopyTo(letters);
        (this.length, Name, Flags) = ((byte)length, name, flags);
    }

    [InlineArray(32)]
    private struct Letters
    {
        private byte first;
    }
}
