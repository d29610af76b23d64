using System.Text;
using EmrCheck.Fhir;
using EmrCheck.Tests.Conventions;

namespace EmrCheck.Tests.Fhir;

/// <summary>What is left out is told when an expression is compiled, and what is newly understood is.</summary>
public sealed class LanguageTests
{
    [Fact]
    public void What_is_left_out_is_a_diagnostic_with_the_reason() => Assert.All(FhirPathLanguage.LeftOut, left =>
    {
        var error = Assert.Single(FhirPathExpression.Compile($"name.{left.Key}('x')", "Patient").Errors);
        Assert.Equal((FhirPathErrorKind.NotSupported, left.Key, left.Value), (error.Kind, error.Found, error.Expected));
        Assert.DoesNotContain(left.Key, FhirPathLanguage.Functions);
    });

    [Fact]
    public void The_table_of_what_is_left_out_is_current()
    {
        var rows = SourceTree.Read("src/EmrCheck.Fhir/README.md").Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2);
        Assert.Equal(FhirPathLanguage.LeftOut.Select(left => $"| {left.Key} | {left.Value} |"), rows);
    }

    [Theory]
    [InlineData("conformsTo('http://hl7.org/fhir/StructureDefinition/Patient|4.0.1')", "true")]
    [InlineData("conformsTo('http://hl7.org/fhir/StructureDefinition/DomainResource')", "true")]
    [InlineData("name.first().conformsTo('http://hl7.org/fhir/StructureDefinition/Address')", "false")]
    [InlineData("is(System.Patient)", "false")]
    [InlineData("text.`div`.htmlChecks()", "true")]
    [InlineData("birthDate.conformsTo('http://hl7.org/fhir/StructureDefinition/date')", "")]
    public void Answers_on_a_patient(string expression, string answer)
    {
        using var patient = Answers.Document("""{"resourceType":"Patient","name":[{"family":"A"}],"text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>A&nbsp;&amp; B</p></div>"}}""");
        Assert.Equal(answer, Answers.Of(expression, patient));
    }

    [Theory]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'>x<script>y</script></div>")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'><p onclick='x'>y</p></div>")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'><a href='javascript:x'>y</a></div>")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'> </div>")]
    [InlineData("<div>x</div>")]
    [InlineData("<p xmlns='http://www.w3.org/1999/xhtml'>x</p>")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'>x")]
    [InlineData("<!DOCTYPE div [<!ENTITY a 'b'>]><div xmlns='http://www.w3.org/1999/xhtml'>&a;</div>")]
    public void Html_that_FHIR_does_not_allow(string html)
    {
        using var narrative = Answers.Document($$$"""{"resourceType":"Patient","text":{"div":"{{{html}}}"}}""");
        Assert.Equal("false", Answers.Of("text.`div`.htmlChecks()", narrative));
    }

    [Theory]
    [InlineData("children().skip(1)")]
    [InlineData("descendants().first()")]
    [InlineData("conformsTo('http://example.org/profile')")]
    [InlineData("is(System.Nonsense)")]
    public void Mistakes_are_told_when_compiling(string expression) =>
        Assert.Single(FhirPathExpression.Compile(expression, "Patient").Errors);

    [Fact]
    public void Expressions_that_begin_alike_share_one_scope_without_mixing_answers()
    {
        using var first = Answers.Document("""{"resourceType":"Patient","id":"1","name":[{"family":"A"}]}""");
        using var second = Answers.Document("""{"resourceType":"Patient","id":"2","name":[{"family":"B"},{"family":"C"}]}""");
        var scope = new FhirPathScope(Answers.Now);
        var plain = Answers.Expression("name.family", "Patient");
        var inside = Answers.Expression("name.where(family = %context.name.family.first()).family", "Patient");
        var constant = Answers.Expression("%record", "Patient", new(Constants: new Dictionary<string, IReadOnlyList<string>> { ["record"] = ["x"] }));
        var record = Answers.Expression("%record.id", "Patient");
        string Ask(FhirPathExpression expression, FhirDocument document) => string.Join(",", expression.Evaluate(document.Root, scope).Select(item => item.Text));
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal("A;A;x;1", $"{Ask(plain, first)};{Ask(inside, first)};{Ask(constant, first)};{Ask(record, first)}");
            Assert.Equal("B,C;B;x;2", $"{Ask(plain, second)};{Ask(inside, second)};{Ask(constant, second)};{Ask(record, second)}");
        }
    }

    [Fact]
    public void Every_set_function_agrees_with_itself_on_long_and_short_lists()
    {
        // 40 items are found by hash, 10 by looking at all; the values are equal in many spellings.
        var values = string.Join(',', Enumerable.Range(0, 40).Select(i => $$$"""
            {"valueDecimal":{{{i % 7}}}.{{{new string('0', i % 3 + 1)}}}},{"valueString":"s{{{i % 5}}}"},
            {"valueDateTime":"2026-01-0{{{i % 3 + 1}}}T0{{{i % 2}}}:00:00+0{{{i % 2}}}:00"},{"valuePeriod":{"start":"2026","end":"202{{{i % 4 + 6}}}"}}
            """));
        using var document = FhirDocument.Read(Encoding.UTF8.GetBytes($$"""{"resourceType":"Basic","extension":[{{values}}]}""")).Document!;
        Assert.Equal("7; 5; 3; 4", string.Join("; ", new[] { "decimal", "string", "dateTime", "Period" }.Select(type => Answers.Of($"extension.value.ofType({type}).distinct().count()", document))));
        Assert.Equal("19; 19; 19; true", string.Join("; ", new[] { "extension.value.distinct().count()", "extension.value.intersect(extension.value).count()", "(extension.value | extension.value).count()", "extension.value.subsetOf(extension.value.distinct())" }.Select(text => Answers.Of(text, document))));
    }
}
