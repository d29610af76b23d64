namespace EmrCheck.Cli.Commands.Assess;

/// <summary>Files that are replaced together: what was there is kept under a name that nothing has, and put back where the next cannot be written.</summary>
internal static class ImportedFiles
{
    /// <summary>Writes those that change, each whole.</summary>
    public static void Write(Terminal terminal, params (string Path, string Text)[] files)
    {
        var written = new Stack<(string Path, string? Copy)>();
        try
        {
            foreach (var (path, text) in files.Where(file => !File.Exists(file.Path) || File.ReadAllText(file.Path) != file.Text))
            {
                var copy = Kept(path);
                written.Push((path, copy));
                WholeFile.Write(path, text);
                if (copy is not null) terminal.Out.WriteLine(terminal.Say($"Tệp cũ: {copy}", $"The old file: {copy}"));
            }
        }
        catch
        {
            foreach (var (path, copy) in written)
            {
                if (copy is not null) File.Move(copy, path, overwrite: true);
                else File.Delete(path);
            }

            throw;
        }
    }

    /// <summary>A copy of what is there; null where nothing is.</summary>
    private static string? Kept(string path)
    {
        if (!File.Exists(path)) return null;
        var copy = $"{path}.bak";
        for (var next = 2; Path.Exists(copy); next++) copy = $"{path}.bak{next}";
        File.Copy(path, copy);
        return copy;
    }
}
