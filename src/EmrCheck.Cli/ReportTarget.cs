using System.Text;
using EmrCheck.Core;
using EmrCheck.Formats.Reports;

namespace EmrCheck.Cli;

/// <summary>One report asked for: <c>FORMAT</c> to standard output, or <c>FORMAT:PATH</c> to a file.</summary>
internal sealed record ReportTarget(string Format, string? Path)
{
    /// <summary>For whom it is.</summary>
    public Audience Audience { get; init; }

    /// <summary>Reads <c>FORMAT[:PATH]</c>; the path may hold colons itself.</summary>
    public static ReportTarget Parse(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? new(text[..colon], text[(colon + 1)..]) : new(text, null);

    /// <summary>Whether it goes to standard output.</summary>
    public bool IsStandardOutput => Path is null or "" or "-";

    /// <summary>The reports asked for, the terminal's when none was; null, with a sentence, when one cannot be made.</summary>
    /// <param name="terminal">Who is told.</param>
    /// <param name="asked">The reports.</param>
    /// <param name="audience">For whom they are.</param>
    /// <param name="beside">Another file that the same run writes; it must not be one of theirs.</param>
    public static IReadOnlyList<ReportTarget>? All(Terminal terminal, IReadOnlyList<string> asked, Audience audience, string? beside = null)
    {
        var targets = asked.Count == 0 ? [new("console", null)] : asked.Select(text => Parse(text) with { Audience = audience }).ToArray();
        if (targets.FirstOrDefault(target => !ReportFormats.All.ContainsKey(target.Format)) is { } unknown)
        {
            var known = string.Join(", ", ReportFormats.All.Keys);
            terminal.Stop(ExitCode.Usage, $"không có định dạng báo cáo «{unknown.Format}»; hiện có: {known}.", $"there is no report format «{unknown.Format}»; there are: {known}.");
            return null;
        }

        if (targets.FirstOrDefault(target => target.IsStandardOutput && ReportFormats.Binary.Contains(target.Format)) is { } binary)
        {
            var named = $"--report {binary.Format}:{ReportFormats.FileOf(binary.Format)}";
            terminal.Stop(ExitCode.Usage, $"báo cáo «{binary.Format}» không phải là chữ để in ra màn hình; nêu tên tệp, ví dụ {named}.", $"the report «{binary.Format}» is no text to print; name a file, such as {named}.");
            return null;
        }

        var files = targets.Where(target => !target.IsStandardOutput).Select(target => target.Path!).Concat(beside is null ? [] : [beside]).ToArray();
        if (files.GroupBy(System.IO.Path.GetFullPath).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            terminal.Stop(ExitCode.Usage, $"hai báo cáo cùng ghi vào {twice.Key}.", $"two reports are to be written to {twice.Key}.");
            return null;
        }

        if (files.FirstOrDefault(file => new FileInfo(file) is { Exists: true, IsReadOnly: true }) is { } locked)
        {
            terminal.Stop(ExitCode.Usage, $"tệp {locked} chỉ cho đọc nên không ghi đè.", $"the file {locked} is read-only and is not overwritten.");
            return null;
        }

        if (files.FirstOrDefault(file => FolderOf(file) is { } folder && !Directory.Exists(folder)) is { } nowhere)
        {
            terminal.Stop(ExitCode.Usage, $"không có thư mục để ghi {nowhere}.", $"there is no folder to write {nowhere} into.");
            return null;
        }

        return targets;
    }

    /// <summary>Where a submission lies, seen from where the program runs, so that editors and pipelines find its files; empty where it lies elsewhere.</summary>
    public static string SourceOf(string path)
    {
        var relative = System.IO.Path.GetRelativePath(".", path).Replace('\\', '/');
        return relative == "." || relative.StartsWith("..", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(relative) ? "" : relative;
    }

    /// <summary>Writes the report: a file appears whole or not at all.</summary>
    public void Write(Appraisal appraisal, Terminal terminal, string source = "", Baseline? baseline = null)
    {
        var options = new ReportOptions(terminal.Language, Audience: Audience) { Source = source, Baseline = baseline };
        var writer = ReportFormats.All[Format];
        if (IsStandardOutput)
        {
            using var buffer = new MemoryStream();
            writer(appraisal, buffer, options with { Width = terminal.Width, Color = terminal.Color });
            terminal.Out.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            return;
        }

        if (Path!.StartsWith("/dev/", StringComparison.Ordinal))
        {
            // A device is written to; a rename would put a file in its place.
            using var device = new FileStream(Path, FileMode.Open, FileAccess.Write);
            writer(appraisal, device, options);
            return;
        }

        WholeFile.Write(Path, stream => writer(appraisal, stream, options));
    }

    private static string? FolderOf(string path) => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path));
}
