using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.OnSite;
using EmrCheck.Core.Sampling;
using EmrCheck.Fhir;
using EmrCheck.Formats.Reports.Json;
using EmrCheck.Formats.Tables;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.OnSite;

/// <summary>Reads a filled-in on-site sheet: pages are known by their columns, rows by their codes, whatever else was moved.</summary>
public sealed class OnSiteReader
{
    private static readonly TableColumn Note = TableColumn.Of("note", false, "ghi chu"), Time = TableColumn.Of("time", false, "gio"), Role = TableColumn.Of("role", false, "nguoi xem");

    private static readonly ImmutableArray<TableColumn> Criteria = [TableColumn.Of("code", true, "ma"), TableColumn.Of("result", true, "ket qua quan sat"), Note, Time, Role];

    private static readonly ImmutableArray<TableColumn> Records =
        [TableColumn.Of("record", true, "ho so tep"), .. OnSiteNames.Items.Select(item => TableColumn.Of(item, true, FoldedText.Of(item))), Note, Time, Role];

    private readonly Dictionary<string, JsonCriterion> _criteria;
    private readonly HashSet<string>? _drawn;
    private readonly List<Diagnostic> _remarks = [];
    private readonly Dictionary<(string Subject, string Item), string> _places = [];
    private readonly List<Observation> _seenCriteria = [], _seenRecords = [];

    private OnSiteReader(JsonReportV1 report, RecordSample? sample) =>
        (_criteria, _drawn) = (report.Criteria.ToDictionary(criterion => criterion.Id, StringComparer.OrdinalIgnoreCase), sample?.Records.Select(record => record.Key).ToHashSet(StringComparer.Ordinal));

    /// <summary>What was seen; no value when anything is wrong, and then every problem is told.</summary>
    /// <param name="book">The filled-in sheet.</param>
    /// <param name="report">The appraisal that it was made from.</param>
    /// <param name="digest">That appraisal's digest.</param>
    /// <param name="sample">The drawn records, to be compared with; null to take those of the sheet.</param>
    public static Loaded<OnSiteVisit> Read(Workbook book, JsonReportV1 report, string digest, RecordSample? sample)
    {
        var reader = new OnSiteReader(report, sample);
        var cover = new OnSiteCover(book, reader._remarks);
        var facility = report.Facility?.Code ?? "";
        cover.IsOf(facility, digest);
        var (date, team) = (cover.Date(), cover.Team());
        var found = 0;
        foreach (var sheet in book.Sheets)
        {
            if (Table.Find(book.File, sheet, Records) is { } records)
                foreach (var row in records.Rows) reader.ReadRecord(row);
            else if (Table.Find(book.File, sheet, Criteria) is { } criteria && ++found > 0)
                foreach (var row in criteria.Rows) reader.ReadCriterion(row);
        }

        const string Headers = $"{OnSiteNames.Code}, {OnSiteNames.Result}";
        if (found == 0) reader._remarks.Add(Diagnostic.At(DiagnosticCodes.NotAnOnSiteSheet, book.File, 0, 0, Headers, Headers));
        else if (reader._remarks.Count == 0 && reader._seenCriteria.Count + reader._seenRecords.Count == 0) reader._remarks.Add(Diagnostic.At(DiagnosticCodes.NothingSeen, book.File, 0, 0));
        return reader._remarks.Any(remark => remark.Code.IsError)
            ? new(null, [.. reader._remarks.Order()])
            : new(new(digest, facility, date, team, Ordered(reader._seenCriteria), Ordered(reader._seenRecords)), []);
    }

    private static ImmutableArray<Observation> Ordered(List<Observation> seen) =>
        [.. seen.OrderBy(each => each.Subject, StringComparer.Ordinal).ThenBy(each => each.Item, StringComparer.Ordinal)];

    private void ReadCriterion(TableRow row)
    {
        var code = row["code"];
        if (row["result"].Length + Rest(row) == 0) return;
        if (!_criteria.TryGetValue(code, out var criterion))
        {
            var meant = Spelling.Nearest(code, _criteria.Keys);
            _remarks.Add(row.Remark(DiagnosticCodes.UnknownOnSiteCode, "code", code, Nearest.Vi(meant), Nearest.En(meant)));
            return;
        }

        if (row["result"].Length == 0) _remarks.Add(row.Remark(DiagnosticCodes.NoOnSiteResult, "result", criterion.Id));
        else if (Seen(row, "result", criterion.Id, "") is { } seen) _seenCriteria.Add(seen);
    }

    private void ReadRecord(TableRow row)
    {
        var record = row["record"];
        var answered = OnSiteNames.Items.Where(item => row[item].Length > 0).ToArray();
        if (answered.Length + Rest(row) == 0) return;
        if (record.Length == 0 || _drawn?.Contains(record) == false) _remarks.Add(row.Remark(DiagnosticCodes.RecordNotDrawn, "record", record));
        else if (answered.Length == 0) _remarks.Add(row.Remark(DiagnosticCodes.NoOnSiteResult, OnSiteNames.Items[0], record));
        else _seenRecords.AddRange(answered.Select(item => Seen(row, item, record, item)).OfType<Observation>());
    }

    /// <summary>One result with who saw it; null, with remarks, when it cannot be used.</summary>
    private Observation? Seen(TableRow row, string column, string subject, string item)
    {
        var name = item.Length == 0 ? subject : $"{subject} ({item})";
        if (!_places.TryAdd((subject, item), row.Place))
        {
            _remarks.Add(row.Remark(DiagnosticCodes.SeenTwice, column, name, _places[(subject, item)]));
            return null;
        }

        var result = OnSiteChoices.Of(row[column]);
        if (result is null) _remarks.Add(row.Remark(DiagnosticCodes.UnknownOnSiteResult, column, string.Join(", ", OnSiteChoices.All)));
        if (row["role"].Length == 0) _remarks.Add(row.Remark(DiagnosticCodes.ObserverMissing, "role", name));
        var time = TimeOf(row["time"]);
        if (time is null) _remarks.Add(row.Remark(DiagnosticCodes.NotATime, "time", row["time"]));
        return result is { } seen ? new(subject, item, seen, row["note"], time ?? "", row["role"]) : null;
    }

    private static int Rest(TableRow row) => row["note"].Length + row["time"].Length + row["role"].Length;

    /// <summary>A time of day as people write it, or as a spreadsheet keeps it: the part of a day. Null when it is none.</summary>
    private static string? TimeOf(string cell)
    {
        if (cell.Length == 0) return "";
        if (decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is >= 0 and < 1 && cell.Contains('.', StringComparison.Ordinal))
            return TimeOnly.MinValue.AddMinutes((double)Math.Round(part * 1440)).ToString("HH:mm", CultureInfo.InvariantCulture);
        var text = cell.ToLowerInvariant().Replace('h', ':').Replace(" ", "", StringComparison.Ordinal).TrimEnd(':');
        string[] formats = text.Contains(':', StringComparison.Ordinal) ? ["H:m", "H:mm", "HH:mm", "H:mm:ss"] : cell.Contains('h', StringComparison.OrdinalIgnoreCase) ? ["%H"] : [];
        return formats.Length > 0 && TimeOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : null;
    }
}
