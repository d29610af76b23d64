using System.Globalization;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Core.Decisions;
using EmrCheck.Core.OnSite;
using EmrCheck.Core.Sampling;
using EmrCheck.Core.Scoring;
using EmrCheck.Core.Waivers;
using Spectre.Console;

namespace EmrCheck.Formats.Reports;

/// <summary>The report for a terminal: the answer, the table, then what is to be done.</summary>
internal static class ConsoleReport
{
    private const int FindingsShown = 5, QuestionsShown = 5;

    public static void Write(Appraisal appraisal, Stream output, ReportOptions options)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = options.Color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = options.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Capabilities.Unicode = true;
        var report = new Lines(console, options.Language);
        report.Head(appraisal);
        report.Texts(appraisal, options.Width);
        report.Table(appraisal, options.Width);
        report.Crossed(appraisal);
        foreach (var result in appraisal.Criteria.Where(result => IsTold(result, appraisal.Profile))) report.Open(result);
        if (appraisal.OnSite is { } visit) report.OnSite(appraisal, visit);
        report.Say(WaiverLines.Of(appraisal).Concat(PreviousLines.Of(appraisal)));
        report.Remarks(appraisal);
        SiteTable.Write(console, appraisal, options.Language, options.Width);

        // Tables are padded to their width: nobody wants the blanks.
        var lines = writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        output.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    /// <summary>What decides, and what fails or contradicts elsewhere, is told in full; the rest stands in the table.</summary>
    private static bool IsTold(CriterionResult result, Core.Profile profile) => result.Verdict is not (Verdict.Pass or Verdict.NotApplicable)
        && (profile.IsGate(result.Criterion.Pack.Id) || result.Verdict == Verdict.Fail || result.CrossExamination == CrossExamination.Contradicted);

    private sealed class Lines(IAnsiConsole console, Language language)
    {
        public void Head(Appraisal appraisal)
        {
            var facility = appraisal.Facility;
            if (facility != Facility.None) Line($"[bold]{Safe(facility.Name)}[/] ({Safe(facility.Code)})");
            Line($"{Say("Ngày", "Date")} {Day(appraisal.AsOf)} · {Say("hồ sơ áp dụng", "profile")} {Safe(appraisal.Profile.Id)} · "
                + string.Join(", ", appraisal.Packs.Select(pack => $"{Safe(pack.Number)} ({Safe(pack.Id)} {Safe(pack.Version)})")));
            foreach (var pack in appraisal.Packs)
                if (pack.StampOn(appraisal.AsOf) is { } stamp) Line($"[bold yellow]{Safe(pack.Number)}: {Say(stamp)}[/]");
            foreach (var change in appraisal.Profile.Tailorings) Line($"{Say("Điều chỉnh", "Tailored")} {(change.Criterion.Length == 0 ? Say("hồ sơ áp dụng", "profile") : Safe(change.Criterion))}: {Say(change.Reason)} ({Safe(change.By)})");
            Line("");
            Line($"[bold {ColorOf(appraisal.Overall)}]{Say(Words.Of(appraisal.Overall))}[/] – {Say(appraisal.Reason)}");
            if (WaiverSummary.Of(appraisal) is { } waivers) Line($"[bold]{Say(waivers.Said(appraisal.Overall))}[/]");
            var (gate, range, coverage) = (appraisal.Scores.Gate, appraisal.Scores.Range, appraisal.Scores.Coverage);
            Line($"{Say("Bắt buộc đạt", "Mandatory passed")} {gate.Passed}/{gate.Applicable} · {Say("điểm", "points")} {range.Low}–{range.High} % "
                + $"({range.Earned}/{range.Applicable}, {range.Undetermined} {Say("chưa xác định", "undetermined")}) · "
                + $"{Say("đã chấm được", "determined")} {coverage.Determined}/{coverage.Applicable}");
            Council(appraisal);
            foreach (var ladder in appraisal.Ladders) Line($"{Say(ladder.Pack.Ladder!.Title)}: {LevelOf(ladder)} – {Say(ladder.Reason)}");
            Line($"{Say("Hồ sơ bệnh án", "Records")}: {appraisal.Records.Read} {Say("đọc được", "read")}, {appraisal.Records.Unreadable} "
                + $"{Say("không đọc được", "unreadable")}, {appraisal.Records.Resources} {Say("tài nguyên", "resources")}"
                + (appraisal.RecordsInPeriod is { } all ? $" · {Say($"cơ sở khai {all} hồ sơ trong kỳ", $"the facility states {all} records in the period")}" : ""));
            if (appraisal.Sample is { } sample) Line($"{Say("Mẫu", "Sample")}: {Say(SampleWords.Of(sample))}");
            Line("");
        }

