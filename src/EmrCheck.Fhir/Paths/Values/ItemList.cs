using System.Runtime.CompilerServices;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>A collection in the making; belongs to a scope and is used again and again.</summary>
internal sealed class ItemList
{
    private Item[] items;

    public ItemList() => items = new Item[8];

    /// <summary>A list that stays as it is.</summary>
    public ItemList(Item[] items) => (this.items, Count, IsKept) = (items, items.Length, true);

    public int Count { get; private set; }

    /// <summary>Whether it is kept for others to read and so not given back after use.</summary>
    public bool IsKept { get; init; }

    public ref readonly Item this[int index] => ref items[index];

    public ReadOnlySpan<Item> Items => items.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Item item)
    {
        if (Count == items.Length) Grow();
        items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<Item> more)
    {
        if (more.Length == 1)
        {
            Add(more[0]);
            return;
        }

        if (items.Length - Count < more.Length) Array.Resize(ref items, Math.Max(Count + more.Length, items.Length * 2));
        more.CopyTo(items.AsSpan(Count));
        Count += more.Length;
    }

    /// <summary>Keeps the first items.</summary>
    public void Truncate(int count) => Count = count;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow() => Array.Resize(ref items, Math.Max(8, Count * 2));
}
