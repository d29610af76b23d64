using System.Xml;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary><c>htmlChecks()</c>: whether a narrative keeps to the XHTML that FHIR allows, and says something.</summary>
internal static class Html
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly HashSet<string> elements = Words(
        "p br div h1 h2 h3 h4 h5 h6 a span b em i strong small big tt dfn q var abbr acronym cite blockquote hr ul ol li dl dt dd pre "
        + "table caption colgroup col thead tr tfoot tbody th td code samp img map area sub sup bdo ins del address kbd address");

    private static readonly HashSet<string> attributes = Words(
        "title style class id lang xml:lang dir accesskey tabindex xmlns "
        + "span width align valign char charoff abbr axis headers scope rowspan colspan summary border frame rules cellspacing cellpadding "
        + "href charset type hreflang rel rev shape coords src alt longdesc height usemap ismap name nohref cite datetime start value compact");

    private static readonly XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static void Checks(in Call call)
    {
        if (call.TryText(out var html)) call.Return(IsAllowed(html));
    }

    private static bool IsAllowed(string html)
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(Named(html)), settings);
            var says = false;
            var isRoot = true;
            while (xml.Read())
            {
                says |= xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && !string.IsNullOrWhiteSpace(xml.Value);
                if (xml.NodeType is XmlNodeType.ProcessingInstruction) return false;
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (isRoot && xml.LocalName != "div") return false;
                isRoot = false;
                says |= xml.LocalName == "img";
                if (xml.NamespaceURI != Xhtml || !elements.Contains(xml.LocalName) || !HasAllowedAttributes(xml)) return false;
            }

            return says;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool HasAllowedAttributes(XmlReader xml)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (!attributes.Contains(xml.Name)) return false;
            if (xml.Name is "href" or "src" && xml.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) return false;
        }

        xml.MoveToElement();
        return true;
    }

    /// <summary>XHTML has more named characters than XML knows without a document type.</summary>
    private static string Named(string html)
    {
        var text = new System.Text.StringBuilder(html.Length);
        var at = 0;
        for (var start = html.IndexOf('&'); start >= 0; start = html.IndexOf('&', at))
        {
            var end = html.IndexOf(';', start);
            var name = end < 0 ? "" : html[start..(end + 1)];
            var meant = name is "" or "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || name[1] == '#' ? name : System.Net.WebUtility.HtmlDecode(name);
            text.Append(html, at, start - at).Append(meant.Length == 0 ? "&" : meant);
            at = start + Math.Max(name.Length, 1);
        }

        return text.Append(html, at, html.Length - at).ToString();
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
