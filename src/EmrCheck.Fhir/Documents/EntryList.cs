using System.Buffers;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>The entries of a Bundle that have a resource, in the order of the file; mostly noted while they are read, when all is at hand.</summary>
internal sealed class EntryList : IDisposable
{
    private Entry[] entries = ArrayPool<Entry>.Shared.Rent(64);
    private int[] hashes = ArrayPool<int>.Shared.Rent(64);
    private int first = -1;
    private int next;
    private bool hasGaps;

    public int Count { get; private set; }

    /// <summary>Entries that have no resource, or one of no known type.</summary>
    public List<int> Odd { get; } = [];

    public ref readonly Entry this[int index] => ref entries[index];

    public ReadOnlySpan<Entry> Items => entries.AsSpan(0, Count);

    /// <summary>The entries of a document: those noted, if that was all; otherwise looked for now.</summary>
    public static EntryList Of(Node[] nodes, ReadOnlySpan<byte> utf8, int list, EntryList? noted)
    {
        var end = list < 0 ? 0 : nodes[list].Next;
        if (noted is { hasGaps: false } && noted.first == list + 1 && noted.next == end) return noted;
        noted?.Dispose();
        var found = new EntryList();
        for (var i = list + 1; i < end; i = nodes[i].Next) found.Add(nodes, utf8, i);
        return found;
    }

    /// <summary>The hash of an entry's fullUrl, if it has one.</summary>
    public int HashOf(int index) => hashes[index];

    /// <summary>Takes a complete node of the list.</summary>
    public void Add(Node[] nodes, ReadOnlySpan<byte> utf8, int node)
    {
        if (first < 0) first = node;
        else hasGaps |= node != next;
        next = nodes[node].Next;

        var (resource, fullUrl) = (Nodes.Child(nodes, node, ElementNames.Resource), Nodes.Child(nodes, node, ElementNames.FullUrl));
        var type = resource < 0 ? (ushort)0 : Nodes.ResourceTypeAt(nodes, resource);
        if (type == 0) Odd.Add(node);
        if (resource < 0) return;
        if (Count == Math.Min(entries.Length, hashes.Length)) Grow();
        if (fullUrl >= 0) hashes[Count] = NameHash.Of(Nodes.PlainText(nodes[fullUrl], utf8), 0);
        entries[Count++] = new(resource, fullUrl, Nodes.Child(nodes, resource, ElementNames.Id), type);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<Entry>.Shared.Return(entries);
        ArrayPool<int>.Shared.Return(hashes);
    }

    private void Grow()
    {
        Move(ref entries);
        Move(ref hashes);
    }

    private void Move<T>(ref T[] full)
    {
        var larger = ArrayPool<T>.Shared.Rent(full.Length * 2);
        full.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(full);
        full = larger;
    }
}

/// <summary>An entry's resource, with its type and the nodes of its names or -1.</summary>
internal readonly record struct Entry(int Resource, int FullUrl, int Id, ushort Type);
