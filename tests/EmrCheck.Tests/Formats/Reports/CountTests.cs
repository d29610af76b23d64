using EmrCheck.Core;
using EmrCheck.Formats.Reports;
using EmrCheck.Tests.Conventions;

namespace EmrCheck.Tests.Formats.Reports;

/// <summary>The same appraisal in every format gives the same counts.</summary>
public sealed class CountTests
{
    private static readonly Dictionary<string, string> Without = new()
    {
        ["console"] = "counts what is open together: looked at beneath",
        ["minutes"] = "counts what is open together: PaperContentTests",
        ["self-report"] = "counts what is open together: PaperContentTests",
        ["questions"] = "lists questions alone",
    };

    private static readonly Appraisal[] All = [Reference.Qualified, Reference.NotQualified, Reference.Undetermined, Reference.Beside, Reference.Decided(Reference.NotQualified), Reference.Of("", Answer.Met)];

    /// <summary>A new format says here how its counts are read, or why it has none.</summary>
    [Fact]
    public void Every_format_is_counted_or_says_why_not() =>
        Assert.Equal(ReportFormats.All.Keys, Counts.Readers.Keys.Concat(Without.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void The_same_appraisal_gives_the_same_counts_in_every_format() => Offenders.None(
        from reader in Counts.Readers
        from appraisal in All.Index()
        from difference in reader.Value(appraisal.Item.Bytes(reader.Key, Language.Vi)).Differences(Counts.Of(appraisal.Item))
        select $"{reader.Key}, appraisal {appraisal.Index}: {difference}");

    [Fact]
    public void Every_format_that_is_counted_tells_something() => Offenders.None(
        from reader in Counts.Readers
        where !reader.Value(Reference.NotQualified.Bytes(reader.Key, Language.Vi)).Differences(new(-1, -1, -1, -1, -1, -1, -1)).Any()
        select reader.Key);

    [Fact]
    public void The_terminal_counts_the_same_with_what_is_open_together() => Assert.All(All, appraisal =>
    {
        var cells = appraisal.Written("console", Language.Vi).Split('\n').Single(line => line.StartsWith("  1/2026 test", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[3..7].Select(cell => cell == "–" ? "0" : cell);
        var counts = Counts.Of(appraisal);
        Assert.Equal([$"{counts.Pass}", $"{counts.Fail}", $"{counts.NeedsReview + counts.NoEvidence + counts.Error}", $"{counts.NotApplicable}"], cells);
    });
}
