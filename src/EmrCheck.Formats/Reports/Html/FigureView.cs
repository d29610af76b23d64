using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>One figure with the formula that makes it.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Value">The figure.</param>
/// <param name="Beside">What must be read with it.</param>
/// <param name="Formula">Numerator, denominator and result.</param>
/// <param name="Bar">The same as a bar; null where a bar says nothing.</param>
internal sealed record FigureView(string Name, string Value, string Beside, string Formula, BarView? Bar)
{
    public static ImmutableArray<FigureView> All(Appraisal appraisal, Wording wording) =>
        [
            Gate(appraisal, wording), Range(appraisal, wording), Coverage(appraisal, wording), Records(appraisal, wording),
            .. appraisal.Ladders.Select(ladder => LadderFigure.Of(ladder, wording)),
        ];

    private static FigureView Gate(Appraisal appraisal, Wording wording)
    {
        var gate = appraisal.Scores.Gate;
        return new(
            wording.Of("Tiêu chí bắt buộc đạt", "Mandatory criteria passed"),
            $"{gate.Passed}/{gate.Applicable}",
            gate.Applicable == 0 ? wording.Of(HtmlWords.NothingApplies) : wording.Of("câu trả lời theo pháp luật", "the legal answer"),
            wording.Of(
                $"Tử số: tiêu chí bắt buộc có kết quả đạt ({gate.Passed}). Mẫu số: tiêu chí bắt buộc có áp dụng ({gate.Applicable}). Chỉ khi hai số bằng nhau và lớn hơn 0 mới là đạt.",
                $"Numerator: mandatory criteria that pass ({gate.Passed}). Denominator: mandatory criteria that apply ({gate.Applicable}). Qualified only when both are equal and above 0."),
            BarView.Of(gate.Passed, 0, gate.Applicable));
    }

    private static FigureView Range(Appraisal appraisal, Wording wording)
    {
        var range = appraisal.Scores.Range;
        var most = range.Earned + range.Undetermined;
        return new(
            wording.Of("Khoảng điểm", "Range of points"),
            range.Applicable == 0 ? "–" : range.Low == range.High ? $"{range.Low} %" : $"{range.Low}–{range.High} %",
            range.Applicable == 0 ? wording.Of(HtmlWords.NothingApplies) : wording.Of($"{range.Undetermined} chưa xác định", $"{range.Undetermined} undetermined"),
            wording.Of(
                $"Thấp: tiêu chí đạt ÷ tiêu chí áp dụng = {range.Earned} ÷ {range.Applicable}. Cao: (đạt + chưa xác định) ÷ áp dụng = {most} ÷ {range.Applicable}. Không kể tiêu chí chỉ để thông tin. Làm tròn xuống; chỉ để theo dõi tiến độ.",
                $"Low: criteria passed ÷ applicable = {range.Earned} ÷ {range.Applicable}. High: (passed + undetermined) ÷ applicable = {most} ÷ {range.Applicable}. Informational ones left out. Rounded down; for progress only."),
            BarView.Of(range.Earned, range.Undetermined, range.Applicable));
    }

    private static FigureView Coverage(Appraisal appraisal, Wording wording)
    {
        var coverage = appraisal.Scores.Coverage;
        return new(
            wording.Of("Độ bao phủ", "Coverage"),
            $"{coverage.Determined}/{coverage.Applicable}",
            coverage.Applicable == 0
                ? wording.Of(HtmlWords.NothingApplies)
                : wording.Of($"{Wording.Share(coverage.Determined, coverage.Applicable)} máy đã kết luận", $"{Wording.Share(coverage.Determined, coverage.Applicable)} determined by the machine"),
            wording.Of(
                $"Tử số: tiêu chí có kết quả đạt hoặc không đạt ({coverage.Determined}). Mẫu số: tiêu chí có áp dụng ({coverage.Applicable}), không kể tiêu chí chỉ để thông tin. Làm tròn xuống.",
                $"Numerator: criteria that pass or fail ({coverage.Determined}). Denominator: criteria that apply ({coverage.Applicable}), informational ones left out. Rounded down."),
            BarView.Of(coverage.Determined, 0, coverage.Applicable));
    }

    private static FigureView Records(Appraisal appraisal, Wording wording)
    {
        var records = appraisal.Records;
        var all = appraisal.RecordsInPeriod is { } made
            ? new Phrase($", trong {wording.Count(made)} hồ sơ cơ sở khai trong kỳ", $", of {wording.Count(made)} that the facility states for the period")
            : new Phrase("", "");
        return new(
            wording.Of("Hồ sơ bệnh án đã đọc", "Records read"),
            $"{wording.Count(records.Read)}/{wording.Count(records.Files)}",
            wording.Of(
                $"{wording.Count(records.Unreadable)} không đọc được",
                $"{wording.Count(records.Unreadable)} unreadable"),
            wording.Of(
                $"Tử số: hồ sơ đọc được ({wording.Count(records.Read)}). Mẫu số: hồ sơ đã nộp ({wording.Count(records.Files)} = đọc được + không đọc được){all.Vi}. Trong đó có {wording.Count(records.Resources)} tài nguyên FHIR.",
                $"Numerator: records read ({wording.Count(records.Read)}). Denominator: records handed in ({wording.Count(records.Files)} = read + unreadable){all.En}. They hold {wording.Count(records.Resources)} FHIR resources."),
            BarView.Of(records.Read, 0, records.Files));
    }
}

/// <summary>A bar of a whole in thousandths: as far as is sure, and as far as it may be at most.</summary>
internal sealed record BarView(long Sure, long Most)
{
    public static BarView? Of(long sure, long open, long whole) => whole == 0 ? null : new(sure * 1000 / whole, (sure + open) * 1000 / whole);
}
