using System.Text;
using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Types;
using EmrCheck.Fhir.Xml;

namespace EmrCheck.Fhir;

/// <summary>A FHIR R4 document over UTF-8 bytes: one array of nodes that point into the text. Of one worker at a time.</summary>
public sealed class FhirDocument : IDisposable
{
    private readonly ReadOnlyMemory<byte> utf8;
    private readonly ushort rootType;
    private readonly XmlSource? source;
    private NodeBuffer nodes;
    private EntryList? noted; // the index's own, once there is one
    private ReferenceIndex? references;
    private Referrers? referrers;
    private int? onlyStay;
    private LineCounter lines = new();

    internal FhirDocument(ReadOnlyMemory<byte> utf8, NodeBuffer nodes, TypeTable types, ushort rootType, XmlSource? source = null, EntryList? noted = null)
    {
        this.utf8 = utf8;
        this.nodes = nodes;
        this.rootType = rootType;
        this.source = source;
        this.noted = noted;
        Types = types;
        IsBundle = types[rootType].Name == "Bundle";
    }

    /// <summary>Reads a document; never throws for bad content. Borrows <paramref name="utf8"/> until <see cref="Dispose"/>.</summary>
    /// <param name="utf8">The file; a UTF-8 byte order mark is skipped.</param>
    /// <param name="limits">How deep and long it may be.</param>
    /// <param name="types">The types it may use; R4 unless told.</param>
    /// <param name="rootType">The type of a logical document that carries no resourceType.</param>
    public static FhirReading Read(ReadOnlyMemory<byte> utf8, FhirReadLimits? limits = null, TypeTable? types = null, string? rootType = null) =>
        Reading.Of(utf8, limits ?? FhirReadLimits.Default, types ?? TypeTable.R4, rootType);

    /// <summary>Reads a document written as FHIR XML; never throws for bad content. Places are those of the XML; so it, too, is borrowed until <see cref="Dispose"/>.</summary>
    /// <param name="utf8">The file; a UTF-8 byte order mark is skipped.</param>
    /// <param name="limits">How deep and long it may be; 100 MiB at most.</param>
    /// <param name="types">The types it may use; R4 unless told.</param>
    public static FhirReading ReadXml(ReadOnlyMemory<byte> utf8, FhirReadLimits? limits = null, TypeTable? types = null) =>
        XmlReading.Of(utf8, limits ?? FhirReadLimits.Default, types ?? TypeTable.R4);

    /// <summary>Whether the first thing in a file is <c>&lt;</c>.</summary>
    public static bool LooksLikeXml(ReadOnlySpan<byte> utf8) => utf8.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..];

    /// <summary>The whole document as a place.</summary>
    public FhirNode Root => new(this, 0, rootType);

    /// <summary>The type of the root.</summary>
    public string ResourceType => Types[rootType].Name;

    /// <summary>The root, then each entry's resource if it is a Bundle.</summary>
    public FhirResources Resources => new(this);

    internal TypeTable Types { get; }

    internal bool IsBundle { get; }

    internal ReadOnlySpan<byte> Utf8 => utf8.Span;

    internal Node[] Nodes => nodes.Array;

    /// <summary>Built once, when the first reference is resolved.</summary>
    internal ReferenceIndex References => references ??= new(this, noted);

    /// <summary>Built once, when the first <c>referrers()</c> is asked for.</summary>
    internal Referrers Referrers => referrers ??= new(this);

    /// <summary>The Encounter of a record that has only one; -1 otherwise.</summary>
    internal int OnlyStay => onlyStay ??= Stays.OnlyOneOf(this);

    /// <summary>Line and column of a place, counted now.</summary>
    public FhirPosition Locate(FhirNode node) =>
        source is null ? lines.Locate(Utf8, StartOf(node.Index)) : source.Locate(StartOf(node.Index));

    /// <summary>The path of a place, such as <c>Bundle.entry[3].resource.identifier[0]</c>; an index only where the JSON has a list.</summary>
    public string PathOf(FhirNode node) => PathFinder.PathOf(this, node.Index);

    /// <summary>Every element of every resource, in the order of the file, with the type that defines it: (<c>Period</c>, <c>start</c>). An item of a list is one, the list is none.</summary>
    public IEnumerable<(FhirNode Node, string Type, string Element)> Elements() => ElementWalk.Over(this);

    /// <summary>The resource that a reference means, seen from where it stands; null when it is not in this document.</summary>
    public FhirNode? Resolve(string reference, FhirNode from) =>
        References.Resolve(Encoding.UTF8.GetBytes(reference), from.Index) is >= 0 and var found ? ResourceNode(found) : null;

    /// <summary>Gives the node array back; the document must not be used afterwards.</summary>
    public void Dispose()
    {
        if (nodes.Array.Length > 0) source?.Dispose();
        nodes.Release();
        if (references is null) noted?.Dispose();
        references?.Dispose();
        (noted, references) = (null, null);
    }

    internal FhirNode ResourceNode(int index) => new(this, index, index == 0 ? rootType : ResourceTypeAt(index));

    /// <summary>The first child of this name, or -1; with <see cref="NodeFlags.Sibling"/> the one whose name begins with "_".</summary>
    internal int Child(int owner, ushort name, NodeFlags sibling = NodeFlags.None) => Documents.Nodes.Child(nodes.Array, owner, name, sibling);

    /// <summary>The type that an object says it is; 0 when it says none or one that is not known.</summary>
    internal ushort ResourceTypeAt(int owner) => Documents.Nodes.ResourceTypeAt(nodes.Array, owner);

    /// <summary>The innermost resource that a node is in.</summary>
    internal int EnclosingResource(int target)
    {
        var all = nodes.Array;
        var resource = 0;
        for (var at = 0; at != target;)
        {
            for (at++; all[at].Next <= target;) at = all[at].Next;
            if (ResourceTypeAt(at) != 0) resource = at;
        }

        return resource;
    }

    /// <summary>The bytes of a value as they stand, without quotation marks.</summary>
    internal ReadOnlySpan<byte> RawText(int index) => Utf8.Slice(nodes.Array[index].Start, nodes.Array[index].Length);

    /// <summary>The bytes of a value as they are meant.</summary>
    internal ReadOnlySpan<byte> PlainText(int index) => Documents.Nodes.PlainText(nodes.Array[index], Utf8);

    internal string TextOf(int index) => Utf8Text.Decode(RawText(index), IsEscaped(index));

    internal bool IsEscaped(int index) => (nodes.Array[index].Flags & NodeFlags.Escaped) != 0;

    private int StartOf(int index) =>
        nodes.Array[index].Start - (nodes.Array[index].Kind is NodeKind.String or NodeKind.ResourceType ? 1 : 0);
}
