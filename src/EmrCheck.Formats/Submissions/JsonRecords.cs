using System.Buffers;
using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>A file that is one FHIR document.</summary>
internal static class JsonRecords
{
    public static IEnumerable<Loaded<Record>> Read(ContentFile file) => Read(file, utf8 => FhirDocument.Read(utf8));

    /// <summary>The one document of a file, through either door.</summary>
    public static IEnumerable<Loaded<Record>> Read(ContentFile file, Func<ReadOnlyMemory<byte>, FhirReading> door)
    {
        var (buffer, length, fault) = FileBytes.Read(file);
        if (fault is not null)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            return [RecordReaders.Unreadable(fault, file.Path)];
        }

        return [Record(file.Path, 1, door(buffer.AsMemory(0, length)), () => ArrayPool<byte>.Shared.Return(buffer))];
    }

    /// <summary>One document out of bytes that are given back by <paramref name="release"/>.</summary>
    public static Loaded<Record> Parse(string path, int line, ReadOnlyMemory<byte> utf8, Action? release) =>
        Record(path, line, FhirDocument.Read(utf8), release);

    /// <summary>What was read, as a record.</summary>
    public static Loaded<Record> Record(string path, int line, FhirReading reading, Action? release)
    {
        var diagnostics = reading.Problems.Select(problem => Diagnostic.At(
            FhirProblems.CodeOf(problem.Kind), path, problem.Position.Line + line - 1, problem.Position.Column, problem.Path ?? ""));
        if (reading.Document is { } document) return new(new Record(path, line, document, release), [.. diagnostics]);
        release?.Invoke();
        return new(null, [.. diagnostics]);
    }
}
