using System.Buffers;
using EmrCheck.Core;

namespace EmrCheck.Formats.Submissions;

/// <summary>A file with one FHIR resource a line, as bulk exports write it: read block by block, memory bounded by the longest line.</summary>
internal static class NdjsonRecords
{
    /// <summary>Enough for a worker to be busy, little enough for many to share a file.</summary>
    public const int BlockBytes = 512 * 1024;

    public static IEnumerable<Loaded<Record>> Read(ContentFile file)
    {
        using var blocks = new LineBlocks(file, BlockBytes);
        while (blocks.Next() is { } block)
            foreach (var (loaded, _) in Read(file.Path, block)) yield return loaded;
    }

    /// <summary>The records of a block, each with the number of its line; the block is given back at the end.</summary>
    public static IEnumerable<(Loaded<Record> Loaded, int Line)> Read(string path, LineBlock block)
    {
        try
        {
            var number = block.FirstLine;
            for (var start = 0; start < block.Length; number++)
            {
                var rest = block.Buffer.AsMemory(start, block.Length - start);
                var end = rest.Span.IndexOf((byte)'\n');
                var line = end < 0 ? rest : rest[..end];
                start += line.Length + 1;
                // The line is parsed and counted before the next one is.
                if (!line.Span.Trim(" \t\r\n\uFEFF"u8).IsEmpty) yield return (JsonRecords.Parse(path, number, line, release: null), number);
            }

            if (block.Fault is { } fault) yield return (new(null, [Diagnostic.At(fault, path, number, 0)]), number);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block.Buffer);
        }
    }
}
