namespace EmrCheck.Cli;

/// <summary>A file that is read, added to and written anew by one process at a time, so that none takes away what another added.</summary>
internal static class OneAtATime
{
    private const int Attempts = 400, AttemptsWhileDeleted = 40, Pause = 25;

    /// <summary>Does something to a file while nobody else does; waits for those who do.</summary>
    public static int With(Terminal terminal, string path, Func<int> act)
    {
        var mark = $"{path}.lock";
        using var held = Hold(mark);
        return held is null
            ? terminal.Stop(ExitCode.Usage,
                $"một lệnh khác đang ghi {path}; nếu chắc chắn không còn lệnh nào chạy, xóa {mark} rồi chạy lại.", $"another command is writing {path}; if none is running any more, delete {mark} and run again.")
            : act();
    }

    /// <summary>How often to try again. Windows denies access for a moment to a file that is being deleted.</summary>
    private static int AttemptsAfter(Exception fault) => fault switch
    {
        DirectoryNotFoundException => 0,
        IOException => Attempts,
        UnauthorizedAccessException when OperatingSystem.IsWindows() => AttemptsWhileDeleted,
        _ => 0,
    };

    private static FileStream? Hold(string mark)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new(mark, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception fault) when (attempt < AttemptsAfter(fault))
            {
                Thread.Sleep(Pause);
            }
            catch (IOException) when (File.Exists(mark))
            {
                return null;
            }
        }
    }
}
