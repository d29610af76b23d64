using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The files of one folder that need something.</summary>
internal sealed record FolderView(string Folder, string Count, bool Open, ImmutableArray<FileRow> Files)
{
    private const int Few = 40;

    /// <summary>Folder by folder: often a folder is a ward.</summary>
    public static ImmutableArray<FolderView> All(IEnumerable<(int Number, HospitalTask Task)> tasks, Wording wording) =>
    [
        .. tasks.SelectMany(task => task.Task.Sources.SelectMany(source => source.Findings).Distinct().Select(finding => (task.Number, Finding: finding)))
            .GroupBy(found => found.Finding.File).OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => FileRow.Of(file.Key, [.. file], wording))
            .GroupBy(file => ToolsView.FolderOf(file.File))
            .Select(folder => new FolderView(
                folder.Key, wording.Of($"{wording.Count(folder.Count())} tệp", $"{wording.Count(folder.Count())} files"), folder.Count() <= Few, [.. folder])),
    ];
}

/// <summary>One file: what it needs, and where in it.</summary>
internal sealed record FileRow(string File, string Count, ImmutableArray<FileTask> Tasks)
{
    public static FileRow Of(string file, ImmutableArray<(int Number, Finding Finding)> found, Wording wording) => new(
        file, wording.Of($"{wording.Count(found.Length)} chỗ", $"{wording.Count(found.Length)} places"),
        [.. found.GroupBy(each => each.Number).OrderBy(each => each.Key).Select(each => FileTask.Of(each.Key, each.Select(one => one.Finding.Line), wording))]);
}

/// <summary>The lines of a file that one thing to do is about.</summary>
internal sealed record FileTask(int Number, string Lines)
{
    public static FileTask Of(int number, IEnumerable<int> lines, Wording wording)
    {
        var known = lines.Where(line => line > 0).Distinct().Order().Select(line => line.ToString(CultureInfo.InvariantCulture)).ToArray();
        return new(number, known.Length == 0 ? wording.Of("cả tệp", "the whole file") : wording.Of($"dòng {string.Join(", ", known)}", $"line {string.Join(", ", known)}"));
    }
}
