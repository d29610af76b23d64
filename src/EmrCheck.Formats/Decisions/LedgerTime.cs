using System.Globalization;

namespace EmrCheck.Formats.Decisions;

/// <summary>A moment as ledgers write it: to the second, with its offset.</summary>
public static class LedgerTime
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:sszzz";

    /// <summary>The text.</summary>
    public static string Of(DateTimeOffset moment) => moment.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The moment; null when the text is none.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
