using System.Runtime.InteropServices;
using System.Xml;

namespace EmrCheck.Fhir.Xml;

/// <summary>Reads the parts of an XML file, one after another.</summary>
internal sealed class PartReader(XmlReader xml, int maxDepth, int maxMarkup, bool isAscii)
{
    private const string Fhir = "http://hl7.org/fhir";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Namespaces = "http://www.w3.org/2000/xmlns/";
    private const string Schemas = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly Stack<int> open = new();
    private long markupLength;
    private readonly IXmlLineInfo place = (IXmlLineInfo)xml;

    public List<Part> Parts { get; } = [];

    public bool IsInside => open.Count > 0;

    /// <summary>Where the reader stands.</summary>
    public (int Line, int Column) Place => (place.LineNumber, place.LinePosition);

    /// <summary>Reads to the end. Null when all is well.</summary>
    /// <exception cref="XmlException">Not XML, or a document type.</exception>
    public FhirProblemKind? Read()
    {
        for (var more = xml.Read(); more;)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.XmlDeclaration when !isAscii && !IsUtf8(xml.GetAttribute("encoding")):
                    return FhirProblemKind.NotUtf8;
                case XmlNodeType.Element when open.Count == 0 && xml.NamespaceURI != Fhir:
                    return FhirProblemKind.NotFhirXml;
                case XmlNodeType.Element when open.Count == maxDepth:
                    return FhirProblemKind.TooDeep;
                case XmlNodeType.Element when xml.NamespaceURI == Xhtml:
                    var markup = Add(PartKind.Markup, xml.LocalName);
                    var text = this[markup].Value = xml.ReadOuterXml();
                    if ((markupLength += text.Length) > maxMarkup) return FhirProblemKind.TooLarge;
                    more = !xml.EOF;
                    continue;
                case XmlNodeType.Element:
                    AddElement();
                    break;
                case XmlNodeType.EndElement:
                    Close(open.Pop());
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    var loose = Add(PartKind.Text, "#text");
                    this[loose].Value = xml.Value;
                    break;
            }

            more = xml.Read();
        }

        return null;
    }

    private ref Part this[int index] => ref CollectionsMarshal.AsSpan(Parts)[index];

    private void AddElement()
    {
        var element = Add(PartKind.Element, NameOf(Fhir));
        var isEmpty = xml.IsEmptyElement;
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI is Namespaces or Schemas) continue;
            if (xml.Name == "value")
            {
                this[element].Value = xml.Value;
                continue;
            }

            var attribute = Add(PartKind.Attribute, NameOf(""));
            this[attribute].Value = xml.Value;
        }

        if (isEmpty) Close(element);
        else open.Push(element);
    }

    private int Add(PartKind kind, string name)
    {
        Parts.Add(new()
        {
            Name = name,
            Kind = kind,
            Line = place.LineNumber,
            Column = place.LinePosition - (kind is PartKind.Element or PartKind.Markup ? 1 : 0),
            Next = Parts.Count + 1,
            NextSame = -1,
        });
        return Parts.Count - 1;
    }

    private void Close(int element) => this[element].Next = Parts.Count;

    /// <summary>A name of another namespace has a colon, which no name of FHIR has; so it is kept, and unknown.</summary>
    private string NameOf(string expected) =>
        xml.NamespaceURI == expected ? xml.LocalName : xml.Prefix.Length > 0 ? xml.Name : ":" + xml.LocalName;

    private static bool IsUtf8(string? encoding) =>
        encoding is null || encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || encoding.Equals("utf8", StringComparison.OrdinalIgnoreCase);
}
