using System.Collections.Immutable;
using System.Globalization;

namespace EmrCheck.Core;

/// <summary>The sentences that say why a verdict is what it is: one place for words.</summary>
internal static partial class Reasons
{
    /// <summary>How many criteria a sentence names before it only counts.</summary>
    private const int ClausesShown = 12;

    public static Phrase NothingToJudge { get; } = new("Không có gì để chấm.", "There is nothing to judge.");

    public static Phrase NotDeclared { get; } = new(
        "Cơ sở chưa tự đánh giá tiêu chí này.", "The facility has not answered this criterion.");

    public static Phrase DeclaredAlone { get; } = new(
        "Cơ sở tự khai là đạt nhưng không kèm văn bản minh chứng nào đã nộp.", "Declared as met, but no document handed in supports it.");

    public static Phrase DeclaredPartially { get; } = new("Cơ sở tự khai mới đạt một phần.", "The facility itself declares it only partially met.");

    public static Phrase DeclaredNotMet { get; } = new("Cơ sở tự khai là không đạt.", "The facility itself declares it not met.");

    public static Phrase DeclaredNotApplicable { get; } = new(
        "Cơ sở tự khai là không áp dụng; cần người thẩm định xem lý do.", "Declared as not applicable; a person must look at the reason.");

    public static Phrase NotNumbered { get; } = new("Văn bản không có số.", "The document carries no number.");

    public static Phrase NotDated { get; } = new("Văn bản không có ngày ban hành.", "The document carries no date.");

    public static Phrase FactHolds { get; } = new("Số liệu cơ sở khai thỏa điều kiện.", "The facts given fulfil the condition.");

    public static Phrase FactDoesNotHold { get; } = new("Số liệu cơ sở khai không thỏa điều kiện.", "The facts given do not fulfil the condition.");

    public static Phrase NotSureEnoughToPass { get; } = new(
        "Phép kiểm này có độ tin cậy thấp nên không tự kết luận đạt.", "This check is of low confidence and does not pass a criterion alone.");

    public static Phrase NotSureEnoughToFail(Confidence confidence) => confidence == Confidence.Low
        ? new("Phép kiểm này có độ tin cậy thấp nên để người thẩm định kết luận.", "This check is of low confidence: a person must conclude.")
        : new("Cách đọc điều khoản này chưa chắc chắn nên để người thẩm định kết luận.", "The reading of the clause is not certain enough: a person must conclude.");

    public static Phrase DeclaredWithDocument(int documents) => new(
        $"Cơ sở tự khai là đạt, kèm {documents} văn bản đã nộp.", $"Declared as met, with {documents} document(s) handed in.");

    public static Phrase NoDocument(Phrase kinds) => new(
        $"Chưa nộp văn bản loại {kinds.Vi}.", $"No document of this kind was handed in: {kinds.En}.");

    public static Phrase DocumentFileMissing(Phrase kinds) => new(
        $"Có khai văn bản loại {kinds.Vi} nhưng không có tệp kèm theo.",
        $"A document of this kind is named, but its file was not handed in: {kinds.En}.");

    public static Phrase DatedInTheFuture(DateOnly date, DateOnly asOf) => new(
        $"Văn bản ghi ngày {Day(date)}, sau ngày thẩm định {Day(asOf)}.", $"The document is dated {Iso(date)}, after the day of the appraisal, {Iso(asOf)}.");

    public static Phrase DatedBefore(DateOnly date, DateOnly first) => new(
        $"Văn bản ghi ngày {Day(date)}, trước ngày {Day(first)}.", $"The document is dated {Iso(date)}, before {Iso(first)}.");

    public static Phrase DatedAfter(DateOnly date, DateOnly last) => new(
        $"Văn bản ghi ngày {Day(date)}, quá hạn {Day(last)}.", $"The document is dated {Iso(date)}, after the deadline, {Iso(last)}.");

    public static Phrase SubjectsMissing(Phrase subjects) => new(
        $"Văn bản đã nộp chưa có nội dung: {subjects.Vi}.", $"The documents handed in do not cover: {subjects.En}.");

    public static Phrase CitesEnded(LawText text) => text.ReplacedBy.Length == 0
        ? new($"Văn bản căn cứ vào {text.Number}, đã hết hiệu lực sau ngày {Day(text.InForce.To!.Value)}.", $"The document rests on {text.Number}, which ended after {Iso(text.InForce.To!.Value)}.")
        : new(
            $"Văn bản căn cứ vào {text.Number}, đã hết hiệu lực sau ngày {Day(text.InForce.To!.Value)}; nay căn cứ {text.ReplacedBy}.",
            $"The document rests on {text.Number}, which ended after {Iso(text.InForce.To!.Value)}; cite {text.ReplacedBy} now.");

    public static Phrase BaseNotKnown(string number) => new(
        $"Không xét được hiệu lực của văn bản căn cứ «{number}»: không có trong danh mục, hoặc đã được thay mà chưa rõ ngày; cần người thẩm định xem.",
        $"Whether «{number}», on which a document rests, was in force is not known: it is not in the catalogue, or was replaced on an unknown day. A person must look.");

