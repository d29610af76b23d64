using System.Collections.Immutable;
using System.Globalization;

namespace EmrCheck.Core.Sampling;

/// <summary>What users read about samples and bounds.</summary>
public static class SampleWords
{
    /// <summary>How the records were drawn, in one line.</summary>
    public static Phrase Of(SampleDesign design) => new(
        $"{design.Drawn}/{design.Population} hồ sơ đã nộp, rút ngẫu nhiên theo hạt giống «{design.Seed}»{By(design.By).Vi}; tập hồ sơ {design.PopulationDigest}",
        $"{design.Drawn} of {design.Population} records handed in, drawn at random by the seed «{design.Seed}»{By(design.By).En}; population {design.PopulationDigest}");

    /// <summary>A bound in a few words, with its condition where nobody drew the records.</summary>
    public static Phrase Of(RateBound bound) => bound switch
    {
        { IsWhole: true } => new($"toàn bộ {bound.Records} hồ sơ, {bound.NotSatisfied} chưa thỏa", $"all {bound.Records} records, {bound.NotSatisfied} not as asked"),
        { Drawn: true } => new($"trần 95 %: {PerCent(bound.UpperBound).Vi} hồ sơ chưa thỏa", $"95 % bound: {PerCent(bound.UpperBound).En} of records not as asked"),
        _ => new($"trần 95 % nếu chọn ngẫu nhiên: {PerCent(bound.UpperBound).Vi} hồ sơ chưa thỏa", $"95 % bound if drawn at random: {PerCent(bound.UpperBound).En} of records not as asked"),
    };

    /// <summary>A share in per cent, rounded up to one decimal.</summary>
    public static Phrase PerCent(decimal share)
    {
        var text = (Math.Ceiling(share * 1000) / 10).ToString("0.#", CultureInfo.InvariantCulture);
        return new($"{text.Replace('.', ',')} %", $"{text} %");
    }

    private static Phrase By(ImmutableArray<Stratifier> by) => by.IsEmpty
        ? new("", "")
        : new(
            $", phân tầng theo {string.Join(" và ", by.Select(each => each == Stratifier.Month ? "tháng" : "khoa"))}",
            $", stratified by {string.Join(" and ", by.Select(each => each == Stratifier.Month ? "month" : "ward"))}");
}
