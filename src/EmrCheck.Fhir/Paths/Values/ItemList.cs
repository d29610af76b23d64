namespace EmrCheck.Fhir.Paths.Values;

/// <summary>A collection in the making; belongs to a scope and is used again and again.</summary>
internal sealed class ItemList
{
    private Item[] items = new Item[8];

    public int Count { get; private set; }

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
