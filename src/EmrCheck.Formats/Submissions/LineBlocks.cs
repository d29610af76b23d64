using System.Buffers;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>Whole lines of a file, in a rented buffer.</summary>
/// <param name="Buffer">The bytes; given back by whoever took the block.</param>
/// <param name="Length">How many there are.</param>
/// <param name="FirstLine">The number of the first line.</param>
/// <param name="Fault">Why the file ends here; null when it goes on or ends in order.</param>
internal readonly record struct LineBlock(byte[] Buffer, int Length, int FirstLine, DiagnosticCode? Fault);

/// <summary>Cuts a file into blocks of whole lines, always at the same places: a block goes on to the worker who asks, and memory is bounded by the longest line.</summary>
internal sealed class LineBlocks(ContentFile file, int blockBytes) : IDisposable
{
    private byte[] _rest = [];
    private int _restLength;
    private int _line = 1;
    private bool _isEmpty = true, _ended;
    private Stream? _stream;

    /// <summary>The next block; null at the end.</summary>
    public LineBlock? Next()
    {
        if (_ended) return null;
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(Wanted, _restLength + 1));
        _rest.AsSpan(0, _restLength).CopyTo(buffer);
        var length = _restLength;
        var fault = Fill(ref buffer, ref length, out var end);
        _ended |= fault is not null;
        KeepRest(buffer.AsSpan(end, length - end));
        var lines = buffer.AsSpan(0, end);
        _isEmpty = _isEmpty && lines.IndexOfAnyExcept(" \t\r\n\uFEFF"u8) < 0;
        if (_ended && _isEmpty && fault is null) fault = DiagnosticCodes.Empty;
        var block = new LineBlock(buffer, end, _line, fault);
        _line += lines.Count((byte)'\n');
        return block;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream?.Dispose();
        if (_rest.Length > 0) ArrayPool<byte>.Shared.Return(_rest);
        _rest = [];
    }

    private int Wanted => file.Length > 0 ? (int)Math.Min(blockBytes, file.Length + 1) : blockBytes;

    /// <summary>Reads until the buffer is full and holds the end of a line, or the file ends. <paramref name="end"/> is where the whole lines end.</summary>
    private DiagnosticCode? Fill(ref byte[] buffer, ref int length, out int end)
    {
        end = 0;
        try
        {
            _stream ??= file.Open();
            while (true)
            {
                while (length < buffer.Length && !_ended)
                {
                    var count = _stream.Read(buffer, length, buffer.Length - length);
                    length += count;
                    _ended = count == 0;
                }

                end = _ended ? length : buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
                if (end > 0 || _ended) return null;
                if (length > FhirReadLimits.Default.MaxBytes) return DiagnosticCodes.TooLarge;
                buffer = FileBytes.Grow(buffer, length);
            }
        }
        catch (InvalidDataException)
        {
            end = WholeLines(buffer, length);
            return DiagnosticCodes.BadGzip;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            end = WholeLines(buffer, length);
            return DiagnosticCodes.CannotRead;
        }
    }

    private static int WholeLines(byte[] buffer, int length) => buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;

    private void KeepRest(ReadOnlySpan<byte> rest)
    {
        if (rest.Length > _rest.Length)
        {
            if (_rest.Length > 0) ArrayPool<byte>.Shared.Return(_rest);
            _rest = ArrayPool<byte>.Shared.Rent(rest.Length);
        }

        rest.CopyTo(_rest);
        _restLength = rest.Length;
    }
}
