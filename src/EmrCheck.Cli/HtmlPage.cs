using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Cli;

/// <summary>A page that is asked for by <c>--html PATH</c>.</summary>
internal static class HtmlPage
{
    /// <summary>The path that stands for standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>Writes the page, whole or not at all; the code to end with where that cannot be.</summary>
    public static int Write(Terminal terminal, string path, Action<Stream, Language> page)
    {
        if (path == StandardOutput)
        {
            using var buffer = new MemoryStream();
            page(buffer, terminal.Language);
            terminal.Out.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            return ExitCode.Good;
        }

        if (path.Length == 0 || Directory.Exists(path) || Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            return terminal.Stop(ExitCode.Usage, $"không ghi được trang vào «{path}».", $"the page cannot be written to «{path}».");
        if (new FileInfo(path) is { Exists: true, IsReadOnly: true })
            return terminal.Stop(ExitCode.Usage, $"tệp {path} chỉ cho đọc nên không ghi đè.", $"the file {path} is read-only and is not overwritten.");
        WholeFile.Write(path, stream => page(stream, terminal.Language));
        return ExitCode.Good;
    }
}
