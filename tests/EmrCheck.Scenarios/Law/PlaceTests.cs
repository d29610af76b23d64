namespace EmrCheck.Scenarios.Law;

/// <summary>The shorthand of the tables and the Vietnamese of the packs name the same places.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("Đ10 k2 c, k3, k5 b", "Điều 10 khoản 2 điểm c, khoản 3, khoản 5 điểm b", "Đ 10 2 c|Đ 10 3|Đ 10 5 b")]
    [InlineData("Đ14 k4, Đ15; Đ16 k1 d; Đ18 k2", "Điều 14 khoản 4, Điều 15; Điều 16 khoản 1 điểm d; Điều 18 khoản 2", "Đ 14 4|Đ 15|Đ 16 1 d|Đ 18 2")]
    [InlineData("NĐ 331 Đ18–20; Đ28–30", "Nghị định 331/2026/NĐ-CP Điều 18 đến Điều 20, Điều 28 đến Điều 30", "Đ 18|Đ 19|Đ 20|Đ 28|Đ 29|Đ 30")]
    [InlineData("Đ69 k4 a–c", "Điều 69 khoản 4 điểm a, b, c", "Đ 69 4 a|Đ 69 4 b|Đ 69 4 c")]
    [InlineData("Đ69 k4 d, đ", "Điều 69 khoản 4 điểm d, đ", "Đ 69 4 d|Đ 69 4 đ")]
    [InlineData("Đ6 k1 a–b, k2", "Điều 6 khoản 1 điểm a, b và khoản 2", "Đ 6 1 a|Đ 6 1 b|Đ 6 2")]
    [InlineData("Đ22 k2–3", "Điều 22 khoản 2, khoản 3", "Đ 22 2|Đ 22 3")]
    [InlineData("PL III.1.1 a", "Phụ lục, mục III.1.1 điểm a", "PL III.1.1 a")]
    [InlineData("III.1.3.b, c", "Phụ lục III.1.3 điểm b, c", "PL III.1.3 b|PL III.1.3 c")]
    [InlineData("PL III.5–6", "Phụ lục, mục III.5–6", "PL III.5|PL III.6")]
    [InlineData("PL I.IV, TC 62", "Phụ lục I mục IV, tiêu chí 62", "PL I.IV|TC 62")]
    [InlineData("QĐ 3176; NĐ 188/2025 Đ69 k9", "Quyết định 3176/QĐ-BYT; Nghị định 188/2025/NĐ-CP Điều 69 khoản 9", "Đ 69 9")]
    [InlineData("Luật Lưu trữ 33/2024 Đ15–16, Đ33–36; TT 33/2025/TT-BYT", "Luật Lưu trữ 33/2024/QH15 Điều 15, 16, 33 đến 36; Thông tư 33/2025/TT-BYT", "Đ 15|Đ 16|Đ 33|Đ 34|Đ 35|Đ 36")]
    [InlineData("Đ3; PL I–III", "Điều 3; Phụ lục I, II, III", "Đ 3|PL I|PL II|PL III")]
    [InlineData("TCVN 14423:2026", "TCVN 14423:2026, phần tài khoản, mật khẩu của cơ sở y tế", "")]
    public void Both_ways_of_writing_name_the_same_places(string table, string pack, string places)
    {
        Assert.Equal(places, string.Join('|', Place.Of(pack)));
        Assert.Equal(places, string.Join('|', Place.Of(table)));
    }

    [Fact]
    public void A_place_holds_what_lies_in_it()
    {
        var (clause, point) = (Place.Of("Đ3 k2")[0], Place.Of("Đ3 k2 a")[0]);
        Assert.True(clause.Holds(point) && clause.Holds(clause));
        Assert.False(point.Holds(clause) || clause.Holds(Place.Of("Đ3 k1 a")[0]));
    }
}
