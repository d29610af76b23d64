using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace EmrCheck.Fhir.Types;

/// <summary>The names of JSON properties as small numbers; 0 is a name that no type has.</summary>
internal sealed class NameTable
{
    /// <summary>The number of <c>resourceType</c>.</summary>
    public const ushort ResourceType = 1;

    private readonly List<string> texts;
    private readonly List<byte[]> utf8;
    private Slot[] slots;

    public NameTable()
    {
        texts = [""];
        utf8 = [[]];
        slots = new Slot[8192];
        Add("resourceType");
    }

    public NameTable(NameTable other)
    {
        texts = [.. other.texts];
        utf8 = [.. other.utf8];
        slots = [.. other.slots];
    }

    public int Count => texts.Count;

    public string this[ushort id] => texts[id];

    /// <summary>The number of a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Find(ReadOnlySpan<byte> name)
    {
        var (first, last) = Ends(name);
        for (var i = Hash(first, last, name.Length); ; i++)
        {
            ref readonly var slot = ref slots[i & (slots.Length - 1)];
            if (slot.Id == 0) return 0;
            if (slot.First == first && slot.Last == last && slot.Length == name.Length
                && (name.Length <= 16 || name.SequenceEqual(utf8[slot.Id]))) return slot.Id;
        }
    }

    /// <summary>The number of a name, a new one if it is new.</summary>
    public ushort Add(string name)
    {
        Span<byte> buffer = stackalloc byte[128];
        if (Encoding.UTF8.TryGetBytes(name, buffer, out var length) && Find(buffer[..length]) is not 0 and var known) return known;
        var bytes = Encoding.UTF8.GetBytes(name);
        if (texts.Count * 2 > slots.Length) Grow();
        var id = checked((ushort)texts.Count);
        texts.Add(name);
        utf8.Add(bytes);
        Place(slots, bytes, id);
        return id;
    }

    private void Grow()
    {
        slots = new Slot[slots.Length * 2];
        for (var id = 1; id < utf8.Count; id++) Place(slots, utf8[id], (ushort)id);
    }

    private static void Place(Slot[] slots, byte[] name, ushort id)
    {
        var (first, last) = Ends(name);
        var i = Hash(first, last, name.Length);
        while (slots[i & (slots.Length - 1)].Id != 0) i++;
        slots[i & (slots.Length - 1)] = new(first, last, name.Length, id);
    }

    /// <summary>The first and the last eight bytes; together with the length they are the whole name up to sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Last) Ends(ReadOnlySpan<byte> name)
    {
        if (name.Length >= 8)
            return (BinaryPrimitives.ReadUInt64LittleEndian(name), BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]));
        if (name.Length >= 4)
        {
            var both = BinaryPrimitives.ReadUInt32LittleEndian(name) | (ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]) << 32;
            return (both, both);
        }

        if (name.IsEmpty) return default;
        var three = name[0] | (ulong)name[name.Length / 2] << 8 | (ulong)name[^1] << 16;
        return (three, three);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(ulong first, ulong last, int length)
    {
        var mixed = (first ^ last * 0x9E3779B97F4A7C15UL ^ (ulong)length) * 0xD6E8FEB86659FD93UL;
        return (int)(mixed >> 40);
    }

    private readonly record struct Slot(ulong First, ulong Last, int Length, ushort Id);
}
