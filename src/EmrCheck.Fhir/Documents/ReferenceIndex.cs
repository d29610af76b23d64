using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Documents;

/// <summary>Finds the resources of a Bundle by fullUrl and by type and id; built in one walk over the entries.</summary>
internal sealed class ReferenceIndex : IDisposable
{
    private readonly FhirDocument document;
    private readonly List<(FhirProblemKind Kind, int Node)> duplicates = [];
    private readonly EntryList entries;
    private const int Guesses = 16;

    /// <summary>By the name of what refers: the entry that it meant last, as the subject of all resources is one patient.</summary>
    private readonly int[] meantLast = [.. Enumerable.Repeat(-1, Guesses)];

    /// <summary>Whether two entries have the same fullUrl, so that it may not be guessed which is meant.</summary>
    private bool hasTwins;

    private readonly HashSlots fullUrls;

    /// <summary>How long the address of the server is, where all entries are of one: each fullUrl is that, a type and an id; otherwise 0. Looked for when a reference asks for it.</summary>
    private int ServerLength => serverLength ??= hasTwins ? 0 : LengthOfTheServer();

    private int? serverLength;

    /// <summary>The entry that was found last around a node: most are asked for one after the other.</summary>
    private int containerLast = -1;

    /// <summary>By type and id; made only when an entry has no fullUrl, or when a reference asks for it.</summary>
    private HashSlots? ids;

    /// <param name="document">The document.</param>
    /// <param name="noted">Its entries, as far as the reader has taken note; the index disposes of them.</param>
    public ReferenceIndex(FhirDocument document, EntryList? noted)
    {
        this.document = document;
        var list = document.IsBundle ? document.Child(0, ElementNames.Entry) : -1;
        entries = EntryList.Of(document.Nodes, document.Utf8, list, noted);
        IsRegular = entries.Odd.Count == 0 && (list < 0 || document.Nodes[list].Kind == NodeKind.Array);
        fullUrls = new(entries.Count);
        PlaceFullUrls();
    }

    /// <summary>Whether each entry has one resource of a known type.</summary>
    public bool IsRegular { get; }

    /// <summary>The entries that have a resource, in the order of the file.</summary>
    public ReadOnlySpan<Entry> Entries => entries.Items;

    /// <summary>Entries that have no resource, or one of no known type.</summary>
    public IReadOnlyList<int> Odd => entries.Odd;

    public void AddDuplicates(List<(FhirProblemKind Kind, int Node)> found) => found.AddRange(duplicates);

