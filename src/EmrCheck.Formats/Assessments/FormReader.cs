using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Submissions;
using EmrCheck.Formats.Tables;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Assessments;

/// <summary>What a form says: all answers and facts afterwards, and what of them it changed.</summary>
/// <param name="Facility">Who answers, as the form has it.</param>
/// <param name="Declarations">The answers by criterion, those that the form does not speak of as they were.</param>
/// <param name="Answered">How many answers the form gives.</param>
/// <param name="Kept">Answered criteria that the form has no row for.</param>
/// <param name="Cleared">Criteria whose answer the form takes back: their rows are there and empty.</param>
/// <param name="Papers">How many documents the submission names afterwards.</param>
/// <param name="PapersCleared">Documents that the form takes back.</param>
/// <param name="Facts">The text of submission.yaml afterwards; null when the form changes nothing of it.</param>
public sealed record FormAnswers(
    Facility Facility, ImmutableDictionary<string, Declaration> Declarations, int Answered, ImmutableArray<string> Kept, ImmutableArray<string> Cleared,
    int Papers, ImmutableArray<string> PapersCleared, string? Facts);

/// <summary>Makes answers and facts of a form, whichever format it came in: the whole of it, or nothing and every problem told.</summary>
public sealed class FormReader
{
    private readonly Checklist _checklist;
    private readonly Submission _submission;
    private readonly Dictionary<string, Criterion> _criteria;
    private readonly List<Diagnostic> _remarks = [];
    private readonly Dictionary<string, FormLine> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _answers = new(StringComparer.Ordinal);
    private ImmutableArray<Document> _papers;
    private NamesInCell _evidence;

    private FormReader(Checklist checklist, Submission submission) => (_checklist, _submission, _criteria, _papers, _evidence) = (
        checklist, submission, checklist.Criteria.ToDictionary(criterion => criterion.Id, StringComparer.OrdinalIgnoreCase), submission.Documents, PaperNames.In(submission.Documents));

