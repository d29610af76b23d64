using System.Buffers;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>A file with one FHIR resource a line, as bulk exports write it: read line by line, memory bounded by the longest line.</summary>
internal static class NdjsonRecords
{
    public static IEnumerable<Loaded<Record>> Read(ContentFile file)
    {
        using var lines = new LineReader(file.Open);
        for (var number = 1; ; number++)
        {
            var (bytes, fault) = lines.Next();
            if (fault is not null) yield return new(null, [Diagnostic.At(fault, file.Path, number, 0)]);
            if (bytes is not { } line) yield break;
            if (line.Span.Trim(" \t\r\n\uFEFF"u8).IsEmpty) continue;

            // The line is parsed and counted before the next one overwrites it.
            yield return JsonRecords.Parse(file.Path, number, line, release: null);
        }
    }

    private sealed class LineReader(Func<Stream> open) : IDisposable
    {
        private byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        private Stream? _stream;
        private int _start, _end;
        private bool _ended;

        /// <summary>The next line; nothing at the end. A fault ends the file.</summary>
        public (ReadOnlyMemory<byte>? Line, DiagnosticCode? Fault) Next()
        {
            try
            {
                _stream ??= open();
                for (var searched = 0; ;)
                {
                    var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
                    if (found >= 0) return (Take(searched + found, end: 1), null);
                    searched = _end - _start;
                    if (_ended) return (searched == 0 ? (ReadOnlyMemory<byte>?)null : Take(searched), null);
                    if (searched > FhirReadLimits.Default.MaxBytes) return (null, DiagnosticCodes.TooLarge);
                    Fill();
                }
            }
            catch (InvalidDataException)
            {
                return (null, DiagnosticCodes.BadGzip);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return (null, DiagnosticCodes.CannotRead);
            }
        }

        public void Dispose()
        {
            _stream?.Dispose();
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        private ReadOnlyMemory<byte> Take(int length, int end = 0)
        {
            var line = _buffer.AsMemory(_start, length);
            _start += length + end;
            return line;
        }

        private void Fill()
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            if (_end == _buffer.Length) _buffer = FileBytes.Grow(_buffer, _end);
            var count = _stream!.Read(_buffer, _end, _buffer.Length - _end);
            _end += count;
            _ended = count == 0;
        }
    }
}
