using System.Globalization;
using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Tests.Formats.Reports;

public sealed class ConsoleReportTests
{
    [Fact]
    public void Qualified_vi() => Snapshot.Verify(Reference.Qualified.Written("console", Language.Vi));

    [Fact]
    public void Qualified_en() => Snapshot.Verify(Reference.Qualified.Written("console", Language.En));

    [Fact]
    public void Not_qualified_vi() => Snapshot.Verify(Reference.NotQualified.Written("console", Language.Vi));

    [Fact]
    public void Not_qualified_en() => Snapshot.Verify(Reference.NotQualified.Written("console", Language.En));

    [Fact]
    public void Undetermined_vi() => Snapshot.Verify(Reference.Undetermined.Written("console", Language.Vi));

    [Fact]
    public void Undetermined_en() => Snapshot.Verify(Reference.Undetermined.Written("console", Language.En));

    [Fact]
    public void Decided_by_a_council_vi() => Snapshot.Verify(Reference.Decided(Reference.NotQualified).Written("console", Language.Vi));

    [Fact]
    public void Decided_by_a_council_en() => Snapshot.Verify(Reference.Decided(Reference.Undetermined, "sha256:bb").Written("console", Language.En));

    [Fact]
    public void No_report_names_a_member_of_the_council() => Assert.All(new[] { "console", "html", "json" }, format =>
    {
        var text = Reference.Decided(Reference.NotQualified).Written(format, Language.Vi);
        Assert.Contains("Đã xem", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị B", text, StringComparison.Ordinal);
    });

    [Fact]
    public void Colours_are_sent_only_to_a_terminal_that_takes_them()
    {
        Assert.DoesNotContain("\u001b", Reference.NotQualified.Written("console", Language.Vi), StringComparison.Ordinal);
        Assert.Contains("\u001b[", Reference.NotQualified.Written("console", Language.Vi, color: true), StringComparison.Ordinal);
    }

    [Fact]
    public void In_40_columns() => Snapshot.Verify(Reference.Beside.Written("console", Language.Vi, width: 40));

    [Fact]
    public void In_80_columns() => Snapshot.Verify(Reference.Beside.Written("console", Language.Vi, width: 80));

    [Fact]
    public void In_120_columns() => Snapshot.Verify(Reference.Beside.Written("console", Language.Vi, width: 120));

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal_whatever_the_letters(int width)
    {
        const string Name = "Be\u0323\u0302nh vie\u0323\u0302n 中央病院 Trung ương, cơ sở khám bệnh, chữa bệnh";
        foreach (var appraisal in new[] { Reference.Qualified, Reference.NotQualified, Reference.Undetermined, Reference.Beside, Reference.Decided(Reference.NotQualified) })
        {
            var text = (appraisal with { Facility = appraisal.Facility with { Name = Name } }).Written("console", Language.Vi, width: width);
            Assert.All(text.Split('\n'), line => Assert.True(Columns(line) <= width, $"{Columns(line)} > {width}: {line}"));
            Assert.Contains("中央病院", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_answer_comes_first_then_what_matters_most_and_what_to_do()
    {
        var lines = Reference.NotQualified.Written("console", Language.Vi).Split('\n');
        int At(string start) => Array.FindIndex(lines, line => line.StartsWith(start, StringComparison.Ordinal));
        int[] places = [At("KHÔNG ĐẠT – "), At("Quan trọng nhất"), At("  1. T-2"), At("     → A remedy"), At("Làm tiếp"), At("Bắt buộc đạt 0/2"), At("  Văn bản")];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    /// <summary>How many columns of a terminal a line takes: none for a combining mark, two for a Chinese letter.</summary>
    private static int Columns(string line) => line.EnumerateRunes().Sum(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? 0 : rune.Value is >= 0x4e00 and <= 0x9fff ? 2 : 1);

    [Fact]
    public void What_a_facility_calls_itself_is_never_taken_for_markup_or_colour()
    {
        var named = Reference.Qualified with { Facility = Reference.Qualified.Facility with { Name = "[red]A[/] [x] \u001b[31mB" } };
        var text = named.Written("console", Language.Vi);
        Assert.Contains("[red]A[/] [x]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
    }
}
