namespace EmrCheck.Tests.Differential;

/// <summary>Random choices that are the same on every machine.</summary>
internal sealed class Dice(int seed)
{
    private ulong state = (ulong)seed * 0x9E3779B97F4A7C15UL + 0x632BE59BD9B4E019UL;

    public int Below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 11) % (ulong)limit);
    }

    public bool Chance(int percent) => Below(100) < percent;

    public T Any<T>(params IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
