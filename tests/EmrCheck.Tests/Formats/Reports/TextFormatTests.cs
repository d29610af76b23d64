using EmrCheck.Core;
using EmrCheck.Formats.Reports;

namespace EmrCheck.Tests.Formats.Reports;

/// <summary>The three reference appraisals in every format that is text; console, HTML and JSON have tests of their own.</summary>
public sealed class TextFormatTests
{
    private static readonly Dictionary<string, Appraisal> Appraisals = new()
    {
        ["qualified"] = Reference.Qualified, ["not_qualified"] = Reference.NotQualified, ["undetermined"] = Reference.Undetermined,
    };

    public static TheoryData<string, string> Reports()
    {
        var reports = new TheoryData<string, string>();
        foreach (var format in ReportFormats.All.Keys.Except(ReportFormats.Binary).Except(["console", "html", "json"]))
            foreach (var name in Appraisals.Keys) reports.Add(format, name);
        return reports;
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_text_format_is_as_it_was(string format, string name) => Snapshot.Verify(
        Appraisals[name].Written(format, Language.Vi).TrimStart('\uFEFF'), ReportFormats.FileOf(format).Split('.')[^1], method: $"{nameof(Every_text_format_is_as_it_was)}_{format.Replace('-', '_')}_{name}");

    [Fact]
    public void In_English_nothing_of_the_Vietnamese_is_left() => Assert.All(ReportFormats.All.Keys.Except(ReportFormats.Binary).Except(["html", "json"]), format =>
        Assert.DoesNotMatch("Đạt|Không|Tiêu chí|Phát hiện", Reference.NotQualified.Written(format, Language.En)));
}
