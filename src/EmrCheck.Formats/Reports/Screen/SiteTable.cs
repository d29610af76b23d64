using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.Submissions;
using Spectre.Console;

namespace EmrCheck.Formats.Reports.Screen;

/// <summary>The sites of a centre for a terminal: one beneath the other, nothing added up.</summary>
internal static class SiteTable
{
    /// <summary>No ground was found in the texts that were read for one part to make another qualified or not.</summary>
    public static readonly Phrase Lead = new(
        "Mỗi điểm được chấm riêng theo hồ sơ áp dụng của nó; kết quả của trung tâm và của các điểm không làm thay đổi nhau và không được cộng hay lấy trung bình.",
        "Each site is judged on its own by its own profile; the answers of the centre and of its sites do not change each other and are neither added up nor averaged.");

    private const int BlockingShown = 6, RemarksShown = 5;

    public static void Write(Page page, Appraisal appraisal)
    {
        if (appraisal.Sites.IsEmpty && appraisal.UnreadSites.IsEmpty) return;
        page.Line($"[bold]{page.Say("Các điểm", "Sites")}[/] ({appraisal.Sites.Length + appraisal.UnreadSites.Length}) – {page.Say(Lead)}");
        var rows = appraisal.Sites.Select(site => Row(page, site)).Concat(appraisal.UnreadSites.Select(unread =>
            new[] { Page.Safe(unread.Folder), "–", "–", $"[red]{page.Say(SiteLine.NotJudged)}[/]", "–", "–", page.Say(unread.Reason) })).ToArray();
        var heads = Heads.Select(page.Say).ToArray();
        if (page.IsNarrow)
        {
            foreach (var row in rows) page.Item(0, "·", $"[bold]{row[0]}[/] {row[3]}; {string.Join("; ", heads.Zip(row).Where((pair, at) => at is not (0 or 3) && pair.Second != "–").Select(pair => $"{pair.First.ToLowerInvariant()} {pair.Second}"))}");
        }
        else
        {
            var table = new Table().Border(TableBorder.Simple);
            foreach (var head in heads) table.AddColumn(new TableColumn(head));
            foreach (var row in rows) table.AddRow(row);
            page.Write(table);
        }

        foreach (var site in appraisal.Sites) Remarks(page, site.Diagnostics.Select(each => ($"{SiteListing.PathOf(site.Facility.Code)}/{each.Place}", each)), site.DiagnosticCount);
        foreach (var unread in appraisal.UnreadSites) Remarks(page, unread.Diagnostics.Skip(1).Select(each => (each.Place, each)), unread.Diagnostics.Length - 1);
        page.Line("");
    }

    private static string[] Row(Page page, Appraisal site)
    {
        var (gate, coverage) = (site.Scores.Gate, site.Scores.Coverage);
        return
        [
            $"{Page.Safe(site.Facility.Code)} {Page.Safe(site.Facility.Name)}", page.Say(FieldWords.Kind(site.Facility.Kind)), Page.Safe(site.Profile.Id),
            $"[{Page.ColorOf(site.Overall)}]{page.Say(Words.Of(site.Overall))}[/]", $"{gate.Passed}/{gate.Applicable}", $"{coverage.Determined}/{coverage.Applicable}", Blocking(site),
        ];
    }

    private static void Remarks(Page page, IEnumerable<(string Place, Diagnostic Diagnostic)> remarks, long count)
    {
        foreach (var (place, diagnostic) in remarks.Take(RemarksShown)) page.Line($"{diagnostic.Code.Id} {Page.Safe(place)}: {page.Say(diagnostic.Message)}");
        if (count > RemarksShown) page.Line($"… {page.Say($"và {count - RemarksShown} cảnh báo tệp nữa", $"and {count - RemarksShown} more remarks on files")}");
    }

    private static ImmutableArray<Phrase> Heads =>
    [
        new("Điểm", "Site"), new("Loại", "Kind"), new("Hồ sơ áp dụng", "Profile"), new("Kết quả", "Answer"), new("Bắt buộc đạt", "Mandatory"), new("Đã chấm được", "Determined"), new("Đang vướng", "Blocked by"),
    ];

    private static string Blocking(Appraisal site)
    {
        var blocking = site.Blocking.ToArray();
        var shown = string.Join(", ", blocking.Take(BlockingShown).Select(result => $"[{Page.ColorOf(result.Verdict)}]{Page.Safe(result.Criterion.Id)}[/]"));
        return blocking.Length == 0 ? "–" : blocking.Length > BlockingShown ? $"{shown} +{blocking.Length - BlockingShown}" : shown;
    }
}
