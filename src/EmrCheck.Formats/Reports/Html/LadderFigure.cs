using EmrCheck.Core.Scoring;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The level reached on a text's ladder, as a figure.</summary>
internal static class LadderFigure
{
    public static FigureView Of(LadderScore ladder, Wording wording)
    {
        var tiers = string.Join("; ", ladder.Tiers.Select(tier => $"{wording.Of(ladder.Pack.Ladder!.NameOf(tier.Tier))} {tier.Passed}/{tier.Applicable}"));
        return new(
            wording.Of(ladder.Pack.Ladder!.Title),
            ladder switch
            {
                { Reached: 0, IsDetermined: false } => "–",
                { IsDetermined: false } => $"≥ {ladder.Reached}",
                _ => $"{ladder.Reached}",
            },
            wording.Of(ladder.Reason),
            wording.Of(
                $"{ladder.Pack.Ladder.Clause.Vi} {ladder.Pack.Number}: mức cao nhất mà mọi tiêu chí của mức đó và các mức dưới đều đạt. Đạt/áp dụng theo phần: {tiers}.",
                $"{ladder.Pack.Ladder.Clause.En} of {ladder.Pack.Number}: the highest level whose criteria and all lower ones pass. Passed/applicable by part: {tiers}."),
            null);
    }
}
