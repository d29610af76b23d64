namespace EmrCheck.Fhir.Documents;

/// <summary>One JSON value: sixteen bytes that point into the text.</summary>
internal struct Node
{
    /// <summary>The first byte; of a string the one after the quotation mark.</summary>
    public int Start;

    /// <summary>In bytes; of a string without the quotation marks.</summary>
    public int Length;

    /// <summary>The index of the node after this one and everything inside it.</summary>
    public int Next;

    /// <summary>The property's name; an item of a list has its list's name. See <see cref="TypeNames"/> for resourceType.</summary>
    public ushort Name;

    public NodeKind Kind;

    public NodeFlags Flags;

    /// <summary>The node of a <c>resourceType</c> is named by its type: this much more than the type's number.</summary>
    public const ushort TypeNames = 0x8000;
}

/// <summary>What a JSON value is.</summary>
internal enum NodeKind : byte
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,

    /// <summary>The string that says which resource the object is.</summary>
    ResourceType,
}

/// <summary>What else is known of a JSON value.</summary>
[Flags]
internal enum NodeFlags : byte
{
    None = 0,

    /// <summary>The text contains a backslash, so it is not what it means.</summary>
    Escaped = 1,

    /// <summary>The property's name begins with "_": id and extensions of the primitive of that name.</summary>
    Sibling = 2,

    /// <summary>An object with no property whose name begins with "_", if the reader has taken note: nobody needs to look for one.</summary>
    Plain = 4,
}
