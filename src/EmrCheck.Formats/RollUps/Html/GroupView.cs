using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.RollUps.Html;

/// <summary>One group of facilities that may be compared.</summary>
internal sealed record GroupView(
    string Id, string Title, string Judged, ImmutableArray<string> Apart, ShareText Coverage, ShareText Undetermined,
    ImmutableArray<CriterionLine> Worst, ImmutableArray<CriterionLine> All, string Count, MatrixView Matrix)
{
    private const int Shown = 15;

    public static GroupView Of(ComparableGroup group, int number, Wording wording)
    {
        var measure = group.Measure;
        var blocking = group.Blocking;
        return new(
            $"g{number.ToString(CultureInfo.InvariantCulture)}",
            $"{wording.Of(FieldWords.Kind(group.Kind))}, {wording.Of(group.Period.Title)}: {wording.Count(group.Facilities.Length)} {wording.Of("cơ sở", "facilities")}",
            wording.Of(
                $"Hồ sơ áp dụng {measure.Profile}, căn cứ tối thiểu: {Trust(measure, wording)}, {measure.Engine}, {measure.Packs.Length} bộ quy tắc, {measure.Criteria.Length} tiêu chí; mã thước đo {measure.Id}",
                $"Profile {measure.Profile}, weakest basis: {Trust(measure, wording)}, {measure.Engine}, {measure.Packs.Length} packs, {measure.Criteria.Length} criteria; measure {measure.Id}"),
            [.. group.Apart.Select(wording.Of)],
            ShareText.Of(group.Coverage, wording), ShareText.Of(group.Undetermined, wording),
            [.. blocking.Where(each => each.Criterion.Decides && each.Fail + each.Open > 0).Take(Shown).Select(each => CriterionLine.Of(each, wording))],
            [.. blocking.OrderBy(each => each.Place).Select(each => CriterionLine.Of(each, wording))],
            measure.Criteria.Length.ToString(CultureInfo.InvariantCulture),
            MatrixView.Of(group, wording));
    }

    private static string Trust(Measure measure, Wording wording) =>
        wording.Of(Words.Of(Packs.RuleWords.Trusts.GetValueOrDefault(measure.Trust)));
}

/// <summary>One criterion of a group with how often it blocks.</summary>
internal sealed record CriterionLine(string Place, string Id, string Title, string Clause, string Obligation, ShareText Failing, ShareText Undecided, string Pass, string NotApplicable)
{
    public static CriterionLine Of(BlockingCriterion each, Wording wording) => new(
        each.Place.ToString(CultureInfo.InvariantCulture), each.Criterion.Id, wording.Of(each.Criterion.Title), wording.Of(each.Criterion.Clause),
        each.Criterion.Decides ? wording.Of("quyết định", "decides") : wording.Of(Words.Of(each.Criterion.Obligation)),
        ShareText.Of(each.Failing, wording), ShareText.Of(each.Undecided, wording), wording.Count(each.Pass), wording.Count(each.NotApplicable));
}
