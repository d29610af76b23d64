using EmrCheck.Core;
using EmrCheck.Fhir;

namespace EmrCheck.Formats.Submissions;

/// <summary>The records of many files, one after the other. Two records of one id, and records in which nothing can be seen, are not taken.</summary>
internal static class RecordStream
{
    private static readonly FhirPathExpression BundleId = FhirPathExpression.Compile("(identifier.value | id).first()", "Bundle").Expression!;

    public static IEnumerable<Loaded<Record>> Of(IEnumerable<ContentFile> files)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var scope = new FhirPathScope(default);
        foreach (var file in files)
        {
            foreach (var loaded in RecordReaders.Read(file))
            {
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
