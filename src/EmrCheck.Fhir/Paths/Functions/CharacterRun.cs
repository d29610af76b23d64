using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>The form most patterns of identifiers have, such as <c>^[0-9]{12}$</c>: so many characters, all of one class. No automaton is needed for it.</summary>
internal sealed partial class CharacterRun
{
    private readonly SearchValues<char> characters;
    private readonly int least, most;

    private CharacterRun(SearchValues<char> characters, int least, int most) => (this.characters, this.least, this.most) = (characters, least, most);

    /// <summary>Null for a pattern of any other form.</summary>
    public static CharacterRun? Of(string pattern)
    {
        if (Form().Match(pattern) is not { Success: true } match) return null;
        var characters = match.Groups["one"].Captures.Select(one => one.Value)
            .Concat(match.Groups["range"].Captures.SelectMany(range => Enumerable.Range(range.Value[0], Math.Max(0, range.Value[2] - range.Value[0] + 1)).Select(c => $"{(char)c}")));
        var least = match.Groups["least"].Success ? Number(match.Groups["least"]) : 1;
        var most = match.Groups["most"].Success ? Number(match.Groups["most"]) : match.Groups["least"].Success ? least : int.MaxValue;
        return new(SearchValues.Create(string.Concat(characters)), least, most);
    }

    /// <summary>Null for a text that ends with a line, before which <c>$</c> matches, too.</summary>
    public bool? Matches(ReadOnlySpan<char> text)
    {
        if (text is [.., '\n']) return null;
        return text.Length >= least && text.Length <= most && !text.ContainsAnyExcept(characters);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\^\[((?<range>[0-9]-[0-9]|[A-Z]-[A-Z]|[a-z]-[a-z])|(?<one>[0-9A-Za-z._]))*(?<one>-)?\](\+|\{(?<least>[0-9]{1,4})(,(?<most>[0-9]{1,4}))?\})\$\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
