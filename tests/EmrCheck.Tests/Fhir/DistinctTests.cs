using System.Globalization;
using System.Text;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

/// <summary>Long collections are made distinct by hash, short ones by looking at all: both the same.</summary>
public sealed class DistinctTests
{
    private const string Listed = """{"relationship":[{"coding":[{"system":"s#","code":"c"}]}],"telecom":[{"extension":[{"url":"u","valueCoding":{"code":"x#"}}]}]}""";
    private const string Lone = """{"relationship":{"coding":{"system":"s#","code":"c"}},"telecom":{"extension":{"url":"u","valueCoding":{"code":"x#"}}}}""";

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void A_lone_item_is_the_same_with_and_without_a_list_around_it(int pairs)
    {
        var contacts = Enumerable.Range(0, pairs).SelectMany(number => new[] { Listed, Lone }.Select(text => text.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        var json = """{"resourceType":"Patient","contact":[""" + string.Join(',', contacts) + "]}";
        using var document = FhirDocument.Read(Encoding.UTF8.GetBytes(json)).Document!;
        var count = FhirPathExpression.Compile("contact.distinct().count()", "Patient").Expression!.Evaluate(document.Root, new(default));
        Assert.Equal($"{pairs}", Assert.Single(count).Text);
    }
}