        /// <summary>The council's answer beside the machine's, and each decision in a line.</summary>
        private void Council(Appraisal appraisal)
        {
            if (appraisal.Council is not { } council) return;
            var answer = council.Applies ? $"[bold {ColorOf(council.Overall)}]{Say(Words.Of(council.Overall))}[/] – " : "";
            Line($"{Safe(council.Ledger.Opening.Council)}: {answer}{Say(CouncilSentences.Of(council, appraisal.Overall))}");
            foreach (var decision in council.Decided)
                Line($"  [bold]{Safe(decision.Criterion)}[/] {Say(Words.Of(decision.From))} → [{ColorOf(decision.To)}]{Say(DecisionWords.Of(decision))}[/] ({decision.Votes})"
                    + string.Concat(new[] { decision.Reason, decision.Basis }.Where(text => text.Length > 0).Select(text => $" – {Safe(text)}")));
            Line($"  {Say("Mã băm cuối sổ", "Head of the ledger")}: {Safe(council.Ledger.Head)}");
        }

        private string LevelOf(LadderScore ladder) => ladder switch
        {
            { Reached: 0, IsDetermined: false } => Say("chưa xác định", "undetermined"),
            { IsDetermined: false } => Say($"ít nhất mức {ladder.Reached}", $"at least level {ladder.Reached}"),
            _ => Say($"mức {ladder.Reached}", $"level {ladder.Reached}"),
        };

        /// <summary>One line per text: how its criteria stand.</summary>
        public void Texts(Appraisal appraisal, int width)
        {
            var table = TableOf(width, Say("Văn bản", "Text"), Say("Đạt", "Pass"), Say("Không đạt", "Fail"), Say("Chưa xác định", "Undetermined"), Say("Không áp dụng", "Not applicable"), "");
            foreach (var text in appraisal.Criteria.GroupBy(result => result.Criterion.Pack))
            {
                int Having(Func<Verdict, bool> which) => text.Count(result => which(result.Verdict));
                var open = Having(verdict => !verdict.IsDetermined() && verdict != Verdict.NotApplicable);
                table.AddRow(
                    $"{Safe(text.Key.Number)} [grey]{Safe(text.Key.Id)}[/]", Count(Having(verdict => verdict == Verdict.Pass), "green"), Count(Having(verdict => verdict == Verdict.Fail), "red"),
                    Count(open, "yellow"), Count(Having(verdict => verdict == Verdict.NotApplicable), "grey"), appraisal.Profile.IsGate(text.Key.Id) ? Say("quyết định", "decides") : "");
            }

            console.Write(table);
        }

        /// <summary>The criteria that do not pass, each in a line.</summary>
        public void Table(Appraisal appraisal, int width)
        {
            var open = appraisal.Criteria.Where(result => result.Verdict is not (Verdict.Pass or Verdict.NotApplicable)).ToArray();
            if (open.Length == 0) return;
            var (declares, waivers) = (appraisal.Facility != Facility.None, WaiverSummary.Of(appraisal));
            string[] heads = [Say("Chưa kết luận đạt", "Not passed"), Say("Nội dung", "Title"), Say("Kết quả", "Verdict"), Say("Vi phạm", "Violated")];
            var table = TableOf(width, declares ? [.. heads, Say("Đối chiếu", "Cross-exam.")] : heads);
            table.Columns[1].NoWrap = false;
            foreach (var result in open)
            {
                string[] cells = [Safe(result.Criterion.Id), Say(result.Criterion.Title), $"[{ColorOf(result.Verdict)}]{Say(Words.Of(result.Verdict))}[/]{(waivers?.MarkOf(result.Criterion.Id) is { } waived ? $"\n({Say(waived)})" : "")}", TallyOf(result.Tally)];
                table.AddRow(declares ? [.. cells, CrossOf(result)] : cells);
            }

            console.Write(table);
        }

