using System.Text;

namespace EmrCheck.Generators.Facilities.Files;

/// <summary>The folder of one facility, emptied before it is written.</summary>
internal sealed class OutputFolder
{
    private readonly string _folder;

    public OutputFolder(string folder)
    {
        _folder = folder;
        foreach (var part in new[] { "records", "evidence" })
        {
            if (Directory.Exists(Path.Combine(folder, part)))
                Directory.Delete(Path.Combine(folder, part), recursive: true);
            Directory.CreateDirectory(Path.Combine(folder, part));
        }
    }

    public int Files { get; private set; }

    public long Bytes { get; private set; }

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_folder, name), bytes);
        Files++;
        Bytes += bytes.Length;
    }
}
