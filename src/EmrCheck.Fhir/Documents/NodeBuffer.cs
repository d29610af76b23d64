using System.Buffers;
using System.Runtime.CompilerServices;

namespace EmrCheck.Fhir.Documents;

/// <summary>The pooled array that nodes are appended to.</summary>
internal struct NodeBuffer(int capacity)
{
    private Node[] nodes = ArrayPool<Node>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public readonly Node[] Array => nodes;

    public readonly ref Node this[int index] => ref nodes[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Node Add()
    {
        if (Count == nodes.Length) Grow();
        return ref nodes[Count++];
    }

    public void Release()
    {
        if (nodes.Length > 0) ArrayPool<Node>.Shared.Return(nodes);
        nodes = [];
        Count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        var larger = ArrayPool<Node>.Shared.Rent(nodes.Length * 2);
        nodes.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<Node>.Shared.Return(nodes);
        nodes = larger;
    }
}
