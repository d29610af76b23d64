using System.Buffers;
using System.Buffers.Binary;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>Finds the resources of a Bundle by fullUrl and by type and id; built in one walk over the entries.</summary>
internal sealed class ReferenceIndex : IDisposable
{
    private readonly FhirDocument document;
    private readonly List<(FhirProblemKind Kind, int Node)> duplicates = [];
    private readonly Entry[] entries;
    private int count;

    private const ulong Odd64 = 0x9E3779B97F4A7C15;

    /// <summary>Another in every process, so that nobody can write a file of colliding ids.</summary>
    private static readonly ulong Seed = (ulong)(uint)HashCode.Combine(1) << 32 | (uint)HashCode.Combine(2);

    private readonly HashSlots fullUrls;

    /// <summary>By type and id; made only when an entry has no fullUrl, or when a reference asks for it.</summary>
    private HashSlots? ids;

    public ReferenceIndex(FhirDocument document)
    {
        this.document = document;
        var list = document.IsBundle ? document.Child(0, ElementNames.Entry) : -1;
        var end = list < 0 ? 0 : document.Nodes[list].Next;
        var length = 0;
        for (var i = list + 1; i < end; i = document.Nodes[i].Next) length++;

        entries = ArrayPool<Entry>.Shared.Rent(length);
        fullUrls = new(length);
        for (var i = list + 1; i < end; i = document.Nodes[i].Next) Add(i);
        IsRegular = Odd.Count == 0 && (list < 0 || document.Nodes[list].Kind == NodeKind.Array);
        PlaceFullUrls();
    }

    /// <summary>Whether each entry has one resource of a known type.</summary>
    public bool IsRegular { get; }

    /// <summary>The entries that have a resource, in the order of the file.</summary>
    public ReadOnlySpan<Entry> Entries => entries.AsSpan(0, count);

    public void AddDuplicates(List<(FhirProblemKind Kind, int Node)> found) => found.AddRange(duplicates);

    /// <summary>The node of the resource that is meant, or -1.</summary>
    public int Resolve(ReadOnlySpan<byte> reference, int from)
    {
        if (reference.StartsWith("#"u8))
            return reference.Length == 1 ? RootOf(from) : Contained(RootOf(from), reference[1..]);
        if (reference.IndexOf("/_history/"u8) is >= 0 and var version) reference = reference[..version];
        if (Find(reference, 0) is >= 0 and var known) return entries[known].Resource;
        var slash = reference.IndexOf((byte)'/');
        if (slash <= 0 || reference.Contains((byte)':')) return -1;

        var type = document.Types.ResourceTypeId(reference[..slash]);
        if (type == 0) return -1;
        if (ids is null) PlaceIds();
        if (FindBeside(Container(from), reference) is >= 0 and var beside) return entries[beside].Resource;
        return Find(reference[(slash + 1)..], type) is >= 0 and var found ? entries[found].Resource : -1;
    }

    /// <summary>The resource of the entry that a node is in; the document's root when it is in none.</summary>
    public int RootOf(int node) => ResourceOf(Container(node));

    /// <summary>How many entries have a resource.</summary>
    public int Count => count;

    public void Dispose()
    {
        ArrayPool<Entry>.Shared.Return(entries);
        fullUrls.Dispose();
        ids?.Dispose();
    }

    /// <summary>Entries that have no resource, or one of no known type.</summary>
    public List<int> Odd { get; } = [];

    private void Add(int node)
    {
        var resource = document.Child(node, ElementNames.Resource);
        var type = resource < 0 ? (ushort)0 : document.ResourceTypeAt(resource);
        if (type == 0) Odd.Add(node);
        if (resource >= 0) entries[count++] = new(resource, document.Child(node, ElementNames.FullUrl), document.Child(resource, ElementNames.Id), type);
    }

    /// <summary>First all hashes, then all places: the places are far from one another, and looked up in a row they are waited for together.</summary>
    private void PlaceFullUrls()
    {
        var hashes = ArrayPool<int>.Shared.Rent(count);
        var isAnyWithout = false;
        for (var i = 0; i < count; i++)
        {
            if (entries[i].FullUrl >= 0) hashes[i] = Hash(document.PlainText(entries[i].FullUrl), 0);
            else isAnyWithout = true;
        }

        for (var i = 0; i < count; i++)
            if (entries[i].FullUrl >= 0) Place(fullUrls, i, hashes[i], 0, FhirProblemKind.DuplicateFullUrl);
        ArrayPool<int>.Shared.Return(hashes);
        if (isAnyWithout) PlaceIds();
    }

