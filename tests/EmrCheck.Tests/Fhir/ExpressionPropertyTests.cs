using EmrCheck.Fhir;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Fhir;

/// <summary>Whatever the expression, compiling gives an expression or errors, and evaluating gives items or a <see cref="FhirPathException"/>.</summary>
public sealed class ExpressionPropertyTests
{
    private static readonly string[] words =
    [
        "name", "given", "birthDate", "identifier", "value", "contained", "deceased", "Patient", "$this", "$index", "$total", "%resource", "%x",
        ".", ".", ".", ".", "(", ")", "(", ")", "[", "]", "{}", ",", "|", "&", "+", "-", "*", "/", "div", "mod", "=", "!=", "~", "!~", "<", ">=",
        "and", "or", "xor", "implies", "in", "contains", "is", "as", "where(", "select(", "exists(", "all(", "repeat(", "iif(", "ofType(",
        "first()", "count()", "not()", "children()", "resolve()", "toString()", "toInteger()", "substring(", "matches(", "aggregate(", "power(",
        "now()", "today()", "1", "0", "2147483647", "1.5", "'a'", "''", "@2026", "@2024-02-29", "@T10:00", "@9999-12-31T23:59:59Z", "3 days", "1 year", "4 'mg'",
        "true", "string", "System.Integer", "`name`", "'", "@", "%", "//", "/*", "\\", "\u1ea7",
    ];

    private static readonly string[] atoms =
    [
        "name", "name.given", "birthDate", "identifier.value", "contained", "deceased", "active", "$this", "%resource", "{}", "1", "0", "-1", "2147483647",
        "1.5", "79228162514264337593543950335.0", "'a'", "'12'", "@2026", "@2024-02-29", "@0001-01-01", "@T10:00", "@9999-12-31T23:59:59Z",
        "3 days", "1 year", "99999999999 years", "4 'mg'", "4 'a'", "true", "now()", "(1 | 2 | 3)",
    ];

    private static readonly string[] calls =
    [
        "where(#)", "select(#)", "exists(#)", "all(#)", "iif(#, #, #)", "first()", "tail()", "skip(#)", "take(#)", "count()", "distinct()", "not()",
        "children()", "descendants()", "resolve()", "toString()", "toInteger()", "toDecimal()", "toQuantity()", "toDate()", "toDateTime()", "toBoolean()",
        "substring(#)", "indexOf(#)", "matches(#)", "replace(#, #)", "aggregate(#, #)", "power(#)", "round(#)", "log(#)", "abs()", "sqrt()", "exp()",
        "union(#)", "combine(#)", "intersect(#)", "exclude(#)", "subsetOf(#)", "isDistinct()", "ofType(string)", "is(Quantity)", "as(Patient)", "type()",
        "extension(#)", "hasValue()", "split(#)", "join(#)", "encode('hex')", "decode('base64')", "id", "value", "extension", "upper()", "length()", "lowBoundary(#)", "highBoundary()", "precision()", "comparable(#)", "sort()", "sort(-#)",
    ];

    private static readonly string[] operators = ["+", "-", "*", "/", "div", "mod", "&", "|", "=", "!=", "~", "!~", "<", ">=", "and", "or", "xor", "implies", "in", "contains"];

    private const string Json = """
        { "resourceType": "Patient", "birthDate": "1980-02-31", "deceasedDateTime": "9999-12-31T23:59:59Z", "active": true,
          "name": [ { "given": [ "A", "B" ], "_given": [ null, { "id": "x" } ] }, { "family": "C" } ], "identifier": [ { "value": "12" } ],
          "contained": [ { "resourceType": "Unknown" }, { "resourceType": "Group", "quantity": 1e99 } ] }
        """;

    [Fact]
    public void No_expression_throws_anything_unexpected()
    {
        using var document = Answers.Document(Json);
        var scope = new FhirPathScope(Answers.Now);
        var texts = Gen.Elements(words).ArrayOf().Select(w => string.Join(' ', w));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithEndSize(25), Prop.ForAll(texts.ToArbitrary(), text => Behaves(text, document, scope)));
    }

    [Fact]
    public void No_well_formed_expression_throws_anything_unexpected()
    {
        using var document = Answers.Document(Json);
        var scope = new FhirPathScope(Answers.Now);
        var random = new Random(20261120);
        for (var i = 0; i < 10_000; i++)
        {
            var text = Make(random, 4);
            try
            {
                Assert.True(Behaves(text, document, scope), text);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{text}: {e}");
            }
        }
    }

    private static string Make(Random random, int depth)
    {
        if (depth == 0) return Any(random, atoms);
        return random.Next(5) switch
        {
            0 => Any(random, atoms),
            1 => $"({Make(random, depth - 1)}) {Any(random, operators)} ({Make(random, depth - 1)})",
            2 => $"({Make(random, depth - 1)})[{Make(random, depth - 1)}]",
            _ => $"({Make(random, depth - 1)}).{string.Concat(Any(random, calls).Split('#').SelectMany((part, i) => i == 0 ? [part] : new[] { Make(random, depth - 2 < 0 ? 0 : depth - 2), part }))}",
        };
    }

    private static string Any(Random random, string[] choices) => choices[random.Next(choices.Length)];

    private static bool Behaves(string text, FhirDocument document, FhirPathScope scope)
    {
        var compilation = FhirPathExpression.Compile(text, "Patient");
        if (compilation.Expression is null) return compilation.Errors.Count > 0 && compilation.Errors.All(e => e.Offset >= 0 && e.Offset <= text.Length);
        try
        {
            compilation.Expression.Test(document.Root, scope);
            return compilation.Expression.Evaluate(document.Root, scope).All(i => i.Text is not null && i.Type is not null);
        }
        catch (FhirPathException)
        {
            return true;
        }
    }
}
