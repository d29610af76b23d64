using EmrCheck.Core;
using EmrCheck.Formats.Reports;

namespace EmrCheck.Tests.Formats.Reports;

/// <summary>The page for each reader, of the three reference appraisals.</summary>
public sealed class HtmlReportTests
{
    [Fact]
    public void Qualified_council() => Snapshot.Verify(Body(Reference.Qualified, Audience.Council), "html");

    [Fact]
    public void Qualified_hospital() => Snapshot.Verify(Body(Reference.Qualified, Audience.Hospital), "html");

    [Fact]
    public void Qualified_leader() => Snapshot.Verify(Body(Reference.Qualified, Audience.Leader), "html");

    [Fact]
    public void Not_qualified_council() => Snapshot.Verify(Body(Reference.NotQualified, Audience.Council), "html");

    [Fact]
    public void Not_qualified_hospital() => Snapshot.Verify(Body(Reference.NotQualified, Audience.Hospital), "html");

    [Fact]
    public void Not_qualified_leader() => Snapshot.Verify(Body(Reference.NotQualified, Audience.Leader), "html");

    [Fact]
    public void Undetermined_council() => Snapshot.Verify(Body(Reference.Undetermined, Audience.Council), "html");

    [Fact]
    public void Undetermined_hospital() => Snapshot.Verify(Body(Reference.Undetermined, Audience.Hospital), "html");

    [Fact]
    public void Undetermined_leader() => Snapshot.Verify(Body(Reference.Undetermined, Audience.Leader, Language.En), "html");

    [Fact]
    public void Beside_leader() => Snapshot.Verify(Body(Reference.Beside, Audience.Leader), "html");

    [Fact]
    public void All_audiences_are_told_the_same_figures() => Assert.All(new[] { Reference.Qualified, Reference.NotQualified, Reference.Undetermined, Reference.Beside }, appraisal =>
        Assert.Single(Enum.GetValues<Audience>().Select(audience => Figures(appraisal.Written("html", Language.Vi, audience: audience))).Distinct()));

    [Fact]
    public void Letters_that_nobody_sees_are_shown_as_such()
    {
        var named = Reference.Qualified with { Facility = Reference.Qualified.Facility with { Name = "A\u0000\u001b[31m\u202eB\u2066C\tD" } };
        var html = named.Written("html", Language.Vi);
        Assert.Contains("A\uFFFD\uFFFD[31m\uFFFDB\uFFFDC\tD", html, StringComparison.Ordinal);
        Assert.DoesNotContain(html, letter => (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter is '\u202e' or '\u2066');
    }

    private static string Figures(string html)
    {
        var from = html.IndexOf("<div class=\"figures\">", StringComparison.Ordinal);
        return html[from..html.IndexOf("<figure", from, StringComparison.Ordinal)];
    }

    /// <summary>What is told, without style, script and appendix.</summary>
    private static string Body(Appraisal appraisal, Audience audience, Language language = Language.Vi)
    {
        var html = appraisal.Written("html", language, audience: audience);
        var from = html.IndexOf("<main", StringComparison.Ordinal);
        var to = html.IndexOf("<section id=\"appendix\"", StringComparison.Ordinal) is >= 0 and var appendix ? appendix : html.IndexOf("</main>", StringComparison.Ordinal);
        return html[from..to];
    }
}
