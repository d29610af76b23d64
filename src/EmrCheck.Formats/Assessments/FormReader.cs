using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Fhir;
using EmrCheck.Formats.Tables;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Assessments;

/// <summary>What a form says: all answers afterwards, and what of them it changed.</summary>
/// <param name="Declarations">The answers by criterion, those that the form does not speak of as they were.</param>
/// <param name="Answered">How many answers the form gives.</param>
/// <param name="Kept">Answered criteria that the form has no row for.</param>
/// <param name="Cleared">Criteria whose answer the form takes back: their rows are there and empty.</param>
public sealed record FormAnswers(ImmutableDictionary<string, Declaration> Declarations, int Answered, ImmutableArray<string> Kept, ImmutableArray<string> Cleared);

/// <summary>Reads a filled-in form: sheets are known by their columns, rows by their codes, whatever else was moved.</summary>
public sealed class FormReader
{
    private static readonly ImmutableArray<TableColumn> Columns =
    [
        TableColumn.Of("code", true, "ma", "code"), TableColumn.Of("answer", true, "tu danh gia", "answer"), TableColumn.Of("evidence", false, "minh chung", "evidence"),
        TableColumn.Of("council", false, "y kien hoi dong", "council"), TableColumn.Of("note", false, "ghi chu", "note"),
    ];

    private readonly Checklist _checklist;
    private readonly Submission _submission;
    private readonly Dictionary<string, Criterion> _criteria;
    private readonly EvidenceCell _evidence;
    private readonly List<Diagnostic> _remarks = [];
    private readonly Dictionary<string, TableRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _answers = new(StringComparer.Ordinal);

    private FormReader(Checklist checklist, Submission submission) => (_checklist, _submission, _criteria, _evidence) = (
        checklist, submission, checklist.Criteria.ToDictionary(criterion => criterion.Id, StringComparer.OrdinalIgnoreCase), new(submission.Documents));

    /// <summary>The answers; no value when anything is wrong, and then every problem is told.</summary>
    public static Loaded<FormAnswers> Read(Workbook book, Checklist checklist, Submission submission)
    {
        var reader = new FormReader(checklist, submission);
        var found = 0;
        foreach (var sheet in book.Sheets)
        {
            if (Table.Find(book.File, sheet, Columns) is { } table)
            {
                found++;
                reader.Read(table);
            }
            else
            {
                reader.Explain(book.File, sheet);
            }
        }

        if (found == 0 && reader._remarks.Count == 0) reader._remarks.Add(NoHeader(book.File));
        var isGood = !reader._remarks.Any(remark => remark.Code.IsError);
        return new(isGood ? reader.Answers() : null, [.. reader._remarks.Order()]);
    }

    private void Read(Table table)
    {
        foreach (var row in table.Rows) Read(table, row);
        var council = table.Rows.Where(row => row["council"].Length > 0).ToImmutableArray();
        if (!council.IsEmpty) _remarks.Add(council[0].Remark(DiagnosticCodes.CouncilNotImported, "council", council.Length.ToString(CultureInfo.InvariantCulture)));
    }

    private void Read(Table table, TableRow row)
    {
        var (code, answer) = (row["code"], row["answer"]);
        var saysNothing = answer.Length + row["evidence"].Length + row["note"].Length == 0;
        if (code.Length == 0)
        {
            if (!saysNothing) _remarks.Add(row.Remark(DiagnosticCodes.AnswerWithoutCode, "code"));
            return;
        }

        if (!_criteria.TryGetValue(code, out var criterion))
        {
            var meant = Spelling.Nearest(code, _criteria.Keys);
            _remarks.Add(row.Remark(DiagnosticCodes.UnknownCode, "code", code, _checklist.AsOf.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Nearest.Vi(meant), Nearest.En(meant)));
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
        _answers[criterion.Id] = Declared(table, row, criterion.Id);
    }

    private Declaration Declared(Table table, TableRow row, string id)
    {
        var before = _submission.Declarations.GetValueOrDefault(id);
        var answer = FormWords.AnswerOf(row["answer"]);
        if (row["answer"].Length == 0) _remarks.Add(row.Remark(DiagnosticCodes.NoAnswer, "answer", id));
        else if (answer is null) _remarks.Add(row.Remark(DiagnosticCodes.UnknownAnswer, "answer", FormWords.All.Vi, FormWords.All.En));

        var (evidence, unknown) = _evidence.Read(row["evidence"]);
        foreach (var name in unknown)
        {
            var meant = Spelling.Nearest(name, _submission.Documents.Select(document => document.Id));
            _remarks.Add(row.Remark(DiagnosticCodes.UnnamedEvidence, "evidence", name, Nearest.Vi(meant), Nearest.En(meant)));
        }

        var note = before is not null && (!table.Has("note") || FormText.Says(row["note"], before.Note)) ? before.Note : row["note"];
        return new(id, answer ?? Answer.None, note, before is not null && !table.Has("evidence") ? before.Evidence : evidence) { Share = before?.Answer == answer ? before?.Share : null };
    }

    private FormAnswers Answers()
    {
        var before = _submission.Declarations;
        ImmutableArray<string> cleared = [.. before.Keys.Where(id => _rows.ContainsKey(id) && !_answers.ContainsKey(id)).Order(StringComparer.Ordinal)];
        ImmutableArray<string> kept = [.. before.Keys.Where(id => !_rows.ContainsKey(id)).Order(StringComparer.Ordinal)];
        return new(before.RemoveRange(cleared).SetItems(_answers), _answers.Count, kept, cleared);
    }

    /// <summary>A sheet without the columns: the first one says whose form it is; one with codes of criteria has lost its header.</summary>
    private void Explain(string file, Sheet sheet)
    {
        if (sheet.Rows.FirstOrDefault(row => FoldedText.Of(row.At(1).Text ?? "") == FoldedText.Of(FormNames.FacilityCode)) is { } stated && stated.At(2).Text is { Length: > 0 } code && code != _submission.Facility.Code)
            _remarks.Add(Diagnostic.At(DiagnosticCodes.FormOfAnother, Table.PlaceOf(file, sheet), stated.Number, 2, code, _submission.Facility.Code));
        if (sheet.Rows.Any(row => row.Cells.Any(cell => cell.Text is { Length: > 0 } text && _criteria.ContainsKey(text)))) _remarks.Add(NoHeader(Table.PlaceOf(file, sheet)));
    }

    private static Diagnostic NoHeader(string place) => Diagnostic.At(DiagnosticCodes.NoHeader, place, 0, 0, "Mã, Tự đánh giá", "Mã (code), Tự đánh giá (answer)");
}
