using System.Security.Cryptography;
using System.Text;

namespace EmrCheck.Formats.Submissions;

/// <summary>Where each record id was met first, in the order of the submission's files, whichever worker meets it when.</summary>
internal sealed class RecordIds
{
    /// <summary>Ids as hashes of 128 bits: a million of them are some forty megabytes, however long they are.</summary>
    private readonly Dictionary<UInt128, long> _first = [];

    /// <summary>Whether a place was met after a later one of the same id had been counted: then the counts do not stand.</summary>
    public bool CameTooLate { get; private set; }

    /// <summary>The place that counts for an id: this one, or the earlier one that it repeats.</summary>
    public long FirstOf(string id, long place)
    {
        var hash = HashOf(id);
        lock (_first)
        {
            if (_first.TryAdd(hash, place)) return place;
            var first = _first[hash];
            if (first <= place) return first;
            CameTooLate = true;
            return _first[hash] = place;
        }
    }

    /// <summary>The same ids, to read by once more.</summary>
    public RecordIds Settled()
    {
        CameTooLate = false;
        return this;
    }

    private static UInt128 HashOf(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
