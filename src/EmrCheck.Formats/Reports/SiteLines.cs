using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.Reports.Screen;

namespace EmrCheck.Formats.Reports;

/// <summary>The sites of a centre as sentences, for reports without a table of them: each told, nothing added up.</summary>
internal static class SiteLines
{
    /// <summary>How many sites there are by answer, and that the answer above is the centre's alone; null where none was handed in.</summary>
    public static Phrase? Summary(Appraisal appraisal)
    {
        var (judged, unread) = (appraisal.Sites, appraisal.UnreadSites.Length);
        if (judged.Length + unread == 0) return null;
        int Having(Overall overall) => judged.Count(site => site.Overall == overall);
        return new(
            $"Kết luận này chỉ của riêng trung tâm, không nói về các điểm. {judged.Length + unread} điểm nộp kèm: {Having(Overall.Qualified)} đạt, {Having(Overall.NotQualified)} không đạt, {Having(Overall.Undetermined)} chưa đủ căn cứ, {unread} chưa chấm được.",
            $"This is the answer on the centre alone, not on its sites. {judged.Length + unread} site(s) handed in with it: {Having(Overall.Qualified)} qualified, {Having(Overall.NotQualified)} not qualified, {Having(Overall.Undetermined)} undetermined, {unread} not judged.");
    }

    /// <summary>The summary, how sites stand to their centre, then each site.</summary>
    public static IEnumerable<Phrase> Of(Appraisal appraisal)
    {
        if (Summary(appraisal) is not { } summary) return [];
        return [summary, SiteTable.Lead, .. Each(appraisal).Select(each => each.Said)];
    }

    /// <summary>Each site, then those that could not be judged.</summary>
    public static IEnumerable<SiteLine> Each(Appraisal appraisal) => appraisal.Sites.Select(site => new SiteLine(site.Facility.Code, site.Overall, Line(site)))
        .Concat(appraisal.UnreadSites.Select(unread => new SiteLine(unread.Folder, null, new($"{unread.Folder}: {SiteLine.NotJudged.Vi}. {unread.Reason.Vi}", $"{unread.Folder}: {SiteLine.NotJudged.En}. {unread.Reason.En}"))));

    private static Phrase Line(Appraisal site)
    {
        var (gate, coverage, kind, overall) = (site.Scores.Gate, site.Scores.Coverage, FieldWords.Kind(site.Facility.Kind), Words.Of(site.Overall));
        return new(
            $"{site.Facility.Name} ({site.Facility.Code}, {kind.Vi}, hồ sơ áp dụng {site.Profile.Id}): {overall.Vi}; tiêu chí bắt buộc đạt {gate.Passed}/{gate.Applicable}; đã kết luận {coverage.Determined}/{coverage.Applicable}.",
            $"{site.Facility.Name} ({site.Facility.Code}, {kind.En}, profile {site.Profile.Id}): {overall.En}; mandatory criteria passed {gate.Passed}/{gate.Applicable}; determined {coverage.Determined}/{coverage.Applicable}.");
    }
}
