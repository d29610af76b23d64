using System.Text.Json;
using System.Text.Unicode;
using EmrCheck.Fhir.Types;
using EmrCheck.Fhir.Xml;

namespace EmrCheck.Fhir.Documents;

/// <summary>From bytes to a document, or to what is wrong with them.</summary>
internal static class Reading
{
    private static readonly byte[] byteOrderMark = [0xEF, 0xBB, 0xBF];

    public static FhirReading Of(ReadOnlyMemory<byte> bytes, FhirReadLimits limits, TypeTable types, string? rootType)
    {
        var utf8 = bytes.Span.StartsWith(byteOrderMark) ? bytes[byteOrderMark.Length..] : bytes;
        var span = utf8.Span;
        if (span.Length > limits.MaxBytes) return Refused(FhirProblemKind.TooLarge);
        var quick = new QuickReader(span, types, limits.MaxDepth);
        if (quick.TryRead()) return Typed(utf8, quick.Nodes, null, types, rootType, entries: quick.Entries);

        if (span.IndexOfAnyExcept(" \t\r\n"u8) < 0) return Refused(FhirProblemKind.Empty);
        if (!Utf8.IsValid(span) || span[..Math.Min(4, span.Length)].Contains((byte)0)) return Refused(FhirProblemKind.NotUtf8);

        var reader = new DocumentReader(span, types, limits.MaxDepth);
        FhirProblemKind? refusal;
        FhirPosition? position = null;
        try
        {
            refusal = reader.Read();
        }
        catch (JsonException wrong)
        {
            refusal = span.Contains((byte)0) ? FhirProblemKind.NotUtf8 : FhirProblemKind.NotJson;
            position = LineCounter.Find(span, wrong.LineNumber ?? 0, wrong.BytePositionInLine ?? 0);
        }

        if (refusal is null && span[reader.Consumed..].IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var extra)
        {
            refusal = FhirProblemKind.TrailingContent;
            position = LineCounter.Find(span, reader.Consumed + extra);
        }

        if (refusal is not null)
        {
            position ??= LineCounter.Find(span, refusal == FhirProblemKind.Truncated ? span.Length : reader.TokenStart);
            reader.Nodes.Release();
            return Refused(refusal.Value, position);
        }

        return Typed(utf8, reader.Nodes, reader.Duplicates, types, rootType);
    }

    /// <summary>The document of what was read, if it says what it is.</summary>
    public static FhirReading Typed(
        ReadOnlyMemory<byte> utf8, NodeBuffer nodes, List<int>? duplicates, TypeTable types, string? rootType, XmlSource? source = null, EntryList? entries = null)
    {
        var stated = StatedType(nodes);
        var type = rootType is null ? (ushort)Math.Max(stated, 0) : types.Find(rootType)?.Id ?? 0;
        if (type == 0)
        {
            var position = source?.Locate(0);
            source?.Dispose();
            entries?.Dispose();
            nodes.Release();
            return Refused(rootType is null && stated < 0 ? FhirProblemKind.NoResourceType : FhirProblemKind.UnknownResourceType, position);
        }

        var document = new FhirDocument(utf8, nodes, types, type, source, entries);
        return new(document, [.. Entries.ProblemsOf(document), .. Duplicates.In(document, duplicates)]);
    }

    /// <summary>The root's resource type; 0 for an unknown one, -1 for none.</summary>
    private static int StatedType(in NodeBuffer nodes)
    {
        for (var i = 1; i < nodes[0].Next; i = nodes[i].Next)
            if (nodes[i].Kind == NodeKind.ResourceType) return nodes[i].Name - Node.TypeNames;
        return -1;
    }

    private static FhirReading Refused(FhirProblemKind kind, FhirPosition? position = null) =>
        new(null, [new(kind, position ?? new(1, 1))]);
}
