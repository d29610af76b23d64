using EmrCheck.Core;
using EmrCheck.Core.Sampling;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>The records of many files, one after the other. Two records of one id, and records in which nothing can be seen, are not taken.</summary>
internal static class RecordStream
{
    private static readonly FhirPathExpression BundleId = FhirPathExpression.Compile("(identifier.value | id).first()", "Bundle").Expression!;

    /// <param name="files">The files.</param>
    /// <param name="isWanted">By key, which records are given; all are looked at, so that two of one id are known. Null for all.</param>
    public static IEnumerable<Loaded<Record>> Of(IEnumerable<ContentFile> files, Func<string, bool>? isWanted = null)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var scope = new FhirPathScope(default);
        foreach (var file in files)
        {
            foreach (var loaded in RecordReaders.Read(file))
            {
                if (isWanted is not null && !isWanted(KeyOf(loaded)))
                {
                    if (loaded is { HasErrors: false, Value: { } other } && IdOf(other, scope) is { } taken) seen.TryAdd(taken, file.Path);
                    loaded.Value?.Dispose();
                    continue;
                }

                if (loaded is { HasErrors: false, Value: { } empty } && !HasContent(empty.Document))
                {
                    empty.Dispose();
                    yield return RecordReaders.Unreadable(DiagnosticCodes.NoContent, file.Path);
                    continue;
                }

                if (loaded is { HasErrors: false, Value: { } record } && IdOf(record, scope) is { } id && !seen.TryAdd(id, file.Path))
                {
                    record.Dispose();
                    yield return new(null, [Diagnostic.At(DiagnosticCodes.DuplicateRecord, file.Path, 0, 0, seen[id])]);
                    continue;
                }

                yield return loaded;
            }
        }
    }

    /// <summary>The key by which a record is drawn, read or not.</summary>
    public static string KeyOf(Loaded<Record> loaded) => loaded.Value is { } record
        ? SamplingUnit.KeyOf(record.File, record.Line)
        : SamplingUnit.KeyOf(loaded.Diagnostics[0].File, loaded.Diagnostics[0].Line);

    /// <summary>Whether checks can see anything: a Bundle without resources, or an envelope that is not a Bundle, hides what it holds.</summary>
    private static bool HasContent(FhirDocument document)
    {
        if (document.ResourceType == "Parameters") return false;
        if (document.ResourceType != "Bundle") return true;
        var resources = 0;
        foreach (var _ in document.Resources) resources++;
        return resources > 1;
    }

    /// <summary>The id of a record that is a Bundle; single resources of an NDJSON export have no record id, nor has an empty one a meaning.</summary>
    private static string? IdOf(Record record, FhirPathScope scope) =>
        record.Document.ResourceType == "Bundle" && BundleId.Evaluate(record.Document.Root, scope) is [{ Text: var id }] && !string.IsNullOrWhiteSpace(id) ? id : null;
}
