using System.Text;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

/// <summary>Where the evaluator takes a shorter way, it must come to the same end.</summary>
public sealed class ShortCutTests
{
    /// <summary>Two sections that are equal, each with one inside.</summary>
    private const string Twins = """
        {"resourceType":"Composition","section":[
          {"title":"a","section":[{"title":"x"}]},
          {"title":"a","section":[{"title":"x"}]}]}
        """;

    [Theory]
    [InlineData("repeat(section).count() = 2")]
    [InlineData("repeat(section).title.count() = 2")]
    [InlineData("repeat(section).where(title = 'x').exists()")]
    [InlineData("repeat(section).where(title = 'x').count() = 1")]
    [InlineData("repeat(section).all(title in ('a' | 'x'))")]
    [InlineData("repeat(section).where($index = 1 and title = 'x').exists()")]
    [InlineData("repeat(section).where($index = 2).empty()")]
    [InlineData("repeat(section).title.isDistinct()")]
    public void What_repeat_finds_is_there_once(string expression) => Assert.True(Ask(expression, "Composition", Twins));

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026-02-30")]
    [InlineData("2026-10")]
    [InlineData("2026")]
    [InlineData("2026-10-30T12:49:00+07:00")]
    [InlineData("2026-10-30T12:49:00.123Z")]
    [InlineData("2026-10-30T12:49")]
    [InlineData("2026-10-30T25:00:00Z")]
    [InlineData("30/10/2026")]
    [InlineData("")]
    public void A_moment_can_be_read_again_as_what_it_is_written(string text)
    {
        var json = $$$"""{"resourceType":"Encounter","period":{"start":"{{{text}}}"}}""";
        foreach (var type in new[] { "Date", "DateTime" })
            Assert.Equal(Ask($"iif(true, period.start.toString()).convertsTo{type}()", "Encounter", json), Ask($"period.start.toString().convertsTo{type}()", "Encounter", json));
    }

    [Fact]
    public void Of_two_moments_none_is_read() =>
        Assert.Throws<FhirPathException>(() => Ask("location.period.start.toString().convertsToDate()", "Encounter",
            """{"resourceType":"Encounter","location":[{"period":{"start":"2026-01-01"}},{"period":{"start":"2026-01-02"}}]}"""));

    [Fact]
    public void A_value_with_extensions_is_not_taken_for_the_same_without()
    {
        var scope = new FhirPathScope(default);
        var expression = FhirPathExpression.Compile("name.given.where($this.lower().startsWith('a') and $this.extension.empty()).exists()", "Patient").Expression!;
        for (var again = 0; again < 3; again++)
        {
            foreach (var (sibling, expected) in new[] { ("", true), (""","_given":[{"extension":[{"url":"u","valueString":"v"}]}]""", false) })
            {
                using var document = FhirDocument.Read(Encoding.UTF8.GetBytes($$"""{"resourceType":"Patient","name":[{"given":["An"]{{sibling}}}]}""")).Document!;
                Assert.Equal(expected, expression.Test(document.Root, scope));
            }
        }
    }

    [Theory]
    [InlineData("{  \"resourceType\" :\n\n\t\"Patient\" ,\r\n  \"id\":\"1\" }", true)]
    [InlineData("{\"resourceType\": \u000b\"Patient\"}", false)]
    [InlineData("{\"resourceType\":\"Patient\",\n                                                            \u0001\"id\":\"1\"}", false)]
    public void Only_the_four_blanks_of_JSON_are_passed_over(string json, bool isRead)
    {
        using var document = FhirDocument.Read(Encoding.UTF8.GetBytes(json)).Document;
        Assert.Equal(isRead, document is not null);
    }

    private static bool? Ask(string expression, string type, string json)
    {
        using var document = FhirDocument.Read(Encoding.UTF8.GetBytes(json)).Document!;
        return FhirPathExpression.Compile(expression, type).Expression!.Test(document.Root, new(default));
    }
}
