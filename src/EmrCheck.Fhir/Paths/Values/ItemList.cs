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

    public void Add(in Item item)
    {
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<Item> more)
    {
        foreach (ref readonly var item in more) Add(item);
    }

    /// <summary>Keeps the first items.</summary>
    public void Truncate(int count) => Count = count;
}
