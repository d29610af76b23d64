using System.Globalization;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Waivers;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.Reports;

/// <summary>The report as Markdown: the answer, the figures, what is open and where; short enough for the summary of a pipeline's step.</summary>
internal static class MarkdownReport
{
    private const int FindingsShown = 5;

    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        var text = new Lines(new Wording(options.Language), options);
        text.Head(appraisal);
        text.Say(SiteLines.Of(appraisal));
        text.Figures(appraisal);
        text.Texts(appraisal);
        text.Departments(appraisal);
        var waivers = WaiverSummary.Of(appraisal);
        foreach (var result in appraisal.Criteria.Where(result => result.IsOpen())) text.Criterion(result, waivers?.MarkOf(result.Criterion.Id));
        text.Say(WaiverLines.Of(appraisal));
        text.Say(PreviousLines.Of(appraisal));
        text.Remarks(appraisal);
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private sealed class Lines(Wording wording, ReportOptions options)
    {
        private readonly StringBuilder _text = new();

        public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

        public void Head(Appraisal appraisal)
        {
            var facility = appraisal.Facility == Facility.None ? "" : $"{appraisal.Facility.Name} ({appraisal.Facility.Code})";
            Line($"# EmrCheck: {Say(Words.Of(appraisal.Overall))}{(facility.Length == 0 ? "" : $" – {MarkdownText.Of(facility)}")}");
            Line();
            Line(Say(appraisal.Reason));
            Line();
            if (WaiverSummary.Of(appraisal) is { } waivers) Line($"{Say(waivers.Said(appraisal.Overall))}\n");
            if (appraisal.Council is { } council) Line($"{MarkdownText.Of(council.Ledger.Opening.Council)}: {Say(Core.Decisions.CouncilSentences.Of(council, appraisal.Overall))}\n");
            Line(MarkdownText.Of($"{wording.Day(appraisal.AsOf)} · {wording.Of("hồ sơ áp dụng", "profile")} {appraisal.Profile.Id} · {appraisal.Engine}"));
            Line();
        }

        public void Figures(Appraisal appraisal)
        {
            var (gate, range, coverage, records) = (appraisal.Scores.Gate, appraisal.Scores.Range, appraisal.Scores.Coverage, appraisal.Records);
            Row(wording.Of("Số liệu", "Figure"), wording.Of("Giá trị", "Value"), wording.Of("Cách tính", "Formula"));
            Row("---", "---", "---");
            Row(wording.Of("Bắt buộc đạt", "Mandatory passed"), $"{gate.Passed}/{gate.Applicable}", wording.Of("bắt buộc đạt ÷ bắt buộc có áp dụng", "mandatory that pass ÷ mandatory that apply"));
            Row(wording.Of("Khoảng điểm", "Range of points"), $"{range.Low}–{range.High} %", wording.Of($"{range.Earned} đạt, {range.Undetermined} chưa xác định ÷ {range.Applicable} có áp dụng, không kể tiêu chí chỉ để thông tin", $"{range.Earned} pass, {range.Undetermined} undetermined ÷ {range.Applicable} that apply, informational ones left out"));
            Row(wording.Of("Độ bao phủ", "Coverage"), $"{coverage.Determined}/{coverage.Applicable}", wording.Of("đã kết luận ÷ có áp dụng, không kể tiêu chí chỉ để thông tin", "determined ÷ that apply, informational ones left out"));
            Row(wording.Of("Hồ sơ bệnh án", "Records"), $"{records.Read}/{records.Files}", wording.Of($"đọc được ÷ tệp; {records.Resources} tài nguyên", $"read ÷ files; {records.Resources} resources"));
            Row(wording.Of("Phát hiện ghi lại", "Findings kept"), Number(appraisal.Criteria.Sum(result => result.Findings.Length)), wording.Of($"nhiều nhất {Tally.FindingLimit} cho mỗi phép kiểm", $"at most {Tally.FindingLimit} for each check"));
            Line();
        }

        public void Texts(Appraisal appraisal)
        {
            Row([wording.Of("Văn bản", "Text"), .. VerdictCounts.Order.Select(verdict => Say(Words.Of(verdict)))]);
            Row(["---", .. VerdictCounts.Order.Select(_ => "--:")]);
            foreach (var pack in appraisal.Criteria.GroupBy(result => result.Criterion.Pack)) Counts(MarkdownText.Of($"{pack.Key.Number} ({pack.Key.Id} {pack.Key.Version})"), pack);
            Counts(wording.Of("Tất cả", "All"), appraisal.Criteria);
            Line();
        }

        public void Departments(Appraisal appraisal)
        {
            if (appraisal.Departments.IsEmpty) return;
            Row(wording.Of("Khoa", "Department"), wording.Of("Hồ sơ", "Records"), wording.Of("Có vi phạm", "With violations"), wording.Of("Lượt vi phạm/đã xét", "Looks violated/examined"));
            Row("---", "--:", "--:", "--:");
            foreach (var each in appraisal.Departments)
                Row(each.Name.Length == 0 ? wording.Of("Khoa khác hoặc không nêu khoa", "Other departments, or none named") : MarkdownText.Of(each.Name), wording.Count(each.Records), wording.Count(each.RecordsViolated), $"{wording.Count(each.Violated)}/{wording.Count(each.Examined)}");
            Line();
        }

        public void Criterion(CriterionResult result, Phrase? waived)
        {
            Line($"## {Say(Words.Of(result.Verdict))}: {MarkdownText.Of(result.Criterion.Id)} {Say(result.Criterion.Title)}{(waived is null ? "" : $" ({Say(waived)})")}");
            Line();
            Line($"{Say(Words.Of(result.Criterion.Obligation))} · {Say(result.Citation)}{(result.Tally is { } tally ? $" · {wording.Of("vi phạm", "violated")} {tally.Violated}/{tally.Examined}" : "")}");
            Line();
            Line($"{Say(result.Reason)} **{wording.Of("Cần làm", "To do")}:** {Say(result.Criterion.Remedy)}");
            Line();
            var rows = FindingRow.Of(result).OrderByDescending(row => row.Weight).ToArray();
            foreach (var row in rows.Take(FindingsShown)) Line($"- {MarkdownText.Code(options.In(row.Place))} {MarkdownText.Of(row.Finding.Message.In(options.Language))} {MarkdownText.Code(row.Finding.Path.Length == 0 ? row.Finding.Code : row.Finding.Path)}");
            if (rows.Length > FindingsShown) Line($"- … {wording.Of($"và {rows.Length - FindingsShown} phát hiện nữa", $"and {rows.Length - FindingsShown} more findings")}");
            if (rows.Length > 0) Line();
        }

        public void Say(IEnumerable<Phrase> lines)
        {
            var list = lines.Where(line => line.Vi.Length > 0).ToArray();
            foreach (var line in list) Line($"- {MarkdownText.Of(line.In(options.Language).Trim())}");
            if (list.Length > 0) Line();
        }

        public void Remarks(Appraisal appraisal)
        {
            if (appraisal.DiagnosticCount == 0) return;
            Line($"## {wording.Of("Cảnh báo tệp", "Remarks on files")} ({appraisal.DiagnosticCount})");
            Line();
            foreach (var diagnostic in appraisal.Diagnostics) Line($"- {MarkdownText.Code(options.In(diagnostic.Place))} {diagnostic.Code.Id} {Say(diagnostic.Message)}");
        }

        private void Counts(string name, IEnumerable<CriterionResult> results) => Row([name, .. VerdictCounts.Order.Select(verdict => Number(results.Count(verdict)))]);

        private void Row(params string[] cells) => Line($"| {string.Join(" | ", cells)} |");

        private void Line(string line = "") => _text.Append(line).Append('\n');

        private string Say(Phrase phrase) => MarkdownText.Of(phrase.In(options.Language));

        private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
    }
}
