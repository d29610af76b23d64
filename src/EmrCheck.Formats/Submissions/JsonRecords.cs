using System.Buffers;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>A file that is one FHIR document.</summary>
internal static class JsonRecords
{
    public static IEnumerable<Loaded<Record>> Read(ContentFile file)
    {
        var (buffer, length, fault) = FileBytes.Read(file.Open);
        if (fault is not null)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            return [RecordReaders.Unreadable(fault, file.Path)];
        }

        return [Parse(file.Path, 1, buffer.AsMemory(0, length), () => ArrayPool<byte>.Shared.Return(buffer))];
    }

    /// <summary>One document out of bytes that are given back by <paramref name="release"/>.</summary>
    public static Loaded<Record> Parse(string path, int line, ReadOnlyMemory<byte> utf8, Action? release)
    {
        var reading = FhirDocument.Read(utf8);
        var diagnostics = reading.Problems.Select(problem => Diagnostic.At(
            FhirProblems.CodeOf(problem.Kind), path, problem.Position.Line + line - 1, problem.Position.Column, problem.Path ?? ""));
        if (reading.Document is { } document) return new(new Record(path, line, document, release), [.. diagnostics]);
        release?.Invoke();
        return new(null, [.. diagnostics]);
    }
}
