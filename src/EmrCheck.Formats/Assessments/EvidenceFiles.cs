using System.Collections.Immutable;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Assessments;

/// <summary>Files under evidence/ as people name them: without the folder, without the ending, in other letters.</summary>
internal static class EvidenceFiles
{
    private const string Folder = "evidence/";

    /// <summary>How the form shows a path: what lies in evidence by its name alone.</summary>
    public static string Shown(string path) => path.StartsWith(Folder, StringComparison.Ordinal) ? path[Folder.Length..] : path;

    /// <summary>The path that a text means; empty for no text, null for a place outside the submission.</summary>
    public static string? Find(string text, ImmutableArray<string> files)
    {
        var name = text.Trim('"', ' ').Replace('\\', '/');
        if (name.Length == 0) return "";
        if (name.Contains(':', StringComparison.Ordinal) || name.StartsWith('/') || name.Split('/').Contains("..")) return null;
        while (name.StartsWith("./", StringComparison.Ordinal)) name = name[2..];
        var path = name.StartsWith(Folder, StringComparison.OrdinalIgnoreCase) ? Folder + name[Folder.Length..] : Folder + name;
        if (files.Contains(path, StringComparer.Ordinal)) return path;
        var folded = FoldedText.Of(path);
        return files.Where(file => FoldedText.Of(file) == folded).ToArray() is [var same] ? same
            : !Path.HasExtension(path) && files.Where(file => FoldedText.Of(Path.ChangeExtension(file, null)) == folded).ToArray() is [var longer] ? longer
            : path;
    }
}
