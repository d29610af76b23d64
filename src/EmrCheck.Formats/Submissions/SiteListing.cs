using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>What lies in a centre's folder <c>sites</c>: a folder for each site, called by its facility's code.</summary>
/// <param name="Folders">The names of the folders that may be sites.</param>
/// <param name="Unread">What is there in place of a site, with the reason why it is none.</param>
/// <param name="Strays">Files that belong to no site.</param>
public sealed record SiteListing(ImmutableArray<string> Folders, ImmutableArray<UnreadSite> Unread, ImmutableArray<Diagnostic> Strays)
{
    /// <summary>The folder of the sites within a submission.</summary>
    public const string Folder = "sites";

    /// <summary>Whether there is anything at all.</summary>
    public bool IsEmpty => Folders.IsEmpty && Unread.IsEmpty && Strays.IsEmpty;

    /// <summary>Where a site lies in its submission.</summary>
    public static string PathOf(string site) => $"{Folder}/{site}";

    /// <summary>Looks into a submission.</summary>
    internal static SiteListing Of(ContentTree tree)
    {
        if (tree.In("").FirstOrDefault(entry => entry.Name == Folder) is { Kind: ContentEntryKind.Link })
            return new([], [Fault("", DiagnosticCodes.SiteIsALink, Folder)], []);
        var entries = tree.In(Folder);
        var folders = Names(entries, ContentEntryKind.Folder);
        var unlisted = tree.Faults.Where(fault => fault.File == Folder).Select(fault => new UnreadSite("", [fault]));
        return new(
            folders,
            [
                .. unlisted.Concat(Misnamed(tree))
                    .Concat(Names(entries, ContentEntryKind.Link).Select(name => Fault(name, DiagnosticCodes.SiteIsALink, PathOf(name))))
                    .Concat(Names(entries, ContentEntryKind.File).Where(IsArchive).Select(name => Fault(name, DiagnosticCodes.SiteIsAnArchive, PathOf(name))))
                    .Concat(folders.SelectMany(site => tree.In($"{PathOf(site)}/{Folder}").Where(entry => entry.Kind != ContentEntryKind.File).Select(inner => $"{site}/{Folder}/{inner.Name}"))
                        .Select(name => Fault(name, DiagnosticCodes.SiteWithinSite, PathOf(name))))
                    .OrderBy(site => site.Folder, StringComparer.Ordinal),
            ],
            [.. Names(entries, ContentEntryKind.File).Where(name => !IsArchive(name)).Select(name => Diagnostic.At(DiagnosticCodes.NotASite, PathOf(name), 0, 0))]);
    }

    /// <summary>What was meant as the folder of the sites, but is not: under another spelling, as a file or as an archive.</summary>
    private static IEnumerable<UnreadSite> Misnamed(ContentTree tree) => tree.In("").Where(entry => entry.Kind switch
    {
        ContentEntryKind.File => IsMeant(entry.Name) || (IsArchive(entry.Name) && IsMeant(entry.Name[..^4])),
        ContentEntryKind.Folder => entry.Name != Folder && IsMeant(entry.Name) && tree.In(entry.Name).Count > 0,
        _ => entry.Name != Folder && IsMeant(entry.Name),
    }).Select(entry => new UnreadSite("", [new(DiagnosticCodes.NotTheSites, entry.Name, 0, 0, [entry.Name])]));

    private static bool IsMeant(string name) => name.Trim().Equals(Folder, StringComparison.OrdinalIgnoreCase);

    private static UnreadSite Fault(string name, DiagnosticCode code, string path) => new(name, [new(code, path, 0, 0, [])]);

    private static ImmutableArray<string> Names(IReadOnlyList<ContentEntry> entries, ContentEntryKind kind) => [.. entries.Where(entry => entry.Kind == kind).Select(entry => entry.Name)];

    private static bool IsArchive(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
