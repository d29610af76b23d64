using System.Buffers;
using System.Numerics;

namespace EmrCheck.Fhir.Documents;

/// <summary>Open addressing over a pooled array: a hash and a number of the owner's in each slot.</summary>
internal sealed class HashSlots : IDisposable
{
    private readonly long[] slots;
    private readonly int mask;

    public HashSlots(int most)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)most * 2 + 2);
        mask = size - 1;
        slots = ArrayPool<long>.Shared.Rent(size);
        slots.AsSpan(0, size).Clear();
    }

    /// <summary>The next number with this hash from a place on, or -1; the place is left behind it.</summary>
    public int Next(int hash, ref int place)
    {
        for (; slots[place & mask] is not 0 and var slot; place++)
        {
            if ((int)(slot >> 32) != hash) continue;
            place++;
            return (int)slot - 1;
        }

        return -1;
    }

    /// <summary>Puts a number into the first free slot from a place on.</summary>
    public void Add(int hash, int number)
    {
        var place = hash;
        while (slots[place & mask] != 0) place++;
        slots[place & mask] = (long)hash << 32 | (uint)(number + 1);
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<long>.Shared.Return(slots);
}
