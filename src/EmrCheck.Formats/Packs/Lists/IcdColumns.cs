using System.Collections.Immutable;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Packs.Lists;

/// <summary>How the official ICD-10 spreadsheets call their columns (Decision 4469/2020, Circular 06/2026), as far as their words were seen.</summary>
internal static class IcdColumns
{
    public const string Code = "code";

    /// <summary>Which derived list a header, or the title above a list of codes, speaks of.</summary>
    public static ImmutableArray<(string List, Func<string, bool> Matches)> Flags { get; } =
    [
        ("icd10-vn-not-main", text => Says(text, "khong") && (Says(text, "benh chinh") || Says(text, "chan doan chinh") || Says(text, "ma chinh"))),
        ("icd10-vn-death-only", text => Says(text, "tu vong") && Says(text, "chi")),
        ("icd10-vn-never", text => Says(text, "khong") && (Says(text, "su dung") || Says(text, "dung")) && !Says(text, "khuyen") && !Says(text, "han che") && !Says(text, "tu vong")),
        ("icd10-vn-female", text => Says(text, "nu") && !Says(text, "nam")),
        ("icd10-vn-male", text => Says(text, "nam") && !Says(text, "nu") && (Says(text, "gioi") || Says(text, "chi") || text == "nam")),
    ];

    /// <summary>The column of the code in the order of preference, then those of the flags.</summary>
    public static ImmutableArray<TableColumn> Of(Sheet sheet)
    {
        var texts = sheet.Rows.Take(50).SelectMany(row => row.Cells).Select(cell => FoldedText.Of(cell.Text)).ToHashSet(StringComparer.Ordinal);
        var code = CodeHeaders.FirstOrDefault(texts.Contains);
        return [new(Code, true, text => text == code), .. Flags.Select(flag => new TableColumn(flag.List, false, flag.Matches))];
    }

    private static readonly ImmutableArray<string> CodeHeaders =
    [
        "ma benh", "ma benh icd 10", "ma benh icd10", "ma icd 10", "ma icd10", "ma icd", "icd 10", "icd10", "ma benh khong dau", "ma 4 ky tu", "ma", "code",
    ];

    private static bool Says(string text, string words) => FoldedText.Holds(text, words);
}
