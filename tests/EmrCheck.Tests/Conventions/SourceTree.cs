using System.Runtime.CompilerServices;

namespace EmrCheck.Tests.Conventions;

/// <summary>The repository that the tests stand in.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Above(Here());

    public static string Path(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>The files beneath a folder of the repository, by name, without what builds put there.</summary>
    public static IEnumerable<string> Files(string folder, string pattern = "*") =>
        Directory.EnumerateFiles(Path(folder), pattern, SearchOption.AllDirectories)
            .Select(Name)
            .Where(name => !name.Split('/').Any(part => part is "bin" or "obj" or "artifacts"))
            .Order(StringComparer.Ordinal);

    public static string Read(string name) => File.ReadAllText(Path(name));

    private static string Name(string path) => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Above(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "EmrCheck.sln")) ? folder : Above(System.IO.Path.GetDirectoryName(folder)!);

    private static string Here([CallerFilePath] string file = "") => Snapshot.PathOf(file);
}
