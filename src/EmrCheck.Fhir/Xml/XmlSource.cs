using System.Buffers;
using System.Numerics;

namespace EmrCheck.Fhir.Xml;

/// <summary>Where each value of the JSON that was made of an XML file stands in that file.</summary>
/// <param name="xml">The file.</param>
/// <param name="json">The JSON made of it; rented.</param>
/// <param name="places">In the order of the JSON.</param>
internal sealed class XmlSource(ReadOnlyMemory<byte> xml, byte[] json, List<XmlPlace> places) : IDisposable
{
    /// <summary>The place of what begins at a byte of the JSON.</summary>
    public FhirPosition Locate(int offset)
    {
        var found = places.BinarySearch(new(offset, 0, 0), Comparer<XmlPlace>.Create((a, b) => a.Offset.CompareTo(b.Offset)));
        if (found < 0) found = Math.Max(0, ~found - 1);
        return Position(xml.Span, places[found].Line, places[found].Column);
    }

    /// <summary>From a column in UTF-16 units to one in characters.</summary>
    public static FhirPosition Position(ReadOnlySpan<byte> xml, int line, int column)
    {
        var rest = xml;
        for (var i = 1; i < line && rest.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end; i++)
            rest = rest[(end + (rest[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        var characters = 1;
        for (var units = 1; units < column && !rest.IsEmpty; characters++)
        {
            var length = Math.Max(1, BitOperations.LeadingZeroCount((uint)(byte)~rest[0]) - 24);
            units += length == 4 ? 2 : 1;
            rest = rest[Math.Min(length, rest.Length)..];
        }

        return new(line, characters);
    }

    /// <summary>Gives the JSON back.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(json);
}

/// <summary>A byte of the JSON, and the line and column of the XML that it was made of.</summary>
internal readonly record struct XmlPlace(int Offset, int Line, int Column);
