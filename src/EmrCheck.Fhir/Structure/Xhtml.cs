using System.Collections.Frozen;
using System.Xml;

namespace EmrCheck.Fhir.Structure;

/// <summary>txt-1 and txt-2: a narrative is one div of harmless XHTML with something in it.</summary>
internal static class Xhtml
{
    private const string Namespace = "http://www.w3.org/1999/xhtml";

    private static readonly XmlReaderSettings settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Document,
    };

    private static readonly FrozenSet<string> elements = Words("""
        p br div h1 h2 h3 h4 h5 h6 a span b em i strong small big tt dfn q var abbr acronym cite blockquote hr address bdo kbd ins del
        ul ol li dl dt dd pre table caption colgroup col thead tr tfoot tbody th td code samp img map area sub sup u s
        """);

    private static readonly FrozenSet<string> attributes = Words("""
        title style class id lang xml:lang dir accesskey tabindex span width height align valign char charoff abbr axis headers scope
        rowspan colspan href name hreflang rel rev type charset shape coords src alt longdesc usemap ismap nohref cite summary border
        frame rules cellspacing cellpadding nowrap start value clear size noshade color bgcolor compact datetime target
        """);

    /// <summary>What is wrong; null when nothing is.</summary>
    public static string? Mistake(string text)
    {
        try
        {
            using var source = new StringReader(text);
            using var reader = XmlReader.Create(source, settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "div" || reader.NamespaceURI != Namespace)
                return $"<div xmlns=\"{Namespace}\">";
            var hasContent = false;
            do
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    if (!elements.Contains(reader.Name) || reader.NamespaceURI != Namespace) return "txt-1";
                    hasContent |= reader.LocalName == "img";
                    if (!HasGoodAttributes(reader)) return "txt-1";
                }

                hasContent |= reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA;
            }
            while (reader.Read());
            return hasContent ? null : "txt-2";
        }
        catch (XmlException)
        {
            return "XHTML";
        }
    }

    private static bool HasGoodAttributes(XmlReader reader)
    {
        var isGood = true;
        while (isGood && reader.MoveToNextAttribute())
            isGood = reader.Prefix == "xmlns" || reader.Name == "xmlns" || attributes.Contains(reader.Name);
        reader.MoveToElement();
        return isGood;
    }

    private static FrozenSet<string> Words(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
