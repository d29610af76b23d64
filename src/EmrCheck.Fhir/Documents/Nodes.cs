using System.Text;

namespace EmrCheck.Fhir.Documents;

/// <summary>Looks into an array of nodes.</summary>
internal static class Nodes
{
    /// <summary>The first child of this name, or -1; with <see cref="NodeFlags.Sibling"/> the one whose name begins with "_".</summary>
    public static int Child(Node[] nodes, int owner, ushort name, NodeFlags sibling = NodeFlags.None)
    {
        if (nodes[owner].Kind != NodeKind.Object) return -1;
        for (int i = owner + 1, end = nodes[owner].Next; i < end; i = nodes[i].Next)
            if (nodes[i].Name == name && (nodes[i].Flags & NodeFlags.Sibling) == sibling) return i;
        return -1;
    }

    /// <summary>The type that an object says it is; 0 when it says none or one that is not known.</summary>
    public static ushort ResourceTypeAt(Node[] nodes, int owner)
    {
        if (nodes[owner].Kind != NodeKind.Object) return 0;
        for (int i = owner + 1, end = nodes[owner].Next; i < end; i = nodes[i].Next)
            if (nodes[i].Kind == NodeKind.ResourceType) return (ushort)(nodes[i].Name - Node.TypeNames);
        return 0;
    }

    /// <summary>The bytes of a value as they are meant.</summary>
    public static ReadOnlySpan<byte> PlainText(in Node node, ReadOnlySpan<byte> utf8)
    {
        var raw = utf8.Slice(node.Start, node.Length);
        return (node.Flags & NodeFlags.Escaped) == 0 ? raw : Encoding.UTF8.GetBytes(Utf8Text.Decode(raw, true));
    }
}
