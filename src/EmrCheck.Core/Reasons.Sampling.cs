using EmrCheck.Core.Sampling;

namespace EmrCheck.Core;

/// <summary>What a count allows one to say of the records that were not looked at.</summary>
internal static partial class Reasons
{
    public static Phrase Satisfied(Tally tally, RateBound bound) => bound.IsWhole ? Satisfied(tally) : Satisfied(tally).Then(Bounded(bound));

    /// <summary>At most so many of all records; said of records that nobody drew only on the condition that somebody had.</summary>
    private static Phrase Bounded(RateBound bound)
    {
        var (share, population) = (SampleWords.PerCent(bound.UpperBound), bound.Population is { } all ? new Phrase($" trên tổng số {all}", $" of {all}") : new("", ""));
        return bound.Drawn
            ? new(
                $"Mẫu ngẫu nhiên: không quá {share.Vi} hồ sơ chưa thỏa ({bound.NotSatisfied}/{bound.Records} hồ sơ{population.Vi}, tin cậy 95 %).",
                $"By the random sample: at most {share.En} of records are not as asked ({bound.NotSatisfied} of {bound.Records} looked at{population.En}, 95 % confidence).")
            : new(
                $"Nếu chọn ngẫu nhiên: không quá {share.Vi} hồ sơ chưa thỏa ({bound.NotSatisfied}/{bound.Records} hồ sơ{population.Vi}, tin cậy 95 %).",
                $"If drawn at random: at most {share.En} of records are not as asked ({bound.NotSatisfied} of {bound.Records} looked at{population.En}, 95 % confidence).");
    }

    /// <summary>Nothing speaks against it, but too little was looked at to say it of all.</summary>
    public static Phrase NotBounded(Tally tally, RateBound? bound, decimal threshold)
    {
        if (bound is null) return Satisfied(tally).Then(new("Không đếm theo hồ sơ nên chưa tính được trần cho toàn bộ hồ sơ.", "Records were not counted, so nothing bounds the share among all of them."));
        var (share, allowed) = (SampleWords.PerCent(bound.UpperBound), SampleWords.PerCent(1 - threshold));
        var (vi, en) = (
            $"Tiêu chí đòi không quá {allowed.Vi} hồ sơ chưa thỏa ở độ tin cậy 95 %; {bound.NotSatisfied}/{bound.Records} hồ sơ mới cho phép nói không quá {share.Vi}.",
            $"The criterion asks for at most {allowed.En} of records not as asked at 95 % confidence; {bound.NotSatisfied} of {bound.Records} only allow one to say at most {share.En}.");
        return Satisfied(tally).Then(ExactBound.Needed(bound.NotSatisfied, 1 - threshold) is { } needed
            ? new($"{vi} Cần xét ít nhất {needed} hồ sơ mà không thêm hồ sơ nào chưa thỏa.", $"{en} At least {needed} records are needed without another one that is not.")
            : new($"{vi} Cần xét toàn bộ hồ sơ.", $"{en} All records must be looked at."));
    }
}
