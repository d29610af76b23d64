using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>
/// One reading of a submission's records by any number of workers: each takes part after part, and all parts together are the records,
/// the same whoever takes which. Two records of one id, and records in which nothing can be seen, are not taken.
/// </summary>
public sealed class RecordReading
{
    private const long PartBytes = 2 * 1024 * 1024;
    private const int PartFiles = 256;

    private static readonly FhirPathExpression BundleId = FhirPathExpression.Compile("(identifier.value | id).first()", "Bundle").Expression!;

    private readonly Lock _gate = new();
    private readonly IReadOnlyList<ContentFile> _files;
    private readonly IReadOnlyList<Diagnostic> _faults;
    private readonly IReadOnlySet<string>? _wanted;
    private readonly RecordIds _ids;
    private readonly byte[]?[] _digests;
    private readonly Dictionary<int, List<byte[]>> _blockDigests = [];
    private LineBlocks? _lines;
    private int _next;
    private long _left, _read;
    private bool _toldFaults;

    internal RecordReading(IReadOnlyList<ContentFile> files, IReadOnlyList<Diagnostic> faults, IReadOnlySet<string>? wanted = null, RecordIds? ids = null)
    {
        (_files, _faults, _wanted, _ids) = (files, faults, wanted, ids ?? new());
        _digests = new byte[files.Count][];
        _left = Bytes = files.Sum(file => file.Length);
    }

    /// <summary>Whether each record is given as it comes, of no submission: repeated and empty ones, too.</summary>
    internal bool IsOfNoSubmission { get; init; }

    /// <summary>Whether the files are hashed while they are read: not those of an archive, which has a digest of its own.</summary>
    internal bool IsHashed { get; init; } = true;

    /// <summary>Bytes of all files, as they are stored.</summary>
    public long Bytes { get; }

    /// <summary>Bytes that no worker has taken yet; never 0 while there is a part to take.</summary>
    public long Left => _next == _files.Count && _lines is null ? 0 : Math.Max(1, Interlocked.Read(ref _left));

    /// <summary>Records handed out so far.</summary>
    public long Records => Interlocked.Read(ref _read);

    /// <summary>What is to be read instead when the counts of this reading do not stand, because a repeated id was met in the wrong order; null when they do.</summary>
    public RecordReading? Again() => _ids.CameTooLate ? new(_files, _faults, _wanted, _ids.Settled()) { IsHashed = IsHashed } : null;

    /// <summary>The records of the parts that one worker takes, until there is none left.</summary>
    public IEnumerable<Loaded<Record>> Share()
    {
        var scope = new FhirPathScope(default);
        while (Take() is { } part)
        {
            foreach (var fault in part.Faults) yield return new(null, [fault]);
            if (part.Block is { } block)
            {
                if (IsHashed && !GzipRecords.IsPacked(_files[part.First].Path)) Note(part.First, part.Number, SHA256.HashData(block.Buffer.AsSpan(0, block.Length)));
                foreach (var (loaded, line) in NdjsonRecords.Read(_files[part.First].Path, block)) yield return Admitted(loaded, part.First, line, scope);
                continue;
            }

            for (var file = part.First; file < part.First + part.Count; file++)
            {
                var number = 0;
                foreach (var loaded in RecordReaders.Read(Digested(file))) yield return Admitted(loaded, file, ++number, scope);
            }
        }
    }

