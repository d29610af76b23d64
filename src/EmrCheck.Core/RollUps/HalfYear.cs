using System.Globalization;

namespace EmrCheck.Core.RollUps;

/// <summary>Half a calendar year: the period by which provinces plan and report (kỳ).</summary>
/// <param name="Year">The year.</param>
/// <param name="Half">1 or 2.</param>
public readonly record struct HalfYear(int Year, int Half) : IComparable<HalfYear>
{
    /// <summary>The half-year that a day lies in.</summary>
    public static HalfYear Of(DateOnly day) => new(day.Year, day.Month <= 6 ? 1 : 2);

    /// <summary>Reads <c>2026-H2</c>; null for anything else.</summary>
    public static HalfYear? Parse(string text) =>
        text is [_, _, _, _, '-', 'H', '1' or '2'] && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new(year, text[6] - '0')
            : null;

    /// <inheritdoc/>
    public int CompareTo(HalfYear other) => (Year, Half).CompareTo((other.Year, other.Half));

    /// <summary>Whether it is earlier.</summary>
    public static bool operator <(HalfYear left, HalfYear right) => left.CompareTo(right) < 0;

    /// <summary>Whether it is later.</summary>
    public static bool operator >(HalfYear left, HalfYear right) => left.CompareTo(right) > 0;

    /// <summary>Whether it is not later.</summary>
    public static bool operator <=(HalfYear left, HalfYear right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it is not earlier.</summary>
    public static bool operator >=(HalfYear left, HalfYear right) => left.CompareTo(right) >= 0;

    /// <summary><c>2026-H2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-H{Half}");

    /// <summary>As users read it.</summary>
    public Phrase Title => new(
        string.Create(CultureInfo.InvariantCulture, $"6 tháng {(Half == 1 ? "đầu" : "cuối")} năm {Year}"),
        string.Create(CultureInfo.InvariantCulture, $"{(Half == 1 ? "first" : "second")} half of {Year}"));
}
