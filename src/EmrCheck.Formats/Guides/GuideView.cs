using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.Guides;

/// <summary>Everything that the printed checklist shows.</summary>
internal sealed record GuideView(
    string Css, string Title, string Profile, string Day, string Deadline, string Notes, int Criteria, int Mandatory, ImmutableArray<GuidePack> Packs)
{
    private static readonly Wording Vietnamese = new(Language.Vi);

    public static GuideView Of(Checklist checklist) => new(
        HtmlParts.BaseCss + HtmlParts.Read("guide/guide.css"),
        "Phiếu tự rà soát hồ sơ bệnh án điện tử",
        checklist.Profile.ByName ? "" : checklist.Profile.Title.Vi,
        Vietnamese.Day(checklist.AsOf),
        checklist.Profile is { ByName: false, Deadline: { } deadline } ? $"{Vietnamese.Day(deadline.Date)} ({deadline.Clause.Vi})" : "",
        checklist.Profile.ByName ? "" : checklist.Profile.Notes?.Vi ?? "",
        checklist.Criteria.Length,
        checklist.Criteria.Count(criterion => criterion.Obligation == Obligation.Mandatory),
        [.. checklist.Packs.Select(pack => GuidePack.Of(pack, checklist, Vietnamese))]);
}

/// <summary>One text and its criteria.</summary>
internal sealed record GuidePack(
    string Id, string Number, string Title, string InForce, string Stamp, string Source, string Count, ImmutableArray<GuideCriterion> Criteria)
{
    public static GuidePack Of(Pack pack, Checklist checklist, Wording wording)
    {
        var criteria = checklist.Criteria.Where(criterion => criterion.Pack == pack).ToImmutableArray();
        var view = PackView.Of(pack, checklist.AsOf, wording);
        return new(
            pack.Id, pack.Number, pack.Title.Vi, view.InForce, pack.StampOn(checklist.AsOf) is { } stamp ? stamp.Vi.TrimEnd('.') : view.Stamp, pack.Source.Vi,
            $"{criteria.Length} tiêu chí, {criteria.Count(criterion => criterion.Obligation == Obligation.Mandatory)} bắt buộc",
            [.. criteria.Select(criterion => GuideCriterion.Of(criterion, checklist.Catalogs))]);
    }
}

/// <summary>One criterion with room for the answer.</summary>
internal sealed record GuideCriterion(
    string Id, string Clause, string Obligation, bool IsMandatory, string Confidence, string Title, string Requirement,
    ImmutableArray<string> Limits, ImmutableArray<HowChecked> How)
{
    public static GuideCriterion Of(Criterion criterion, Catalogs catalogs) => new(
        criterion.Id,
        criterion.Clause.Vi,
        Words.Of(criterion.Obligation).Vi,
        criterion.Obligation == Core.Obligation.Mandatory,
        criterion.Confidence == Core.Confidence.High ? "" : $"Cách đọc có độ tin cậy {FieldWords.Of(criterion.Confidence).Vi}",
        criterion.Title.Vi,
        criterion.Requirement.Vi,
        [.. LimitsOf(criterion, catalogs)],
        HowChecked.Of(criterion.Check, catalogs));

    /// <summary>Whom it does not concern, and what a local change made of it.</summary>
    private static IEnumerable<string> LimitsOf(Criterion criterion, Catalogs catalogs)
    {
        if (criterion.Service is { } service) yield return $"Chỉ khi cơ sở có: {catalogs.ServiceOf(service).Vi}.";
        if (criterion.Event is { } name) yield return $"Chỉ khi trong kỳ có: {catalogs.EventOf(name).Vi}.";
        if (criterion.Applies is { } applies) yield return $"Ngoại lệ: {applies.Otherwise.Vi}";
        if (criterion.Tailored is { } tailored) yield return $"Điều chỉnh: {tailored.Reason.Vi} ({tailored.By})";
    }
}
