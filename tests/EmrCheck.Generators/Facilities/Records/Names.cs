namespace EmrCheck.Generators.Facilities.Records;

/// <summary>Small lists of ordinary names and places from which people are put together.</summary>
internal static class Names
{
    public static readonly IReadOnlyList<string> Families =
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lương", "Lò", "Vàng", "Giàng", "Lý", "Triệu", "Hà"];

    public static readonly IReadOnlyList<string> MenGiven =
        ["Văn An", "Minh Đức", "Quang Huy", "Đức Thắng", "Văn Lâm", "Xuân Trường", "Hữu Phước", "Ngọc Sơn", "Bá Khôi", "Tiến Dũng", "Gia Bảo", "A Páo"];

    public static readonly IReadOnlyList<string> WomenGiven =
        ["Thị Hoa", "Thu Hằng", "Thị Mai", "Ngọc Ánh", "Thanh Huyền", "Thị Lụa", "Kim Oanh", "Bích Thủy", "Thị Mẩy", "Hải Yến", "Bảo Châu", "Thùy Dương"];

    public static readonly IReadOnlyList<string> Wards =
        ["phường Lào Cai", "phường Cam Đường", "phường Yên Bái", "phường Sa Pa", "xã Bảo Thắng", "xã Bát Xát", "xã Mường Khương", "xã Văn Bàn", "xã Lục Yên", "xã Bắc Hà"];

    public static readonly IReadOnlyList<string> Streets =
        ["thôn Mẫu Một", "thôn Mẫu Hai", "tổ Mẫu Ba", "tổ Mẫu Bốn", "bản Mẫu Năm"];

    private static readonly IReadOnlyList<string> Occupations = ["Nông dân", "Giáo viên", "Công nhân", "Buôn bán", "Viên chức"];

    /// <summary>Who is past sixty has retired.</summary>
    public static string Occupation(Stay stay) =>
        stay.Patient.Birth.AddYears(61) <= DateOnly.FromDateTime(stay.Admitted.DateTime) ? "Hưu trí" : Occupations[stay.Number % Occupations.Count];

    public static readonly IReadOnlyList<(string Code, string Name)> Peoples =
        [("01", "Kinh"), ("01", "Kinh"), ("01", "Kinh"), ("02", "Tày"), ("08", "HMông"), ("09", "Dao")];

    public static readonly IReadOnlyList<(string Family, string Given, string Country, string CountryName)> Visitors =
        [("Mau", "Minji", "KR", "Hàn Quốc"), ("Mau", "Haruto", "JP", "Nhật Bản"), ("Mau", "Camille", "FR", "Pháp"), ("Mau", "Oliver", "AU", "Úc")];
}
