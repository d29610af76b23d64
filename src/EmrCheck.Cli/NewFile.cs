namespace EmrCheck.Cli;

/// <summary>A file that is to be written where none is.</summary>
internal static class NewFile
{
    /// <summary>The code to end with, after having said why it cannot be written; null when it can.</summary>
    public static int? Refused(Terminal terminal, string file, bool force)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } into && !Directory.Exists(into))
            return terminal.Stop(ExitCode.Usage, $"không có thư mục để ghi {file}.", $"there is no folder to write {file} into.");
        return Path.Exists(file) && !force
            ? terminal.Stop(ExitCode.Usage, $"đã có {file}; thêm --force để ghi đè.", $"{file} is there; --force replaces it.")
            : null;
    }
}
