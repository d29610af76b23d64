using System.Text;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

/// <summary>XML is another way to write the same document.</summary>
public sealed class XmlTests
{
    private const string Patient = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- a remark -->
        <Patient xmlns="http://hl7.org/fhir">
          <id value="p1"/>
          <text>
            <status value="generated"/>
            <div xmlns="http://www.w3.org/1999/xhtml"><p>A &amp; <b>B</b> "q"</p></div>
          </text>
          <active value="true"/>
          <name id="n1">
            <given value="Ánh"/>
            <given>
              <extension url="http://x"><valueDecimal value="1.50"/></extension>
            </given>
          </name>
          <telecom><rank value="2"/></telecom>
          <name><family value="𝒳 &quot;Trần&quot;"/></name><gender value="male"/>
          <birthDate value="1990-01-02" id="b"/>
        </Patient>
        """;

    [Fact]
    public void It_becomes_the_json_that_it_means()
    {
        using var document = Document(Patient);

        Assert.Equal("Patient", document.ResourceType);
        Assert.Equal("""
            {"resourceType":"Patient","id":"p1",
            "text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>A &amp; <b>B</b> \"q\"</p></div>"},
            "active":true,
            "name":[{"id":"n1","given":["Ánh",null],"_given":[null,{"extension":[{"url":"http://x","valueDecimal":1.50}]}]},{"family":"𝒳 \"Trần\""}],
            "telecom":[{"rank":2}],"gender":"male","birthDate":"1990-01-02","_birthDate":{"id":"b"}}
            """.ReplaceLineEndings(""), Json(document).Replace("\\uD835\\uDCB3", "𝒳", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("$this", "Patient", 3, 1)]
    [InlineData("id", "Patient.id", 4, 3)]
    [InlineData("name[0]", "Patient.name[0]", 10, 3)]
    [InlineData("name[1]", "Patient.name[1]", 17, 3)]
    [InlineData("name.given[0]", "Patient.name[0].given[0]", 11, 5)]
    [InlineData("name.given.extension", "Patient.name[0]._given[1].extension[0]", 13, 7)]
    [InlineData("name.given.extension.url", "Patient.name[0]._given[1].extension[0].url", 13, 18)]
    [InlineData("name.family", "Patient.name[1].family", 17, 9)]
    [InlineData("gender", "Patient.gender", 17, 52)]
    [InlineData("text.`div`", "Patient.text.div", 7, 5)]
    public void Places_are_those_of_the_xml(string expression, string path, int line, int column)
    {
        using var document = Document(Patient.ReplaceLineEndings("\n"));
        var node = Assert.Single(Answers.Expression(expression, "Patient").Evaluate(document.Root, new(Answers.Now))).Node!.Value;

        Assert.Equal(path, document.PathOf(node));
        Assert.Equal(new FhirPosition(line, column), document.Locate(node));
    }

    [Theory]
    [InlineData("<active value='yes'/>", "\"active\":\"yes\"")]
    [InlineData("<multipleBirthInteger value='007'/>", "\"multipleBirthInteger\":\"007\"")]
    [InlineData("<multipleBirthInteger value='7'/>", "\"multipleBirthInteger\":7")]
    [InlineData("<active/>", "\"_active\":{}")]
    [InlineData("<name/>", "\"name\":[{}]")]
    [InlineData("<gender value='a'/><gender value='b'/>", "\"gender\":[\"a\",\"b\"]")]
    [InlineData("<gander value='a'/>", "\"gander\":\"a\"")]
    [InlineData("<gander><x/></gander>", "\"gander\":{\"x\":{}}")]
    [InlineData("<name value='Bob'/>", "\"name\":[{\"@value\":\"Bob\"}]")]
    [InlineData("<name>Bob</name>", "\"name\":[{\"#text\":\"Bob\"}]")]
    [InlineData("<gender value='male' code='m'/>", "\"gender\":\"male\",\"_gender\":{\"@code\":\"m\"}")]
    [InlineData("<x:name xmlns:x='urn:x'/>", "\"x:name\":{}")]
    [InlineData("<name xmlns='urn:x'/>", "\":name\":{}")]
    [InlineData("<f:gender xmlns:f='http://hl7.org/fhir' value='male'/>", "\"gender\":\"male\"")]
    [InlineData("<contained><Group><id value='g'/></Group></contained><contained><Device/></contained>",
        "\"contained\":[{\"resourceType\":\"Group\",\"id\":\"g\"},{\"resourceType\":\"Device\"}]")]
    [InlineData("<contained><Group/><Device/></contained>", "\"contained\":[{\"resourceType\":\"Group\"},{\"resourceType\":\"Device\"}]")]
    [InlineData("<contained a='1'/>", "\"contained\":[{\"@a\":\"1\"}]")]
    public void What_fhir_has_not_is_kept(string inside, string json)
    {
        using var document = Document($"<Patient xmlns='http://hl7.org/fhir'>{inside}</Patient>");

        Assert.Equal($$"""{"resourceType":"Patient",{{json}}}""", Json(document));
    }

    [Theory]
    [InlineData("", FhirProblemKind.Empty, 1, 1)]
    [InlineData("{ }", FhirProblemKind.NotXml, 1, 1)]
    [InlineData("<Patient xmlns='http://hl7.org/fhir'>\n  <id value=x/></Patient>", FhirProblemKind.NotXml, 2, 13)]
    [InlineData("<Patient xmlns='http://hl7.org/fhir'>\n  <id>&nbsp;</id></Patient>", FhirProblemKind.NotXml, 2, 8)]
    [InlineData("<Patient xmlns='http://hl7.org/fhir'>\n  <id", FhirProblemKind.Truncated, 2, 6)]
    [InlineData("<Patient xmlns='http://hl7.org/fhir'>\n", FhirProblemKind.Truncated, 2, 1)]
    [InlineData("<Patient xmlns='http://hl7.org/fhir'/>\n<a/>", FhirProblemKind.TrailingContent, 2, 2)]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Patient xmlns='http://hl7.org/fhir'/>", FhirProblemKind.DocumentType, 2, 1)]
    [InlineData("\n<Patient><id value='1'/></Patient>", FhirProblemKind.NotFhirXml, 2, 1)]
    [InlineData("<Patient xmlns='urn:hl7-org:v3'/>", FhirProblemKind.NotFhirXml, 1, 1)]
    [InlineData("\n <Pateint xmlns='http://hl7.org/fhir'/>", FhirProblemKind.UnknownResourceType, 2, 2)]
    [InlineData("<?xml version='1.0' encoding='iso-8859-1'?><Patient xmlns='http://hl7.org/fhir'><id value='é'/></Patient>", FhirProblemKind.NotUtf8, 1, 2)]
    public void What_cannot_be_read_says_why_and_where(string text, FhirProblemKind kind, int line, int column)
    {
        var reading = FhirDocument.ReadXml(Encoding.UTF8.GetBytes(text));

        Assert.Null(reading.Document);
        Assert.Equal([new FhirProblem(kind, new(line, column))], reading.Problems);
    }

    [Fact]
    public void Depth_and_length_are_limited()
    {
        var deep = Encoding.UTF8.GetBytes("<Patient xmlns='http://hl7.org/fhir'>" + string.Concat(Enumerable.Repeat("<a>", 100_000)));

        Assert.Equal(FhirProblemKind.TooDeep, FhirDocument.ReadXml(deep).Problems[0].Kind);
        Assert.Equal(FhirProblemKind.TooDeep, FhirDocument.ReadXml(deep, new(MaxDepth: int.MaxValue)).Problems[0].Kind);
        Assert.Equal(FhirProblemKind.TooLarge, FhirDocument.ReadXml(deep, new(MaxBytes: 1000)).Problems[0].Kind);
    }

    [Fact]
    public void Many_names_in_one_element_take_no_longer_than_they_are_many()
    {
        var many = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"<a{i}/>"));
        using var document = Document($"<Patient xmlns='http://hl7.org/fhir'>{many}{many}</Patient>");

        Assert.StartsWith("""{"resourceType":"Patient","a0":[{},{}],"a1":[{},{}],""", Json(document), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_id_twice_in_a_bundle_is_told_at_its_line()
    {
        const string Entry = "<entry><resource><Patient>\n<id value='1'/></Patient></resource></entry>";
        var reading = FhirDocument.ReadXml(Encoding.UTF8.GetBytes($"<Bundle xmlns='http://hl7.org/fhir'>{Entry}{Entry}</Bundle>"));

        Assert.Equal([new FhirProblem(FhirProblemKind.DuplicateResourceId, new(3, 1), "Bundle.entry[1].resource.id")], reading.Problems);
        reading.Document!.Dispose();
    }

    private static FhirDocument Document(string xml)
    {
        var reading = FhirDocument.ReadXml(Encoding.UTF8.GetBytes(xml));
        Assert.Empty(reading.Problems);
        return reading.Document!;
    }

    private static string Json(FhirDocument document) => Answers.Of("$this", document);
}
