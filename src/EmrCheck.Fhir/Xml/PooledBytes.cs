using System.Buffers;

namespace EmrCheck.Fhir.Xml;

/// <summary>A rented buffer that grows as it is written to.</summary>
internal sealed class PooledBytes(int capacity) : IBufferWriter<byte>
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    /// <summary>The buffer; whoever takes it gives it back.</summary>
    public byte[] Buffer => buffer;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return buffer.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return buffer.AsSpan(Length);
    }

    private void Ensure(int sizeHint)
    {
        if (buffer.Length - Length >= Math.Max(sizeHint, 1)) return;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(buffer.Length * 2L, (long)Length + sizeHint), Array.MaxLength));
        buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
