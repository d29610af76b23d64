using System.Collections.Immutable;
using EmrCheck.Core;

namespace EmrCheck.Formats.Assessments;

/// <summary>The first sheet of the form: whose it is, how to fill it in, and in a hidden row which form it is.</summary>
internal static class GuideSheet
{
    private static readonly ImmutableArray<(string Step, string Text)> Steps =
    [
        ("Cách điền", "Chỉ điền ô nền vàng; ô khác được khóa (không mật khẩu). Không đổi tên cột, không xóa cột Mã. Không gộp ô."),
        ("1. Cơ sở", $"Trang {FormNames.Facility}: thông tin cơ sở, dịch vụ, kỳ báo cáo và số liệu."),
        ("2. Minh chứng", $"Trang {FormNames.Papers}: mỗi văn bản một dòng. Chép tệp vào thư mục evidence của hồ sơ nộp rồi ghi tên tệp. Cột Mã để trống cũng được. Xóa trắng các ô sau cột Mã là bỏ văn bản đó."),
        ("3. Tự đánh giá", "Mỗi văn bản pháp luật một trang. Chọn Đạt / Đạt một phần / Không đạt / Không áp dụng; để trống là chưa trả lời.\nCột Minh chứng: gõ số văn bản như 328/QĐ-BV (hoặc mã, hoặc tên tệp), nhiều văn bản cách nhau bằng dấu chấm phẩy. Cột Ngày và Tệp tự điền khi lập phiếu lần sau.\nCột Tỷ lệ (%): không bắt buộc; bao nhiêu phần trăm hồ sơ đúng như yêu cầu, ví dụ 97,5."),
        ("4. Hội đồng", "Cột Ý kiến hội đồng để ghi khi họp; không được đọc lại vào phần tự đánh giá."),
        ("5. Lưu", "Lưu dạng .xlsx bằng Excel hoặc LibreOffice, không đặt mật khẩu. Từng trang cũng có thể lưu thành .csv (UTF-8)."),
        ("6. Đọc lại", "emrcheck assess import <thư mục hồ sơ nộp> <tệp này>. Có lỗi thì lệnh nêu trang, dòng, cột và cách sửa, và chưa ghi gì."),
    ];

    public static FormGrid Of(Checklist checklist, Submission submission)
    {
        (string Label, string Text)[] lines =
        [
            (FormNames.FacilityCode, submission.Facility.Code),
            ("Tên cơ sở", submission.Facility.Name),
            ("Ngày đánh giá", CellValue.Of(checklist.AsOf)),
            ("Hồ sơ áp dụng", $"{checklist.Profile.Title.Vi} ({checklist.Profile.Id} {checklist.Profile.Version})"),
            ("Số tiêu chí", $"{checklist.Criteria.Length} ({checklist.Criteria.Count(criterion => criterion.Decides)} tiêu chí bắt buộc quyết định kết luận)"),
            .. Steps,
        ];
        return new(FormNames.Guide, [20, 110],
        [
            new([new("PHIẾU TỰ ĐÁNH GIÁ HỒ SƠ BỆNH ÁN ĐIỆN TỬ", FormStyles.Title)]),
            .. lines.Select(line => new FormRow([new(line.Label, FormStyles.Label), new(line.Text, FormStyles.Plain)])),
            new([new(FormNames.Identity, FormStyles.Small), new(FormIdentity.Of(checklist, submission.Facility.Code).ToString(), FormStyles.Small)], IsHidden: true),
        ]);
    }
}