        /// <summary>What was declared beside what the records show: contradictions first, then what to ask about it.</summary>
        public void Crossed(Appraisal appraisal)
        {
            var contradicted = appraisal.Criteria.Where(result => result.CrossExamination == CrossExamination.Contradicted).ToArray();
            var stated = appraisal.Statements.Where(statement => statement.State is not (CrossExamination.Consistent or CrossExamination.Unverified)).ToArray();
            if (contradicted.Length + stated.Length > 0) Line($"[bold]{Say("Khai và hồ sơ", "Declared and shown")}[/]");
            foreach (var result in contradicted)
                Line($"  [red]≠[/] {Safe(result.Criterion.Id)} {Say("khai", "declared")} «{Say(Words.Of(result.Declared, result.DeclaredShare))}» ‖ {Say("hồ sơ", "records")}: {Shown(result)}");
            foreach (var statement in stated.OrderBy(statement => statement.State))
                Line($"  {(statement.State == CrossExamination.Contradicted ? "[red]≠[/]" : "·")} {Safe(statement.Id)} {Say(statement.Stated)} ‖ {Say(statement.Shown)} ({Say(Words.Of(statement.State))})");
            var questions = appraisal.Questions;
            if (contradicted.Length + stated.Length == 0 || questions.IsEmpty) return;
            Line($"[bold]{Say("Câu hỏi cho cơ sở", "Questions to the facility")}[/] ({Say("đủ danh sách", "the whole list")}: --report questions)");
            foreach (var (index, question) in questions.Take(QuestionsShown).Index()) Line($"  {index + 1}. {Say(question.Text)}");
            if (questions.Length > QuestionsShown) Line($"  … {Say($"và {questions.Length - QuestionsShown} câu hỏi nữa", $"and {questions.Length - QuestionsShown} more")}");
            Line("");
        }

        /// <summary>Counts and the first place of what speaks against a declaration.</summary>
        private string Shown(CriterionResult result)
        {
            if (result.Extent is { } extent) return Say(extent.Reason);
            var against = result.Against.Take(QuestionsShown).ToArray();
            var first = against.SelectMany(leaf => leaf.Findings).Order().FirstOrDefault();
            return string.Join("; ", against.Select(leaf => $"{leaf.Tally!.Violated}/{leaf.Tally.Examined} {Say(leaf.Check.Title)}".TrimEnd()))
                + (first is null ? "" : $" ({Safe(first.Line == 0 ? first.File : $"{first.File}:{first.Line}:{first.Column}")})");
        }

        private Table TableOf(int width, params string[] heads)
        {
            console.Profile.Width = width;
            var table = new Table().Border(TableBorder.Simple);
            foreach (var head in heads) table.AddColumn(new TableColumn(head).NoWrap());
            return table;
        }

        private static string Count(int count, string color) => count == 0 ? "–" : $"[{color}]{count}[/]";

        public void Open(CriterionResult result)
        {
            Line($"[{ColorOf(result.Verdict)}]{Say(Words.Of(result.Verdict))}[/] [bold]{Safe(result.Criterion.Id)}[/] {Say(result.Criterion.Title)} – {Say(result.Citation)}");
            Line($"  {Say(result.Reason)}");
            foreach (var leaf in result.Check?.Leaves.Where(leaf => !leaf.Findings.IsEmpty) ?? []) Findings(leaf);
            Line($"  {Say("Cần làm", "To do")}: {Say(result.Criterion.Remedy)}");
            Line("");
        }

        public void Say(IEnumerable<Phrase> lines)
        {
            foreach (var line in lines) Line(Say(line));
        }

