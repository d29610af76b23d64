using System.Text.RegularExpressions;
using EmrCheck.Core;

namespace EmrCheck.Tests.Formats.Reports.Docx;

/// <summary>The papers of the reference appraisals as they are read, line by line.</summary>
public sealed class PaperSnapshotTests
{
    [Fact]
    public void Minutes_qualified() => Snapshot.Verify(Read(Reference.Qualified, "minutes"));

    [Fact]
    public void Minutes_not_qualified_decided_by_a_council() => Snapshot.Verify(Read(Reference.Decided(Reference.NotQualified), "minutes"));

    [Fact]
    public void Minutes_undetermined() => Snapshot.Verify(Read(Reference.Undetermined, "minutes"));

    [Fact]
    public void Self_report_not_qualified_with_waivers_and_the_round_before() => Snapshot.Verify(Read(Reference.Beside, "self-report"));

    private static string Read(Appraisal appraisal, string format)
    {
        using var paper = new WrittenPaper(appraisal, format);
        return Regex.Replace(string.Join('\n', paper.Lines.Select(line => line.TrimEnd())), "sha256:[0-9a-f]{64}", "sha256:…", RegexOptions.None, TimeSpan.FromSeconds(10));
    }
}
