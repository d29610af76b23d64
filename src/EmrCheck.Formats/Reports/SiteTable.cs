using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;
using EmrCheck.Formats.Submissions;
using Spectre.Console;

namespace EmrCheck.Formats.Reports;

/// <summary>The sites of a centre for a terminal: one beneath the other, nothing added up.</summary>
internal static class SiteTable
{
    /// <summary>No ground was found in the texts that were read for one part to make another qualified or not.</summary>
    public static readonly Phrase Lead = new(
        "Mỗi điểm được chấm riêng theo hồ sơ áp dụng của nó; kết quả của trung tâm và của các điểm không làm thay đổi nhau và không được cộng hay lấy trung bình.",
        "Each site is judged on its own by its own profile; the answers of the centre and of its sites do not change each other and are neither added up nor averaged.");

    private const int BlockingShown = 6, RemarksShown = 5;

    public static void Write(IAnsiConsole console, Appraisal appraisal, Language language, int width)
    {
        if (appraisal.Sites.IsEmpty && appraisal.UnreadSites.IsEmpty) return;
        string Say(Phrase phrase) => ConsoleReport.Safe(phrase.In(language));
        void Line(string markup)
        {
            console.Profile.Width = int.MaxValue / 2;
            console.MarkupLine(markup);
        }

        Line($"[bold]{Say(new("Các điểm", "Sites"))}[/] ({appraisal.Sites.Length + appraisal.UnreadSites.Length}) – {Say(Lead)}");
        console.Profile.Width = width;
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in Heads) table.AddColumn(new TableColumn(Say(head)));
        foreach (var site in appraisal.Sites)
        {
            var (gate, coverage) = (site.Scores.Gate, site.Scores.Coverage);
            table.AddRow(
                $"{ConsoleReport.Safe(site.Facility.Code)} {ConsoleReport.Safe(site.Facility.Name)}", Say(FieldWords.Kind(site.Facility.Kind)), ConsoleReport.Safe(site.Profile.Id),
                $"[{ConsoleReport.ColorOf(site.Overall)}]{Say(Words.Of(site.Overall))}[/]", $"{gate.Passed}/{gate.Applicable}", $"{coverage.Determined}/{coverage.Applicable}", Blocking(site));
        }

        foreach (var unread in appraisal.UnreadSites)
            table.AddRow(ConsoleReport.Safe(unread.Folder), "–", "–", $"[red]{Say(new("CHƯA CHẤM ĐƯỢC", "NOT JUDGED"))}[/]", "–", "–", Say(unread.Reason));
        console.Write(table);
        foreach (var site in appraisal.Sites) Remarks(site.Diagnostics.Select(each => (Place: $"{SiteListing.PathOf(site.Facility.Code)}/{each.Place}", each)), site.DiagnosticCount);
        foreach (var unread in appraisal.UnreadSites) Remarks(unread.Diagnostics.Skip(1).Select(each => (each.Place, each)), unread.Diagnostics.Length - 1);
        Line("");

        void Remarks(IEnumerable<(string Place, Diagnostic Diagnostic)> remarks, long count)
        {
            foreach (var (place, diagnostic) in remarks.Take(RemarksShown)) Line($"{diagnostic.Code.Id} {ConsoleReport.Safe(place)}: {Say(diagnostic.Message)}");
            if (count > RemarksShown) Line($"… {Say(new($"và {count - RemarksShown} cảnh báo tệp nữa", $"and {count - RemarksShown} more remarks on files"))}");
        }
    }

    private static ImmutableArray<Phrase> Heads =>
    [
        new("Điểm", "Site"), new("Loại", "Kind"), new("Hồ sơ áp dụng", "Profile"), new("Kết quả", "Answer"), new("Bắt buộc đạt", "Mandatory"), new("Đã chấm được", "Determined"), new("Đang vướng", "Blocked by"),
    ];

    private static string Blocking(Appraisal site)
    {
        var blocking = site.Blocking.ToArray();
        var shown = string.Join(", ", blocking.Take(BlockingShown).Select(result => $"[{ConsoleReport.ColorOf(result.Verdict)}]{ConsoleReport.Safe(result.Criterion.Id)}[/]"));
        return blocking.Length == 0 ? "–" : blocking.Length > BlockingShown ? $"{shown} +{blocking.Length - BlockingShown}" : shown;
    }
}
