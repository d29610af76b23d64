using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Docx;

/// <summary>The machine's answer, how the criteria stand text by text, and the figures with their formulas.</summary>
internal static class Totals
{
    private static readonly Grid ByText = new(
        Paragraphs.CellHead, Paragraphs.Cell, ("Văn bản", 3554), ("Số tiêu chí", 1000), ("Đạt", 900), ("Không đạt", 1000), ("Chưa kết luận được", 1400), ("Không áp dụng", 1500));

    public static IEnumerable<OpenXmlElement> Of(Paper paper)
    {
        var appraisal = paper.Appraisal;
        yield return Paragraphs.Dash("Kết quả máy chấm: ", Piece.Strong(Words.Of(appraisal.Overall).Vi), $". {appraisal.Reason.Vi}");
        yield return ByText.Of([.. appraisal.Criteria.GroupBy(result => result.Criterion.Pack).Select(text => Row(NameOf(text.Key, appraisal), [.. text])), Row("Cộng", appraisal.Criteria)]);
        yield return Paragraphs.Of(Paragraphs.Centre);
        var (gate, range, coverage) = (appraisal.Scores.Gate, appraisal.Scores.Range, appraisal.Scores.Coverage);
        yield return Paragraphs.Dash($"Tiêu chí bắt buộc đạt: {gate.Passed}/{gate.Applicable} (số tiêu chí bắt buộc đạt ÷ số tiêu chí bắt buộc có áp dụng, chỉ tính văn bản quyết định kết quả).");
        yield return Paragraphs.Dash($"Tiến độ: từ {range.Low} % đến {range.High} % (thấp: {range.Earned} đạt ÷ {range.Applicable} có áp dụng; cao: tính cả {range.Undetermined} tiêu chí chưa kết luận được là đạt{LeftOut(appraisal)}).");
        yield return Paragraphs.Dash($"Đã kết luận được: {coverage.Determined}/{coverage.Applicable} tiêu chí có áp dụng{LeftOut(appraisal)}. Tiêu chí chưa chấm được không được tính là đạt.");
        foreach (var ladder in appraisal.Ladders)
        {
            var level = (ladder.Reached, ladder.IsDetermined) switch
            {
                (0, false) => "chưa xác định",
                (var reached, false) => $"ít nhất mức {reached}",
                var (reached, _) => $"mức {reached}",
            };
            yield return Paragraphs.Dash($"{ladder.Pack.Ladder!.Title.Vi}: {level}. {ladder.Reason.Vi}");
        }
    }

    /// <summary>The number of a text, whether it decides, and that it has ended where it has.</summary>
    public static string NameOf(Pack pack, Appraisal appraisal) =>
        pack.Number + (appraisal.Profile.IsGate(pack.Id) ? " (quyết định kết quả)" : "") + (pack.StampOn(appraisal.AsOf) is { } stamp ? $" – {stamp.Vi}" : "");

    private static DocumentFormat.OpenXml.Wordprocessing.TableRow Row(string name, ImmutableArray<CriterionResult> results)
    {
        string Having(Func<Verdict, bool> which) => results.Count(result => which(result.Verdict)).ToString(CultureInfo.InvariantCulture);
        return ByText.Row(
            name, results.Length.ToString(CultureInfo.InvariantCulture), Having(verdict => verdict == Verdict.Pass), Having(verdict => verdict == Verdict.Fail),
            Having(IsOpen), Having(verdict => verdict == Verdict.NotApplicable));
    }

    /// <summary>What the table counts and the figures do not; nothing where there is none.</summary>
    private static string LeftOut(Appraisal appraisal) =>
        appraisal.Criteria.Count(result => result.Verdict != Verdict.NotApplicable && result.Criterion.Obligation == Obligation.Informational) is > 0 and var count
            ? $", không kể {count} tiêu chí chỉ để thông tin"
            : "";

    /// <summary>Whether the machine reached no answer on what applies.</summary>
    public static bool IsOpen(Verdict verdict) => verdict is Verdict.NoEvidence or Verdict.NeedsReview or Verdict.Error;
}
