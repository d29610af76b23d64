using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("-(2) + 5", "3")]
    [InlineData("7 div 2 | 7 mod 2 | 7 / 2", "3; 1; 3.5")]
    [InlineData("1 / 0", "")]
    [InlineData("2147483647 + 1", "")]
    [InlineData("'a' + 'b' & {} & 'c'", "abc")]
    [InlineData("true and {}", "")]
    [InlineData("false and {}", "false")]
    [InlineData("true or {}", "true")]
    [InlineData("{} implies true", "true")]
    [InlineData("{} implies false", "")]
    [InlineData("false implies {}", "true")]
    [InlineData("true xor {}", "")]
    [InlineData("({}).not()", "")]
    [InlineData("1 = 1.0", "true")]
    [InlineData("'a' = 'A' or 'a' ~ 'A'", "true")]
    [InlineData("{} = {}", "")]
    [InlineData("{} ~ {}", "true")]
    [InlineData("1.25 ~ 1.3 and 1.25 !~ 1.2 and @T10:00 !~ @0001-01-01T10:00", "true")]
    [InlineData("(1 | 2) = (2 | 1)", "false")]
    [InlineData("(1 | 2) ~ (2 | 1)", "true")]
    [InlineData("1 in (1 | 2) and (1 | 2) contains 2", "true")]
    [InlineData("@2026-11 = @2026-11-20", "")]
    [InlineData("@2026-11-20 < @2026-12", "true")]
    [InlineData("@2026-11-20T10:00:00+07:00 = @2026-11-20T03:00:00Z", "true")]
    [InlineData("@2026-11-20T10:00:00 = @2026-11-20T10:00:00Z", "")]
    [InlineData("@2026-11-20T10:00:00 < @2026-12-20T10:00:00Z", "true")]
    [InlineData("@2024-02-29 + 1 year", "2025-02-28")]
    [InlineData("@2026-11-20 - 28 days", "2026-10-23")]
    [InlineData("@2026-11-20T10:00:00Z + 90 minutes", "2026-11-20T11:30:00Z")]
    [InlineData("@T23:30 + 1 hour", "00:30")]
    [InlineData("@T00:30 - 1 hour", "23:30")]
    [InlineData("@2026-11-20 + 1.5 weeks", "2026-11-27")]
    [InlineData("@2014 + 24 months | @2014 - 13 months | @2014 - 300 days", "2016; 2013; 2014")]
    [InlineData("@2014-05 - 29 days | @2014-05-01 - 23 hours | @T10:00 - 30 seconds", "2014-05; 2014-05-01; 10:00")]
    [InlineData("@2014-05-01T10:00:00 + 900 milliseconds = @2014-05-01T10:00:00", "true")]
    [InlineData("today()", "2026-11-20")]
    [InlineData("now()", "2026-11-20T09:30:00.000+07:00")]
    [InlineData("today() - 1 day < now()", "true")]
    [InlineData("4 'g' = 4000 'mg'", "true")]
    [InlineData("4 'g' = 4 'm'", "")]
    [InlineData("2 + 3 '1' | 3 '%' - 1 | 3 'mg' + 1", "5 '1'; -97 '%'")]
    [InlineData("1 'm' + 2 'cm' | 1 week - 1 day", "102 'cm'; 6 days")]
    [InlineData("7 days = 1 week", "true")]
    [InlineData("1 year = 1 'a'", "")]
    [InlineData("1 year ~ 1 'a'", "true")]
    [InlineData("'12'.toInteger() + 1", "13")]
    [InlineData("'x'.toInteger()", "")]
    [InlineData("'1.50'.convertsToDecimal()", "true")]
    [InlineData("'5-'.convertsToDecimal() or '.5'.convertsToDecimal() or '5.'.convertsToDecimal()", "false")]
    [InlineData("'2026-11-20'.toDate() = @2026-11-20", "true")]
    [InlineData("'yes'.toBoolean()", "true")]
    [InlineData("1.toString() & true.toString()", "1true")]
    [InlineData("'5 \\'mg\\''.toQuantity() = 5 'mg'", "true")]
    [InlineData("'3 days\\n'.convertsToQuantity()", "false")]
    [InlineData("'Hà Nội'.length()", "6")]
    [InlineData("'abcd'.substring(1, 2)", "bc")]
    [InlineData("'abc'.indexOf('c') | 'abc'.indexOf('x')", "2; -1")]
    [InlineData("'abc'.upper().replace('B', '-')", "A-C")]
    [InlineData("'a,b'.split(',').join('+')", "a+b")]
    [InlineData("'2026-11'.replaceMatches('-', '/')", "2026/11")]
    [InlineData("'abc'.matches('b')", "true")]
    [InlineData("'abc'.matchesFull('b') or 'b\\n'.matchesFull('b')", "false")]
    [InlineData("(1 | 2 | 3 | 4).skip(1).take(2)", "2; 3")]
    [InlineData("(1 | 2 | 3).tail().last()", "3")]
    [InlineData("(1 | 2 | 3).intersect(2 | 3 | 4)", "2; 3")]
    [InlineData("(1 | 2 | 3).exclude(2)", "1; 3")]
    [InlineData("(1 | 2).combine(2).isDistinct()", "false")]
    [InlineData("(1 | 2).subsetOf(1 | 2 | 3)", "true")]
    [InlineData("(true | false).anyTrue()", "true")]
    [InlineData("(1 | 2 | 3).select($this * $this)", "1; 4; 9")]
    [InlineData("1.repeat(iif($this < 5, $this + 1, {}))", "2; 3; 4; 5")]
    [InlineData("(1 | 2 | 3).aggregate($this + $total, 0)", "6")]
    [InlineData("2.power(10) | 9.sqrt() | (-1.5).abs() | 1.55.round(1)", "1024; 3; 1.5; 1.6")]
    [InlineData("2.power(3).type().name | 2.power(3.0).type().name", "Integer; Decimal")]
    [InlineData("(-1).sqrt()", "")]
    [InlineData("1.587.lowBoundary(2) | 1.587.highBoundary(2)", "1.58; 1.59")]
    [InlineData("@2026.lowBoundary() | @2026-02.highBoundary()", "2026-01-01; 2026-02-28")]
    [InlineData("@2026-11.precision() | 1.50.precision()", "6; 2")]
    [InlineData("1 'g'.comparable(1 'kg')", "true")]
    [InlineData("('b' | 'a' | 'c').sort(-$this)", "c; b; a")]
    [InlineData("1.is(Integer) and 1.5 is System.Decimal", "true")]
    [InlineData("%ucum & %`vs-x`", "http://unitsofmeasure.orghttp://hl7.org/fhir/ValueSet/x")]
    [InlineData("/* a */ 1 // b", "1")]
    public void Expressions_have_their_known_answers(string expression, string expected)
    {
        using var document = Answers.Document("""{ "resourceType": "Patient" }""");

        Assert.Equal(expected, Answers.Of(expression, document));
    }

    [Theory]
    [InlineData("1 +", FhirPathErrorKind.Syntax, 3, null)]
    [InlineData("name.where(", FhirPathErrorKind.Syntax, 11, null)]
    [InlineData("'open", FhirPathErrorKind.Syntax, 0, null)]
    [InlineData("@2026-13-01", FhirPathErrorKind.Syntax, 0, null)]
    [InlineData("nmae.family", FhirPathErrorKind.UnknownElement, 0, "name")]
    [InlineData("name.famly", FhirPathErrorKind.UnknownElement, 5, "family")]
    [InlineData("deceasedBoolean", FhirPathErrorKind.UnknownElement, 0, "deceased")]
    [InlineData("name.exist()", FhirPathErrorKind.UnknownFunction, 5, "exists")]
    [InlineData("multipleBirth is Intger", FhirPathErrorKind.UnknownType, 17, "integer")]
    [InlineData("%contxt", FhirPathErrorKind.UnknownVariable, 0, "%context")]
    [InlineData("name.first(1)", FhirPathErrorKind.WrongArguments, 5, null)]
    [InlineData("birthDate < 'x'", FhirPathErrorKind.WrongArguments, 10, null)]
    [InlineData("id.matches('(')", FhirPathErrorKind.WrongArguments, 11, null)]
    [InlineData("id.matches('(?=x)')", FhirPathErrorKind.NotSupported, 11, null)]
    [InlineData("id.subsumes('x')", FhirPathErrorKind.NotSupported, 3, null)]
    [InlineData("id.memberOf('x')", FhirPathErrorKind.WrongArguments, 12, null)]
    [InlineData("contact.name.where(use.exists()).given.x", FhirPathErrorKind.UnknownElement, 39, null)]
    public void Mistakes_are_found_when_compiling(string expression, FhirPathErrorKind kind, int offset, string? suggestion)
    {
        var compilation = FhirPathExpression.Compile(expression, "Patient");

        Assert.Null(compilation.Expression);
        var error = compilation.Errors[0];
        Assert.Equal((kind, offset), (error.Kind, error.Offset));
        if (suggestion is not null) Assert.Equal(suggestion, error.Suggestion);
    }

    [Fact]
    public void Several_mistakes_are_told_at_once()
    {
        var errors = FhirPathExpression.Compile("nmae.exists() and birthdate.exists() and %x", "Patient").Errors;

        Assert.Equal(["nmae", "birthdate", "%x"], errors.Select(e => e.Found));
    }

    [Fact]
    public void Too_long_an_expression_is_a_mistake_and_not_a_crash()
    {
        Assert.Equal(FhirPathErrorKind.Syntax, FhirPathExpression.Compile(new string('(', 100_000), "Patient").Errors[0].Kind);
        Assert.Equal(FhirPathErrorKind.Syntax, FhirPathExpression.Compile(new string('-', 100_000) + "1", "Patient").Errors[0].Kind);
        Assert.Equal(FhirPathErrorKind.Syntax, FhirPathExpression.Compile("1" + string.Concat(Enumerable.Repeat(".not()", 100_000)), "Patient").Errors[0].Kind);
        Assert.Equal(FhirPathErrorKind.Syntax, FhirPathExpression.Compile("1" + string.Concat(Enumerable.Repeat(" + 1", 100_000)), "Patient").Errors[0].Kind);
    }

    [Theory]
    [InlineData("name.family.exists()", true)]
    [InlineData("name.where(family = 'Lê').exists()", false)]
    [InlineData("gender", null)]
    [InlineData("name", true)]
    [InlineData("active", false)]
    public void A_test_is_true_false_or_nothing(string expression, bool? expected)
    {
        using var document = Answers.Document("""{ "resourceType": "Patient", "active": false, "name": [ { "family": "Nguyễn" } ] }""");

        Assert.Equal(expected, Answers.Expression(expression, "Patient").Test(document.Root, new(Answers.Now)));
    }

    [Fact]
    public void Several_items_are_no_answer_to_a_test()
    {
        using var document = Answers.Document("""{ "resourceType": "Patient", "name": [ { "family": "A" }, { "family": "B" } ] }""");

        var error = Assert.Throws<FhirPathException>(() => Answers.Expression("name.family", "Patient").Test(document.Root, new(Answers.Now)));
        Assert.Equal("several-items", error.Code);
    }

    [Theory]
    [InlineData("name.where(use = 'official').given.exists()")]
    [InlineData("identifier.exists(system = 'http://a' and value.matches('^[0-9]{12}$'))")]
    [InlineData("birthDate <= today() and name.all(family.exists() or text.exists())")]
    [InlineData("multipleBirth.ofType(integer) > 1 implies active")]
    [InlineData("extension('http://x').value.exists() and extension('http://y').empty()")]
    public void Testing_again_allocates_nothing(string expression)
    {
        using var document = Answers.Document("""
            { "resourceType": "Patient", "active": true, "birthDate": "1980-02-03", "multipleBirthInteger": 2,
              "extension": [ { "url": "http://x", "valueCode": "a" } ],
              "identifier": [ { "system": "http://a", "value": "001180000001" } ], "name": [ { "use": "official", "family": "Nguyễn", "given": [ "Mai" ] } ] }
            """);
        var compiled = Answers.Expression(expression, "Patient");
        var scope = new FhirPathScope(Answers.Now);
        for (var i = 0; i < 1000; i++) Assert.True(compiled.Test(document.Root, scope) == true);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) compiled.Test(document.Root, scope);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(bytes, 0, 1000);
    }
}
