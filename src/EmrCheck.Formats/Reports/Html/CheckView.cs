using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Core.Sampling;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The answer of one check, with what it found and the answers beneath it.</summary>
internal sealed record CheckView(
    Mark Mark, string Kind, string Title, string Reason, string Terms, ImmutableArray<string> Evidence,
    ImmutableArray<FindingGroup> Findings, string Capped, string Remedy, ImmutableArray<CheckView> Checks)
{
    /// <summary>The parts that count; advisory ones are shown apart.</summary>
    public static ImmutableArray<CheckView> Parts(CheckResult result, Wording wording) =>
        [.. result.Parts.Where(part => !part.Check.Advisory).Select(part => Of(part, wording))];

    public static CheckView Of(CheckResult result, Wording wording)
    {
        var isGroup = !result.Parts.IsEmpty;
        return new(
            Mark.Of(result.Verdict, wording),
            wording.Of(FieldWords.CheckKind(result.Check.Kind)),
            TitleOf(result.Check, wording),
            isGroup ? "" : wording.Of(result.Reason),
            TermsOf(result, wording),
            [.. result.Evidence.Select(evidence => $"{evidence.File} ({DigestView.Of(evidence.Digest).Short})")],
            FindingGroup.All(result.Findings, wording),
            CappedOf(result, wording),
            Why.Remedy(result, wording),
            Parts(result, wording));
    }

    public static string TitleOf(Check check, Wording wording) => check.Title.Vi.Length > 0
        ? wording.Of(check.Title)
        : check is DeclaredCheck ? wording.Of("Cơ sở tự đánh giá", "Self-assessment") : "";

    private static string TermsOf(CheckResult result, Wording wording)
    {
        var terms = new List<string>();
        if (result.Check is PopulationCheck records)
        {
            terms.Add(wording.Of($"xét từng {records.Each}", $"looks at each {records.Each}"));
            if (records.Binds == Binding.Bound) terms.Add(wording.Of("ngưỡng so với trần 95 %", "the threshold binds the 95 % bound"));
            if (records.Minimum > 1) terms.Add(wording.Of($"tối thiểu {records.Minimum}", $"at least {records.Minimum}"));
        }

        if (result.Tally is { } tally) terms.Add(TallyWords.Of(tally, wording));
        if (result.Bound is { } bound) terms.Add(wording.Of(SampleWords.Of(bound)));
        if (result.Check.Confidence != Confidence.High)
            terms.Add(wording.Of($"độ tin cậy {FieldWords.Of(result.Check.Confidence).Vi}", $"{FieldWords.Of(result.Check.Confidence).En} confidence"));
        return string.Join(" · ", terms);
    }

    private static string CappedOf(CheckResult result, Wording wording)
    {
        var all = result.Tally?.Violated ?? result.Findings.Length;
        return all == result.Findings.Length
            ? ""
            : wording.Of(
                $"Hiển thị {result.Findings.Length} trong tổng số {wording.Count(all)} phát hiện.",
                $"{result.Findings.Length} of {wording.Count(all)} findings are shown.");
    }
}
