using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace EmrCheck.Formats.Packs;

/// <summary>The rules folder on disk: which files there are, by names with forward slashes, in one order everywhere.</summary>
internal sealed class RulesFolder(string root)
{
    /// <summary>The catalogues are part of every pack, and are hashed once.</summary>
    private readonly ConcurrentDictionary<string, byte[]> _hashes = new(StringComparer.Ordinal);

    public string Root => root;

    public IEnumerable<string> Folders(string under) =>
        Names(under, Directory.EnumerateDirectories);

    public IEnumerable<string> Files(string under) =>
        Names(under, Directory.EnumerateFiles);

    public bool Has(string path) => File.Exists(Full(path));

    public string Text(string path) => File.ReadAllText(Full(path), new UTF8Encoding(false, false));

    public byte[] Bytes(string path) => File.ReadAllBytes(Full(path));

    /// <summary>The path as a user can open it.</summary>
    public string Full(string path) => Path.Combine(root, path);

    /// <summary>sha256:… over names and contents, in order.</summary>
    public string Digest(IEnumerable<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n"));
            hash.AppendData(_hashes.GetOrAdd(path, each => SHA256.HashData(Bytes(each))));
        }

        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private IEnumerable<string> Names(string under, Func<string, IEnumerable<string>> list) =>
        Directory.Exists(Full(under))
            ? list(Full(under)).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)
            : [];
}
