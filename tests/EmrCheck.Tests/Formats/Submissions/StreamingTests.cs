using System.Text;
using EmrCheck.Formats.Submissions;

namespace EmrCheck.Tests.Formats.Submissions;

/// <summary>However long a file of lines is, reading it takes the memory of one line.</summary>
public sealed class StreamingTests
{
    private static readonly byte[] line = Encoding.UTF8.GetBytes(
        $$"""{"resourceType":"Patient","id":"p","name":[{"text":"{{new string('x', 50_000)}}"}],"birthDate":"1990-01-02"}""" + "\n");

    [Fact]
    public void Two_hundred_megabytes_of_lines_leave_the_heap_flat()
    {
        var lines = 200_000_000 / line.Length + 1;
        Assert.Equal(lines, ReadFlat("a.ndjson", new Repeated(line, lines)));
    }

    [Fact]
    public void Compressed_lines_leave_it_flat_too()
    {
        var member = Bytes.Gzip([.. Enumerable.Repeat(line, 100).SelectMany(bytes => bytes)]);
        Assert.Equal(4_000, ReadFlat("a.ndjson.gz", new Repeated(member, 40)));
    }

    /// <summary>How many records there are; each may allocate no more than its own few objects.</summary>
    private static int ReadFlat(string name, Stream stream)
    {
        var read = 0;
        var before = 0L;
        foreach (var loaded in RecordSources.FromStream(name, () => stream))
        {
            using var record = loaded.Value;
            Assert.Empty(loaded.Diagnostics);
            if (read == 20) before = GC.GetAllocatedBytesForCurrentThread();
            read++;
        }

        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / (read - 20);
        Assert.True(each < line.Length / 10, $"{each} bytes are allocated for each line of {line.Length}.");
        return read;
    }

    /// <summary>The same bytes again and again, made as they are read.</summary>
    private sealed class Repeated(byte[] bytes, int times) : Stream
    {
        private readonly long length = (long)bytes.Length * times;
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var rest = bytes.AsSpan((int)(position % bytes.Length));
            var count = (int)Math.Min(Math.Min(rest.Length, buffer.Length), length - position);
            rest[..count].CopyTo(buffer);
            position += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
