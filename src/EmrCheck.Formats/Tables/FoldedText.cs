using System.Collections.Frozen;
using System.Text;
using EmrCheck.Core;

namespace EmrCheck.Formats.Tables;

/// <summary>Text as it is compared: no capitals, no diacritics, single spaces instead of signs. «TIÊU  CHÍ:» is «tieu chi».</summary>
public static class FoldedText
{
    // The program runs without culture data, so composed letters are named here.
    private static readonly FrozenDictionary<char, char> Plain = new[]
    {
        "aàáảãạăằắẳẵặâầấẩẫậ", "dđð", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ",
    }.SelectMany(row => row[1..].Select(letter => (letter, row[0]))).ToFrozenDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>The folded text, composed or decomposed.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var lower = char.ToLowerInvariant(letter);
            if (lower is >= '\u0300' and <= '\u036f') continue;
            if (char.IsLetterOrDigit(lower)) folded.Append(Plain.GetValueOrDefault(lower, lower));
            else if (folded is { Length: > 0 } && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>A cell's text without line breaks and other control characters, and without spaces around it.</summary>
    public static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(letter => UnseenLetter.Is(letter) ? ' ' : letter)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a folded text is these words, or begins with them.</summary>
    public static bool StartsWith(string folded, string words) =>
        folded.StartsWith(words, StringComparison.Ordinal) && (folded.Length == words.Length || folded[words.Length] == ' ');

    /// <summary>Whether these words stand somewhere in a folded text.</summary>
    public static bool Holds(string folded, string words) => $" {folded} ".Contains($" {words} ", StringComparison.Ordinal);
}
