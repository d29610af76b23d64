using EmrCheck.Core.Checks;

namespace EmrCheck.Core.Examination;

/// <summary>The words of questions: what was declared, what was found and where, and what to show.</summary>
internal static class QuestionText
{
    private const int PlacesShown = 3, ChecksShown = 3, CriteriaShown = 8;

    public static Phrase Of(CriterionResult result)
    {
        var (subject, declared, evidence) = (Subject(result), Declared(result), EvidenceOf(result));
        return result.CrossExamination switch
        {
            CrossExamination.Contradicted => new(
                $"{subject.Vi}: cơ sở khai {declared.Vi}, nhưng {FoundIn(result).Vi}. Đề nghị giải thích vì sao và cho xem các hồ sơ này trên hệ thống{evidence.Vi}.",
                $"{subject.En}: the facility declares {declared.En}, but {FoundIn(result).En}. Please explain why, and show these records in the system{evidence.En}."),
            CrossExamination.Misapplied when result.Verdict == Verdict.NotApplicable => new(
                $"{subject.Vi}: cơ sở khai {declared.Vi}, nhưng tiêu chí không áp dụng: {Bare(result.Reason.Vi)}. Đề nghị nêu căn cứ của câu trả lời{evidence.Vi} hoặc sửa lại.",
                $"{subject.En}: the facility declares {declared.En}, but the criterion does not apply: {Bare(result.Reason.En)}. Please state what the answer rests on{evidence.En}, or mend it."),
            CrossExamination.Misapplied => new(
                $"{subject.Vi}: cơ sở khai {declared.Vi}, nhưng hồ sơ có trường hợp áp dụng ({Bare(result.Reason.Vi)}). Đề nghị giải thích vì sao cho là không áp dụng.",
                $"{subject.En}: the facility declares {declared.En}, but records fall under it ({Bare(result.Reason.En)}). Please explain why it is held not to apply."),
            CrossExamination.Unsupported => new(
                $"{subject.Vi}: cơ sở khai {declared.Vi}, nhưng hồ sơ đã nộp chưa chứng minh được: {Bare(Unproven(result).Vi)}. Đề nghị nộp hoặc cho xem hồ sơ thể hiện nội dung này{evidence.Vi}.",
                $"{subject.En}: the facility declares {declared.En}, but the records handed in do not bear it out: {Bare(Unproven(result).En)}. Please hand in or show records of it{evidence.En}."),
            CrossExamination.Understated => new(
                $"{subject.Vi}: cơ sở khai {declared.Vi}, nhưng hồ sơ cho kết quả tốt hơn ({Bare((result.Extent?.Reason ?? result.Reason).Vi)}). Đề nghị cho biết phần nào còn thiếu mà hồ sơ đã nộp không thể hiện.",
                $"{subject.En}: the facility declares {declared.En}, but the records are better ({Bare((result.Extent?.Reason ?? result.Reason).En)}). Please tell what is lacking that the records handed in do not show."),
            CrossExamination.Undeclared => new(
                $"{subject.Vi}: cơ sở chưa tự đánh giá, trong khi {FoundIn(result).Vi}. Đề nghị tự đánh giá và giải thích các trường hợp này.",
                $"{subject.En}: the facility gives no answer, while {FoundIn(result).En}. Please answer, and explain these cases."),
            _ when result.Against.Any() => new(
                $"{subject.Vi}: cơ sở khai {declared.Vi}, trong khi {FoundIn(result).Vi}; máy chưa đủ chắc chắn để kết luận. Đề nghị giải thích các trường hợp này và cho xem trên hệ thống{evidence.Vi}.",
                $"{subject.En}: the facility declares {declared.En}, while {FoundIn(result).En}; the machine is not sure enough to conclude. Please explain these cases, and show them in the system{evidence.En}."),
            _ => new(
                $"{subject.Vi}: cơ sở khai {declared.Vi}, nhưng hồ sơ bệnh án chưa đối chiếu được ({Bare(result.Reason.Vi)}). Đề nghị trình diễn trên hệ thống{evidence.Vi}.",
                $"{subject.En}: the facility declares {declared.En}, but records do not verify it yet ({Bare(result.Reason.En)}). Please demonstrate it in the system{evidence.En}."),
        };
    }

