using System.Text.Json;
using EmrCheck.Core;
using EmrCheck.Formats.Reports;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Tests.Formats.Reports;

/// <summary>Records by department in the reports: the figures of the appraisal, and nothing where there are none.</summary>
public sealed class DepartmentReportTests
{
    private static readonly Appraisal Counted = Reference.NotQualified with
    {
        Departments = [new("Khoa <Nhi>", 40, 10, 1200, 25), new("Khoa Nội", 4, 2, 120, 3), new("", 1, 1, 30, 30)],
    };

    [Theory]
    [InlineData(Audience.Hospital)]
    [InlineData(Audience.Council)]
    public void The_page_shows_them_the_most_violated_first_with_words_and_formula(Audience audience)
    {
        var html = Counted.Written("html", Language.Vi, audience: audience);
        var at = html.IndexOf("<figcaption>Hồ sơ theo khoa</figcaption>", StringComparison.Ordinal);
        var chart = html[at..html.IndexOf("</figure>", at, StringComparison.Ordinal)];
        int[] places = [.. new[] { "Khoa Nội. Không vi phạm: 2, Có vi phạm: 2", "Khoa &lt;Nhi&gt;. Không vi phạm: 30, Có vi phạm: 10", "Khoa khác hoặc không nêu khoa. Không vi phạm: 0, Có vi phạm: 1" }.Select(alt => chart.IndexOf($"aria-label=\"{alt}\"", StringComparison.Ordinal))];
        Assert.True(places[0] > 0 && places[0] < places[1] && places[1] < places[2], string.Join(' ', places));
        Assert.Contains("""<td class="number">25/1.200</td>""", chart, StringComparison.Ordinal);
        Assert.Contains("ít nhất một phép kiểm của tiêu chí có áp dụng bị vi phạm", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_leaders_and_a_report_without_them_say_nothing_of_departments()
    {
        Assert.DoesNotContain("Hồ sơ theo khoa", Counted.Written("html", Language.Vi, audience: Audience.Leader), StringComparison.Ordinal);
        foreach (var format in new[] { "html", "markdown", "json" })
            Assert.DoesNotContain(format == "json" ? "\"departments\"" : "| Khoa |", Reference.NotQualified.Written(format, Language.Vi), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_a_table_of_them()
    {
        var text = Counted.Written("markdown", Language.En);
        Assert.Contains("| Department | Records | With violations | Looks violated/examined |", text, StringComparison.Ordinal);
        Assert.Contains("| 40 | 10 | 25/1,200 |", text, StringComparison.Ordinal);
        Assert.Contains("| Other departments, or none named | 1 | 1 | 30/30 |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<Nhi>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_tells_them_and_they_are_part_of_what_the_report_is_named_by()
    {
        var report = JsonSerializer.Deserialize<JsonReportV1>(Counted.Written("json", Language.Vi), JsonSerializerOptions.Web)!;
        Assert.Equal([new("Khoa <Nhi>", 40, 10, 1200, 25), new("Khoa Nội", 4, 2, 120, 3), new JsonDepartment(null, 1, 1, 30, 30)], report.Departments!.Value.AsEnumerable());
        Assert.NotEqual(AppraisalDigest.Of(Reference.NotQualified), AppraisalDigest.Of(Counted));
        Assert.Null(JsonReportV1.Of(Reference.NotQualified).Departments);
    }
}
