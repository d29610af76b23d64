using System.Text;
using EmrCheck.Fhir;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Fhir;

/// <summary>Whatever the bytes, reading them as XML gives a document or a problem, and never throws.</summary>
public sealed class XmlPropertyTests
{
    private static readonly string[] pieces =
    [
        "<?xml version='1.0' encoding='UTF-8'?>", "<!-- a -->", "<!DOCTYPE x>", "<Bundle xmlns='http://hl7.org/fhir'>", "</Bundle>", "<Patient xmlns='http://hl7.org/fhir'>", "</Patient>",
        "<entry>", "</entry>", "<resource>", "</resource>", "<contained>", "</contained>", "<id value='1'/>", "<id id='x'/>", "<name id='n'>", "</name>", "<given value='Ánh'>", "</given>",
        "<extension url='u'>", "</extension>", "<valueDecimal value='1e5'/>", "<valueBoolean value='TRUE'/>", "<div xmlns='http://www.w3.org/1999/xhtml'>", "</div>", "<x:y xmlns:x='x' x:z='q'/>",
        "text", "&amp;", "&nbsp;", "<![CDATA[<]]>", "<?pi?>", "\r\n", "\"", "\u0001", "𝒳",
    ];

    private static readonly byte[] seed = Encoding.UTF8.GetBytes("""
        <Bundle xmlns="http://hl7.org/fhir"><entry><fullUrl value="urn:uuid:1"/><resource><Patient><id value="1"/>
          <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p>ấ &lt; b</p></div></text>
          <contained><Group><id value="g"/><active value="true"/></Group></contained>
          <name><given value="Ánh"/><given><extension url="http://x"><valueCode value="a&quot;b"/></extension></given></name>
          <birthDate value="1990" id="b"/></Patient></resource></entry></Bundle>
        """);

    [Fact]
    public void Pieces_in_any_order_never_throw() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000),
        Prop.ForAll(Gen.Elements(pieces).ListOf().ToArbitrary(), chosen => IsWhole(Encoding.UTF8.GetBytes(string.Concat(chosen)))));

    [Fact]
    public void Damaged_documents_never_throw()
    {
        var damage = ArbMap.Default.GeneratorFor<(int At, byte Value, int Kind)>().ArrayOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(damage.ToArbitrary(), edits =>
        {
            var bytes = seed.ToList();
            foreach (var (at, value, kind) in edits)
            {
                var place = (int)((uint)at * 2654435761u % (uint)bytes.Count);
                if (kind % 3 == 0) bytes[place] = value;
                else if (kind % 3 == 1) bytes.Insert(place, "<>/=\"'& x"u8[value % 9]);
                else if (bytes.Count > 1) bytes.RemoveAt(place);
            }

            return IsWhole([.. bytes]);
        }));
    }

    [Fact]
    public void Every_beginning_of_a_document_is_told_as_cut_off_or_not_yet_xml()
    {
        for (var length = 1; length < seed.Length; length++)
        {
            var kind = Assert.Single(FhirDocument.ReadXml(seed.AsMemory(0, length)).Problems).Kind;
            Assert.True(kind is FhirProblemKind.Truncated or FhirProblemKind.NotUtf8 || length < 40, $"{length}: {kind}");
        }
    }

    /// <summary>A document or one reason; and of a document every place can be told.</summary>
    private static bool IsWhole(byte[] xml)
    {
        var reading = FhirDocument.ReadXml(xml);
        if (reading.Document is not { } document) return reading.Problems.Count == 1;
        using (document)
        {
            return Answers.Expression("descendants()", document.ResourceType).Evaluate(document.Root, new(Answers.Now))
                .All(item => item.Node is not { } node || (document.PathOf(node).Length > 0 && document.Locate(node).Line >= 1));
        }
    }
}
