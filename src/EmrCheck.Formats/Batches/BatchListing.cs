using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using EmrCheck.Formats.RollUps;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Formats.Batches;

/// <summary>One submission of a batch.</summary>
/// <param name="Name">What its folder or archive is called.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Output">The folder of its outputs: the name, made unlike all others also where letter case does not count.</param>
public sealed record BatchEntry(string Name, string Path, string Output);

/// <summary>The submissions of a folder: its sub-folders and archives, in one order everywhere.</summary>
/// <param name="Entries">The submissions.</param>
/// <param name="Strays">Files that are none.</param>
public sealed record BatchListing(ImmutableArray<BatchEntry> Entries, ImmutableArray<string> Strays)
{
    /// <summary>The files that a batch writes beside the folders of its submissions.</summary>
    public const string ManifestFile = "manifest.json", RollUpName = "rollup";

    /// <summary>Digest of the names: whether two runs saw the same folder.</summary>
    public string Digest { get; } = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', Entries.Select(entry => entry.Name)))))}";

    /// <summary>Lists a folder. Hidden ones and the folder of the outputs are left out.</summary>
    public static BatchListing Of(string folder, string output)
    {
        var names = new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.') && !IsSame(entry.FullName, output))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal).ToArray();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ManifestFile };
        taken.UnionWith(RollUpFormats.All.Keys.Select(format => $"{RollUpName}.{format}"));
        var entries = ImmutableArray.CreateBuilder<BatchEntry>();
        foreach (var entry in names.Where(IsSubmission)) entries.Add(new(entry.Name, entry.FullName, Free(OutputOf(entry), taken)));
        return new(entries.ToImmutable(), [.. names.Where(entry => !IsSubmission(entry)).Select(entry => entry.Name)]);
    }

    private static bool IsSubmission(FileSystemInfo entry) => Directory.Exists(entry.FullName) || IsArchive(entry);

    private static bool IsArchive(FileSystemInfo entry) => entry.Extension.Equals(".zip", StringComparison.OrdinalIgnoreCase);

    private static string OutputOf(FileSystemInfo entry) =>
        IsArchive(entry) && !Directory.Exists(entry.FullName) ? Path.GetFileNameWithoutExtension(entry.Name) : entry.Name;

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++) free = $"{name}~{number}";
        return free;
    }

    private static bool IsSame(string one, string other) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(one)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(other));
}
