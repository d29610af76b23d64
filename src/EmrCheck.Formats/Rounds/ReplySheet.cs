using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
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

    /// <summary>The columns in order: header, width, whether it is filled in.</summary>
    internal static ImmutableArray<(string Header, double Width, bool IsAnswer)> Columns { get; } =
    [
        ("STT", 5, false), ("Mã", 22, false), ("Căn cứ", 22, false), ("Phát hiện", 50, false), ("Cần làm", 36, false),
        ("Trả lời", 16, true), ("Nội dung trả lời", 40, true), ("Minh chứng bổ sung", 24, true), ("Ngày", 13, true),
    ];

    /// <summary>Writes the sheet; how many items it asks about.</summary>
    public static int Write(JsonReportV1 report, Stream output)
    {
        var items = OpenItems.Of(report);
        ReplyBook.Write(
            [
                ("TRẢ LỜI KẾT QUẢ THẨM ĐỊNH", ""),
                (FacilityCode, report.Facility?.Code ?? ""),
                ("Tên cơ sở", report.Facility?.Name ?? ""),
                ("Ngày thẩm định", report.AsOf),
                (Appraisal, AppraisalDigest.Of(report)),
                ("Số mục cần trả lời", items.Length.ToString(CultureInfo.InvariantCulture)),
                ("Cách điền", How),
            ],
            $"Trả lời kết quả thẩm định ngày {report.AsOf}: {report.Facility?.Name} ({report.Facility?.Code})",
            [.. items.Select((item, index) => Row(index + 1, item, report))],
            output);
        return items.Length;
    }

    private static ImmutableArray<string> Row(int number, OpenItem item, JsonReportV1 report)
    {
        var criterion = item.Criterion;
        var clause = criterion.Citation?.Vi ?? $"{criterion.Clause.Vi}, {report.Packs.FirstOrDefault(pack => pack.Id == criterion.Pack)?.Number}";
        return
        [
            number.ToString(CultureInfo.InvariantCulture), item.Code, clause, Found(item), item.Check?.Remedy?.Vi ?? criterion.Remedy.Vi, "", "", "", "",
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