        /// <summary>What people saw, beside what was declared and judged.</summary>
        public void OnSite(Appraisal appraisal, OnSiteVisit visit)
        {
            Line($"[bold]{Say("Quan sát tại chỗ", "Seen on site")}[/] {Day(visit.Date)}{(visit.Team.IsEmpty ? "" : $" ({Safe(string.Join(", ", visit.Team))})")} – {Say("không thay đổi kết quả máy chấm; hội đồng kết luận", "changes no verdict; the council concludes")}");
            if (!visit.IsOfThis) Line($"[yellow]{Say($"Ghi cho bản thẩm định khác: {visit.AppraisalDigest}", $"Made for another appraisal: {visit.AppraisalDigest}")}[/]");
            foreach (var seen in visit.Criteria) Line(SeenOf(seen, appraisal.Criteria.FirstOrDefault(result => result.Criterion.Id == seen.Subject)));
            var wrong = visit.Records.Where(seen => seen.Result == OnSiteResult.Wrong).ToArray();
            if (!visit.Records.IsEmpty) Line($"  {Say($"Hồ sơ mở trên màn hình: {visit.Records.Length} điểm so, {wrong.Length} không đúng với tệp", $"Records on the screen: {visit.Records.Length} points compared, {wrong.Length} not as in the file")}");
            foreach (var seen in wrong) Line($"    [red]{Safe(seen.Subject)}[/] {Safe(seen.Item)}{NoteOf(seen)}");
            Line("");
        }

        private string SeenOf(Observation seen, CriterionResult? result)
        {
            var isAgainst = seen.Result == OnSiteResult.Wrong && result?.Declared == Answer.Met;
            var color = seen.Result switch { OnSiteResult.Right => "green", OnSiteResult.Wrong => "red", _ => "yellow" };
            return $"  [{color}]{Say(OnSiteWords.Of(seen.Result))}[/] [bold]{Safe(seen.Subject)}[/]"
                + (result is null ? "" : $" {Say(result.Criterion.Title)} · {Say("khai", "declared")} {Say(Words.Of(result.Declared))} · {Say("máy chấm", "verdict")} {Say(Words.Of(result.Verdict))}")
                + (isAgainst ? $" · [bold red]{Say("trái với lời khai", "against the declaration")}[/]" : "") + NoteOf(seen);
        }

        private static string NoteOf(Observation seen) => $" ({Safe(string.Join(", ", new[] { seen.Role, seen.Time }.Where(text => text.Length > 0)))}){(seen.Note.Length == 0 ? "" : $": {Safe(seen.Note)}")}";

        public void Remarks(Appraisal appraisal)
        {
            foreach (var diagnostic in appraisal.Diagnostics) Line($"{diagnostic.Code.Id} {Safe(diagnostic.Place)}: {Say(diagnostic.Message)}");
            var hidden = appraisal.DiagnosticCount - appraisal.Diagnostics.Length;
            if (hidden > 0) Line($"… {Say($"và {hidden} cảnh báo tệp nữa", $"and {hidden} more remarks on files")}");
        }

        private void Findings(CheckResult leaf)
        {
            foreach (var finding in leaf.Findings.Take(FindingsShown))
                Line($"    {Safe(finding.Line == 0 ? finding.File : $"{finding.File}:{finding.Line}:{finding.Column}")} {Safe(finding.Path)} – {Say(finding.Message)}");
            var hidden = (leaf.Tally?.Violated ?? leaf.Findings.Length) - Math.Min(FindingsShown, leaf.Findings.Length);
            if (hidden > 0) Line($"    … {Say($"và {hidden} trường hợp nữa", $"and {hidden} more")}");
        }

        private string CrossOf(CriterionResult result) => result.CrossExamination == CrossExamination.Contradicted
            ? $"[bold red]{Say(Words.Of(result.CrossExamination))}[/]"
            : Say(Words.Of(result.CrossExamination));

        /// <summary>One line, however long: the terminal wraps it, a file keeps it whole.</summary>
        private void Line(string markup)
        {
            console.Profile.Width = int.MaxValue / 2;
            console.MarkupLine(markup);
        }

        private string Say(Phrase phrase) => Safe(phrase.In(language));

        private string Say(string vi, string en) => language == Language.En ? en : vi;
    }

    private static string TallyOf(Tally? tally) => tally is null ? "–" : $"{tally.Violated}/{tally.Examined}";

    /// <summary>Neither markup nor an escape sequence of the terminal, whatever a facility calls itself.</summary>
    internal static string Safe(string text) => Markup.Escape(string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)));

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    internal static string ColorOf(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "green",
        Verdict.Fail => "red",
        Verdict.NotApplicable => "grey",
        _ => "yellow",
    };

    internal static string ColorOf(Overall overall) => overall switch
    {
        Overall.Qualified => "green",
        Overall.NotQualified => "red",
        _ => "yellow",
    };
}
