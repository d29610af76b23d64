using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Core;

namespace EmrCheck.Formats.Assessments;

/// <summary>The words of the form by which it is read back: headers, sheets.</summary>
internal static class FormNames
{
    /// <summary>The first sheet.</summary>
    public const string Guide = "Hướng dẫn";

    /// <summary>What stands before the facility's code on the first sheet.</summary>
    public const string FacilityCode = "Mã cơ sở";

    private const int LongestSheetName = 31;

    /// <summary>The columns in order: header, width, whether it is filled in.</summary>
    public static ImmutableArray<(string Header, double Width, bool IsAnswer)> Columns { get; } =
    [
        ("STT", 5, false), ("Mã", 15, false), ("Căn cứ", 22, false), ("Nội dung yêu cầu", 46, false), ("Mức", 11, false), ("Cách kiểm tra", 40, false),
        ("Tự đánh giá", 15, true), ("Minh chứng (mã văn bản)", 26, true), ("Ý kiến hội đồng", 24, true), ("Ghi chú", 30, true),
    ];

    /// <summary>The name of each text's sheet: its number without what sheet names may not hold, each once.</summary>
    public static ImmutableArray<string> SheetsOf(IEnumerable<Pack> packs)
    {
        var names = new List<string> { Guide };
        foreach (var pack in packs)
        {
            var plain = string.Concat(pack.Number.Select(letter => letter is '/' or '\\' or ':' ? '-' : letter is '*' or '?' or '[' or ']' or '\'' || char.IsControl(letter) ? ' ' : letter)).Trim();
            if (plain.Length == 0) plain = pack.Id;
            var name = Cut(plain, "");
            for (var next = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); next++)
                name = Cut(plain, string.Create(CultureInfo.InvariantCulture, $" ({next})"));
            names.Add(name);
        }

        return [.. names.Skip(1)];
    }

    private static string Cut(string name, string ending) =>
        (name.Length + ending.Length <= LongestSheetName ? name : name[..(LongestSheetName - ending.Length)].TrimEnd()) + ending;
}
