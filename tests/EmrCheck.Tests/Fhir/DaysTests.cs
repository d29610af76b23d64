using EmrCheck.Fhir;

namespace EmrCheck.Tests.Fhir;

/// <summary>day(), days() and inside(): a day is the one written on site.</summary>
public sealed class DaysTests
{
    [Theory]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("2026-11-20T23:30:00+07:00", "2026-11-20")]
    [InlineData("2026-11-20T00:15:00+07:00", "2026-11-20")]
    [InlineData("2026-11-20T23:59:59.999Z", "2026-11-20")]
    [InlineData("2026-11-20T23:59:59-12:00", "2026-11-20")]
    [InlineData("2024-02-29T01:00:00Z", "2024-02-29")]
    [InlineData("2026-11", "")]
    [InlineData("2026", "")]
    [InlineData("2026-02-30", "")]
    [InlineData("20/11/2026", "")]
    [InlineData("", "")]
    public void The_day_of_a_date_is_the_one_written(string written, string day)
    {
        using var document = Answers.Document($$"""{ "resourceType": "Encounter", "period": { "start": "{{written}}" } }""");

        Assert.Equal(day, Answers.Of("period.start.day()", document));
        Assert.Equal(day.Length == 0 ? "" : "Date", Answers.Of("period.start.day().type().name", document));
    }

    [Theory]
    [InlineData("@2026-11-20T23:30:00+07:00.day()", "2026-11-20")]
    [InlineData("(@2026-11-20 | @2026-11-21T08:00:00Z | @2026-11).day()", "2026-11-20; 2026-11-21")]
    [InlineData("{}.day()", "")]
    [InlineData("now().day() = today()", "true")]
    [InlineData("Encounter.period.end.day()", "")]
    public void Days_of_what_is_computed(string expression, string answer)
    {
        using var document = Answers.Document("""{ "resourceType": "Encounter", "period": { "end": 5, "_start": { "id": "x" } } }""");

        Assert.Equal(answer, Answers.Of(expression, document));
    }

    [Theory]
    [InlineData("""{ "start": "2026-11-18T22:00:00+07:00", "end": "2026-11-20T01:00:00+07:00" }""", "2026-11-18; 2026-11-19; 2026-11-20")]
    [InlineData("""{ "start": "2026-11-19" }""", "2026-11-19; 2026-11-20")]
    [InlineData("""{ "start": "2026-11-20", "end": "2026-11-20T10:00:00Z" }""", "2026-11-20")]
    [InlineData("""{ "start": "2024-02-28", "end": "2024-03-01" }""", "2024-02-28; 2024-02-29; 2024-03-01")]
    [InlineData("""{ "start": "2026-11-21", "end": "2026-11-20" }""", "")]
    [InlineData("""{ "start": "2026-12-01" }""", "")]
    [InlineData("""{ "start": "2026-11", "end": "2026-11-20" }""", "")]
    [InlineData("""{ "start": "2026-11-18", "end": "2026-11" }""", "")]
    [InlineData("""{ "start": "2026-11-18", "end": "x" }""", "")]
    [InlineData("""{ "start": "2026-11-18", "end": null }""", "")]
    [InlineData("""{ "end": "2026-11-20" }""", "")]
    [InlineData("""{ "start": [ "2026-11-20" ] }""", "")]
    [InlineData("""{ }""", "")]
    [InlineData("\"2026-11-20\"", "")]
    public void A_period_has_days_up_to_its_end_or_today(string period, string days)
    {
        using var document = Answers.Document($$"""{ "resourceType": "Encounter", "period": {{period}} }""");

        Assert.Equal(days, Answers.Of("period.days()", document));
    }

    [Theory]
    [InlineData("2016-11-14", false)]
    [InlineData("2016-11-13", true)]
    [InlineData("0001-01-01", true)]
    public void Ten_years_of_days_are_the_most(string start, bool isTooLong)
    {
        using var document = Answers.Document($$"""{ "resourceType": "Encounter", "period": { "start": "{{start}}", "end": "2026-11-21" } }""");

        if (!isTooLong) Assert.Equal("3660", Answers.Of("period.days().count()", document));
        else Assert.Equal("too-many-days", Assert.Throws<FhirPathException>(() => Answers.Of("period.days().count()", document)).Code);
    }

    [Theory]
    [InlineData("2026-11-18T08:00:00+07:00", "2026-11-20T10:00:00+07:00", "2026-11-18", true)]
    [InlineData("2026-11-18T08:00:00+07:00", "2026-11-20T10:00:00+07:00", "2026-11-20", true)]
    [InlineData("2026-11-18T08:00:00+07:00", "2026-11-20T10:00:00+07:00", "2026-11-21", false)]
    [InlineData("2026-11-18T08:00:00+07:00", "2026-11-20T10:00:00+07:00", "2026-11", true)]
    [InlineData("2026-11-18T08:00:00+07:00", "2026-11-20T10:00:00+07:00", "2025", false)]
    [InlineData("2026-11-18T08:00:00+07:00", "2026-11-20T10:00:00+07:00", "2026-11-18T01:00:00Z", true)]
    [InlineData("2026-11-18T08:00:00+07:00", "2026-11-20T10:00:00+07:00", "2026-11-18T00:59:59Z", false)]
    [InlineData("2026-11-18T08:00:00+07:00", "2026-11-20T10:00:00+07:00", "2026-11-20T10:00:00.500+07:00", true)]
    [InlineData("2026-11-18T08:00:00+07:00", "2026-11-20T10:00:00+07:00", "2026-11-20T10:00:01+07:00", false)]
    [InlineData("2026-11-18T08:00:00+07:00", "2026-11-20T10:00:00+07:00", "2026-11-20T09:00:00", null)]
    [InlineData("2026-11-18", "2026-11-20", "2026-11-20T23:59:00+07:00", true)]
    [InlineData("2026-11-18", "2026-11-20", "2026-11-21T00:00:00+07:00", false)]
    [InlineData("2026-11-18", "", "2030-01-01", true)]
    [InlineData("2026-11-18", "", "2026-11-17", false)]
    [InlineData("", "2026-11-20", "2026-11-19", null)]
    [InlineData("x", "2026-11-20", "2026-11-19", null)]
    [InlineData("2026-11-18", "x", "2026-11-19", null)]
    [InlineData("2026-11-18", "2026-11-20", "x", null)]
    public void A_moment_lies_inside_on_the_precision_that_both_share(string start, string end, string moment, bool? inside)
    {
        var period = string.Join(',', new[] { ("start", start), ("end", end) }.Where(each => each.Item2.Length > 0).Select(each => $"\"{each.Item1}\":\"{each.Item2}\""));
        using var document = Answers.Document($$"""{ "resourceType": "Encounter", "period": { {{period}} }, "statusHistory": [ { "period": { "start": "{{moment}}" } } ] }""");

        Assert.Equal(inside, Answers.Expression("statusHistory.period.start.inside(period)", "Encounter").Test(document.Root, new(Answers.Now)));
    }

    [Theory]
    [InlineData("\"start\": \"2026-11-18\", \"end\": \"2026-11-20\"", true)]
    [InlineData("\"start\": \"2026-11-19\", \"end\": \"2026-11-19T20:00:00Z\"", true)]
    [InlineData("\"start\": \"2026-11-17\", \"end\": \"2026-11-19\"", false)]
    [InlineData("\"start\": \"2026-11-19\", \"end\": \"2026-11-21\"", false)]
    [InlineData("\"start\": \"2026-11-19\"", false)]
    [InlineData("\"end\": \"2026-11-19\"", null)]
    public void A_period_lies_inside_with_both_ends(string inner, bool? inside)
    {
        using var document = Answers.Document($$"""
            { "resourceType": "Encounter", "period": { "start": "2026-11-18", "end": "2026-11-20" }, "statusHistory": [ { "period": { {{inner}} } } ] }
            """);

        Assert.Equal(inside, Answers.Expression("statusHistory.period.inside(period)", "Encounter").Test(document.Root, new(Answers.Now)));
    }

    [Theory]
    [InlineData("performed.inside(%resource.extension.value)", "not-a-period")]
    [InlineData("extension.value.inside(performed.ofType(Period))", "several-items")]
    [InlineData("performed.inside(extension.value)", "several-items")]
    public void What_is_no_period_or_not_one_is_an_error_of_evaluation(string expression, string code)
    {
        var more = code == "several-items" ? """, { "url": "b", "valueDateTime": "2026" }""" : "";
        using var document = Answers.Document($$$"""
            { "resourceType": "Procedure", "performedPeriod": { "start": "2026" }, "extension": [ { "url": "a", "valueDateTime": "2026" }{{{more}}} ] }
            """);

        Assert.Equal(code, Assert.Throws<FhirPathException>(() => Answers.Of(expression, document)).Code);
    }

    [Theory]
    [InlineData("status.day()", "a date, dateTime or instant")]
    [InlineData("period.day()", "a date, dateTime or instant")]
    [InlineData("period.start.days()", "a Period")]
    [InlineData("status.inside(period)", "a date, dateTime, instant or Period")]
    [InlineData("period.inside(period.start)", "a Period")]
    [InlineData("period.inside()", "one argument")]
    public void What_has_no_day_is_told_when_compiling(string expression, string expected)
    {
        var error = Assert.Single(FhirPathExpression.Compile(expression, "Encounter").Errors);

        Assert.Equal((FhirPathErrorKind.WrongArguments, expected), (error.Kind, error.Expected));
    }
}
