namespace EmrCheck.Generators.Facilities;

/// <summary>SplitMix64: chance that is the same on every machine and in every version of .NET.</summary>
internal sealed class Dice(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>The dice of one stay: adding stays never changes the earlier ones.</summary>
    public static Dice Of(ulong seed, string facility, int number)
    {
        var mixed = seed;
        foreach (var letter in facility)
            mixed = Mix(mixed + letter);
        return new Dice(Mix(mixed + (ulong)number * Golden));
    }

    public ulong Next() => Mix(_state += Golden);

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>A decimal number with as many places as the wider of its ends.</summary>
    public decimal Between(decimal low, decimal high)
    {
        var places = Math.Max(low.Scale, high.Scale);
        var unit = 1m;
        for (var i = 0; i < places; i++)
            unit *= 10;
        return new decimal(Between((int)(low * unit), (int)(high * unit)), 0, 0, false, places);
    }

    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    public string Uuid()
    {
        var high = (Next() & 0xFFFF_FFFF_FFFF_0FFF) | 0x4000;
        var low = (Next() & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000;
        return $"{high >> 32:x8}-{(high >> 16) & 0xFFFF:x4}-{high & 0xFFFF:x4}-{low >> 48:x4}-{low & 0xFFFF_FFFF_FFFF:x12}";
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
