using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using EmrCheck.Fhir;
using EmrCheck.Tests.Conventions;

namespace EmrCheck.Tests.Fhir;

/// <summary>Public files through both doors.</summary>
public sealed class XmlCorpusTests
{
    [CorpusFact]
    public void Every_example_of_the_specification_written_as_xml_is_the_same_document()
    {
        var different = new List<string>();
        foreach (var file in Corpus.Files("fhir-r4-spec-examples"))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var reading = FhirDocument.ReadXml(XmlOfJson.Write(json.RootElement));
            using var document = reading.Document;
            if (document is null)
            {
                different.Add($"{file}: {reading.Problems[0]}");
                continue;
            }

            using var back = JsonDocument.Parse(Answers.Of("$this", document));
            if (Difference(json.RootElement, back.RootElement, "") is { } place) different.Add($"{file}: {place}");
        }

        Offenders.None(different);
    }

    [CorpusFact]
    public void Json_and_xml_of_one_bundle_are_the_same_document()
    {
        // The two files differ in one element.
        var path = Path.Combine(Corpus.PathOf("firely-edge-cases"), "BundleWithOneEntry");
        var text = File.ReadAllText(path + ".xml").Replace("<base value=\"DomainResource\" />", "", StringComparison.Ordinal);
        using var json = FhirDocument.Read(File.ReadAllBytes(path + ".json")).Document!;
        using var xml = FhirDocument.ReadXml(Encoding.UTF8.GetBytes(text)).Document!;

        Assert.Equal(Answers.Of("descendants().count()", json), Answers.Of("descendants().count()", xml));
        using var first = JsonDocument.Parse(Answers.Of("$this", json));
        using var second = JsonDocument.Parse(Answers.Of("$this", xml));
        Assert.Null(Difference(first.RootElement, second.RootElement, ""));
    }

    [CorpusFact]
    public void Json_and_xml_of_the_edge_cases_agree_where_they_mean_the_same()
    {
        var path = Path.Combine(Corpus.PathOf("firely-edge-cases"), "json-edge-cases");
        using var json = FhirDocument.Read(File.ReadAllBytes(path + ".json")).Document!;
        using var xml = FhirDocument.ReadXml(File.ReadAllBytes(path + ".xml")).Document!;

        foreach (var same in new[]
        {
            "extension", "modifierExtension.first()", "identifier.period", "identifier.use", "active", "name", "telecom", "gender", "birthDate", "deceased", "address",
            "maritalStatus", "multipleBirth", "contact.telecom", "contact.name.given", "managingOrganization", "contained.id", "text.status",
        })
        {
            Assert.Equal(Answers.Of($"{same}.descendants().count()", json), Answers.Of($"{same}.descendants().count()", xml));
            Assert.Equal(Leaves(same, json), Leaves(same, xml));
        }
    }

    [CorpusFact]
    public void Every_json_file_of_the_edge_cases_is_a_document()
    {
        foreach (var file in Corpus.Files("firely-edge-cases")) Assert.Empty(ReadJson(file).Problems);

        static FhirReading ReadJson(string file)
        {
            var reading = FhirDocument.Read(File.ReadAllBytes(file));
            reading.Document?.Dispose();
            return reading;
        }
    }

    [CorpusFact]
    public void Every_xml_file_is_a_document_or_says_why_not()
    {
        var files = new[] { "firely-edge-cases", "validator-r4", "fhirpath-r4" }
            .SelectMany(name => Directory.EnumerateFiles(Corpus.PathOf(name), "*.xml", SearchOption.AllDirectories)).ToArray();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var reading = FhirDocument.ReadXml(File.ReadAllBytes(file));
            if (reading.Document is not { } document)
            {
                Assert.Single(reading.Problems);
                continue;
            }

            using (document)
            {
                Assert.True(document.Locate(document.Root).Line >= 1, file);
                foreach (var item in Answers.Expression("descendants()", document.ResourceType).Evaluate(document.Root, new(Answers.Now)))
                    if (item.Node is { } node) Assert.NotEmpty(document.PathOf(node));
            }
        }
    }

    [CorpusFact]
    public void The_edge_cases_are_read_as_they_should_be()
    {
        Assert.Equal("NotFhirXml 1:1", Told("no-namespace.xml"));
        Assert.Equal("NotFhirXml 2:1", Told("xml-with-different-elements.xml"));
        Assert.Equal("UnknownResourceType 7:1", Told("all-xml-features.xml"));
        Assert.Equal("UnknownResourceType 1:1", Told("with-errors.xml"));
        Assert.Equal("document", Told("patient-out-of-order.xml"));
        Assert.Equal("document", Told("typeErrors.xml"));
        Assert.Equal("document", Told("test-empty-nodes.xml"));
        Assert.Equal("document", Told("mask-text.xml"));
    }

    private static string Told(string name)
    {
        var reading = FhirDocument.ReadXml(File.ReadAllBytes(Path.Combine(Corpus.PathOf("firely-edge-cases"), name)));
        reading.Document?.Dispose();
        return reading.Document is null ? $"{reading.Problems[0].Kind} {reading.Problems[0].Position.Line}:{reading.Problems[0].Position.Column}" : "document";
    }

    private static string[] Leaves(string expression, FhirDocument document) =>
        [.. Answers.Of($"({expression} | {expression}.descendants()).where(hasValue())", document).Split("; ").Order(StringComparer.Ordinal)];

    /// <summary>Where two values differ; the order of properties does not matter, white space in XHTML does not either.</summary>
    private static string? Difference(JsonElement a, JsonElement b, string path)
    {
        if (a.ValueKind != b.ValueKind) return path;
        switch (a.ValueKind)
        {
            case JsonValueKind.Object:
                var names = a.EnumerateObject().Select(p => p.Name).ToHashSet();
                if (!names.SetEquals(b.EnumerateObject().Select(p => p.Name))) return $"{path}: [{string.Join(',', names)}] [{string.Join(',', b.EnumerateObject().Select(p => p.Name))}]";
                return names.Select(name => Difference(a.GetProperty(name), b.GetProperty(name), $"{path}.{name}")).FirstOrDefault(d => d is not null);
            case JsonValueKind.Array:
                if (a.GetArrayLength() != b.GetArrayLength()) return $"{path}: {a.GetArrayLength()} and {b.GetArrayLength()}";
                return a.EnumerateArray().Zip(b.EnumerateArray()).Select((pair, i) => Difference(pair.First, pair.Second, $"{path}[{i}]")).FirstOrDefault(d => d is not null);
            case JsonValueKind.String when path.EndsWith(".div", StringComparison.Ordinal):
                return Plain(a.GetString()!) == Plain(b.GetString()!) ? null : path;
            case JsonValueKind.String:
                return Lines(a.GetString()!) == Lines(b.GetString()!) ? null : path;
            default:
                return a.GetRawText() == b.GetRawText() ? null : path;
        }
    }

    private static string Plain(string xhtml)
    {
        var element = XElement.Parse(xhtml);
        element.DescendantNodes().OfType<XComment>().Remove();
        return string.Concat(element.ToString(SaveOptions.DisableFormatting).Where(c => !char.IsWhiteSpace(c)));
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
