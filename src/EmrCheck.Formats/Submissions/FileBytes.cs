using System.Buffers;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>The bytes of one file in a rented buffer.</summary>
internal static class FileBytes
{
    private const int Least = 16 * 1024;

    /// <summary>Reads a whole file; a remark instead of the length when it cannot be read or is over the limit.</summary>
    public static (byte[] Buffer, int Length, DiagnosticCode? Fault) Read(ContentFile file)
    {
        var limit = FhirReadLimits.Default.MaxBytes;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(file.Length + 1, Least, limit));
        var length = 0;
        try
        {
            using var stream = file.Open();
            for (int count; (count = stream.Read(buffer, length, buffer.Length - length)) > 0;)
            {
                length += count;
                if (length > limit) return (buffer, 0, DiagnosticCodes.TooLarge);
                if (length == buffer.Length) buffer = Grow(buffer, length);
            }

            return (buffer, length, null);
        }
        catch (InvalidDataException)
        {
            return (buffer, 0, DiagnosticCodes.BadGzip);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (buffer, 0, DiagnosticCodes.CannotRead);
        }
    }

    /// <summary>A buffer twice as large with the same content.</summary>
    public static byte[] Grow(byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
