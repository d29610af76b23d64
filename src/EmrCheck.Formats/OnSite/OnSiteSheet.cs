using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Sampling;
using EmrCheck.Formats.Assessments;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.OnSite;

/// <summary>The sheet that a team takes to a facility: what no file can show, and the drawn records to open on the screen.</summary>
public static class OnSiteSheet
{
    private const int Members = 5;
    private const double LineHeight = 24, HandHeight = 62;

    private const string How =
        "Điền các ô nền vàng; in khổ A4 ngang để ghi tay rồi nhập lại cũng được.\n"
        + "Kết quả quan sát: chọn Đã thấy đúng / Thấy không đúng / Không xem được / Không áp dụng. Ô để trống là chưa xem.\n"
        + "Mỗi kết quả cần vai trò người xem (ví dụ: ủy viên CNTT). Không ghi tên, số hồ sơ hay thông tin nào của người bệnh.\n"
        + "Quan sát không thay đổi kết quả máy chấm; hội đồng kết luận.\n"
        + "Đọc lại: emrcheck onsite import <bản thẩm định .json> <tệp này> --out on-site.json.";

    /// <summary>Writes the sheet; gives how many criteria and records it asks for.</summary>
    /// <param name="report">The appraisal.</param>
    /// <param name="digest">The appraisal's digest.</param>
    /// <param name="sample">The drawn records; null where none were.</param>
    /// <param name="output">Where the spreadsheet goes.</param>
    public static (int Criteria, int Records) Write(JsonReportV1 report, string digest, RecordSample? sample, Stream output)
    {
        var criteria = OnSiteCriteria.Of(report);
        var drawn = sample?.Records ?? [];
        var keys = drawn.Select(record => record.Key).ToImmutableArray();
        var title = $"PHIẾU XEM TẠI CHỖ – {report.Facility?.Name} ({report.Facility?.Code})";
        FormGrid[] records = drawn.IsEmpty
            ? []
            : [Page(OnSiteNames.Records, $"{title} – hồ sơ rút mẫu: so màn hình với tệp", OnSiteNames.RecordColumns, drawn.Select(Row))];
        FormBook.Write(
            [
                FormGrid.Labels(OnSiteNames.Cover, (30, 104), Cover(report, digest, sample, criteria.Length), LineHeight),
                Page(OnSiteNames.Criteria, title, OnSiteNames.CriteriaColumns, criteria.Select((criterion, index) => Row(index, criterion, keys))),
                .. records,
            ],
            output);
        return (criteria.Length, drawn.Length);
    }

    /// <summary>A page with a row for each thing to look at, and room to write by hand.</summary>
    private static FormGrid Page(string name, string title, ImmutableArray<OnSiteColumn> columns, IEnumerable<ImmutableArray<string>> rows)
    {
        var page = FormGrid.Texts(name, title, [.. columns.Select(column => new FormColumn(column.Header, column.Width, column.IsAnswer))], rows, HandHeight);
        return page with { Choices = [.. columns.Index().Where(pair => pair.Item.IsChoice).Select(pair => FormChoice.Of(page.CellsOf(pair.Index), OnSiteChoices.All))] };
    }

    private static ImmutableArray<(string, string, bool)> Cover(JsonReportV1 report, string digest, RecordSample? sample, int criteria) =>
    [
        ("PHIẾU XEM TẠI CHỖ HỒ SƠ BỆNH ÁN ĐIỆN TỬ", "", false),
        (OnSiteNames.FacilityCode, report.Facility?.Code ?? "", false),
        ("Tên cơ sở", report.Facility?.Name ?? "", false),
        ("Ngày thẩm định", DateOnly.ParseExact(report.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), false),
        ("Số việc cần xem", criteria.ToString(CultureInfo.InvariantCulture), false),
        ("Mẫu hồ sơ", sample is null ? "không có" : SampleWords.Of(sample.Design).Vi, false),
        (OnSiteNames.Digest, digest, false),
        (OnSiteNames.VisitDate, "", true),
        .. Enumerable.Repeat((OnSiteNames.Member, "", true), Members),
        ("Cách điền", How, false),
        ("", "", false),
        ("Chữ ký", "Trưởng đoàn …………………………………          Đại diện cơ sở …………………………………", false),
    ];

    private static ImmutableArray<string> Row(int index, JsonCriterion criterion, ImmutableArray<string> drawn) =>
    [
        criterion.Id, (criterion.Citation ?? criterion.Clause).Vi, criterion.Requirement.Vi,
        Words.Of(criterion.Declared is { } declared ? RuleWords.Answers.GetValueOrDefault(declared) : Answer.None).Vi,
        OnSiteCriteria.Judged(criterion), OnSiteCriteria.ToDo(criterion), OnSiteCriteria.Opened(criterion, index, drawn), "", "", "", "",
    ];

    private static ImmutableArray<string> Row(SamplingUnit record) =>
        [record.Key, record.Department, record.Month, .. OnSiteNames.Items.Select(_ => ""), "", "", ""];
}
