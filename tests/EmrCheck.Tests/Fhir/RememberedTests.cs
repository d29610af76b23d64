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

    [Fact]
    public void What_is_chosen_for_a_value_is_the_same_however_often_it_was_asked()
    {
        const string Chosen = "code.select(coding.where(system = 's').code.select(iif($this in ('a' | 'b'), 'one', iif($this = 'c', 'two', {}))))";
        var (list, count) = (Compiled(Chosen), Compiled($"({Chosen} | category.coding.code).distinct().count() = 2"));
        var worker = new FhirPathScope(Now);
        var random = new Random(5);
        for (var round = 0; round < 400; round++)
        {
            var codings = Enumerable.Range(0, random.Next(4)).Select(_ => (System: random.Next(3) > 0 ? "s" : "t", Code: "abcd"[random.Next(4)])).ToArray();
            var expected = codings.Where(each => each.System == "s" && each.Code != 'd').Select(each => each.Code == 'c' ? "two" : "one").ToArray();
            var text = string.Join(',', codings.Select(each => $$"""{"system":"{{each.System}}","code":"{{each.Code}}"}"""));
            using var document = FhirDocument.Read(Encoding.UTF8.GetBytes($$$"""{"resourceType":"Observation","code":{"coding":[{{{text}}}]},"category":[{"coding":[{"code":"one"}]}]}""")).Document!;
            for (var again = 0; again < 2; again++)
            {
                Assert.Equal(expected, list.Evaluate(document.Root, worker).Select(item => item.Text));
                Assert.Equal(expected.Contains("two"), count.Test(document.Root, worker));
            }
        }
    }

    [Fact]
    public void More_choices_than_can_be_remembered_are_all_told_apart()
    {
        var questions = new[] { "p", "q", "r" }.Select(name => (Name: name, Expression: Compiled($"code.coding.code.select({Choice(name)})"))).ToArray();
        var worker = new FhirPathScope(Now);
        foreach (var code in Enumerable.Range(0, 3).SelectMany(_ => Enumerable.Range(0, 61)))
        {
            using var document = FhirDocument.Read(Encoding.UTF8.GetBytes($$$"""{"resourceType":"Observation","code":{"coding":[{"code":"{{{code}}}"}]}}""")).Document!;
            foreach (var (name, expression) in questions)
                Assert.Equal(code < 60 ? [$"{name}{code}"] : [], expression.Evaluate(document.Root, worker).Select(item => item.Text));
        }
    }

    /// <summary>A name for each of sixty codes.</summary>
    private static string Choice(string name) => Enumerable.Range(0, 60).Aggregate("{}", (rest, code) => $"iif($this = '{code}', '{name}{code}', {rest})");

    private static FhirPathExpression Compiled(string expression) => FhirPathExpression.Compile(expression, "Observation").Expression!;

    private static DateTimeOffset Now { get; } = new(2026, 11, 20, 0, 0, 0, TimeSpan.FromHours(7));
}