    /// <summary>The answers; no value when anything is wrong, and then every problem is told.</summary>
    /// <param name="form">The form.</param>
    /// <param name="checklist">The criteria that it may answer.</param>
    /// <param name="submission">What was handed in before.</param>
    /// <param name="facts">The text of submission.yaml.</param>
    /// <param name="files">The paths of the files under evidence.</param>
    public static Loaded<FormAnswers> Read(CompletedForm form, Checklist checklist, Submission submission, string facts, ImmutableArray<string> files)
    {
        var reader = new FormReader(checklist, submission);
        reader.Compare(form);
        var (tree, before) = (SubmissionTree.Of(facts), SubmissionTree.Of(facts).ToYaml());
        new FactReader(tree, checklist.Catalogs, reader._remarks).Read(form.Facts);
        var cleared = reader.ReadPapers(form.Papers, files);
        if (reader._papers != submission.Documents) tree.Put(reader._papers);
        if (form.Identity is not null || !tree.At("date").IsEmpty) tree.Put("date", TextShape.Plain, [checklist.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        foreach (var line in form.Answers) reader.Read(line);
        reader.Tell(form);
        if (reader.IsBad) return new(null, [.. reader._remarks.Order()]);

        // What is about to be written is read as any submission is; files that are not there yet are told by the sheet already.
        var (after, remarks) = (tree.ToYaml(), new List<Diagnostic>());
        var read = SubmissionYaml.Read(new(submission.FactsFile, after, remarks), checklist.Catalogs, _ => null);
        reader._remarks.AddRange(remarks.Where(remark => remark.Code.IsError));
        return new(reader.IsBad || read is null ? null : reader.Answers(read.Facility, cleared, after == before ? null : after), [.. reader._remarks.Order()]);
    }

    private bool IsBad => _remarks.Any(remark => remark.Code.IsError);

    /// <summary>Whether it is the form of this facility, day, profile and version of the rules.</summary>
    private void Compare(CompletedForm form)
    {
        var (code, here) = (_submission.Facility.Code, FormIdentity.Of(_checklist, _submission.Facility.Code));
        if (form.Facility is { } line && line["value"] != code) _remarks.Add(line.Remark(DiagnosticCodes.FormOfAnother, "value", line["value"], code));
        if (form.Identity is not { } identity) return;
        if (identity.Facility != code) _remarks.Add(Diagnostic.At(DiagnosticCodes.FormOfAnother, form.File, 0, 0, identity.Facility, code));
        if (identity.AsOf != here.AsOf)
            _remarks.Add(Diagnostic.At(DiagnosticCodes.FormOfOther, form.File, 0, 0,
                $"ngày {CellValue.Of(identity.AsOf)}", $"hồ sơ nộp đang xét ngày {CellValue.Of(here.AsOf)}. Thêm --as-of {identity.AsOf:yyyy-MM-dd} để nộp theo ngày của phiếu, hoặc lập phiếu mới",
                $"{identity.AsOf:yyyy-MM-dd}", $"the submission is judged for {here.AsOf:yyyy-MM-dd}. Add --as-of {identity.AsOf:yyyy-MM-dd} to take the form's day, or write a new form"));
        if (identity.Profile != here.Profile)
            _remarks.Add(Diagnostic.At(DiagnosticCodes.FormOfOther, form.File, 0, 0,
                $"hồ sơ áp dụng {identity.Profile}", $"hồ sơ nộp dùng {here.Profile}. Thêm --profile {identity.Profile}, hoặc lập phiếu mới",
                $"the profile {identity.Profile}", $"the submission has {here.Profile}. Add --profile {identity.Profile}, or write a new form"));
        else if (identity.AsOf == here.AsOf && !identity.Packs.SequenceEqual(here.Packs))
            _remarks.Add(Diagnostic.At(DiagnosticCodes.EntryRemark, form.File, 0, 0,
                $"phiếu lập bằng phiên bản khác của bộ quy tắc ({string.Join(", ", identity.Packs.Except(here.Packs))}); câu trả lời vẫn được đọc theo mã, nên lập phiếu mới để đối chiếu",
                $"the form was written with other versions of the rules ({string.Join(", ", identity.Packs.Except(here.Packs))}); its answers are read by their codes, a new form shows the difference"));
    }

    private ImmutableArray<string> ReadPapers(ImmutableArray<FormLine> lines, ImmutableArray<string> files)
    {
        if (lines.IsEmpty) return [];
        var (papers, cleared) = new PaperReader(_checklist.Catalogs, _submission.Documents, files, _remarks).Read(lines);
        (_papers, _evidence) = (papers, PaperNames.In(papers));
        return cleared;
    }

    private void Tell(CompletedForm form)
    {
        _remarks.AddRange(CellRemarks.Of(form.Answers, "code", "answer", "evidence", "note", "share"));
        _remarks.AddRange(CellRemarks.Of(form.Facts, "key", "value"));
        _remarks.AddRange(CellRemarks.Of(form.Papers, "id", "kind", "title", "number", "date", "issuer", "subjects", "cites", "file"));
        foreach (var sheet in form.Answers.Where(line => line["council"].Length > 0).GroupBy(line => line.Sheet))
            _remarks.Add(sheet.First().Remark(DiagnosticCodes.CouncilNotImported, "council", sheet.Count().ToString(CultureInfo.InvariantCulture)));
    }

    private void Read(FormLine row)
    {
        var code = row["code"];
        var saysNothing = row["answer"].Length + row["evidence"].Length + row["note"].Length + row["share"].Length == 0;
        if (row.IsBroken("code")) return;
        if (code.Length == 0)
        {
            if (!saysNothing) _remarks.Add(row.Remark(DiagnosticCodes.AnswerWithoutCode, "code"));
            return;
        }

        if (!_criteria.TryGetValue(code, out var criterion))
        {
            var meant = Spelling.Nearest(code, _criteria.Keys);
            _remarks.Add(row.Remark(DiagnosticCodes.UnknownCode, "code", code, CellValue.Of(_checklist.AsOf), Nearest.Vi(meant), Nearest.En(meant)));
            return;
        }

        if (saysNothing)
        {
            _rows.TryAdd(criterion.Id, row);
            return;
        }

        if (_rows.TryGetValue(criterion.Id, out var first) && _answers.ContainsKey(criterion.Id))
        {
            _remarks.Add(row.Remark(DiagnosticCodes.AnsweredTwice, "answer", criterion.Id, first.Place));
            return;
        }

        _rows[criterion.Id] = row;
        _answers[criterion.Id] = Declared(row, criterion.Id);
    }

    private Declaration Declared(FormLine row, string id)
    {
        var before = _submission.Declarations.GetValueOrDefault(id);
        var answer = FormWords.AnswerOf(row["answer"]);
        if (row["answer"].Length == 0) _remarks.Add(row.Remark(DiagnosticCodes.NoAnswer, "answer", id));
        else if (answer is null && !row.IsBroken("answer")) _remarks.Add(row.Remark(DiagnosticCodes.UnknownAnswer, "answer", FormWords.All.Vi, FormWords.All.En));

        var note = before is not null && (!row.Has("note") || FormText.Says(row["note"], before.Note)) ? before.Note : row["note"];
        return new(id, answer ?? Answer.None, note, before is not null && !row.Has("evidence") ? before.Evidence : Evidence(row))
        {
            Share = row.Has("share") ? Share(row, id, answer) : before is not null && before.Answer == answer ? before.Share : null,
        };
    }

    private decimal? Share(FormLine row, string id, Answer? answer)
    {
        if (row["share"].Length == 0 || row.IsBroken("share")) return null;
        if (Percent.Of(row["share"]) is not { } share)
        {
            _remarks.Add(row.Remark(DiagnosticCodes.WrongEntry, "share", row["share"], "một tỷ lệ phần trăm từ 0 đến 100, ví dụ 97,5; không có thì để trống", "a share from 0 to 100 per cent, for example 97.5; blank where there is none"));
            return null;
        }

        if (answer != Answer.NotApplicable) return share;
        _remarks.Add(row.Remark(DiagnosticCodes.ShareWithoutAnswer, "share", id));
        return null;
    }

    private ImmutableArray<string> Evidence(FormLine row)
    {
        if (row.IsBroken("evidence")) return [];
        var (ids, unknown, ambiguous) = _evidence.Read(row.Cell("evidence").Lines);
        foreach (var name in unknown)
        {
            var meant = Spelling.Nearest(name, _papers.SelectMany(paper => new[] { paper.Id, paper.Number }).Where(text => text.Length > 0));
            _remarks.Add(row.Remark(DiagnosticCodes.UnnamedEvidence, "evidence", name, Nearest.Vi(meant), Nearest.En(meant)));
        }

        foreach (var name in ambiguous)
        {
            var papers = string.Join(", ", _papers.Where(paper => FoldedText.Of(paper.Number) == FoldedText.Of(name)).Select(paper => paper.Id));
            _remarks.Add(row.Remark(DiagnosticCodes.WrongEntry, "evidence", name, $"mã của một văn bản, vì nhiều văn bản cùng có số này: {papers}", $"the id of one document, since several have this number: {papers}"));
        }

        return ids;
    }

    private FormAnswers Answers(Facility facility, ImmutableArray<string> papersCleared, string? facts)
    {
        var before = _submission.Declarations;
        ImmutableArray<string> cleared = [.. before.Keys.Where(id => _rows.ContainsKey(id) && !_answers.ContainsKey(id)).Order(StringComparer.Ordinal)];
        ImmutableArray<string> kept = [.. before.Keys.Where(id => !_rows.ContainsKey(id)).Order(StringComparer.Ordinal)];
        return new(facility, before.RemoveRange(cleared).SetItems(_answers), _answers.Count, kept, cleared, _papers.Length, papersCleared, facts);
    }
}
