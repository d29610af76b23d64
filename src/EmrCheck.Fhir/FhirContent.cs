using System.Buffers;
using System.Collections.Frozen;
using EmrCheck.Fhir.Documents;

namespace EmrCheck.Fhir;

/// <summary>What a record tells, without what names it: to know a copy again whose ids, people and places were changed.</summary>
public static class FhirContent
{
    /// <summary>Properties that name, address, sign or merely show.</summary>
    private static readonly FrozenSet<ushort> Naming = new[] { "id", "fullUrl", "reference", "meta", "identifier", "display", "text", "div", "url", "data", "signature", "name", "telecom", "address" }
        .Select(name => TypeTable.R4.Names.Find(System.Text.Encoding.UTF8.GetBytes(name))).ToFrozenSet();

    /// <summary>Who and where: people and places, not what was done.</summary>
    private static readonly FrozenSet<string> Actors = new[]
    {
        "Patient", "RelatedPerson", "Person", "Practitioner", "PractitionerRole", "Organization", "Location", "HealthcareService", "Endpoint", "Device", "Coverage", "AuditEvent",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The bytes that the document was read from; of XML, those of the JSON that it means.</summary>
    public static ReadOnlySpan<byte> BytesOf(FhirDocument document) => document.Utf8;

    /// <summary>Writes the values of a record in the order of the file, whatever its layout. Returns how many there were.</summary>
    public static int Write(FhirDocument document, IBufferWriter<byte> output)
    {
        var count = 0;
        foreach (var resource in document.Resources)
        {
            if (resource.ResourceType is not { } type || type == "Bundle" || Actors.Contains(type)) continue;
            output.Write(System.Text.Encoding.UTF8.GetBytes(type));
            count += Write(document, resource.Index, output);
        }

        return count;
    }

    private static int Write(FhirDocument document, int resource, IBufferWriter<byte> output)
    {
        var (nodes, count) = (document.Nodes, 0);
        for (int at = resource + 1, end = nodes[resource].Next; at < end;)
        {
            ref readonly var node = ref nodes[at];
            if (node.Kind == NodeKind.ResourceType || Naming.Contains(node.Name))
            {
                at = node.Next;
                continue;
            }

            if (node.Kind is NodeKind.String or NodeKind.Number or NodeKind.True or NodeKind.False)
            {
                output.Write("\u001f"u8);
                output.Write(document.PlainText(at));
                count++;
            }

            at++;
        }

        return count;
    }
}
