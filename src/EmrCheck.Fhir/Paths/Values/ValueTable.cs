using System.Runtime.InteropServices;
using EmrCheck.Fhir.Documents;

namespace EmrCheck.Fhir.Paths.Values;

/// <summary>Numbers values by their bytes and type, from 1 on; those beyond a limit have none.</summary>
internal sealed class ValueTable
{
    /// <summary>Longer values occur once.</summary>
    private const int Longest = 1024;

    private const int MostValues = 1 << 15, MostBytes = 1 << 24;

    private readonly List<Value> values = [default];
    private byte[] bytes = new byte[1 << 14];
    private int byteCount;

    /// <summary>Values that were met once, by their hash: which, and in which document. Most never come again, and are not kept.</summary>
    private readonly (int Hash, int Document)[] met = new (int, int)[1 << 12];

    /// <summary>Open addressing: the numbers of values, 0 for none.</summary>
    private int[] slots = new int[1 << 10];

    /// <summary>Whether a value was turned away for want of room.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The number of a node's value as a type; -1 when it has none, because it is long or was not met in a document before.</summary>
    public int NumberOf(FhirDocument document, int node, ushort type, int documentNumber)
    {
        var text = document.RawText(node);
        if (text.Length > Longest) return -1;
        var kind = document.Nodes[node].Kind;
        var hash = NameHash.Of(text, type);
        var place = hash;
        for (; slots[place & (slots.Length - 1)] is not 0 and var number; place++)
            if (CollectionsMarshal.AsSpan(values)[number] is var known && known.Hash == hash && known.Type == type && known.Kind == kind && text.SequenceEqual(bytes.AsSpan(known.Start, known.Length))) return number;
        ref var before = ref met[hash >>> 20];
        var isNew = before.Hash != hash || before.Document == documentNumber;
        if (before.Hash != hash) before = (hash, documentNumber);
        if (isNew) return -1;
        IsFull |= values.Count == MostValues || byteCount + text.Length > MostBytes;
        if (IsFull) return -1;
        if (byteCount + text.Length > bytes.Length) Array.Resize(ref bytes, bytes.Length * 2);
        text.CopyTo(bytes.AsSpan(byteCount));
        values.Add(new(byteCount, text.Length, hash, type, kind));
        byteCount += text.Length;
        slots[place & (slots.Length - 1)] = values.Count - 1;
        if (values.Count * 2 > slots.Length) Grow();
        return values.Count - 1;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var number = 1; number < values.Count; number++)
        {
            var place = values[number].Hash;
            while (slots[place & (slots.Length - 1)] != 0) place++;
            slots[place & (slots.Length - 1)] = number;
        }
    }

    private readonly record struct Value(int Start, int Length, int Hash, ushort Type, NodeKind Kind);
}
