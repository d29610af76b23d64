using System.Buffers;
using System.Runtime.CompilerServices;

namespace EmrCheck.Fhir.Documents;

/// <summary>The pooled array that nodes are appended to.</summary>
internal struct NodeBuffer(int capacity)
{
    private Node[] nodes = ArrayPool<Node>.Shared.Rent(capacity);

    /// <summary>Nodes that another has made.</summary>
    public NodeBuffer(Node[] nodes, int count)
        : this(0) => (this.nodes, Count) = (nodes, count);

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
    private void Grow() => nodes = Grown(nodes);

    /// <summary>A larger array with the same content; the other is given back.</summary>
    public static Node[] Grown(Node[] full)
    {
        var larger = ArrayPool<Node>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<Node>.Shared.Return(full);
        return larger;
    }
}
