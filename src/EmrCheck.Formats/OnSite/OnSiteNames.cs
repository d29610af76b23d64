using System.Collections.Immutable;

namespace EmrCheck.Formats.OnSite;

/// <summary>The words of the on-site sheet by which it is read back: pages, labels, headers.</summary>
internal static class OnSiteNames
{
    public const string Cover = "Bìa", Criteria = "Việc xem tại chỗ", Records = "Hồ sơ rút mẫu";

    public const string FacilityCode = "Mã cơ sở", Digest = "Mã băm bản thẩm định", VisitDate = "Ngày xem tại chỗ", Member = "Thành viên đoàn (vai trò)";

    public const string Code = "Mã", Record = "Hồ sơ (tệp)", Result = "Kết quả quan sát", Note = "Ghi chú", Time = "Giờ", Role = "Người xem (vai trò)";

    /// <summary>What is compared between a record on the screen and its file.</summary>
    public static ImmutableArray<string> Items { get; } =
        ["Mở được, đúng đợt điều trị", "Chữ ký số, người ký", "Thời điểm vào, ra, ghi", "Chẩn đoán, mã bệnh", "Thuốc, y lệnh"];

    /// <summary>The columns of the page of criteria.</summary>
    public static ImmutableArray<OnSiteColumn> CriteriaColumns { get; } =
    [
        new("STT", 5), new(Code, 13), new("Căn cứ", 15), new("Yêu cầu", 31), new("Đã khai", 9), new("Máy chấm", 19), new("Việc cần xem tại chỗ", 34),
        new("Hồ sơ mở trên màn hình (nếu cần)", 17), new(Result, 11, IsAnswer: true, IsChoice: true), new(Note, 22, IsAnswer: true), new(Time, 7, IsAnswer: true), new(Role, 11, IsAnswer: true),
    ];

    /// <summary>The columns of the page of records.</summary>
    public static ImmutableArray<OnSiteColumn> RecordColumns { get; } =
    [
        new("STT", 5), new(Record, 28), new("Khoa", 18), new("Tháng", 9), .. Items.Select(item => new OnSiteColumn(item, 13, IsAnswer: true, IsChoice: true)),
        new(Note, 26, IsAnswer: true), new(Time, 7, IsAnswer: true), new(Role, 12, IsAnswer: true),
    ];
}

/// <summary>One column of the sheet: whether it is filled in, and whether out of a list.</summary>
internal sealed record OnSiteColumn(string Header, double Width, bool IsAnswer = false, bool IsChoice = false);
