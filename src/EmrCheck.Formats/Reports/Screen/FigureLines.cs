using EmrCheck.Core;
using EmrCheck.Core.Sampling;
using EmrCheck.Core.Scoring;

namespace EmrCheck.Formats.Reports.Screen;

/// <summary>The figures with what they are made of, the levels, and what was read.</summary>
internal static class FigureLines
{
    public static void Write(Page page, Appraisal appraisal)
    {
        var (gate, range, coverage) = (appraisal.Scores.Gate, appraisal.Scores.Range, appraisal.Scores.Coverage);
        page.Line($"{page.Say("Bắt buộc đạt", "Mandatory passed")} {gate.Passed}/{gate.Applicable} · {page.Say("điểm", "points")} {range.Low}–{range.High} % "
            + $"({range.Earned}/{range.Applicable}, {range.Undetermined} {page.Say("chưa xác định", "undetermined")}) · "
            + $"{page.Say("đã chấm được", "determined")} {coverage.Determined}/{coverage.Applicable}");
        foreach (var ladder in appraisal.Ladders) page.Line($"{page.Say(ladder.Pack.Ladder!.Title)}: {LevelOf(page, ladder)} – {page.Say(ladder.Reason)}");
        page.Line($"{page.Say("Hồ sơ bệnh án", "Records")}: {appraisal.Records.Read} {page.Say("đọc được", "read")}, {appraisal.Records.Unreadable} "
            + $"{page.Say("không đọc được", "unreadable")}, {appraisal.Records.Resources} {page.Say("tài nguyên", "resources")}"
            + (appraisal.RecordsInPeriod is { } all ? $" · {page.Say($"cơ sở khai {all} hồ sơ trong kỳ", $"the facility states {all} records in the period")}" : ""));
        if (appraisal.Sample is { } sample) page.Line($"{page.Say("Mẫu", "Sample")}: {page.Say(SampleWords.Of(sample))}");
        page.Line("");
    }

    private static string LevelOf(Page page, LadderScore ladder) => ladder switch
    {
        { Reached: 0, IsDetermined: false } => page.Say("chưa xác định", "undetermined"),
        { IsDetermined: false } => page.Say($"ít nhất mức {ladder.Reached}", $"at least level {ladder.Reached}"),
        _ => page.Say($"mức {ladder.Reached}", $"level {ladder.Reached}"),
    };
}
