using System.Collections.Immutable;
using EmrCheck.Formats.Assessments;

namespace EmrCheck.Formats.Decisions;

/// <summary>The words of the minutes by which they are read back: labels of the head, headers of the table.</summary>
internal static class MinutesNames
{
    public const string Head = "Biên bản", Table = "Kết luận";

    public const string FacilityCode = "Mã cơ sở", Digest = "Mã băm thẩm định", Council = "Tên hội đồng", Members = "Số thành viên", Present = "Số thành viên có mặt",
        Day = "Ngày họp", By = "Chủ trì (họ tên)", Role = "Vai trò của chủ trì",
        For = "Tán thành (mọi dòng)", Against = "Không tán thành (mọi dòng)", Abstained = "Không ý kiến (mọi dòng)", Recused = "Không tham gia (mọi dòng)";

    /// <summary>The columns as they are written.</summary>
    public static ImmutableArray<FormColumn> Written => [.. Columns.Select(column => new FormColumn(column.Header, column.Width, column.IsAnswer))];

    /// <summary>The columns in order: how the program calls them, header, width, whether they are filled in.</summary>
    public static ImmutableArray<(string Name, string Header, double Width, bool IsAnswer)> Columns { get; } =
    [
        ("number", "STT", 5, false), ("code", "Mã", 15, false), ("clause", "Căn cứ", 20, false), ("requirement", "Nội dung yêu cầu", 40, false), ("declared", "Tự đánh giá", 11, false),
        ("verdict", "Kết quả máy chấm", 13, false), ("why", "Lý do của máy", 36, false), ("crossed", "Đối chiếu", 13, false),
        ("as", "Kết luận của hội đồng", 18, true), ("reason", "Lý do của hội đồng", 30, true), ("basis", "Căn cứ pháp lý", 24, true),
        ("for", "Tán thành", 8, true), ("against", "Không tán thành", 8, true), ("abstained", "Không ý kiến", 8, true), ("recused", "Không tham gia (họ tên)", 18, true),
    ];
}
