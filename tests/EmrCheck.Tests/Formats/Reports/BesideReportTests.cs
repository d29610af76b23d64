using EmrCheck.Core;

namespace EmrCheck.Tests.Formats.Reports;

/// <summary>Waivers and the round before, in every report.</summary>
public sealed class BesideReportTests
{
    [Fact]
    public void Console_vi() => Snapshot.Verify(Reference.Beside.Written("console", Language.Vi));

    [Fact]
    public void Console_en() => Snapshot.Verify(Reference.Beside.Written("console", Language.En));

    [Fact]
    public void Json() => Snapshot.Verify(Reference.Beside.Written("json", Language.Vi)[Reference.NotQualified.Written("json", Language.Vi).IndexOf("\n  \"previous\"", StringComparison.Ordinal)..], "json");

    [Fact]
    public void Html_vi() => Snapshot.Verify(Sections(Language.Vi), "html");

    [Fact]
    public void Html_en() => Snapshot.Verify(Sections(Language.En), "html");

    [Fact]
    public void The_criterion_carries_its_mark_and_the_answer_its_sentence()
    {
        var html = Reference.Beside.Written("html", Language.Vi);
        Assert.Equal(4, html.Split(">miễn trừ đến 21/05/2027<").Length - 1);
        Assert.Contains("<p class=\"reason\">Không đạt, trong đó 2 tiêu chí được miễn trừ đến ngày 21/05/2027", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"waivers\"", Reference.NotQualified.Written("html", Language.Vi), StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_write_never_becomes_markup()
    {
        var html = Reference.Beside.Written("html", Language.Vi);
        foreach (var markup in new[] { "<b>Đang", "<i>ký" }) Assert.DoesNotContain(markup, html, StringComparison.Ordinal);
        Assert.Contains("Đang [nâng cấp]", Reference.Beside.Written("console", Language.Vi), StringComparison.Ordinal);
    }

    private static string Sections(Language language)
    {
        var html = Reference.Beside.Written("html", language);
        var from = html.IndexOf("<section id=\"waivers\"", StringComparison.Ordinal);
        return html[from..html.IndexOf("<section id=\"appendix\"", StringComparison.Ordinal)];
    }
}
