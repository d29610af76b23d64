using System.Text;

namespace EmrCheck.Cli;

/// <summary>A file that appears whole or not at all.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes beside the file, under a name that no other process, thread or machine writes under, and moves that into its place.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()[..8]}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
