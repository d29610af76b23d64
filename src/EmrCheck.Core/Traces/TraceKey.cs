using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EmrCheck.Core.Traces;

/// <summary>
/// The council's secret, without which a trace says nothing: a citizen's number has twelve digits, and all of them can be tried in minutes
/// against a hash whose salt everybody knows.
/// </summary>
public sealed class TraceKey
{
    /// <summary>The fewest bytes: as many as the hash has.</summary>
    public const int Shortest = 32;

    private readonly byte[] _key;

    private TraceKey(byte[] key)
    {
        _key = key;
        Check = Hash("emrcheck traces"u8).ToString("x32", null)[..16];
    }

    /// <summary>Tells traces of one key from those of another, and tells nothing of the key.</summary>
    public string Check { get; }

    /// <summary>A key; null when it is too short or is the same byte over and over.</summary>
    public static TraceKey? Of(ReadOnlySpan<byte> secret) =>
        secret.Length < Shortest || secret.IndexOfAnyExcept(secret[0]) < 0 ? null : new(SHA256.HashData(secret));

    /// <summary>The keyed hash of some bytes, cut to sixteen.</summary>
    public UInt128 Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_key, bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The keyed hash of a number that names a person, however it is spaced.</summary>
    public UInt128 Hash(string number) =>
        Hash(Encoding.UTF8.GetBytes($"person {string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant()}"));
}
