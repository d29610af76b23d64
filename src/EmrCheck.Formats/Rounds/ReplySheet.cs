using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Rounds;
using EmrCheck.Formats.Assessments;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Formats.Rounds;

/// <summary>The reply of a facility as a spreadsheet: a sheet that explains, then a row for each open item of an appraisal.</summary>
public static class ReplySheet
{
    internal const string FacilityCode = "Mã cơ sở", Appraisal = "Mã thẩm định", Guide = "Hướng dẫn", Sheet = "Trả lời";

    private const int PlacesShown = 5;

    private const string How =
        "Điền các ô nền vàng của trang «Trả lời»; các ô khác được khóa (không mật khẩu).\n"
        + "Trả lời: chọn Đã khắc phục / Giải trình / Chưa khắc phục / Không đồng ý. Dòng để trống là chưa trả lời.\n"
        + "Nội dung trả lời: bắt buộc với Giải trình và Không đồng ý. Không ghi tên, số giấy tờ hay thông tin của người bệnh.\n"
        + "Minh chứng bổ sung: mã hoặc số văn bản, cách nhau bằng dấu chấm phẩy. Ngày: ngày khắc phục hoặc ngày trả lời, ví dụ 22/11/2026.\n"
        + "Không đổi cột Mã. Có thể lưu bằng Excel hoặc LibreOffice, dạng .xlsx.\n"
        + "Đọc lại: emrcheck respond import <báo cáo.json> <tệp này> --out tra-loi.json";

    /// <summary>The columns in order.</summary>
    internal static ImmutableArray<FormColumn> Columns { get; } =
    [
        new("STT", 5), new("Mã", 22), new("Căn cứ", 22), new("Phát hiện", 50), new("Cần làm", 36),
        new("Trả lời", 16, IsAnswer: true), new("Nội dung trả lời", 40, IsAnswer: true), new("Minh chứng bổ sung", 24, IsAnswer: true), new("Ngày", 13, IsAnswer: true),
    ];

    /// <summary>Writes the sheet; how many items it asks about.</summary>
    public static int Write(JsonReportV1 report, Stream output)
    {
        var items = OpenItems.Of(report);
        var guide = FormGrid.Labels(
            Guide, (24, 110),
            [
                ("TRẢ LỜI KẾT QUẢ THẨM ĐỊNH", "", false),
                (FacilityCode, report.Facility?.Code ?? "", false),
                ("Tên cơ sở", report.Facility?.Name ?? "", false),
                ("Ngày thẩm định", report.AsOf, false),
                (Appraisal, AppraisalDigest.Of(report), false),
                ("Số mục cần trả lời", items.Length.ToString(CultureInfo.InvariantCulture), false),
                ("Cách điền", How, false),
            ]);
        var table = FormGrid.Texts(
            Sheet, $"Trả lời kết quả thẩm định ngày {report.AsOf}: {report.Facility?.Name} ({report.Facility?.Code})", Columns, items.Select(item => Row(item, report)));
        var answer = Columns.Select(column => column.IsAnswer).ToList().IndexOf(true);
        FormBook.Write([guide, table with { Choices = [FormChoice.Of(table.CellsOf(answer), Enum.GetValues<ReplyKind>().Select(kind => RoundWords.Of(kind).Vi))] }], output);
        return items.Length;
    }

    private static ImmutableArray<string> Row(OpenItem item, JsonReportV1 report)
    {
        var criterion = item.Criterion;
        var clause = criterion.Citation?.Vi ?? $"{criterion.Clause.Vi}, {report.Packs.FirstOrDefault(pack => pack.Id == criterion.Pack)?.Number}";
        return
        [
            item.Code, clause, Found(item), item.Check?.Remedy?.Vi ?? criterion.Remedy.Vi, "", "", "", "",
        ];
    }

    private static string Found(OpenItem item)
    {
        var verdict = RuleWords.Verdicts.TryGetValue(item.Check?.Verdict ?? item.Criterion.Verdict, out var word) ? Words.Of(word).Vi : item.Criterion.Verdict;
        var places = item.Findings.Select(finding => finding.Line is { } line ? $"{finding.File}:{line}" : finding.File).Distinct().ToArray();
        string[] lines =
        [
            $"{item.Criterion.Title.Vi}{(item.Check?.Title is { } title ? $" – {title.Vi}" : "")}",
            $"{verdict}: {item.Check?.Reason.Vi ?? item.Criterion.Reason.Vi}",
            .. item.Findings.Select(finding => finding.Message.Vi).Distinct().Take(PlacesShown).Select(message => $"• {message}"),
            .. places.Length > 0 ? [$"Tại: {string.Join("; ", places.Take(PlacesShown))}{(places.Length > PlacesShown ? $"; và {places.Length - PlacesShown} chỗ nữa" : "")}"] : Array.Empty<string>(),
        ];
        return string.Join('\n', lines);
    }
}
