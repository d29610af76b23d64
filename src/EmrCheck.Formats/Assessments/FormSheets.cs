using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Assessments;

/// <summary>Finds the lines of a form in a workbook: sheets are known by their columns, whatever they are called and wherever they were moved.</summary>
public sealed class FormSheets
{
    private const int DeepestHeader = 10, EnoughHeaders = 3;

    private static readonly ImmutableArray<TableColumn> Answers =
    [
        TableColumn.Of("code", true, "ma", "code"), TableColumn.Of("answer", true, "tu danh gia", "answer"), TableColumn.Of("evidence", false, "minh chung", "evidence"),
        TableColumn.Of("council", false, "y kien hoi dong", "council"), TableColumn.Of("note", false, "ghi chu", "note"), TableColumn.Of("share", false, "ty le", "share"),
    ];

    private static readonly ImmutableArray<TableColumn> Facts = [TableColumn.Of("key", true, "ma muc", "key"), TableColumn.Of("value", true, "tra loi", "value")];

    private static readonly ImmutableArray<TableColumn> Papers =
    [
        TableColumn.Of("kind", true, "loai van ban", "kind"), TableColumn.Of("file", true, "tep", "file"), TableColumn.Of("id", false, "ma", "id"),
        TableColumn.Of("title", false, "ten", "title"), TableColumn.Of("number", false, "so", "number"), TableColumn.Of("date", false, "ngay", "date"),
        TableColumn.Of("issuer", false, "noi ban hanh", "co quan ban hanh", "issuer"), TableColumn.Of("subjects", false, "noi dung", "subjects"), TableColumn.Of("cites", false, "can cu", "cites"),
    ];

    /// <summary>Each kind of sheet: its columns as the form writes them, and those without which it says nothing.</summary>
    private static readonly ImmutableArray<(ImmutableArray<FormColumn> Columns, ImmutableArray<string> Needed)> Kinds =
        [(FormNames.Criteria, ["Mã", "Tự đánh giá"]), (FormNames.Facts, ["Mã mục", "Trả lời"]), (FormNames.Evidence, ["Loại văn bản", "Tệp"])];

    private readonly Workbook _book;
    private readonly ImmutableHashSet<string> _criteria;
    private readonly List<Diagnostic> _remarks = [];
    private readonly ImmutableArray<FormLine>.Builder _answers = ImmutableArray.CreateBuilder<FormLine>(), _facts = ImmutableArray.CreateBuilder<FormLine>(), _papers = ImmutableArray.CreateBuilder<FormLine>();
    private FormIdentity? _identity;
    private FormLine? _facility;
    private int _found;

    private FormSheets(Workbook book, Checklist checklist) =>
        (_book, _criteria) = (book, checklist.Criteria.Select(criterion => criterion.Id).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The form; no value when a sheet of it cannot be made out.</summary>
    public static Loaded<CompletedForm> Read(Workbook book, Checklist checklist)
    {
        var reader = new FormSheets(book, checklist);
        foreach (var sheet in book.Sheets) reader.Read(sheet);
        if (reader._found == 0 && reader._remarks.Count == 0) reader._remarks.Add(NoHeader(book.File));
        var isGood = !reader._remarks.Any(remark => remark.Code.IsError);
        return new(
            isGood ? new(book.File, reader._identity, reader._answers.ToImmutable(), reader._facts.ToImmutable(), reader._papers.ToImmutable()) { Facility = reader._facility } : null,
            [.. reader._remarks]);
    }

    private void Read(Sheet sheet)
    {
        if (sheet.Rows.Take(DeepestHeader).Any(row => row.Cells.Any(cell => FoldedText.Of(cell.Text) == FoldedText.Of(FormNames.Catalog[1].Header)))) return;
        if (!(Take(sheet, Facts, _facts) || Take(sheet, Papers, _papers) || Take(sheet, Answers, _answers))) Explain(sheet);
    }

    private bool Take(Sheet sheet, ImmutableArray<TableColumn> columns, ImmutableArray<FormLine>.Builder lines)
    {
        if (Table.Find(_book.File, sheet, columns) is not { } table) return false;
        _found++;
        var has = columns.Where(column => table.Has(column.Name)).ToArray();
        foreach (var row in table.Rows)
            lines.Add(new(Table.PlaceOf(_book.File, sheet), row.Number, has.ToImmutableDictionary(column => column.Name, column => new FormField(row.Cell(column.Name), table.ColumnOf(column.Name)))));
        if (sheet.Name.Length == 0) return true;
        foreach (var column in columns.Except(has).Where(column => column.Name is not ("council" or "id" or "share")))
            _remarks.Add(Diagnostic.At(DiagnosticCodes.ColumnNotThere, Table.PlaceOf(_book.File, sheet), 0, 0, HeaderOf(column)));
        return true;
    }

    /// <summary>The header that the form gives a column.</summary>
    private static string HeaderOf(TableColumn column) =>
        Kinds.SelectMany(kind => kind.Columns).First(header => header.IsAnswer && column.Matches(FoldedText.Of(header.Header))).Header;

    /// <summary>A sheet without the columns: the first one says which form it is; others have lost a column, or their header.</summary>
    private void Explain(Sheet sheet)
    {
        foreach (var row in sheet.Rows)
        {
            var (label, text) = (FoldedText.Of(row.At(1).Text), row.At(2));
            if (label == FoldedText.Of(FormNames.Identity)) _identity ??= FormIdentity.Read(text.Text);
            if (label == FoldedText.Of(FormNames.FacilityCode) && text.Text.Length > 0)
                _facility ??= new(Table.PlaceOf(_book.File, sheet), row.Number, ImmutableDictionary<string, FormField>.Empty.Add("value", new(text, 2)));
        }

        foreach (var row in sheet.Rows.Take(DeepestHeader))
        {
            var headers = row.Cells.Select(cell => FoldedText.Of(cell.Text)).ToHashSet();
            foreach (var (columns, needed) in Kinds)
            {
                var there = columns.Select(column => column.Header).Where(header => headers.Contains(FoldedText.Of(header))).ToArray();
                if (there.Length < EnoughHeaders) continue;
                _remarks.Add(Diagnostic.At(DiagnosticCodes.MissingColumn, Table.PlaceOf(_book.File, sheet), row.Number, 0, string.Join("», «", needed.Except(there)), string.Join(", ", there)));
                return;
            }
        }

        if (sheet.Rows.Any(row => row.Cells.Any(cell => cell.Text is { Length: > 0 } text && _criteria.Contains(text)))) _remarks.Add(NoHeader(Table.PlaceOf(_book.File, sheet)));
    }

    private static Diagnostic NoHeader(string place) => Diagnostic.At(DiagnosticCodes.NoHeader, place, 0, 0, "Mã, Tự đánh giá", "Mã (code), Tự đánh giá (answer)");
}
