using System.Globalization;
using EmrCheck.Core;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>How things are written in the language that leads.</summary>
internal sealed record Wording(Language Language)
{
    /// <summary>The language that follows, for the few lines that are given in both.</summary>
    public Wording Other => new(Language == Language.En ? Language.Vi : Language.En);

    /// <summary>The tag of the <c>lang</c> attribute.</summary>
    public string Tag => Language == Language.En ? "en" : "vi";

    public string Of(Phrase phrase) => phrase.In(Language);

    public string Of(string vi, string en) => Language == Language.En ? en : vi;

    public string Day(DateOnly day) => day.ToString(Of("dd/MM/yyyy", "yyyy-MM-dd"), CultureInfo.InvariantCulture);

    /// <summary>A whole number with the language's thousands separator.</summary>
    public string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", Of(".", ","), StringComparison.Ordinal);

    /// <summary>Numerator, denominator and their share in per cent, rounded down.</summary>
    public static string Share(long part, long whole) => whole == 0 ? "–" : $"{part * 100 / whole} %";

    /// <summary>A word that begins a line.</summary>
    public static string Capital(string word) => word.Length == 0 ? word : string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1));
}
