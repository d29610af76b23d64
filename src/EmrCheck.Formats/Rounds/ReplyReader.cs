using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Rounds;
using EmrCheck.Fhir;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Tables;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Rounds;

/// <summary>Reads a filled-in sheet of replies: sheets are known by their columns, rows by their codes, whatever else was moved.</summary>
public sealed class ReplyReader
{
    private static readonly ImmutableArray<TableColumn> Columns =
    [
        TableColumn.Of("code", true, "ma", "code"), TableColumn.Of("reply", true, "tra loi", "reply"), TableColumn.Of("text", false, "noi dung tra loi", "text"),
        TableColumn.Of("evidence", false, "minh chung", "evidence"), TableColumn.Of("date", false, "ngay", "date"),
    ];

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    private readonly JsonReportV1 _report;
    private readonly string _digest;
    private readonly Dictionary<string, OpenItem> _items;
    private readonly List<Diagnostic> _remarks = [];
    private readonly Dictionary<string, (JsonReply Reply, string Place)> _replies = new(StringComparer.Ordinal);

    private ReplyReader(JsonReportV1 report) => (_report, _digest, _items) = (
        report, AppraisalDigest.Of(report), OpenItems.Of(report).DistinctBy(item => item.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(item => item.Code, StringComparer.OrdinalIgnoreCase));

    /// <summary>The replies to an appraisal; no value when anything is wrong, and then every problem is told.</summary>
    public static Loaded<JsonRepliesV1> Read(Workbook book, JsonReportV1 report)
    {
        var reader = new ReplyReader(report);
        var found = 0;
        foreach (var sheet in book.Sheets)
        {
            if (Table.Find(book.File, sheet, Columns) is { } table)
            {
                found++;
                foreach (var row in table.Rows) reader.Read(row);
            }
            else
            {
                reader.Explain(book.File, sheet);
            }
        }

        if (found == 0 && reader._remarks.Count == 0) reader._remarks.Add(NoHeader(book.File));
        return new(reader._remarks.Any(remark => remark.Code.IsError) ? null : reader.Replies(), [.. reader._remarks.Order()]);
    }

    private void Read(TableRow row)
    {
        var (code, reply, text, evidence, date) = (row["code"], row["reply"], row["text"], row["evidence"], row["date"]);
        var saysNothing = reply.Length + text.Length + evidence.Length + date.Length == 0;
        if (code.Length == 0)
        {
            if (!saysNothing) _remarks.Add(row.Remark(DiagnosticCodes.ReplyWithoutCode, "code"));
        }
        else if (!_items.TryGetValue(code, out var item))
        {
            var meant = Spelling.Nearest(code, _items.Keys);
            _remarks.Add(row.Remark(DiagnosticCodes.UnknownReplyCode, "code", code, Nearest.Vi(meant), Nearest.En(meant)));
        }
        else if (!saysNothing)
        {
            if (_replies.TryGetValue(item.Code, out var first)) _remarks.Add(row.Remark(DiagnosticCodes.RepliedTwice, "reply", item.Code, first.Place));
            else _replies[item.Code] = (Reply(row, item.Code), row.Place);
        }
    }

    private JsonReply Reply(TableRow row, string code)
    {
        var kind = ReplyWords.Of(row["reply"]);
        if (row["reply"].Length == 0) _remarks.Add(row.Remark(DiagnosticCodes.NoReply, "reply", code));
        else if (kind is null) _remarks.Add(row.Remark(DiagnosticCodes.UnknownReply, "reply", ReplyWords.All, ReplyWords.All));
        else if (kind is ReplyKind.Explained or ReplyKind.Disputed && row["text"].Length == 0)
            _remarks.Add(row.Remark(DiagnosticCodes.ReplyWithoutText, "text", RoundWords.Of(kind.Value).Vi, RoundWords.Of(kind.Value).En));
        var isDay = DateOnly.TryParseExact(row["date"], DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (row["date"].Length > 0 && !isDay) _remarks.Add(row.Remark(DiagnosticCodes.WrongCell, "date", "một ngày, ví dụ 22/11/2026", "a day, such as 22/11/2026"));
        return new(
            code, RuleWords.Word(kind ?? default), row["text"],
            [.. row["evidence"].Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)],
            isDay ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
    }

    private JsonRepliesV1 Replies() => new(
        1, _digest, _report.Facility?.Code ?? "", _report.AsOf,
        [.. _items.Keys.Where(_replies.ContainsKey).Select(code => _replies[code].Reply)], [.. _items.Keys.Where(code => !_replies.ContainsKey(code))]);

    /// <summary>A sheet without the columns: the first one says what it answers; one with codes of items has lost its header.</summary>
    private void Explain(string file, Sheet sheet)
    {
        Same(file, sheet, ReplySheet.FacilityCode, _report.Facility?.Code ?? "");
        Same(file, sheet, ReplySheet.Appraisal, _digest);
        if (sheet.Rows.Any(row => row.Cells.Any(cell => cell.Text is { Length: > 0 } text && _items.ContainsKey(text)))) _remarks.Add(NoHeader(Table.PlaceOf(file, sheet)));
    }

    private void Same(string file, Sheet sheet, string label, string expected)
    {
        if (sheet.Rows.FirstOrDefault(row => FoldedText.Of(row.At(1).Text) == FoldedText.Of(label)) is { } stated && stated.At(2).Text is { Length: > 0 } code && code != expected)
            _remarks.Add(Diagnostic.At(DiagnosticCodes.RepliesToAnother, Table.PlaceOf(file, sheet), stated.Number, 2, code, expected));
    }

    private static Diagnostic NoHeader(string place) => Diagnostic.At(DiagnosticCodes.NoHeader, place, 0, 0, "Mã, Trả lời", "Mã (code), Trả lời (reply)");
}
