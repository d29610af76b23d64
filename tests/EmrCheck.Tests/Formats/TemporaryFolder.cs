using System.Text;

namespace EmrCheck.Tests.Formats;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("emrcheck ă-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public TemporaryFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
