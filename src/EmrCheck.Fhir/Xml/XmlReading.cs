using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using System.Xml;
using EmrCheck.Fhir.Documents;

namespace EmrCheck.Fhir.Xml;

/// <summary>From XML to a document, or to what is wrong with it: the JSON that it stands for is made and read.</summary>
internal static class XmlReading
{
    /// <summary>The JSON writer asks for up to eighteen bytes for a character that it must escape, all in one array.</summary>
    private const int MostBytes = 100 * 1024 * 1024;

    public static FhirReading Of(ReadOnlyMemory<byte> bytes, FhirReadLimits limits, TypeTable types)
    {
        var utf8 = bytes.Span.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
        var span = utf8.Span;
        var most = Math.Min(limits.MaxBytes, MostBytes);
        if (span.Length > most) return Refused(FhirProblemKind.TooLarge);
        if (span.IndexOfAnyExcept(" \t\r\n"u8) < 0) return Refused(FhirProblemKind.Empty);
        if (!Utf8.IsValid(span) || span[..Math.Min(4, span.Length)].Contains((byte)0)) return Refused(FhirProblemKind.NotUtf8);

        using var text = new StreamReader(AsStream(utf8), new UTF8Encoding(false), false);
        using var xml = XmlReader.Create(text, new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = most,
        });
        var parts = new PartReader(xml, Math.Clamp(limits.MaxDepth, 1, DocumentReader.MostDepth) + 1, most, Ascii.IsValid(span));
        try
        {
            if (parts.Read() is { } refusal) return Refused(refusal, XmlSource.Position(span, parts.Place.Line, parts.Place.Column - 1));
        }
        catch (XmlException wrong)
        {
            return Explained(span, wrong, parts);
        }

        return Converted(utf8, parts.Parts, limits, types);
    }

    private static FhirReading Converted(ReadOnlyMemory<byte> utf8, List<Part> parts, FhirReadLimits limits, TypeTable types)
    {
        var output = new PooledBytes(utf8.Length + 256);
        using var writer = new JsonFromXml(parts, types, output);
        writer.Write();
        var source = new XmlSource(utf8, output.Buffer, writer.Places);
        var json = output.Buffer.AsMemory(0, output.Length);

        var reader = new DocumentReader(json.Span, types, limits.MaxDepth);
        if (reader.Read() is { } refusal)
        {
            var position = source.Locate(reader.TokenStart);
            reader.Nodes.Release();
            source.Dispose();
            return Refused(refusal, position);
        }

        return Reading.Typed(json, reader.Nodes, reader.Duplicates, types, null, source);
    }

    /// <summary>What the XML reader could not go on with.</summary>
    private static FhirReading Explained(ReadOnlySpan<byte> utf8, XmlException wrong, PartReader parts)
    {
        var position = XmlSource.Position(utf8, wrong.LineNumber, wrong.LinePosition);
        if (utf8.Contains((byte)0)) return Refused(FhirProblemKind.NotUtf8, position);
        if (parts.Parts.Count == 0 && utf8.IndexOf("<!DOCTYPE"u8) is >= 0 and var doctype) return Refused(FhirProblemKind.DocumentType, LineCounter.Find(utf8, doctype));
        if (parts.Parts.Count > 0 && !parts.IsInside) return Refused(FhirProblemKind.TrailingContent, position);
        return Refused(parts.Parts.Count > 0 && EndsEarly(utf8, position) ? FhirProblemKind.Truncated : FhirProblemKind.NotXml, position);
    }

    /// <summary>The reader stopped at the very end, or at an entity that begins before it.</summary>
    private static bool EndsEarly(ReadOnlySpan<byte> utf8, FhirPosition stop) =>
        stop == LineCounter.Find(utf8, utf8.Length) || utf8.LastIndexOf((byte)'&') > utf8.LastIndexOfAny((byte)';', (byte)'<', (byte)'"');

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new(array.Array!, array.Offset, array.Count, false) : new(bytes.ToArray(), false);

    private static FhirReading Refused(FhirProblemKind kind, FhirPosition? position = null) =>
        new(null, [new(kind, position ?? new(1, 1))]);
}
