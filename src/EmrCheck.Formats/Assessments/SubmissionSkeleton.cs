using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;
using EmrCheck.Core.Checks;
using EmrCheck.Formats.Yaml;

namespace EmrCheck.Formats.Assessments;

/// <summary>The files of a new submission: they can be checked as they stand, and say in Vietnamese what to write in each place.</summary>
public static class SubmissionSkeleton
{
    /// <summary>The guide among the records, which is no record.</summary>
    internal const string RecordsGuide = "records/HUONG-DAN.txt";

    /// <summary>The guide among the papers, which is no paper.</summary>
    internal const string EvidenceGuide = "evidence/HUONG-DAN.txt";

    /// <summary>The files with their text, named inside the folder.</summary>
    public static ImmutableArray<(string Path, string Text)> Of(Checklist checklist, Facility facility) =>
    [
        ("submission.yaml", Submission(checklist, facility)),
        ("self-assessment.yaml", AssessmentText.Of(checklist, facility, ImmutableDictionary<string, Declaration>.Empty)),
        (EvidenceGuide, Evidence),
        (RecordsGuide, Records),
    ];

    private static string Submission(Checklist checklist, Facility facility) =>
        $"""
        # Hồ sơ nộp để thẩm định hồ sơ bệnh án điện tử. Dòng bắt đầu bằng # là lời giải thích hoặc mục chưa điền.
        # Không cần sửa tệp này: emrcheck assess form . --out tu-danh-gia.xlsx, điền bảng tính, rồi emrcheck assess import . tu-danh-gia.xlsx.
        # Kiểm tra bất cứ lúc nào: emrcheck check . – xem còn thiếu gì: emrcheck assess status .
        version: 1
        facility:
          code: {YamlText.Quoted(facility.Code)}          # mã cơ sở khám bệnh, chữa bệnh, 5 ký tự
          name: {YamlText.Quoted(facility.Name)}          # tên theo giấy phép hoạt động
          kind: {facility.Kind}          # {string.Join(" | ", Facility.Kinds)}
          # grade: II             # cấp, hạng: special | I | II | III | IV | unranked
          # province: "01"        # mã tỉnh, hai chữ số: emrcheck catalogs list
          # beds: 0               # số giường kế hoạch
          # departments: []       # tên các khoa, phòng
          # Dịch vụ cơ sở có: bỏ dấu # ở dòng nào đúng. Không nêu dịch vụ nào thì mọi tiêu chí đều được xét;
          # đã nêu thì tiêu chí của dịch vụ không nêu là không áp dụng, trừ khi hồ sơ bệnh án cho thấy có.
          services:
        {Choices(checklist.Catalogs.Services, "    ")}
        date: {checklist.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}          # ngày tự đánh giá; tiêu chí được chọn theo ngày này
        # declared_by:             # người ký phần tự đánh giá
        #   name: Họ và tên
        #   role: Giám đốc
        numbers:                   # số liệu của kỳ báo cáo
          # period:
          #   from: 2026-10-01
          #   to: 2026-10-31
          # patients: 0            # số lượt người bệnh trong kỳ
          # records: 0             # số hồ sơ bệnh án lập trong kỳ
          # electronic_records: 0  # trong đó lập bằng điện tử
          # patients_with_emr: 0   # số lượt người bệnh có hồ sơ bệnh án điện tử
          # payments: 0            # số lượt người bệnh thanh toán
          # cashless_payments: 0   # trong đó không dùng tiền mặt
          # paperless_since: 2026-10-01    # ngày bắt đầu dùng hồ sơ bệnh án điện tử thay hồ sơ giấy
          # paperless_planned: 2026-12-31  # nếu chưa: ngày dự kiến
          # Việc không xảy ra trong kỳ: bỏ dấu # ở dòng nào đúng; tiêu chí về việc đó là không áp dụng, trừ khi hồ sơ cho thấy có.
          none_of:
        {Choices(checklist.Catalogs.Events, "    ")}
        # Văn bản minh chứng. Bỏ dấu # ở các dòng của văn bản đã có; tệp để trong evidence/. Dưới đây là các loại mà tiêu chí của hồ sơ áp dụng
        # «{checklist.Profile.Title.Vi}» hỏi tới; một văn bản có thể dùng cho nhiều tiêu chí. Loại khác: xem rules/catalogs/documents.yaml.
        #   subjects: nội dung mà văn bản quy định hoặc cho thấy; chỉ giữ lại nội dung mà văn bản thật sự có
        #   cites: số của các văn bản pháp luật làm căn cứ, ví dụ [13/2025/TT-BYT]
        documents:
        {Documents(checklist)}

        """.ReplaceLineEndings("\n");

    private static string Choices(FrozenDictionary<string, Phrase> words, string indent) =>
        string.Join('\n', words.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => $"{indent}# - {word.Key,-24} {YamlText.Comment(word.Value.Vi)}"));

    /// <summary>Every kind of paper that a criterion asks for, in the order of the criteria, with all subjects asked of it.</summary>
    private static string Documents(Checklist checklist)
    {
        var asked = checklist.Criteria.SelectMany(criterion => criterion.Check.Leaves.OfType<DocumentCheck>()
            .SelectMany(check => check.Is.Select(kind => (Kind: kind, criterion.Id, check.Covers))));
        return string.Join('\n', asked.GroupBy(one => one.Kind).Select(group => Document(
            group.Key, checklist.Catalogs, [.. group.Select(one => one.Id).Distinct()], [.. group.SelectMany(one => one.Covers).Distinct()])));
    }

    private static string Document(string kind, Catalogs catalogs, ImmutableArray<string> criteria, ImmutableArray<string> subjects)
    {
        var id = kind.Replace('_', '-');
        string[] lines =
        [
            $"{catalogs.KindsOf([kind]).Vi} – dùng cho {string.Join(", ", criteria)}",
            $"- id: {id}",
            $"  kind: {kind}",
            "  title:",
            "  number:",
            "  date:                  # ngày ban hành, YYYY-MM-DD",
            "  issuer:",
            .. subjects.IsEmpty ? Array.Empty<string>() : [$"  subjects: [{string.Join(", ", subjects)}]", .. subjects.Select(subject => $"  #   {subject}: {catalogs.SubjectsOf([subject]).Vi}")],
            "  cites: []",
            $"  file: evidence/{id}.pdf",
        ];
        return string.Join('\n', lines.Select(line => $"  # {line}"));
    }

    private const string Evidence =
        "Để tệp của các văn bản minh chứng (quyết định, quy chế, biên bản, bản kết xuất) vào thư mục này.\n"
        + "Mỗi tệp phải được nêu ở trang Minh chứng của phiếu bảng tính (cột Tệp), hoặc trong submission.yaml ở dòng file: evidence/<tên tệp>;\n"
        + "tệp không nêu thì không được dùng.\n"
        + "Tệp rỗng coi như chưa nộp. Tên tệp nên không dấu, ví dụ quy-che.pdf.\n";

    private const string Records =
        "Để hồ sơ bệnh án kết xuất từ phần mềm vào thư mục này: FHIR R4 (Bundle), tệp .json, .xml hoặc .ndjson, có thể nén .gz hoặc .zip, có thể chia thư mục con.\n"
        + "Nên lấy mẫu đủ các khoa và các loại bệnh án trong kỳ báo cáo. Tệp HUONG-DAN.txt này được bỏ qua khi chấm.\n"
        + "Hồ sơ có dữ liệu cá nhân của người bệnh: giữ trên máy của cơ sở, không gửi qua thư điện tử.\n";
}
