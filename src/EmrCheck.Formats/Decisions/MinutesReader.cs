using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Decisions;
using EmrCheck.Fhir;
using EmrCheck.Formats.Tables;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Decisions;

/// <summary>Reads filled-in minutes: labels and columns are known by their words, rows by their codes, whatever else was moved.</summary>
public sealed class MinutesReader
{
    private static readonly ImmutableArray<TableColumn> Columns =
    [
        TableColumn.Of("code", true, "ma"), TableColumn.Of("as", true, "ket luan cua hoi dong"), TableColumn.Of("reason", false, "ly do cua hoi dong"), TableColumn.Of("basis", false, "can cu phap ly"),
        TableColumn.Of("for", false, "tan thanh"), TableColumn.Of("against", false, "khong tan thanh"), TableColumn.Of("abstained", false, "khong y kien"), TableColumn.Of("recused", false, "khong tham gia"),
    ];

    private readonly Docket _docket;
    private readonly MinutesHead _head;
    private readonly Dictionary<string, Matter> _matters;
    private readonly Dictionary<string, MinutesRow> _rows = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _remarks = [];

    private MinutesReader(Docket docket, MinutesHead head) => (_docket, _head, _matters) = (docket, head, docket.Matters.DistinctBy(matter => matter.Id, StringComparer.OrdinalIgnoreCase).ToDictionary(matter => matter.Id, StringComparer.OrdinalIgnoreCase));

    /// <summary>The minutes; no value when anything is wrong, and then every problem is told.</summary>
    public static Loaded<Minutes> Read(Workbook book, Docket docket)
    {
        var head = new MinutesHead(book);
        var reader = new MinutesReader(docket, head);
        var minutes = reader.Head(book.File);
        var tables = book.Sheets.Select(sheet => Table.Find(book.File, sheet, Columns)).OfType<Table>().ToArray();
        if (tables.Length == 0) reader._remarks.Add(Diagnostic.At(DiagnosticCodes.NoHeader, book.File, 0, 0, "Mã, Kết luận của hội đồng", "Mã (code), Kết luận của hội đồng (conclusion)"));
        foreach (var row in tables.SelectMany(table => table.Rows)) reader.Read(row);
        if (tables.Length > 0 && reader._rows.Count == 0 && reader._remarks.Count == 0)
            reader._remarks.Add(Diagnostic.At(DiagnosticCodes.NotSaid, book.File, 0, 0, "kết luận cho ít nhất một tiêu chí", "a conclusion on at least one criterion"));
        ImmutableArray<Diagnostic> remarks = [.. reader._remarks.Concat(head.Remarks).Order()];
        return new(remarks.IsEmpty ? minutes with { Rows = [.. reader._rows.Values] } : null, remarks);
    }

    private Minutes Head(string file)
    {
        var digest = _head.Text(MinutesNames.Digest, "mã băm thẩm định như phiếu đã xuất", "the digest of the appraisal as the form has it");
        if (digest.Length > 0 && digest != _docket.Appraisal) _head.Remark(MinutesNames.Digest, DiagnosticCodes.LedgerOfAnother, digest, _docket.Appraisal);
        var role = DecisionCells.RoleOf(_head.Optional(MinutesNames.Role));
        if (role is null) _head.Wrong(MinutesNames.Role, "Chủ tịch / Phó Chủ tịch / Thư ký", "Chair / Deputy chair / Secretary");
        var day = DecisionCells.DayOf(_head.Optional(MinutesNames.Day));
        if (day is null && _head.Optional(MinutesNames.Day).Length > 0) _head.Wrong(MinutesNames.Day, "ngày dạng 21/11/2026", "a day such as 21/11/2026");
        return new(
            file, _head.Text(MinutesNames.Council, "tên hội đồng", "the name of the council"), _head.Count(MinutesNames.Members) ?? 0, day,
            new(_head.Text(MinutesNames.By, "họ tên người chủ trì", "the full name of who presided"), role ?? CouncilRole.Chair), []);
    }

    private void Read(TableRow row)
    {
        var (code, word) = (row["code"], row["as"]);
        var isEmpty = word.Length + row["reason"].Length + row["basis"].Length + row["for"].Length + row["against"].Length + row["abstained"].Length + row["recused"].Length == 0;
        if (isEmpty) return;
        if (code.Length == 0) _remarks.Add(row.Remark(DiagnosticCodes.AnswerWithoutCode, "code"));
        else if (!_matters.TryGetValue(code, out var matter)) Unknown(row, code);
        else if (_rows.TryGetValue(matter.Id, out var first)) _remarks.Add(row.Remark(DiagnosticCodes.AnsweredTwice, "as", matter.Id, first.Row.Place));
        else if (word.Length == 0) _remarks.Add(row.Remark(DiagnosticCodes.NotSaid, "as", $"kết luận của hội đồng cho {matter.Id}", $"the council's conclusion on {matter.Id}"));
        else if (DecisionCells.KindOf(word) is not { } kind) _remarks.Add(row.Remark(DiagnosticCodes.UnknownAnswer, "as", Kinds(phrase => phrase.Vi), Kinds(phrase => phrase.Vi)));
        else _rows.Add(matter.Id, new(matter, Decision.KindOf(kind, matter.Verdict), row["reason"], row["basis"], VotesOf(row), RecusedOf(row), row));
    }

    private void Unknown(TableRow row, string code)
    {
        var meant = Spelling.Nearest(code, _matters.Keys);
        _remarks.Add(row.Remark(DiagnosticCodes.UnknownCode, "code", code, _docket.AsOf.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Nearest.Vi(meant), Nearest.En(meant)));
    }

    /// <summary>The row's votes; where it has none, those of the head.</summary>
    private Votes VotesOf(TableRow row)
    {
        string[] cells = [row["for"], row["against"], row["abstained"]];
        var votes = cells.All(cell => cell.Length == 0) ? _head.Votes : DecisionCells.VotesOf([.. cells.Select(cell => cell.Length == 0 ? "0" : cell)]);
        if (votes is null) _remarks.Add(row.Remark(DiagnosticCodes.WrongCell, "for", "ba số phiếu, hoặc để trống để lấy phiếu «mọi dòng»", "three numbers of votes, or nothing for those of the head"));
        else if (_head.Present is { } present && (long)votes.For + votes.Against + votes.Abstained > present)
            _remarks.Add(row.Remark(DiagnosticCodes.WrongCell, "for", $"số phiếu không quá {present} người có mặt", $"no more votes than the {present} present"));
        return votes ?? new(0, 0, 0);
    }

    private ImmutableArray<string> RecusedOf(TableRow row) =>
        [.. (row["recused"].Length > 0 ? row["recused"] : _head.Optional(MinutesNames.Recused)).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Kinds(Func<Phrase, string> say) => string.Join(" / ", Enum.GetValues<DecisionKind>().Select(kind => say(DecisionWords.Of(kind))));
}