    public static Phrase Of(Statement statement)
    {
        var places = PlacesOf(statement.Places);
        var asked = statement.State switch
        {
            CrossExamination.Contradicted => new Phrase("giải thích và cho xem số liệu gốc", "explain, and show the figures it rests on"),
            CrossExamination.Misapplied => new("cho biết vì sao nộp các hồ sơ này và nộp hồ sơ đúng kỳ", "tell why these records were handed in, and hand in records of the period"),
            CrossExamination.Undeclared => new("bổ sung vào submission.yaml hoặc giải thích", "add it to submission.yaml, or explain"),
            _ => new("nộp thêm hồ sơ hoặc cho xem trên hệ thống", "hand in more records, or show them in the system"),
        };
        return new(
            $"submission.yaml, {statement.Id}: {Bare(statement.Stated.Vi)}; {LowerFirst(Bare(statement.Shown.Vi))}{places.Vi}. Đề nghị {asked.Vi}.",
            $"submission.yaml, {statement.Id}: {LowerFirst(Bare(statement.Stated.En))}; {LowerFirst(Bare(statement.Shown.En))}{places.En}. Please {asked.En}.");
    }

    /// <summary>One question for all criteria that were left open and against which nothing was found.</summary>
    public static Phrase OfSilence(CriterionResult[] results)
    {
        var names = string.Join(", ", results.Take(CriteriaShown).Select(result => result.Criterion.Id));
        var rest = results.Length > CriteriaShown ? new Phrase(" …", " …") : new("", "");
        return new(
            $"Cơ sở chưa tự đánh giá {results.Length} tiêu chí ({names}{rest.Vi}). Đề nghị trả lời từng tiêu chí hoặc cho biết vì sao không.",
            $"The facility gives no answer to {results.Length} criteria ({names}{rest.En}). Please answer each, or tell why not.");
    }

    private static Phrase Subject(CriterionResult result) => new(
        $"{result.Citation.Vi} – {result.Criterion.Title.Vi} ({result.Criterion.Id})", $"{result.Citation.En} – {result.Criterion.Title.En} ({result.Criterion.Id})");

    private static Phrase Declared(CriterionResult result)
    {
        var words = Words.Of(result.Declared, result.DeclaredShare);
        return new($"«{words.Vi}»", $"«{words.En}»");
    }

    private static Phrase EvidenceOf(CriterionResult result) => result.DeclaredEvidence.IsEmpty ? new("", "") : new(
        $" cùng minh chứng đã nêu ({string.Join(", ", result.DeclaredEvidence)})", $" together with the evidence named ({string.Join(", ", result.DeclaredEvidence)})");

    /// <summary>Counts and first places of what speaks against the declaration.</summary>
    private static Phrase FoundIn(CriterionResult result)
    {
        var against = result.Against.ToArray();
        var places = PlacesOf([.. against.Take(ChecksShown).SelectMany(leaf => leaf.Findings).Order()]);
        string Counts(Func<Phrase, string> say, string of, string at) => string.Join("; ", against.Take(ChecksShown).Select((leaf, index) =>
            $"{leaf.Tally!.Violated}/{leaf.Tally.Examined}{(index == 0 ? of : "")} {at} «{say(leaf.Check.Title.Vi.Length > 0 ? leaf.Check.Title : result.Criterion.Title)}»"));
        return new($"hồ sơ có {Counts(title => title.Vi, " trường hợp vi phạm", "ở")}{places.Vi}", $"{Counts(title => title.En, " cases of the records violate it", "at")}{places.En}");
    }

    private static Phrase Unproven(CriterionResult result) =>
        result.Check?.Leaves.FirstOrDefault(leaf => leaf is { Check: PopulationCheck { Advisory: false }, Verdict: Verdict.NoEvidence })?.Reason ?? result.Reason;

    private static Phrase PlacesOf(IReadOnlyCollection<Finding> findings)
    {
        var shown = findings.Where(finding => finding.File.Length > 0).Select(finding => (finding.File, finding.Line)).Distinct().Take(PlacesShown).ToArray();
        if (shown.Length == 0) return new("", "");
        string Places(string line) => string.Join("; ", shown.Select(place => place.Line == 0 ? place.File : $"{place.File} {line} {place.Line}"));
        return new($" ({Places("dòng")}{(findings.Count > shown.Length ? "; …" : "")})", $" ({Places("line")}{(findings.Count > shown.Length ? "; …" : "")})");
    }

    private static string Bare(string sentence) => sentence.TrimEnd('.', ' ');

    private static string LowerFirst(string sentence) => sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
