using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Formats.Assessments;

/// <summary>Text as a cell of a form may hold it.</summary>
internal static class FormText
{
    private const int LongestCell = 32_000;

    /// <summary>The text without what XML forbids and what turns the direction of writing, as long as spreadsheets allow.</summary>
    public static string Of(string text)
    {
        var cell = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            if (cell.Length >= LongestCell) break;
            if (letter.Value == '\n') cell.Append('\n');
            else if (letter.Value is (< ' ' or (>= 0x7f and <= 0x9f) or 0xfffe or 0xffff) and not '\r' || UnseenLetter.Turns(letter.Value)) cell.Append(' ');
            else if (letter.Value != '\r') cell.Append(letter);
        }

        return cell.ToString();
    }

    /// <summary>Whether a cell that was read still says what the form was given.</summary>
    public static bool Says(string cell, string text) => cell == FoldedText.OneLine(Of(text));

    /// <summary>The share of an answer as it is typed: 97,5; empty where there is none.</summary>
    public static string Share(Declaration? declaration) => declaration?.Share?.ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', ',') ?? "";

    /// <summary>The documents of an answer in one cell, by number or id.</summary>
    public static string Evidence(Declaration? declaration, ImmutableArray<Document> documents) => declaration is null ? "" : string.Join(
        "; ", declaration.Evidence.Select(id => documents.FirstOrDefault(document => document.Id == id) is { } document ? PaperNames.Of(document, documents) : id));
}
