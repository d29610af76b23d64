using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Paths.Values;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Fhir.Paths.Steps;

/// <summary><c>entry.resource</c> of the record, or of these the ones of a type: the document knows them already, so nobody needs to look for them.</summary>
/// <param name="path">The same as a path, for a record whose entries are not all in order or that is not asked at its root.</param>
/// <param name="type">The type; null for all.</param>
/// <param name="fromRecord">Whether the path begins at the record whatever the context.</param>
internal sealed class EntryResourcesStep(Step path, FhirType? type, bool fromRecord) : Step
{
    private const string All = "%record.entry.resource";

    /// <summary>The step for a path of this spelling, seen from the record.</summary>
    public static Step Of(Step path, string? recordKey, bool fromRecord, TypeTable types)
    {
        if (recordKey == All) return new EntryResourcesStep(path, null, fromRecord) { Types = path.Types };
        if (recordKey is null || !recordKey.StartsWith(All + ".ofType(", StringComparison.Ordinal) || recordKey.IndexOf(')') != recordKey.Length - 1) return path;
        return types.Find(recordKey[(All.Length + ".ofType(".Length)..^1]) is { Kind: FhirTypeKind.Resource } type
            ? new EntryResourcesStep(path, type, fromRecord) { Types = path.Types } : path;
    }

    public override void Evaluate(FhirPathScope scope, ItemList output)
    {
        var document = scope.Context.Document;
        if (!document.IsBundle || (!fromRecord && scope.Context.Index != 0) || !document.References.IsRegular)
        {
            path.Evaluate(scope, output);
            return;
        }

        foreach (ref readonly var entry in document.References.Entries)
            if (type is null || entry.Type == type.Id || (type.IsAbstract && scope.Types[entry.Type].IsA(type)))
                output.Add(Item.Of(document, entry.Resource, -1, entry.Type));
    }
}
