using System.Runtime.CompilerServices;
using System.Text.Json;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>Makes the nodes of a document in one pass over its text.</summary>
internal ref struct DocumentReader
{
    /// <summary>Comparing two structures goes as deep as they do, so no limit may be higher.</summary>
    public const int MostDepth = 4096;

    private readonly TypeTable types;
    private readonly Frame[] frames;
    private readonly int maxDepth;
    private readonly bool isNumber;
    private Utf8JsonReader json;
    private int depth;

    public DocumentReader(ReadOnlySpan<byte> utf8, TypeTable types, int maxDepth)
    {
        this.types = types;
        this.maxDepth = Math.Clamp(maxDepth, 1, MostDepth);
        frames = new Frame[this.maxDepth];
        // Not "final": text that ends too early then reads as "more, please" and not as a mistake.
        json = new(utf8, isFinalBlock: false, new(new JsonReaderOptions { MaxDepth = this.maxDepth + 1 }));
        Nodes = new(utf8.Length / 24 + 16);
        Duplicates = null;
        isNumber = utf8.TrimStart(" \t\r\n"u8) is [>= (byte)'0' and <= (byte)'9' or (byte)'-', ..];
    }

    public NodeBuffer Nodes;

    /// <summary>The nodes whose property stood in the object already.</summary>
    public List<int>? Duplicates { get; private set; }

    /// <summary>How far the text was understood.</summary>
    public readonly int Consumed => (int)json.BytesConsumed;

    public readonly int TokenStart => (int)json.TokenStartIndex;

    /// <summary>Reads one object. Null when all is well.</summary>
    /// <exception cref="JsonException">Not JSON.</exception>
    public FhirProblemKind? Read()
    {
        // A lone number could go on, so it is never read; but more of it would not make an object.
        if (!json.Read()) return isNumber ? FhirProblemKind.NotAnObject : FhirProblemKind.Truncated;
        if (json.TokenType != JsonTokenType.StartObject) return FhirProblemKind.NotAnObject;
        if (!Open(NodeKind.Object, default)) return FhirProblemKind.TooDeep;

        Property property = default;
        while (depth > 0)
        {
            if (!json.Read()) return FhirProblemKind.Truncated;
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    property = ReadName();
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    var kind = json.TokenType == JsonTokenType.StartObject ? NodeKind.Object : NodeKind.Array;
                    if (!Open(kind, Named(property))) return FhirProblemKind.TooDeep;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    Close();
                    break;
                default:
                    AddValue(Named(property));
                    break;
            }
        }

        return null;
    }

    /// <summary>In a list the list's name goes for all.</summary>
    private readonly Property Named(Property property)
    {
        ref readonly var frame = ref frames[depth - 1];
        return frame.IsArray ? frame.Property : property;
    }

    private bool Open(NodeKind kind, Property property)
    {
        if (depth == maxDepth) return false;
        frames[depth++] = new(Nodes.Count, property, kind == NodeKind.Array);
        ref var node = ref Nodes.Add();
        node.Start = (int)json.TokenStartIndex;
        node.Name = property.Name;
        node.Flags = property.Flags;
        node.Kind = kind;
        return true;
    }

    private void Close()
    {
        ref var node = ref Nodes[frames[--depth].Node];
        node.Length = (int)json.BytesConsumed - node.Start;
        node.Next = Nodes.Count;
    }

    private void AddValue(Property property)
    {
        ref var node = ref Nodes.Add();
        node.Start = (int)json.TokenStartIndex;
        node.Length = json.ValueSpan.Length;
        node.Next = Nodes.Count;
        node.Name = property.Name;
        node.Flags = property.Flags;
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                node.Start++;
                node.Kind = NodeKind.String;
                if (json.ValueIsEscaped) node.Flags |= NodeFlags.Escaped;
                if (property.Name == NameTable.ResourceType && property.Flags == 0 && !frames[depth - 1].IsArray)
                {
                    node.Kind = NodeKind.ResourceType;
                    node.Name = (ushort)(Node.TypeNames + types.ResourceTypeId(json.ValueSpan));
                }

                break;
            case JsonTokenType.Number: node.Kind = NodeKind.Number; break;
            case JsonTokenType.True: node.Kind = NodeKind.True; break;
            case JsonTokenType.False: node.Kind = NodeKind.False; break;
            default: node.Kind = NodeKind.Null; break;
        }
    }

    private Property ReadName()
    {
        var name = json.ValueSpan;
        if (json.ValueIsEscaped) name = System.Text.Encoding.UTF8.GetBytes(Utf8Text.Decode(name, true));
        var property = name.Length > 1 && name[0] == '_'
            ? new Property(types.Names.Find(name[1..]), NodeFlags.Sibling)
            : new Property(types.Names.Find(name), NodeFlags.None);

        // One bit for each property; only when the bit is taken the object's properties are compared.
        ref var frame = ref frames[depth - 1];
        var bit = 1UL << (property.Name + (int)property.Flags * 16);
        if ((frame.Seen & bit) != 0 && IsDuplicate(frame.Node, property)) return Duplicate();
        frame.Seen |= bit;
        return property;
    }

    private readonly bool IsDuplicate(int owner, Property property)
    {
        if (property.Name == 0) return false;
        for (var i = owner + 1; i < Nodes.Count; i = Nodes[i].Next)
        {
            var name = Nodes[i].Kind == NodeKind.ResourceType ? NameTable.ResourceType : Nodes[i].Name;
            if (name == property.Name && (Nodes[i].Flags & NodeFlags.Sibling) == property.Flags) return true;
        }

        return false;
    }

    /// <summary>The first of two counts: the second gets no name.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Property Duplicate()
    {
        (Duplicates ??= []).Add(Nodes.Count);
        return default;
    }

    private readonly record struct Property(ushort Name, NodeFlags Flags);

    private struct Frame(int node, Property property, bool isArray)
    {
        public readonly int Node = node;
        public readonly Property Property = property;
        public readonly bool IsArray = isArray;
        public ulong Seen;
    }
}