    public static Phrase BasesNotStated(int documents) => new(
        $"{documents} văn bản chưa ghi căn cứ pháp lý (cites trong submission.yaml).", $"{documents} document(s) do not state the texts they rest on (cites in submission.yaml).");

    public static Phrase ServiceNotOffered(Phrase service) => new(
        $"Cơ sở khai không có dịch vụ {service.Vi}, và hồ sơ đã nộp không có dữ liệu thuộc dịch vụ này.",
        $"The facility states that it does not offer {service.En}, and the records handed in show nothing of it.");

    public static Phrase NothingHappened(Phrase name) => new(
        $"Cơ sở khai trong kỳ không có {name.Vi}, và hồ sơ đã nộp không có dữ liệu nào về việc này.",
        $"The facility states that there was no {name.En} in the period, and the records handed in show none.");

    public static Phrase ListNotImported(IEnumerable<string> lists) => new(
        $"Chưa nạp danh mục {string.Join(", ", lists)}; nạp bằng: emrcheck catalogs import.",
        $"The code list {string.Join(", ", lists)} has not been imported; import it with: emrcheck catalogs import.");

    public static Phrase NotCounted { get; } = new(
        "Khi đọc hồ sơ chưa đếm theo phép kiểm này; chạy lại emrcheck check để có số liệu.", "The records were read without this check; run emrcheck check again to count.");

    public static Phrase TopLevel { get; } = new("Đã đạt mức cao nhất.", "The highest level is reached.");

    public static Phrase LevelsLapsed(int[] levels) => new(
        $"Mức {string.Join(", ", levels)}: không xác định được theo văn bản hiện hành.", $"Level {string.Join(", ", levels)}: not determinable under the law in force.");

    public static Phrase LevelMissed(int level, Criterion missing) => new(
        $"Chưa đạt mức {level} vì thiếu {missing.Id} ({missing.Clause.Vi}): thiếu một tiêu chí thì xếp mức dưới.",
        $"Level {level} is not reached, {missing.Id} ({missing.Clause.En}) is missing: one criterion missing is the level below.");

    public static Phrase LevelNotSeen(int level, IEnumerable<Phrase> tiers) => new(
        $"Mức {level} chưa xác định: chưa có nội dung tiêu chí của phần {string.Join(", ", tiers.Select(tier => tier.Vi))}; nạp phụ lục chính thức bằng: emrcheck packs import-annex.",
        $"Level {level} is open: the criteria of {string.Join(", ", tiers.Select(tier => tier.En))} were not seen; fill them from the official annex with: emrcheck packs import-annex.");

    public static Phrase LevelOpen(int level, Criterion open) => new(
        $"Mức {level} chưa xác định: {open.Id} ({open.Clause.Vi}) chưa có kết luận.", $"Level {level} is open: {open.Id} ({open.Clause.En}) is undecided.");

    public static Phrase LevelUnsure(int level) => new(
        $"Mức {level} chưa xác định: điều kiện của mức này chưa đọc được trong văn bản.", $"Level {level} is open: its conditions were not read in the text.");

    public static Phrase Expired(DateOnly last) => new($"HẾT HIỆU LỰC sau ngày {Day(last)}", $"EXPIRED after {Iso(last)}");

    public static Phrase NotYetInForce(DateOnly first) => new($"CHƯA CÓ HIỆU LỰC, từ ngày {Day(first)}", $"NOT YET IN FORCE, from {Iso(first)}");

    public static Phrase InForceUntil(DateOnly last) => new($"có hiệu lực vào ngày chấm, hết hiệu lực sau ngày {Day(last)}", $"in force on the day judged, expired after {Iso(last)}");

    public static Phrase DocumentGood(ImmutableArray<Document> documents)
    {
        var names = string.Join("; ", documents.Select(document => document.Number.Length > 0 ? document.Number : document.Id));
        return new($"Đã nộp văn bản: {names}.", $"Handed in: {names}.");
    }

    public static Phrase FactNotGiven(string expression) => new(
        $"Thiếu số liệu để xét điều kiện: {expression}.", $"Facts are missing for the condition: {expression}.");

    public static Phrase NotEvaluated(string code) => new(
        $"Không tính được biểu thức của tiêu chí ({code}); đây không phải lỗi của cơ sở.",
        $"The criterion's expression could not be evaluated ({code}); this is not the facility's fault.");

    public static Phrase NotEvaluatedOn(Tally tally) => new(
        $"Không tính được biểu thức trên {tally.Errors}/{tally.Examined} trường hợp; đây không phải kết luận về cơ sở.",
        $"The expression could not be evaluated on {tally.Errors} of {tally.Examined}; this says nothing about the facility.");

    public static Phrase AllExcepted(Tally tally) => new(
        $"Cả {tally.Skipped} trường hợp đều thuộc diện được loại trừ.", $"All {tally.Skipped} are lawful exceptions.");

    public static Phrase Unreadable(long unreadable) => new(
        $"{unreadable} tệp hồ sơ không đọc được nên chưa thể kết luận; phần đọc được chưa thấy vi phạm quá mức cho phép.",
        $"{unreadable} record file(s) could not be read, so nothing can be concluded; what was read shows no violation beyond what is allowed.");

