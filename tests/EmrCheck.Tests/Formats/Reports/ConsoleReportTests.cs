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
    public void What_a_facility_calls_itself_is_never_taken_for_markup_or_colour()
    {
        var named = Reference.Qualified with { Facility = Reference.Qualified.Facility with { Name = "[red]A[/] [x] \u001b[31mB" } };
        var text = named.Written("console", Language.Vi);
        Assert.Contains("[red]A[/] [x]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
    }
}
