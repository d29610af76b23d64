using System.Buffers;
using System.Numerics;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>Finds items of a list by value: in a short list by looking at all, in a long one by hash, so that time grows as the list does.</summary>
internal ref struct ItemSet
{
    private const int Short = 16;

    private readonly ItemList items;
    private readonly int from;
    private readonly TypeTable types;

    /// <summary>Open addressing; 0 is free, otherwise an item's hash above its place and one. Null while the list is short.</summary>
    private readonly long[]? slots;
    private readonly int mask;

    /// <summary>A quantity may equal a number or another unit, so it is compared with all.</summary>
    private bool hasQuantities;

    /// <param name="items">The list, from a place on; what is before is not looked at.</param>
    /// <param name="from">The place.</param>
    /// <param name="more">How many may be added.</param>
    /// <param name="types">The types of the items.</param>
    public ItemSet(ItemList items, int from, int more, TypeTable types)
    {
        this.items = items;
        this.from = from;
        this.types = types;
        var most = items.Count - from + more;
        if (most <= Short) return;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)most * 2);
        mask = size - 1;
        slots = ArrayPool<long>.Shared.Rent(size);
        slots.AsSpan(0, size).Clear();
        for (var i = from; i < items.Count; i++) Place(i);
    }

    public static ItemSet Of(ItemList items, TypeTable types) => new(items, 0, 0, types);

    public readonly bool Contains(in Item item)
    {
        var kind = item.ValueKind(types);
        var isLoose = kind == ItemKind.Quantity || (hasQuantities && kind is ItemKind.Integer or ItemKind.Decimal);
        if (slots is null || hasQuantities || isLoose) return Equality.Contains(items.Items[from..], item, types);
        var hash = ItemHash.Of(item, types);
        for (var slot = hash; slots[slot & mask] is not 0 and var value; slot++)
            if ((int)(value >> 32) == hash && Equality.Equal(items[(int)value - 1], item, types) == true) return true;
        return false;
    }

    /// <summary>Adds an item to the list itself.</summary>
    public void Add(in Item item)
    {
        items.Add(item);
        if (slots is not null) Place(items.Count - 1);
    }

    public readonly void Dispose()
    {
        if (slots is not null) ArrayPool<long>.Shared.Return(slots);
    }

    private void Place(int index)
    {
        hasQuantities |= items[index].ValueKind(types) == ItemKind.Quantity;
        var hash = ItemHash.Of(items[index], types);
        var slot = hash;
        while (slots![slot & mask] != 0) slot++;
        slots[slot & mask] = (long)hash << 32 | (uint)(index + 1);
    }
}