    public static Phrase EmptyPopulation(Phrase each) => new(
        $"Các hồ sơ đã nộp không có {each.Vi} thuộc diện xét.", $"The records handed in hold no {each.En} to look at.");

    public static Phrase Violated(Tally tally, decimal threshold) => new(
        $"{tally.Violated}/{tally.Examined} trường hợp vi phạm{AtLeast(threshold).Vi}.", $"{tally.Violated} of {tally.Examined} violated{AtLeast(threshold).En}.");

    public static Phrase UnderMinimum(Tally tally, int minimum) => new(
        $"Mới xét được {tally.Examined} trường hợp, cần ít nhất {minimum}.", $"Only {tally.Examined} could be examined, at least {minimum} are needed.");

    public static Phrase Undetermined(Tally tally) => new(
        $"{tally.Undetermined}/{tally.Examined} trường hợp thiếu dữ liệu để xét.", $"{tally.Undetermined} of {tally.Examined} lack the data to judge.");

    public static Phrase Satisfied(Tally tally) => new(
        $"{tally.Violated}/{tally.Examined} trường hợp vi phạm.", $"{tally.Violated} of {tally.Examined} violated.");

    public static Phrase BasisTooWeak(Basis basis, Basis trust) => new(
        $"Căn cứ mới là {Words.Of(basis).Vi}, mức yêu cầu là {Words.Of(trust).Vi}; cần người thẩm định xác nhận.",
        $"It rests on what is {Words.Of(basis).En}, the profile asks for {Words.Of(trust).En}: a person must confirm.");

    /// <summary>A reason behind the names of the parts that share it.</summary>
    public static Phrase Of(IEnumerable<Phrase> titles, Phrase reason)
    {
        var named = titles.Where(title => title.Vi.Length > 0).ToArray();
        return named.Length == 0 ? reason : new(
            $"{string.Join("; ", named.Select(title => title.Vi))}: {reason.Vi}", $"{string.Join("; ", named.Select(title => title.En))}: {reason.En}");
    }

    public static Phrase Overall(Appraisal appraisal) => appraisal.Profile.ByName ? OnlyBy(appraisal.Packs).Then(Answer(appraisal)) : Answer(appraisal);

    private static Phrase OnlyBy(ImmutableArray<Pack> packs) => new(
        $"Chỉ xét theo {string.Join(", ", packs.Select(pack => pack.Number))}.", $"Judged by {string.Join(", ", packs.Select(pack => pack.Number))} alone.");

    private static Phrase Answer(Appraisal appraisal)
    {
        var mandatory = appraisal.Criteria.Where(result => result.Criterion.Decides).ToArray();
        var failed = Clauses(mandatory, result => result.Verdict == Verdict.Fail);
        var open = Clauses(mandatory, result => result.Verdict is not (Verdict.Pass or Verdict.Fail or Verdict.NotApplicable));
        var gate = appraisal.Scores.Gate;
        return appraisal.Overall switch
        {
            Core.Overall.Qualified => new(
                $"Cả {gate.Passed} tiêu chí bắt buộc có áp dụng đều đạt.", $"All {gate.Passed} applicable mandatory criteria pass."),
            Core.Overall.NotQualified => new(
                $"Có tiêu chí bắt buộc không đạt: {failed.Vi}.", $"Mandatory criteria fail: {failed.En}."),
            Core.Overall.Undetermined when open.Vi.Length == 0 && appraisal.Profile.GapsWith(appraisal.Packs) is { IsEmpty: false } gaps => new(
                $"Không có văn bản nào trong số {string.Join("; ", gaps)} được áp dụng, nên không thể kết luận đạt.", $"None of {string.Join("; ", gaps)} is applied, so nobody can be found qualified."),
            _ when gate.Applicable == 0 => new(
                "Không có tiêu chí bắt buộc nào áp dụng.", "No mandatory criterion applies."),
            _ => new(
                $"Chưa đủ căn cứ cho tiêu chí bắt buộc: {open.Vi}.", $"Mandatory criteria could not be decided: {open.En}."),
        };
    }

    private static Phrase Clauses(CriterionResult[] results, Func<CriterionResult, bool> which)
    {
        var shown = results.Where(which).Take(ClausesShown).ToArray();
        var rest = results.Count(which) - shown.Length;
        return new(
            string.Join("; ", shown.Select(result => $"{result.Criterion.Id} ({result.Citation.Vi})")) + (rest > 0 ? $"; và {rest} tiêu chí nữa" : ""),
            string.Join("; ", shown.Select(result => $"{result.Criterion.Id} ({result.Citation.En})")) + (rest > 0 ? $"; and {rest} more" : ""));
    }

    private static Phrase AtLeast(decimal threshold) => threshold == 1 ? new("", "") : new(
        string.Create(CultureInfo.InvariantCulture, $" (cần ít nhất {threshold * 100:0.##} % đạt)"),
        string.Create(CultureInfo.InvariantCulture, $" (at least {threshold * 100:0.##} % must hold)"));

    private static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
