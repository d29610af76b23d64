using System.Buffers;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>Finds the resources of a Bundle by fullUrl and by type and id; built in one walk over the entries.</summary>
internal sealed class ReferenceIndex : IDisposable
{
    private readonly FhirDocument document;
    private readonly List<(FhirProblemKind Kind, int Node)> duplicates = [];
    private readonly Entry[] entries;
    private int count;

    /// <summary>Open addressing; 0 is free, else the hash above 2 × entry + 1 for a fullUrl, + 2 for type and id.</summary>
    private readonly long[] slots;
    private readonly int mask;

    public ReferenceIndex(FhirDocument document)
    {
        this.document = document;
        var list = document.IsBundle ? document.Child(0, ElementNames.Entry) : -1;
        var end = list < 0 ? 0 : document.Nodes[list].Next;
        var length = 0;
        for (var i = list + 1; i < end; i = document.Nodes[i].Next) length++;

        entries = ArrayPool<Entry>.Shared.Rent(length);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)length * 4 + 4);
        mask = size - 1;
        slots = ArrayPool<long>.Shared.Rent(size);
        slots.AsSpan(0, size).Clear();
        for (var i = list + 1; i < end; i = document.Nodes[i].Next) Add(i);
    }

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
        if (FindBeside(Container(from), reference) is >= 0 and var beside) return entries[beside].Resource;
        return Find(reference[(slash + 1)..], type) is >= 0 and var found ? entries[found].Resource : -1;
    }

    /// <summary>The resource of the entry that a node is in; the document's root when it is in none.</summary>
    public int RootOf(int node) => ResourceOf(Container(node));

    public void Dispose()
    {
        ArrayPool<Entry>.Shared.Return(entries);
        ArrayPool<long>.Shared.Return(slots);
    }

    private void Add(int node)
    {
        var resource = document.Child(node, ElementNames.Resource);
        if (resource < 0) return;
        var entry = new Entry(resource, document.Child(node, ElementNames.FullUrl), document.Child(resource, ElementNames.Id), document.ResourceTypeAt(resource));
        entries[count++] = entry;
        if (entry.FullUrl >= 0) Place(entry.FullUrl, 0, FhirProblemKind.DuplicateFullUrl);
        if (entry.Id >= 0 && entry.Type != 0) Place(entry.Id, entry.Type, FhirProblemKind.DuplicateResourceId);
    }

    /// <summary>Two servers may give the same id, so entries that have fullUrls are told apart by these alone.</summary>
    private void Place(int node, ushort type, FhirProblemKind duplicate)
    {
        var text = document.PlainText(node);
        var hash = Hash(text, type);
        var slot = hash;
        for (; slots[slot & mask] is not 0 and var found; slot++)
        {
            var value = (int)found;
            if ((int)(found >> 32) != hash || !IsAt(value, text, type)) continue;
            var (first, second) = (entries[(value - 1) / 2], entries[count - 1]);
            var isToldApart = type != 0 && first.FullUrl >= 0 && second.FullUrl >= 0;
            if (!isToldApart && Version(first.Resource).SequenceEqual(Version(second.Resource))) duplicates.Add((duplicate, node));
            return;
        }

        slots[slot & mask] = (long)hash << 32 | (uint)(2 * (count - 1) + (type == 0 ? 1 : 2));
    }

    /// <summary>The entry of a fullUrl (type 0) or of a type and id; -1 when there is none.</summary>
    private int Find(ReadOnlySpan<byte> text, ushort type)
    {
        var hash = Hash(text, type);
        for (var slot = hash; slots[slot & mask] is not 0 and var value; slot++)
            if ((int)(value >> 32) == hash && IsAt((int)value, text, type)) return ((int)value - 1) / 2;
        return -1;
    }

    private bool IsAt(int slotValue, ReadOnlySpan<byte> text, ushort type)
    {
        var entry = entries[(slotValue - 1) / 2];
        var isFullUrl = (slotValue & 1) == 1;
        if (isFullUrl != (type == 0) || (!isFullUrl && entry.Type != type)) return false;
        return document.PlainText(isFullUrl ? entry.FullUrl : entry.Id).SequenceEqual(text);
    }

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
    private int Container(int node)
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

    private int ResourceOf(int entry) => entry < 0 ? 0 : entries[entry].Resource;

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
        var hash = new HashCode();
        hash.AddBytes(text);
        hash.Add(type);
        return hash.ToHashCode();
    }

    private readonly record struct Entry(int Resource, int FullUrl, int Id, ushort Type);
}
