using System.Text;
using EmrCheck.Core;
using HandlebarsDotNet;

namespace EmrCheck.Formats.Reports.Html;

/// <summary>Writes what people wrote as text: no markup, and no letter that a reader cannot see but that a browser obeys.</summary>
internal sealed class PageEncoder : ITextEncoder
{
    private const char Unseen = '\uFFFD';

    private readonly HtmlEncoder _html = new();

    public void Encode(StringBuilder? text, TextWriter target) => _html.Encode(Seen(text?.ToString()), target);

    public void Encode(string? text, TextWriter target) => _html.Encode(Seen(text), target);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var all = new StringBuilder();
        while (text?.MoveNext() == true) all.Append(text.Current);
        Encode(all, target);
    }

    private static string Seen(string? text) =>
        text is null || !text.Any(IsUnseen) ? text ?? "" : string.Create(text.Length, text, (letters, from) =>
        {
            for (var at = 0; at < letters.Length; at++) letters[at] = IsUnseen(from[at]) ? Unseen : from[at];
        });

    /// <summary>Control characters but line breaks and tabs, and what turns the direction of writing.</summary>
    private static bool IsUnseen(char letter) =>
        UnseenLetter.Is(letter) && letter is not ('\n' or '\r' or '\t');
}
