using System.Collections.Immutable;
using System.Globalization;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Assessments;

/// <summary>Days, counts and lists as people type them into a cell.</summary>
internal static class CellValue
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <summary>A day: 18/09/2025, 2025-09-18, «ngày 18 tháng 9 năm 2025»; null for anything else, and for years of nobody's papers.</summary>
    public static DateOnly? Day(string text)
    {
        var plain = FoldedText.Of(text).Split(' ') is ["ngay", var day, "thang", var month, "nam", var year] ? $"{day}/{month}/{year}" : text.Replace(" ", "", StringComparison.Ordinal);
        return DateOnly.TryParseExact(plain, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) && found.Year is >= 1945 and <= 2100 ? found : null;
    }

    /// <summary>A count: 1234, or 1.234 and 1 234 with its thousands apart; null for anything else.</summary>
    public static int? Count(string text)
    {
        var groups = text.Split('.', ',', ' ', '\u00a0');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))) return null;
        return int.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    /// <summary>A list: one a line, or apart by semicolons.</summary>
    public static ImmutableArray<string> List(SheetCell cell) =>
        [.. cell.Lines.Split(';', '\n', '\r').Select(FoldedText.OneLine).Where(item => item.Length > 0)];

    /// <summary>A day as the form shows it.</summary>
    public static string Of(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The number by which spreadsheets know a day.</summary>
    public static int NumberOf(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
}
