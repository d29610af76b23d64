using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Screen;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>The sites of a centre beside it: one beneath the other, nothing added up.</summary>
internal sealed record SitesView(string Title, string Lead, ImmutableArray<string> Heads, ImmutableArray<SiteRow> Rows, ImmutableArray<UnreadSiteRow> Unread)
{
    /// <summary>The section; null where no sites were handed in.</summary>
    public static SitesView? Of(Appraisal appraisal, Wording wording) => appraisal.Sites.IsEmpty && appraisal.UnreadSites.IsEmpty ? null : new(
        wording.Of("Các điểm của cơ sở", "Sites of the facility"),
        wording.Of(SiteTable.Lead),
        [
            wording.Of("Điểm", "Site"), wording.Of("Loại, hồ sơ áp dụng", "Kind, profile"), wording.Of("Kết quả", "Answer"), wording.Of("Bắt buộc đạt", "Mandatory passed"),
            wording.Of("Đã kết luận", "Determined"), wording.Of("Đang vướng", "Blocked by"),
        ],
        [.. appraisal.Sites.Select(site => SiteRow.Of(site, wording))],
        [.. appraisal.UnreadSites.Select(site => new UnreadSiteRow(site.Folder, wording.Of("Chưa chấm được", "Not judged"), wording.Of(site.Reason)))]);
}

/// <summary>One site.</summary>
internal sealed record SiteRow(string Code, string Name, string Kind, string Profile, Mark Mark, string Reason, string Gate, string Coverage, ImmutableArray<BlockingLine> Blocking)
{
    public static SiteRow Of(Appraisal site, Wording wording) => new(
        site.Facility.Code, site.Facility.Name, wording.Of(FieldWords.Kind(site.Facility.Kind)), $"{site.Profile.Id}, {wording.Day(site.AsOf)}", Mark.Of(site.Overall, wording), wording.Of(site.Reason),
        $"{site.Scores.Gate.Passed}/{site.Scores.Gate.Applicable}", $"{site.Scores.Coverage.Determined}/{site.Scores.Coverage.Applicable}",
        [.. site.Blocking.Select(result => new BlockingLine(result.Criterion.Id, wording.Of(result.Criterion.Title), wording.Of(Words.Of(result.Verdict))))]);
}

/// <summary>A criterion that keeps a site from being qualified.</summary>
internal sealed record BlockingLine(string Id, string Title, string Verdict);

/// <summary>A site that could not be judged.</summary>
internal sealed record UnreadSiteRow(string Folder, string State, string Reason);
