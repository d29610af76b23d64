using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Formats.Guides;

namespace EmrCheck.Formats.Assessments;

/// <summary>The self-assessment as a spreadsheet: a sheet that explains, then one sheet for each text with a row for each criterion.</summary>
public static class AssessmentForm
{
    private const string How =
        "Điền các ô nền vàng; các ô khác được khóa (không mật khẩu).\n"
        + "Tự đánh giá: chọn trong danh sách Đạt / Đạt một phần / Không đạt / Không áp dụng. Ô để trống là chưa trả lời.\n"
        + "Minh chứng: mã văn bản trong bảng dưới, cách nhau bằng dấu chấm phẩy. Văn bản chưa có trong bảng: thêm vào submission.yaml trước.\n"
        + "Ý kiến hội đồng: để hội đồng ghi khi họp; không được đọc lại vào phần tự đánh giá.\n"
        + "Không đổi cột Mã. Có thể lưu bằng Excel hoặc LibreOffice, dạng .xlsx; hoặc từng trang dạng .csv (UTF-8).\n"
        + "Đọc lại: emrcheck assess import <thư mục hồ sơ nộp> <tệp này>.";

    /// <summary>Writes the form with the answers given so far.</summary>
    public static void Write(Checklist checklist, Submission submission, Stream output)
    {
        var book = new FormBook();
        book.Add(FormNames.Guide, Guide(checklist, submission));
        var packs = checklist.Packs.Where(pack => checklist.Criteria.Any(criterion => criterion.Pack == pack)).ToImmutableArray();
        foreach (var (pack, name) in packs.Zip(FormNames.SheetsOf(packs)))
        {
            var criteria = checklist.Criteria.Where(criterion => criterion.Pack == pack);
            book.Add(name, $"{pack.Number}: {pack.Title.Vi}", [.. criteria.Select((criterion, index) => Row(index + 1, criterion, checklist, submission))]);
        }

        book.Write(output);
    }

    private static ImmutableArray<(string, string)> Guide(Checklist checklist, Submission submission) =>
    [
        ("PHIẾU TỰ ĐÁNH GIÁ HỒ SƠ BỆNH ÁN ĐIỆN TỬ", ""),
        (FormNames.FacilityCode, submission.Facility.Code),
        ("Tên cơ sở", submission.Facility.Name),
        ("Ngày đánh giá", checklist.AsOf.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
        ("Hồ sơ áp dụng", $"{checklist.Profile.Title.Vi} ({checklist.Profile.Id} {checklist.Profile.Version})"),
        ("Số tiêu chí", $"{checklist.Criteria.Length} ({checklist.Criteria.Count(criterion => criterion.Decides)} tiêu chí bắt buộc quyết định kết luận)"),
        ("Cách điền", How),
        ("Mã văn bản", "Văn bản đã nêu trong submission.yaml"),
        .. submission.Documents.Select(document => (document.Id, $"{document.Title} {document.Number} ({checklist.Catalogs.KindsOf([document.Kind]).Vi})".Trim())),
    ];

    private static ImmutableArray<string> Row(int number, Criterion criterion, Checklist checklist, Submission submission)
    {
        var declaration = submission.Declarations.GetValueOrDefault(criterion.Id);
        var how = HowChecked.Of(criterion.Check, checklist.Catalogs).Select(way => $"{(way.IsPart ? "– " : "")}{way.By}{(way.Text.Length > 0 ? ": " : "")}{way.Text}");
        return
        [
            number.ToString(CultureInfo.InvariantCulture), criterion.Id, criterion.CitationOn(checklist.AsOf).Vi, $"{criterion.Title.Vi}\n{criterion.Requirement.Vi}",
            Words.Of(criterion.Obligation).Vi, string.Join('\n', how),
            declaration is null or { Answer: Answer.None } ? "" : Words.Of(declaration.Answer).Vi, FormText.Evidence(declaration), "", declaration?.Note ?? "",
        ];
    }
}
