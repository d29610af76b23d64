using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>Which links of a submission are not followed: evidence that was not handed in, and records of the centre or of another of its sites. Records on another disk are fine.</summary>
internal static class FolderLinks
{
    /// <summary>Why a link is not followed; null when it is.</summary>
    /// <param name="root">The submission's folder.</param>
    /// <param name="name">The link's path in it.</param>
    /// <param name="target">What it means in the end; null when that is nothing.</param>
    public static Diagnostic? FaultOf(string root, string name, FileSystemInfo? target)
    {
        if (target is null) return null;
        var own = Resolved(root);
        if (IsAt(name, "evidence") && !IsIn(target.FullName, own)) return Diagnostic.At(DiagnosticCodes.LeadsOut, name, 0, 0);
        return IsAt(name, "records") && SubmissionAround(target.FullName) is { } other && other != own && CentreOf(other) == CentreOf(own)
            ? Diagnostic.At(DiagnosticCodes.LeadsElsewhere, name, 0, 0)
            : null;
    }

    /// <summary>The nearest folder around a place that is a submission; null when there is none.</summary>
    private static string? SubmissionAround(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "submission.yaml"))) return folder;
        return null;
    }

    /// <summary>The folder of the centre, for the centre itself and for its sites.</summary>
    private static string? CentreOf(string submission) =>
        Path.GetDirectoryName(submission) is { } sites && Path.GetFileName(sites) == SiteListing.Folder ? Path.GetDirectoryName(sites) : submission;

    private static string Resolved(string root)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)));
        return (folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName;
    }

    private static bool IsAt(string name, string folder) => name == folder || ContentTree.IsUnder(name, folder);

    private static bool IsIn(string path, string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
