using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Checks;

namespace EmrCheck.Cli.Commands.Assess;

/// <summary>Tells what is open: what decides first and in full, the rest in a line each, then the counts.</summary>
internal sealed class StatusText(Terminal terminal, Appraisal appraisal, Submission submission, Catalogs catalogs)
{
    private const int KindsShown = 10;

    public void Write()
    {
        var open = OpenCriterion.Of(appraisal);
        var deciding = open.Where(each => each.Result.Criterion.Decides).ToImmutableArray();
        var rest = open.RemoveRange(deciding);
        var gate = appraisal.Scores.Gate;
        Line($"{appraisal.Facility.Name} ({appraisal.Facility.Code}), {appraisal.AsOf.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}, {appraisal.Profile.Title.In(terminal.Language)}");
        Line($"{Say(Words.Of(appraisal.Overall))}: {Say(appraisal.Reason)}");
        Line(terminal.Say(
            $"Tiêu chí bắt buộc quyết định kết luận: đạt {gate.Passed}/{gate.Applicable}, còn mở {deciding.Length}. Tiêu chí khác còn mở: {rest.Length}.",
            $"Mandatory criteria that decide: {gate.Passed}/{gate.Applicable} passed, {deciding.Length} open. Other criteria open: {rest.Length}."));
        var unanswered = appraisal.Criteria.Count(result => result.Verdict != Verdict.NotApplicable && !submission.Declarations.ContainsKey(result.Criterion.Id));
        if (unanswered > 0) Line(terminal.Say($"Chưa tự đánh giá: {unanswered}/{appraisal.Criteria.Length} tiêu chí.", $"Without an answer of the facility: {unanswered}/{appraisal.Criteria.Length} criteria."));
        if (BeforeAll() is { } first) Line($"{terminal.Say("Trước hết", "First of all")}: {first}");
        Section(terminal.Say("Đường ngắn nhất tới «đạt»", "The shortest path to «qualified»"), deciding, InFull);
        Section(terminal.Say("Phần còn lại", "The rest"), rest, InOneLine);
        if (open.IsEmpty) return;
        Documents(open);
        Facts();
        Line("");
        Line($"{terminal.Say("Tổng", "Total")}: {string.Join(" · ", open.GroupBy(each => each.Effort).OrderBy(group => group.Key).Select(group => $"{WordOf(group.Key)} {group.Count()}"))}");
    }

    /// <summary>What holds many criteria open at once: no records, or files among them that cannot be read.</summary>
    private string? BeforeAll() => appraisal.Records switch
    {
        { Unreadable: > 0 and var unreadable } => terminal.Say(
            $"sửa hoặc kết xuất lại {unreadable} tệp hồ sơ không đọc được; cảnh báo về từng tệp nêu tên và chỗ sai.",
            $"mend or export again {unreadable} record files that cannot be read; the remark on each names the file and the place."),
        { Read: 0 } => terminal.Say("để hồ sơ bệnh án kết xuất vào thư mục records/; hiện chưa có hồ sơ nào.", "put exported records into the folder records/; there is none yet."),
        _ => null,
    };

    /// <summary>The kinds of document that were not handed in and that most criteria would take: one paper may close several.</summary>
    private void Documents(ImmutableArray<OpenCriterion> open)
    {
        var kinds = open
            .SelectMany(each => each.Steps.Where(step => step.Check is { Verdict: Verdict.NoEvidence, Evidence.IsEmpty: true })
                .SelectMany(step => step.Check.Check is DocumentCheck asked ? asked.Is : []).Distinct())
            .CountBy(kind => kind).OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal).Take(KindsShown).ToImmutableArray();
        if (kinds.IsEmpty) return;
        Line("");
        Line(terminal.Say("Loại văn bản chưa nộp dùng được cho nhiều tiêu chí còn mở nhất:", "The kinds of document not handed in that most of the open criteria would take:"));
        foreach (var (kind, count) in kinds) Line($"{count,3}  {Say(catalogs.KindsOf([kind]))} ({kind})");
    }

    /// <summary>What the facility has not said, where criteria ask about it.</summary>
    private void Facts()
    {
        var missing = MissingFacts.Of(appraisal, submission, catalogs).ToImmutableArray();
        if (missing.IsEmpty) return;
        Line("");
        Line(terminal.Say("Số liệu chưa khai mà tiêu chí cần tới (điền ở trang «Cơ sở» của phiếu):", "Facts not given that criteria ask about (the sheet «Cơ sở» of the form):"));
        foreach (var (words, count) in missing) Line($"{count,3}  {Say(words)}");
    }

    private void Section(string title, ImmutableArray<OpenCriterion> open, Action<int, OpenCriterion> write)
    {
        if (open.IsEmpty) return;
        Line("");
        Line($"{title}:");
        foreach (var (index, each) in open.Index()) write(index + 1, each);
    }

    private void InFull(int number, OpenCriterion open)
    {
        Line($"{number,3}. [{WordOf(open.Effort)}] {Name(open)}");
        foreach (var step in open.Steps) Line($"     – {ToDo(step)}");
        if (open.Steps.IsEmpty) Line($"     – {Say(open.Result.Reason)}");
        if (open.Effort != Effort.Answer) Line($"     → {Say(open.Result.Criterion.Remedy)}");
    }

    private void InOneLine(int number, OpenCriterion open) => Line(
        $"{number,3}. [{WordOf(open.Effort)}] {Name(open)} – {(open.Steps.IsEmpty ? Say(open.Result.Reason) : ToDo(open.Steps.MaxBy(step => step.Effort)!))}");

    private string Name(OpenCriterion open) =>
        $"{open.Result.Criterion.Id} {Say(open.Result.Criterion.Title)} ({Say(open.Result.Citation)}): {Say(Words.Of(open.Result.Verdict))}";

    private string ToDo(OpenStep step) => (step.Effort, step.Check.Check) switch
    {
        (Effort.Answer, DeclaredCheck) => terminal.Say("trả lời trong phiếu tự đánh giá, kèm số văn bản minh chứng.", "answer it in the self-assessment, with the numbers of its evidence."),
        (Effort.Answer, var check) => terminal.Say($"ghi số liệu vào trang «Cơ sở» của phiếu: {check.Title.Vi}.", $"give the figure in the sheet «Cơ sở» of the form: {check.Title.En}."),
        (Effort.Document, _) when step.Check.Verdict == Verdict.Pass => terminal.Say(
            "câu trả lời chưa kèm văn bản đã nộp: thêm số văn bản vào cột minh chứng.", "the answer has no document that was handed in: add its number to the evidence."),
        _ => Say(step.Check.Reason),
    };

    private string WordOf(Effort effort) => effort switch
    {
        Effort.Answer => terminal.Say("trả lời", "answer"),
        Effort.List => terminal.Say("danh mục", "code list"),
        Effort.Document => terminal.Say("văn bản", "document"),
        Effort.Records => terminal.Say("hồ sơ", "records"),
        Effort.Work => terminal.Say("việc chưa làm", "work"),
        _ => terminal.Say("người xem xét", "person"),
    };

    private string Say(Phrase phrase) => phrase.In(terminal.Language);

    private void Line(string text) => terminal.Out.WriteLine(text);
}
