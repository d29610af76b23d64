using EmrCheck.Core.Waivers;

namespace EmrCheck.Core;

/// <summary>The sentences about waivers.</summary>
internal static partial class Reasons
{
    public static Phrase WaiverMalformed { get; } = new("Miễn trừ không đọc được.", "The waiver cannot be read.");

    public static Phrase WaivedInPart { get; } = new("miễn trừ một phần", "waived in part");

    public static Phrase WaivedUntil(DateOnly until) => new($"miễn trừ đến {Day(until)}", $"waived until {Iso(until)}");

    public static Phrase WaiverApplies(Waiver waiver) => new(
        $"Áp dụng cho {waiver.Scope.Said.Vi}, đến hết ngày {Day(waiver.Until)}.", $"Applies to {waiver.Scope.Said.En}, until {Iso(waiver.Until)}.");

    public static Phrase WaiverOfAnother(Waiver waiver, Facility facility) => new(
        $"Cấp cho cơ sở {waiver.Facility}, không phải {facility.Code}.", $"Given to facility {waiver.Facility}, not {facility.Code}.");

    public static Phrase WaiverNotYet(Waiver waiver, DateOnly asOf) => new(
        $"Ký ngày {Day(waiver.SignedOn)}, sau ngày thẩm định {Day(asOf)}.", $"Signed on {Iso(waiver.SignedOn)}, after the day of the appraisal, {Iso(asOf)}.");

    public static Phrase WaiverExpired(Waiver waiver, DateOnly asOf) => new(
        $"Hết hạn ngày {Day(waiver.Until)}, trước ngày thẩm định {Day(asOf)}; muốn tiếp tục phải ký miễn trừ mới.",
        $"Ended on {Iso(waiver.Until)}, before the day of the appraisal, {Iso(asOf)}; a new one must be signed to go on.");

    public static Phrase WaiverOfNoCriterion(Waiver waiver) => new(
        $"Bảng tiêu chí của ngày này không có {waiver.Criterion}.", $"The checklist of the day has no {waiver.Criterion}.");

    public static Phrase WaiverOfNoFailure(CriterionResult result) => result.Verdict switch
    {
        Verdict.Pass => new($"{result.Criterion.Id} đang đạt, không còn gì để miễn trừ.", $"{result.Criterion.Id} passes, nothing is left to waive."),
        Verdict.NotApplicable => new($"{result.Criterion.Id} không áp dụng cho cơ sở.", $"{result.Criterion.Id} does not apply to the facility."),
        _ => new(
            $"{result.Criterion.Id} chưa có kết luận ({Words.Of(result.Verdict).Vi}); chỉ miễn trừ được điều đã kết luận là không đạt.",
            $"{result.Criterion.Id} is undecided ({Words.Of(result.Verdict).En}); only what was found to fail can be waived."),
    };

    public static Phrase WaiverOfNothing(Waiver waiver) => new(
        $"{waiver.Criterion} không đạt, nhưng không vì {waiver.Scope.Said.Vi}.", $"{waiver.Criterion} fails, but not for {waiver.Scope.Said.En}.");

    public static Phrase Waived(Overall overall, WaiverSummary summary)
    {
        var (vi, en) = (Words.Of(overall).Vi.ToLowerInvariant(), Words.Of(overall).En.ToLowerInvariant());
        var first = summary.Waived.IsEmpty ? default : summary.Waived.Values.Min();
        var same = summary.Waived.Values.Distinct().Count() < 2;
        var whole = summary.Waived.IsEmpty
            ? new Phrase("không có tiêu chí nào được miễn trừ toàn bộ", "no criterion is wholly waived")
            : new(
                $"trong đó {summary.Waived.Count} tiêu chí được miễn trừ đến {(same ? "ngày" : "sớm nhất là ngày")} {Day(first)}",
                $"of which {summary.Waived.Count} criteria are waived until {(same ? "" : "at the earliest ")}{Iso(first)}");
        var part = summary.Partly.IsEmpty ? new Phrase("", "") : new($"; {summary.Partly.Length} tiêu chí được miễn trừ một phần", $"; {summary.Partly.Length} criteria are waived in part");
        var listed = summary.Listed == 0 ? new Phrase("", "") : new($"; {summary.Listed} miễn trừ không áp dụng", $"; {summary.Listed} waivers do not apply");
        var keeps = summary.Waived.IsEmpty && summary.Partly.IsEmpty ? new Phrase(".", ".") : new(
            ". Miễn trừ không đổi kết quả máy chấm.", ". A waiver changes no verdict.");
        return new($"{Capital(vi)}, {whole.Vi}{part.Vi}{listed.Vi}{keeps.Vi}", $"{Capital(en)}, {whole.En}{part.En}{listed.En}{keeps.En}");
    }

    private static string Capital(string text) => string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));
}
