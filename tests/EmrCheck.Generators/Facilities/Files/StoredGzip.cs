using System.Buffers.Binary;

namespace EmrCheck.Generators.Facilities.Files;

/// <summary>A gzip member of stored blocks, written by hand: a library's header and blocks differ between systems.</summary>
internal static class StoredGzip
{
    private const int LargestBlock = 0xFFFF;

    public static byte[] Of(byte[] content)
    {
        using var gzip = new MemoryStream();
        // Method deflate, no flags, no time, no extra flags, unknown system.
        gzip.Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]);
        for (var start = 0; start < content.Length; start += LargestBlock)
        {
            var length = Math.Min(LargestBlock, content.Length - start);
            gzip.WriteByte(start + length == content.Length ? (byte)1 : (byte)0);
            gzip.Write([(byte)length, (byte)(length >> 8), (byte)~length, (byte)(~length >> 8)]);
            gzip.Write(content, start, length);
        }

        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Crc32(content));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)content.Length);
        gzip.Write(trailer);
        return gzip.ToArray();
    }

    private static uint Crc32(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var octet in content)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
