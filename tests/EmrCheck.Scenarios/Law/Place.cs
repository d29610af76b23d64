using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace EmrCheck.Scenarios.Law;

/// <summary>A place in a text: an article (Đ), its clause and point; a section of an annex (PL) and its point; or a numbered criterion (TC).</summary>
internal sealed partial record Place(string Kind, string Path)
{
    private static readonly string[] Letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q"];
    private static readonly string[] Romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    private static readonly string[] Kinds = ["article", "clause", "point", "criterion", "annex", "range", "number", "letter"];

    /// <summary>The places that a citation names, be it "Đ10 k2 c, k3" or "Điều 10 khoản 2 điểm c, khoản 3".</summary>
    public static ImmutableArray<Place> Of(string citation)
    {
        var places = new List<Place>();
        var (last, level, isRange) = (new Place("", ""), "", false);
        foreach (Match token in Token().Matches(Normal(citation)))
        {
            if (Kinds.FirstOrDefault(kind => token.Groups[kind].Success) is not { } kind) continue;
            if (kind == "range")
            {
                isRange = true;
                continue;
            }

            var value = token.Groups[kind].Value;
            if (Meant(kind, level, isRange) is { } meant)
            {
                var next = last.Next(meant, value);
                if (isRange) places.AddRange(Between(last, next));
                if (places.Count > 0 && places[^1] != next && places[^1].Holds(next)) places.RemoveAt(places.Count - 1);
                places.Add(next);
                (last, level) = (next, meant);
            }

            isRange = false;
        }

        return [.. places.Distinct()];
    }

    /// <summary>Whether the other place is this one or lies in it.</summary>
    public bool Holds(Place other) => Kind == other.Kind && $"{other.Path}/".StartsWith($"{Path}/", StringComparison.Ordinal);

    public override string ToString() => $"{Kind} {Path.Replace('/', ' ')}";

    /// <summary>A bare number or letter goes on with what came before; null where it is none.</summary>
    private static string? Meant(string kind, string level, bool isRange) => kind switch
    {
        "number" => level is "article" or "clause" or "criterion" || (level == "annex" && isRange) ? level : null,
        "letter" => level is "clause" or "point" or "annex" ? "point" : null,
        _ => kind,
    };

    private Place Next(string kind, string value) => kind switch
    {
        "article" => new("Đ", value),
        "criterion" => new("TC", value),
        "annex" when char.IsAsciiDigit(value[0]) => new("PL", Path[..(Path.LastIndexOf('.') + 1)] + value),
        "annex" => new("PL", value),
        "clause" => new(Kind, $"{Path.Split('/')[0]}/{value}"),
        _ => new(Kind, $"{string.Join('/', Path.Split('/').Take(Kind == "PL" ? 1 : 2))}/{value}"),
    };

    /// <summary>What lies between the two ends of a range that differ in their last step.</summary>
    private static IEnumerable<Place> Between(Place first, Place last)
    {
        var at = first.Path.LastIndexOfAny(['/', '.']) + 1;
        var (low, high) = (first.Path[at..], last.Path[Math.Min(at, last.Path.Length)..]);
        var steps = Letters.Contains(low) ? Letters : Romans.Contains(low) ? Romans : [.. Enumerable.Range(0, 200).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        var (start, end) = (Array.IndexOf(steps, low), Array.IndexOf(steps, high));
        return start < 0 || end <= start ? [] : steps[(start + 1)..end].Select(step => first with { Path = first.Path[..at] + step });
    }

    /// <summary>One shorthand for both languages of the tables and the packs; numbers of texts and dates are no places.</summary>
    private static string Normal(string citation)
    {
        var text = Parentheses().Replace(citation, " ");
        text = TextNumber().Replace(text, " # ");
        text = Regex.Replace(text, @"(Phụ lục|PL|Annex|former)\b,?", "PL", RegexOptions.IgnoreCase);
        text = Regex.Replace(text, @"PL (?:PL )?([IVX]+)(?:,? mục | \.)([IVX]+)", "PL $1.$2", RegexOptions.IgnoreCase);
        text = Regex.Replace(text, @"\bmục\b", " ", RegexOptions.IgnoreCase);
        text = Regex.Replace(text, @"\bĐiều\s+", "Đ", RegexOptions.IgnoreCase);
        text = Regex.Replace(text, @"\bkhoản\s+", "k", RegexOptions.IgnoreCase);
        text = Regex.Replace(text, @"\bđiểm\s+", "p:", RegexOptions.IgnoreCase);
        text = Regex.Replace(text, @"\b(tiêu chí|TC)\s+", "TC", RegexOptions.IgnoreCase);
        text = Regex.Replace(text, @"\bđến\b", "–", RegexOptions.IgnoreCase);
        return Regex.Replace(text, @"(?<=[IVX\d])\.(?=[a-zđ]\b)", " ");
    }

    [GeneratedRegex(@"Đ(?<article>\d+)|k(?<clause>\d+)|p:(?<point>[a-zđ])(?!\w)|TC(?<criterion>\d+)|(?<![\w.])(?<annex>[IVX]+(?:\.(?:\d+|[IVX]+))*)(?![\w])|(?<range>[–-])|(?<![\w.#:])(?<number>\d+)(?![\w/.:])|(?<![\w:])(?<letter>[a-zđ])(?!\w)|#|[\p{L}]{2,}")]
    private static partial Regex Token();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Parentheses();

    [GeneratedRegex(@"\d+(?:/\d+)*/[A-ZĐ][\w-]*|\d{1,2}/\d{1,2}/\d{4}|(?:NĐ|TT|QĐ|CT|CV|Luật|Lưu trữ)\s+\d+(?:/\d+)*|TCVN \d+:\d+|(?:Chương|nhóm) [IVX]+(?:(?: đến |, )[IVX]+)*|\b(?:19|20)\d\d\b")]
    private static partial Regex TextNumber();
}
