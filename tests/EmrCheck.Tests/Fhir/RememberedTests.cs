using System.Globalization;
using System.Text;
using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

/// <summary>A worker remembers what it answered about values; that may change how fast it is, and nothing else.</summary>
public sealed class RememberedTests
{
    [Theory]
    [InlineData(40_000, 1)]
    [InlineData(3_000, 7)]
    public void Neither_ever_new_values_nor_too_many_of_them_make_an_answer_wrong(int documents, int repeat)
    {
        var expression = FhirPathExpression.Compile("code.coding.where(code.toInteger() mod 3 = 0).exists()", "Observation").Expression!;
        var worker = new FhirPathScope(Now);
        for (var number = 0; number < documents; number++)
        {
            var code = number / repeat;
            using var document = FhirDocument.Read(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$$"""{"resourceType":"Observation","code":{"coding":[{"code":"{{{code}}}"}]}}"""))).Document!;
            Assert.Equal(code % 3 == 0, expression.Test(document.Root, worker));
        }
    }

    [Fact]
    public void Values_of_the_same_bytes_are_told_apart_by_their_types()
    {
        var worker = new FhirPathScope(Now);
        var isString = FhirPathExpression.Compile("value.select($this).where($this is string).select($this).exists()", "Observation").Expression!;
        foreach (var (json, expected) in new[] { ("""{"resourceType":"Observation","valueString":"2026-01-01"}""", true), ("""{"resourceType":"Observation","valueDateTime":"2026-01-01"}""", false) })
            for (var again = 0; again < 3; again++)
            {
                using var document = FhirDocument.Read(Encoding.UTF8.GetBytes(json)).Document!;
                Assert.Equal(expected, isString.Test(document.Root, worker));
            }
    }

    private static DateTimeOffset Now { get; } = new(2026, 11, 20, 0, 0, 0, TimeSpan.FromHours(7));
}