    /// <summary>The digest of all record files, once they have been read: of each file's path, length and own digest, in order.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var file = 0; file < _files.Count; file++)
        {
            var own = _digests[file] ?? (_blockDigests.TryGetValue(file, out var blocks) ? SHA256.HashData([.. blocks.SelectMany(block => block)]) : []);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_files[file].Path}\0{_files[file].Length}\0{Convert.ToHexStringLower(own)}\n")));
        }

        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private Part? Take()
    {
        lock (_gate)
        {
            IReadOnlyList<Diagnostic> faults = _toldFaults ? [] : _faults;
            _toldFaults = true;
            while (true)
            {
                if (_lines is not null)
                {
                    if (_lines.Next() is { } block)
                    {
                        var numbers = _blockDigests[_next - 1];
                        numbers.Add([]);
                        _left -= Math.Min(_left, block.Length);
                        return new(_next - 1, 1, block, numbers.Count - 1, faults);
                    }

                    _lines.Dispose();
                    _lines = null;
                }

                if (_next == _files.Count) return faults.Count > 0 ? new(_next, 0, null, 0, faults) : null;
                if (IsManyLines(_files[_next]))
                {
                    // Workers hash the lines that they take; a packed file is hashed as it is stored, like one that is not shared.
                    _lines = GzipRecords.LinesOf(GzipRecords.IsPacked(_files[_next].Path) ? Digested(_next) : _files[_next]);
                    _blockDigests[_next++] = [];
                    continue;
                }

                return TakeFiles(faults);
            }
        }
    }

    /// <summary>Files until they are enough for a part.</summary>
    private Part TakeFiles(IReadOnlyList<Diagnostic> faults)
    {
        var first = _next;
        long bytes = 0;
        while (_next < _files.Count && _next - first < PartFiles && bytes < PartBytes && (_next == first || !IsManyLines(_files[_next])))
            bytes += _files[_next++].Length;
        _left -= bytes;
        return new(first, _next - first, null, 0, faults);
    }

    /// <summary>Whether a file is to be shared by workers itself.</summary>
    private static bool IsManyLines(ContentFile file) => file.Length > NdjsonRecords.BlockBytes && GzipRecords.IsLines(file.Path);

    private ContentFile Digested(int file) => !IsHashed ? _files[file] :
        _files[file] with { Open = () => _files[file].Open() is var stream && stream.CanSeek && _files[file].Path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? Noted(file, stream) : new DigestStream(stream, digest => _digests[file] = digest) };

    /// <summary>An archive is read here and there, so it is hashed before.</summary>
    private Stream Noted(int file, Stream archive)
    {
        if (_digests[file] is not null) return archive;
        _digests[file] = SHA256.HashData(archive);
        archive.Position = 0;
        return archive;
    }

    private void Note(int file, int number, byte[] digest)
    {
        lock (_gate) _blockDigests[file][number] = digest;
    }

    private Loaded<Record> Admitted(Loaded<Record> loaded, int file, int number, FhirPathScope scope)
    {
        Interlocked.Increment(ref _read);
        if (IsOfNoSubmission) return loaded;
        if (_wanted is not null && !_wanted.Contains(RecordPopulation.KeyOf(loaded))) return LeftOut(loaded, file, number, scope);
        if (loaded.HasErrors || loaded.Value is not { } record) return loaded;
        var path = _files[file].Path;
        if (!HasContent(record.Document))
        {
            record.Dispose();
            return RecordReaders.Unreadable(DiagnosticCodes.NoContent, path);
        }

        var place = PlaceOf(file, number);
        if (IdOf(record, scope) is not { } id || _ids.FirstOf(id, place) is var first && first == place) return loaded;
        record.Dispose();
        return new(null, [Diagnostic.At(DiagnosticCodes.DuplicateRecord, path, 0, 0, _files[(int)(first >> 32)].Path)]);
    }

    /// <summary>A record that is not wanted still counts as the first of its id.</summary>
    private Loaded<Record> LeftOut(Loaded<Record> loaded, int file, int number, FhirPathScope scope)
    {
        using var record = loaded.Value;
        if (!loaded.HasErrors && record is not null && IdOf(record, scope) is { } id) _ids.FirstOf(id, PlaceOf(file, number));
        return new(null, []);
    }

    private static long PlaceOf(int file, int number) => ((long)file << 32) | (uint)number;

    /// <summary>Whether checks can see anything: a Bundle without resources, or an envelope that is not a Bundle, hides what it holds.</summary>
    private static bool HasContent(FhirDocument document)
    {
        if (document.ResourceType == "Parameters") return false;
        if (document.ResourceType != "Bundle") return true;
        var resources = document.Resources.GetEnumerator();
        return resources.MoveNext() && resources.MoveNext();
    }

    /// <summary>The id of a record that is a Bundle; single resources of an NDJSON export have no record id, nor has an empty one a meaning.</summary>
    private static string? IdOf(Record record, FhirPathScope scope) =>
        record.Document.ResourceType == "Bundle" && BundleId.Evaluate(record.Document.Root, scope) is [{ Text: var id }] && !string.IsNullOrWhiteSpace(id) ? id : null;

    private sealed record Part(int First, int Count, LineBlock? Block, int Number, IReadOnlyList<Diagnostic> Faults);
}
