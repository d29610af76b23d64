using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Cli;

/// <summary>Reads a submission for its digest alone: whether it is what was judged before, whatever sizes and times say.</summary>
internal static class ReadAgain
{
    /// <summary>The digest of a submission with its sites; null where a part of it cannot be judged.</summary>
    public static string? DigestAt(string path, PackLibrary library, JudgingOptions options)
    {
        using var folder = SubmissionFolder.Open(path, library.Catalogs, options.AsOf, options.Today, trust: options.Certificates);
        if (folder?.Submission.Value is null || !folder.Sites.Unread.IsEmpty) return null;
        var own = Of(folder);
        if (folder.Sites.IsEmpty) return own;
        var sites = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var name in folder.Sites.Folders)
        {
            using var site = folder.OpenSite(name, library.Catalogs, options.AsOf, options.Today, new List<Diagnostic>(), options.Certificates);
            if (site?.Submission.Value is null) return null;
            sites.Add((name, Of(site)));
        }

        return SiteJudging.DigestOf(own, sites);
    }

    private static string Of(SubmissionFolder folder)
    {
        if (folder.ArchiveDigest is { } archive) return archive;
        var reading = folder.Reading(ImmutableHashSet<string>.Empty);
        foreach (var loaded in reading.Share()) loaded.Value?.Dispose();
        return folder.DigestWith(reading);
    }
}
