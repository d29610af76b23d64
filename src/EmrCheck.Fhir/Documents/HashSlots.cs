using System.Buffers;
using System.Numerics;

namespace EmrCheck.Fhir.Documents;

/// <summary>
/// Open addressing over a pooled array: in each slot a number of the owner's and, in the bits that it leaves free, the hash.
/// Four bytes a slot, so that the slots of a large document stay in a near memory.
/// </summary>
internal sealed class HashSlots : IDisposable
{
    private readonly int[] slots;
    private readonly int mask;

    public HashSlots(int most)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)most * 2 + 2);
        mask = size - 1;
        slots = ArrayPool<int>.Shared.Rent(size);
        slots.AsSpan(0, size).Clear();
    }

    /// <summary>The next number that may have this hash, from a place on, or -1; the place is left behind it.</summary>
    public int Next(int hash, ref int place)
    {
        for (; slots[place & mask] is not 0 and var slot; place++)
        {
            if (((slot ^ hash) & ~mask) != 0) continue;
            place++;
            return (slot & mask) - 1;
        }

        return -1;
    }

    /// <summary>Puts a number into the first free slot from a place on.</summary>
    public void Add(int hash, int number)
    {
        var place = hash;
        while (slots[place & mask] != 0) place++;
        slots[place & mask] = (hash & ~mask) | (number + 1);
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<int>.Shared.Return(slots);
}