    private void PlaceIds()
    {
        ids = new(count);
        for (var i = 0; i < count; i++)
            if (entries[i] is { Id: >= 0, Type: not 0 } entry) Place(ids, i, Hash(document.PlainText(entry.Id), entry.Type), entry.Type, FhirProblemKind.DuplicateResourceId);
    }

    /// <summary>Two servers may give the same id, so entries that have fullUrls are told apart by these alone.</summary>
    private void Place(HashSlots slots, int added, int hash, ushort type, FhirProblemKind duplicate)
    {
        for (var place = hash; slots.Next(hash, ref place) is >= 0 and var known;)
        {
            if (!IsNamed(known, type, document.PlainText(NameOf(added, type)))) continue;
            var (first, second) = (entries[known], entries[added]);
            var isToldApart = type != 0 && first.FullUrl >= 0 && second.FullUrl >= 0;
            if (!isToldApart && Version(first.Resource).SequenceEqual(Version(second.Resource))) duplicates.Add((duplicate, NameOf(added, type)));
            return;
        }

        slots.Add(hash, added);
    }

    /// <summary>The entry of a fullUrl (type 0) or of a type and id; -1 when there is none.</summary>
    private int Find(ReadOnlySpan<byte> text, ushort type)
    {
        var (slots, hash) = (type == 0 ? fullUrls : ids!, Hash(text, type));
        for (var place = hash; slots.Next(hash, ref place) is >= 0 and var found;)
            if (IsNamed(found, type, text)) return found;
        return -1;
    }

    private bool IsNamed(int entry, ushort type, ReadOnlySpan<byte> text) =>
        (type == 0 || entries[entry].Type == type) && document.PlainText(NameOf(entry, type)).SequenceEqual(text);

    /// <summary>The node of an entry's fullUrl (type 0) or of its resource's id.</summary>
    private int NameOf(int entry, ushort type) => type == 0 ? entries[entry].FullUrl : entries[entry].Id;

    /// <summary>A relative reference, seen from a fullUrl of the same server.</summary>
    private int FindBeside(int container, ReadOnlySpan<byte> reference)
    {
        if (container < 0 || entries[container].FullUrl < 0) return -1;
        var url = document.PlainText(entries[container].FullUrl);
        var id = url.LastIndexOf((byte)'/');
        var type = id < 0 ? -1 : url[..id].LastIndexOf((byte)'/');
        if (type < 0) return -1;
        var length = type + 1 + reference.Length;
        var sought = length <= 512 ? stackalloc byte[length] : new byte[length];
        url[..(type + 1)].CopyTo(sought);
        reference.CopyTo(sought[(type + 1)..]);
        return Find(sought, 0);
    }

    /// <summary>The entry that a node is inside of; -1 outside of all.</summary>
    public int Container(int node)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Resource <= node) low = middle + 1;
            else high = middle;
        }

        return low > 0 && node < document.Nodes[entries[low - 1].Resource].Next ? low - 1 : -1;
    }

    /// <summary>The resource of an entry; of -1 the document's root.</summary>
    public int ResourceOf(int entry) => entry < 0 ? 0 : entries[entry].Resource;

    private int Contained(int resource, ReadOnlySpan<byte> id)
    {
        var list = document.Child(resource, ElementNames.Contained);
        if (list < 0) return -1;
        for (var i = list + 1; i < document.Nodes[list].Next; i = document.Nodes[i].Next)
            if (document.Child(i, ElementNames.Id) is >= 0 and var own && document.PlainText(own).SequenceEqual(id)) return i;
        return -1;
    }

    private ReadOnlySpan<byte> Version(int resource) =>
        document.Child(resource, ElementNames.Meta) is >= 0 and var meta && document.Child(meta, ElementNames.VersionId) is >= 0 and var version
            ? document.PlainText(version) : default;

    private static int Hash(ReadOnlySpan<byte> text, ushort type)
    {
        var hash = Seed ^ (type * Odd64);
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..]) hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        var rest = (ulong)text.Length;
        foreach (var letter in text) rest = rest << 8 | letter;
        return (int)(Mixed(hash ^ rest) >> 32);
    }

    private static ulong Mixed(ulong hash)
    {
        hash *= Odd64;
        return hash ^ hash >> 32;
    }

    /// <summary>An entry's resource, with the nodes of its names or -1.</summary>
    public readonly record struct Entry(int Resource, int FullUrl, int Id, ushort Type);
}
