using System.Text;
using EmrCheck.Fhir;
using EmrCheck.Fhir.Documents;
using EmrCheck.Fhir.Types;

namespace EmrCheck.Tests.Fhir;

/// <summary>The quick reader against the thorough one: whatever it accepts, the other accepts with the very same nodes.</summary>
public sealed class QuickReaderTests
{
    private static readonly string[] small =
    [
        """{"resourceType":"Patient","id":"p","active":true,"multipleBirthInteger":-12,"name":[{"given":["A","B\\u00e9\\n"]}],"_birthDate":{"id":"x"}}""",
        """ { "resourceType" : "Observation" , "valueQuantity" : { "value" : 1.50e-3 , "unknown" : [ null , [ ] , { } ] } } """,
        """{"resourceType":"Patient","identifier":[{"system":"a","value":"b"},{"system":"c","value":"d"},{"system":"e","_value":{"id":"1"},"value":"f"},{"system":"g","syste":1,"values":{},"value" :"h"}],"x":1}""",
        """{"resourceType":"Bundle","entry":[{"fullUrl":"a","resource":{"resourceType":"Patient","id":"1"}},{"resource":{"id":"2"}},{"x":{"resource":{}}},{"fullUrl":"\u0062","resource":{"resourceType":"Group"}}],"link":[{"url":"c"}]}""",
        // Names come again and again, so that they are guessed.
        $$"""{"resourceType":"Bundle","entry":[{{string.Join(",\n", Enumerable.Repeat("""{"fullUrl":"urn:uuid:00000000-0000-0000-0000-000000000000","resource":{"resourceType":"Observation","id":"o","_id":{"id":"x"},"status":"final","valueQuantity":{"value":1.5,"unit":"kg","code" :"kg"}}}""", 4))}}]}""",
        """{"resourceType":"Patient","name":[],"name":[],"text":{"div":"<div>äöü 日本 \\ud83d\\ude00</div>"},"x":0.0,"y":-0,"z":1E+2,"t":false}""",
    ];

    [Fact]
    public void Damaged_documents_are_never_accepted_with_other_nodes()
    {
        var random = new Random(20261121);
        var accepted = 0;
        const string Alphabet = "{}[]\",:\\0123456789.eE+-truefalsn u/bx \t\n\u0001é";
        for (var i = 0; i < 100_000; i++)
        {
            var text = new StringBuilder(small[i % small.Length]);
            for (var changes = random.Next(4); changes > 0; changes--)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) > 0) text.Remove(at, 1);
                if (random.Next(3) > 0) text.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
            }

            if (Agree(Encoding.UTF8.GetBytes(text.ToString()))) accepted++;
        }

        Assert.InRange(accepted, 20_000, 80_000);
    }

    [Fact]
    public void What_is_not_UTF8_is_never_accepted()
    {
        var random = new Random(20261122);
        var refused = 0;
        byte[] strange = [0x80, 0xBF, 0xC0, 0xC3, 0xE0, 0xED, 0xA0, 0xF0, 0xF4, 0x90, 0xFF];
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(small[i % small.Length]);
            for (var changes = random.Next(3); changes >= 0; changes--) bytes[random.Next(bytes.Length)] = strange[random.Next(strange.Length)];
            if (System.Text.Unicode.Utf8.IsValid(bytes)) continue;
            Assert.False(new QuickReader(bytes, TypeTable.R4, 128).TryRead());
            Assert.Equal(FhirProblemKind.NotUtf8, FhirDocument.Read(bytes).Problems[0].Kind);
            refused++;
        }

        Assert.InRange(refused, 10_000, 20_000);
    }

    [CorpusFact]
    public void Examples_are_accepted_with_the_same_nodes() =>
        Assert.All(Corpus.Files("fhir-r4-spec-examples").Take(200), file => Assert.True(Agree(File.ReadAllBytes(file)), file));

    [CorpusFact]
    public void The_JSON_test_suite_is_read_alike()
    {
        foreach (var file in Corpus.Files("jsontestsuite"))
        {
            var wrapped = "{\"a\":"u8.ToArray().Concat(File.ReadAllBytes(file)).Concat("}"u8.ToArray()).ToArray();
            if (System.Text.Unicode.Utf8.IsValid(wrapped)) Assert.False(Agree(wrapped) && Path.GetFileName(file).StartsWith("n_", StringComparison.Ordinal) && !IsRightInside(wrapped), file);
        }
    }

    /// <summary>Some files that are wrong alone are right as part of another, e.g. with a comma after them.</summary>
    private static bool IsRightInside(byte[] wrapped)
    {
        try
        {
            System.Text.Json.JsonDocument.Parse(wrapped, new() { MaxDepth = 4096 }).Dispose();
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether the quick reader accepts; then the thorough one must accept too, with the same nodes. Only the quick one notes which objects are plain.</summary>
    private static bool Agree(byte[] utf8)
    {
        var quick = new QuickReader(utf8, TypeTable.R4, 128);
        if (!quick.TryRead()) return false;
        var thorough = new DocumentReader(utf8, TypeTable.R4, 128);
        Assert.Null(thorough.Read());
        Assert.Null(thorough.Duplicates);
        Assert.True(utf8.AsSpan(thorough.Consumed).IndexOfAnyExcept(" \t\r\n"u8) < 0);
        var (a, b) = (quick.Nodes, thorough.Nodes);
        Assert.Equal(b.Count, a.Count);
        for (var i = 0; i < a.Count; i++)
            Assert.Equal((b[i].Start, b[i].Length, b[i].Next, b[i].Name, b[i].Kind, b[i].Flags), (a[i].Start, a[i].Length, a[i].Next, a[i].Name, a[i].Kind, a[i].Flags & ~NodeFlags.Plain));
        NotedEntriesAreAll(utf8, quick);
        a.Release();
        b.Release();
        return true;
    }

    /// <summary>The entries that are noted while reading against those that are looked for afterwards.</summary>
    private static void NotedEntriesAreAll(byte[] utf8, in QuickReader quick)
    {
        var nodes = quick.Nodes.Array;
        var list = Nodes.Child(nodes, 0, ElementNames.Entry);
        using var noted = EntryList.Of(nodes, utf8, list, quick.Entries);
        using var found = EntryList.Of(nodes, utf8, list, null);
        Assert.Equal(found.Items.ToArray(), noted.Items.ToArray());
        Assert.Equal(found.Odd, noted.Odd);
        for (var i = 0; i < found.Count; i++)
            if (found[i].FullUrl >= 0) Assert.Equal(found.HashOf(i), noted.HashOf(i));
    }
}