    /// <summary>The node of the resource that is meant, or -1.</summary>
    public int Resolve(ReadOnlySpan<byte> reference, int from)
    {
        if (reference.StartsWith("#"u8))
            return reference.Length == 1 ? RootOf(from) : Contained(RootOf(from), reference[1..]);
        ref var last = ref meantLast[document.Nodes[from].Name % Guesses];
        if (last >= 0 && ServerLength > 0 && Suffix(last).SequenceEqual(reference) && Container(from) >= 0) return entries[last].Resource;
        if (Guess(reference, ref last) is >= 0 and var guessed) return entries[guessed].Resource;
        if (reference.IndexOf("/_history/"u8) is >= 0 and var version) reference = reference[..version];
        if (Find(reference, 0) is >= 0 and var known)
        {
            last = known;
            return entries[known].Resource;
        }

        if (ServerLength > 0 && FindOnTheServer(reference, from) is >= 0 and var near) return entries[near].Resource;
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
    public int Count => entries.Count;

    public void Dispose()
    {
        entries.Dispose();
        fullUrls.Dispose();
        ids?.Dispose();
    }

    /// <summary>The places are far from one another; looked up in a row they are waited for together.</summary>
    private void PlaceFullUrls()
    {
        var isAnyWithout = false;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].FullUrl >= 0) Place(fullUrls, i, entries.HashOf(i), 0, FhirProblemKind.DuplicateFullUrl);
            else isAnyWithout = true;
        }

        if (isAnyWithout) PlaceIds();
    }

    private void PlaceIds()
    {
        ids = new(entries.Count);
        for (var i = 0; i < entries.Count; i++)
            if (entries[i] is { Id: >= 0, Type: not 0 } entry) Place(ids, i, NameHash.Of(document.PlainText(entry.Id), entry.Type), entry.Type, FhirProblemKind.DuplicateResourceId);
    }

    /// <summary>Two servers may give the same id, so entries that have fullUrls are told apart by these alone.</summary>
    private void Place(HashSlots slots, int added, int hash, ushort type, FhirProblemKind duplicate)
    {
        for (var place = hash; slots.Next(hash, ref place) is >= 0 and var known;)
        {
            if (!IsNamed(known, type, document.PlainText(NameOf(added, type)))) continue;
            hasTwins |= type == 0;
            var (first, second) = (entries[known], entries[added]);
            var isToldApart = type != 0 && first.FullUrl >= 0 && second.FullUrl >= 0;
            if (!isToldApart && Version(first.Resource).SequenceEqual(Version(second.Resource))) duplicates.Add((duplicate, NameOf(added, type)));
            return;
        }

        slots.Add(hash, added);
    }

    /// <summary>The entry that was meant last, or the next one, if it is the one that is sought; otherwise -1.</summary>
    private int Guess(ReadOnlySpan<byte> reference, ref int last)
    {
        if (hasTwins) return -1;
        if (last >= 0 && IsFullUrl(last, reference)) return last;
        if (last + 1 >= entries.Count || !IsFullUrl(last + 1, reference) || reference.IndexOf("/_history/"u8) >= 0) return -1;
        return ++last;
    }

    private bool IsFullUrl(int entry, ReadOnlySpan<byte> text) => entries[entry].FullUrl >= 0 && IsNamed(entry, 0, text);

    /// <summary>The entry of a fullUrl (type 0) or of a type and id; -1 when there is none.</summary>
    private int Find(ReadOnlySpan<byte> text, ushort type)
    {
        var (slots, hash) = (type == 0 ? fullUrls : ids!, NameHash.Of(text, type));
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
        if (containerLast >= 0 && IsAround(containerLast, node)) return containerLast;
        if (containerLast + 1 < entries.Count && IsAround(containerLast + 1, node)) return ++containerLast;
        int low = 0, high = entries.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Resource <= node) low = middle + 1;
            else high = middle;
        }

        return low > 0 && IsAround(low - 1, node) ? containerLast = low - 1 : -1;
    }

    private bool IsAround(int entry, int node) => entries[entry].Resource <= node && node < document.Nodes[entries[entry].Resource].Next;

    /// <summary>The entry that a reference of the form type/id means for a resource of the only server; -1 where it takes a closer look.</summary>
    private int FindOnTheServer(ReadOnlySpan<byte> reference, int from)
    {
        if (Container(from) < 0) return -1;
        var length = ServerLength + reference.Length;
        if (length > 512) return -1;
        Span<byte> sought = stackalloc byte[length];
        Url(0)[..ServerLength].CopyTo(sought);
        reference.CopyTo(sought[ServerLength..]);
        var found = Find(sought, 0);
        if (found >= 0) meantLast[document.Nodes[from].Name % Guesses] = found;
        return found;
    }

    private ReadOnlySpan<byte> Url(int entry) => document.PlainText(entries[entry].FullUrl);

    /// <summary>The type and the id at the end of a fullUrl.</summary>
    private ReadOnlySpan<byte> Suffix(int entry) => Url(entry)[ServerLength..];

    private int LengthOfTheServer()
    {
        if (entries.Count == 0 || entries[0].FullUrl < 0) return 0;
        var first = Url(0);
        var slash = first.LastIndexOf((byte)'/');
        var length = slash < 0 ? 0 : first[..slash].LastIndexOf((byte)'/') + 1;
        if (length < 2) return 0;
        foreach (ref readonly var entry in entries.Items)
        {
            if (entry.FullUrl < 0) return 0;
            var url = document.PlainText(entry.FullUrl);
            if (!url.StartsWith(first[..length]) || !IsTypeAndId(url[length..])) return 0;
        }

        return length;
    }

    private bool IsTypeAndId(ReadOnlySpan<byte> text) =>
        text.IndexOf((byte)'/') is > 0 and var slash && text[(slash + 1)..].IndexOfAny("/:"u8) < 0 && document.Types.ResourceTypeId(text[..slash]) != 0;

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
}
