using System.Collections.Immutable;
using EmrCheck.Core;
using EmrCheck.Formats.Reports.Html;

namespace EmrCheck.Formats.Assessments;

/// <summary>One fact of submission.yaml as a row of the form.</summary>
/// <param name="Key">Its path in the file: numbers.period.from; behind a colon the member of a list: facility.services:blood.</param>
/// <param name="Label">What it asks.</param>
/// <param name="Hint">How to fill it in.</param>
/// <param name="Kind">What may be typed.</param>
internal sealed record FactField(string Key, string Label, string Hint, FactKind Kind)
{
    public const string Yes = "Có", No = "Không";

    private static readonly ImmutableArray<string> Grades = ["special", "I", "II", "III", "IV", "unranked"];

    /// <summary>The words of a choice by what the file says for them.</summary>
    public ImmutableArray<(string Value, string Word)> Choices { get; init; } = [];

    /// <summary>The path in the file.</summary>
    public string Path => Key.Split(':')[0];

    /// <summary>The member of the list that a yes or no is about.</summary>
    public string Member => Key.Split(':')[^1];

    /// <summary>Whether the list holds what is answered with no, as numbers.none_of does.</summary>
    public bool IsHeldByNo => Path == "numbers.none_of";

    /// <summary>The rows under their headings.</summary>
    public static ImmutableArray<(string Heading, ImmutableArray<FactField> Fields)> All(Catalogs catalogs) =>
    [
        ("1. Cơ sở",
        [
            new("facility.code", "Mã cơ sở", "Theo lệnh init; không đổi ở đây.", FactKind.Fixed),
            new("facility.name", "Tên cơ sở", "Theo giấy phép hoạt động.", FactKind.Text),
            new("facility.kind", "Loại cơ sở", "Theo lệnh init; không đổi ở đây.", FactKind.Fixed) { Choices = [.. Facility.Kinds.Select(kind => (kind, FieldWords.Kind(kind).Vi))] },
            new("facility.grade", "Hạng", "Chọn trong danh sách.", FactKind.Choice) { Choices = [.. Grades.Select(grade => (grade, FieldWords.Grade(grade).Vi))] },
            new("facility.province", "Tỉnh, thành phố", "Chọn trong danh sách 34 tỉnh, thành phố từ 01/07/2025.", FactKind.Choice) { Choices = [.. Provinces.Codes.Select(code => (code, Provinces.Of(code)))] },
            new("facility.beds", "Số giường kế hoạch", "Số nguyên; không có giường thì ghi 0.", FactKind.Count),
            new("facility.departments", "Các khoa, phòng", "Cách nhau bằng dấu chấm phẩy, hoặc mỗi khoa một dòng trong ô.", FactKind.List),
        ]),
        ("2. Dịch vụ cơ sở có (để trống cả mục thì mọi tiêu chí đều được xét; đã chọn dịch vụ nào thì dịch vụ còn lại được hiểu là không có)",
            [.. catalogs.Services.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => YesNo("facility.services", word.Key, word.Value.Vi, "Có hoặc Không."))]),
        ("3. Ngày và kỳ báo cáo",
        [
            new("date", "Ngày tự đánh giá", "Tiêu chí được chọn theo ngày này. Đổi ngày: lập phiếu mới với --as-of.", FactKind.Fixed),
            new("numbers.period.from", "Kỳ báo cáo từ ngày", "Ngày/tháng/năm, ví dụ 01/10/2026.", FactKind.Day),
            new("numbers.period.to", "Kỳ báo cáo đến ngày", "Ngày/tháng/năm, ví dụ 31/10/2026.", FactKind.Day),
            new("numbers.patients", "Số lượt người bệnh trong kỳ", "Số nguyên.", FactKind.Count),
            new("numbers.records", "Số hồ sơ bệnh án lập trong kỳ", "Số nguyên.", FactKind.Count),
            new("numbers.electronic_records", "Trong đó lập bằng điện tử", "Số nguyên, không lớn hơn số ở dòng trên.", FactKind.Count),
        ]),
        ("4. Trong kỳ báo cáo có xảy ra không (Không: tiêu chí về việc đó không áp dụng, trừ khi hồ sơ cho thấy có)",
            [.. catalogs.Events.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => YesNo("numbers.none_of", word.Key, word.Value.Vi, "Có hoặc Không; Không nghĩa là cả kỳ không có lần nào."))]),
        ("5. Người chịu trách nhiệm", [new("declared_by.role", "Chức vụ người ký phần tự đánh giá", "Ví dụ: Giám đốc.", FactKind.Text)]),
    ];

    private static FactField YesNo(string list, string member, string word, string hint) => new($"{list}:{member}", Capital(word), hint, FactKind.YesNo);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>What may be typed for a fact.</summary>
internal enum FactKind
{
    /// <summary>Nothing: it is shown.</summary>
    Fixed,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Several texts.</summary>
    List,

    /// <summary>One word of a list.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,
}
