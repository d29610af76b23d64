using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;

namespace EmrCheck.Formats.Assessments;

/// <summary>The words of the form by which it is read back: headers, sheets.</summary>
internal static class FormNames
{
    /// <summary>The sheets beside those of the texts.</summary>
    public const string Guide = "Hướng dẫn", Facility = "Cơ sở", Papers = "Minh chứng", Words = "Danh mục";

    /// <summary>What stands before the facility's code, and before the identity of the form, on the first sheet.</summary>
    public const string FacilityCode = "Mã cơ sở", Identity = "Mã phiếu";

    private const int LongestSheetName = 31;

    /// <summary>The columns of a sheet of criteria.</summary>
    public static ImmutableArray<FormColumn> Criteria { get; } =
    [
        new("STT", 5), new("Mã", 13), new("Căn cứ", 15), new("Nội dung yêu cầu", 38), new("Mức", 10), new("Cách kiểm tra", 32),
        new("Tự đánh giá", 11, true), new("Minh chứng (số văn bản)", 17, true), new("Ngày văn bản", 11), new("Tệp minh chứng", 18),
        new("Ý kiến hội đồng", 16, true), new("Ghi chú", 20, true), new("Tỷ lệ (%)", 9, true),
    ];

    /// <summary>The columns of the sheet of facts.</summary>
    public static ImmutableArray<FormColumn> Facts { get; } = [new("Mục", 46), new("Trả lời", 44, true), new("Cách điền", 62), new("Mã mục", 32)];

    /// <summary>The columns of the sheet of documents.</summary>
    public static ImmutableArray<FormColumn> Evidence { get; } =
    [
        new("STT", 5), new("Mã", 12, true), new("Loại văn bản", 26, true), new("Tên văn bản", 36, true), new("Số", 16, true), new("Ngày ban hành", 13, true),
        new("Nơi ban hành", 18, true), new("Nội dung văn bản quy định", 34, true), new("Căn cứ", 22, true), new("Tệp", 24, true),
    ];

    /// <summary>The columns of the sheet of words.</summary>
    public static ImmutableArray<FormColumn> Catalog { get; } =
        [new("Loại văn bản", 44), new("Dùng cho tiêu chí", 44), new("Nội dung tiêu chí hỏi tới", 44), new("Nội dung văn bản quy định", 34), new("Văn bản căn cứ", 28), new("Tỉnh, thành phố", 22)];

    /// <summary>The name of each text's sheet: its number without what sheet names may not hold, each once.</summary>
    public static ImmutableArray<string> SheetsOf(IEnumerable<Pack> packs)
    {
        var names = new List<string> { Guide, Facility, Papers, Words };
        var first = names.Count;
        foreach (var pack in packs)
        {
            var plain = string.Concat(pack.Number.Select(letter => letter is '/' or '\\' or ':' ? '-' : letter is '*' or '?' or '[' or ']' or '\'' || char.IsControl(letter) ? ' ' : letter)).Trim();
            if (plain.Length == 0) plain = pack.Id;
            var name = Cut(plain, "");
            for (var next = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); next++)
                name = Cut(plain, string.Create(CultureInfo.InvariantCulture, $" ({next})"));
            names.Add(name);
        }

        return [.. names.Skip(first)];
    }

    private static string Cut(string name, string ending) =>
        (name.Length + ending.Length <= LongestSheetName ? name : name[..(LongestSheetName - ending.Length)].TrimEnd()) + ending;
}

/// <summary>A column of the form: its header, its width in letters, and whether it is filled in.</summary>
internal sealed record FormColumn(string Header, double Width, bool IsAnswer = false);
