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

    [Fact]
    public void A_page_without_the_table_of_sites_says_that_its_answer_is_not_theirs() => Assert.All([Audience.Hospital, Audience.Leader], audience =>
    {
        Assert.Contains("không nói về các điểm. 2 điểm nộp kèm: 0 đạt, 1 không đạt, 0 chưa đủ căn cứ, 1 chưa chấm được.", Reference.WithSites.Written("html", Language.Vi, audience: audience), StringComparison.Ordinal);
        Assert.DoesNotContain("điểm nộp kèm", Reference.Qualified.Written("html", Language.Vi, audience: audience), StringComparison.Ordinal);
    });

    [Fact]
    public void A_leader_is_not_told_that_all_was_judged_where_nothing_applies()
    {
        var nothing = Reference.Qualified with { Criteria = [] };
        var html = nothing.Written("html", Language.Vi, audience: Audience.Leader);
        Assert.Contains("Chưa chấm gì", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">Đủ<", html, StringComparison.Ordinal);
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
