using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EmrCheck.Core;

namespace EmrCheck.Scenarios.Law;

/// <summary>Reads the rows out of the Markdown of the law folder: emr-law.md 1 to 4, criteria-54-2017.md 3 and 4 (and, not wanted but known, its 1 and its groups).</summary>
internal static partial class LawTables
{
    public static ImmutableArray<LawRow> Rows { get; } =
        LawFolder.Path is null ? [] : [.. Tables("emr-law.md").SelectMany(OfLaw), .. Tables("criteria-54-2017.md").SelectMany(OfCriteria), .. Groups()];

    /// <summary>What the files say of numbers and dates at a glance: the headings, and the table of which text to cite on which day.</summary>
    public static ImmutableArray<string> Headings => [.. Lines.Where(line => line.StartsWith('#')), .. Lines.SelectMany(Current)];

    /// <summary>Every line of the folder.</summary>
    public static ImmutableArray<string> Lines { get; } =
        LawFolder.Path is null ? [] : [.. new[] { "emr-law.md", "criteria-54-2017.md", "health-data.md" }.SelectMany(LawFolder.Lines)];

    private static IEnumerable<LawRow> OfLaw(Row row)
    {
        if (row.Columns[0] != "ID" || row.Section is < 1 or > 4) yield break;
        yield return new(row.Cells[0], row.Cells[1], row.Heading, GradeAfterDash(row.Cells[^1]), true);
    }

    private static IEnumerable<LawRow> OfCriteria(Row row)
    {
        if (row is { Section: 1, Columns: ["Article", ..] } && Article().Match(row.Cells[0]) is { Success: true } article)
            yield return new($"1 Đ{article.Groups[1].Value}{(article.Groups[2].Success ? $" k{article.Groups[2].Value}" : "")}", $"Đ{article.Groups[1].Value}{(article.Groups[2].Success ? $" k{article.Groups[2].Value}" : "")}", row.Heading, GradeWord(row.Cells[^1]), false);
        if (row is { Section: 3, Columns: ["No.", ..] } && row.Cells[0].All(char.IsAsciiDigit))
            yield return new($"TC-{row.Cells[0]}", $"PL I.{GroupOf(row.Heading)}, TC {row.Cells[0]}", row.Heading, GradeWord(row.Cells[^1]), true);
        if (row is { Section: 4, Columns: ["Citation", ..] })
            yield return new($"{Number(row.Heading)} {row.Cells[0]}", row.Cells[0], row.Heading, row.Columns[^1].Contains("conf.", StringComparison.Ordinal) ? GradeWord(row.Cells[^1].Split(", ")[^1]) : null, true);
    }

    /// <summary>The groups of criteria whose wording nobody saw.</summary>
    private static IEnumerable<LawRow> Groups() =>
        from heading in LawFolder.Lines("criteria-54-2017.md").Where(line => line.StartsWith("### 3.", StringComparison.Ordinal))
        let groups = GroupOf(heading)
        where groups.Length > 0
        from roman in groups == "I-III" ? ["I", "II", "III"] : new[] { groups }
        select new LawRow($"{Number(heading)} {roman}", $"PL I.{roman}", heading, null, false);

    private static IEnumerable<Row> Tables(string file)
    {
        var (heading, section, columns) = ("", 0, Array.Empty<string>());
        foreach (var line in LawFolder.Lines(file))
        {
            if (line.StartsWith('#') && Heading().Match(line) is { Success: true } match) (heading, section) = (line, int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
            var cells = line.StartsWith('|') ? [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())] : Array.Empty<string>();
            if (cells.Length > 0 && columns.Length > 0 && !cells[0].StartsWith("--", StringComparison.Ordinal)) yield return new(heading, section, columns, cells);
            columns = cells.Length == 0 ? [] : columns.Length == 0 ? cells : columns;
        }
    }

    /// <summary>"P46g — H (content); L (number)" is H: the first grade is of the content.</summary>
    private static Confidence? GradeAfterDash(string text) => Grade().Match(text) is not { Success: true } match ? null : match.Groups[1].Value switch
    {
        "H" => Confidence.High,
        "M" or "M/H" => Confidence.Medium,
        _ => Confidence.Low,
    };

    private static Confidence? GradeWord(string text) =>
        text.StartsWith("medium", StringComparison.Ordinal) ? Confidence.Medium
        : text.StartsWith("high", StringComparison.Ordinal) ? Confidence.High
        : text.StartsWith("low", StringComparison.Ordinal) ? Confidence.Low
        : null;

    private static string Number(string heading) => heading.TrimStart('#', ' ').Split(' ')[0];

    private static string GroupOf(string heading) => Group().Match(heading).Groups[1].Value;

    /// <summary>"Luật ANM 116/2025 (01/07/2026); NĐ 331/2026 (19/08/2026 …" as if each were a heading: the text, from its day.</summary>
    private static IEnumerable<string> Current(string line) =>
        line.StartsWith("| ", StringComparison.Ordinal) ? Since().Matches(line).Select(match => $"{match.Groups[1].Value} from {match.Groups[2].Value}") : [];

    private sealed record Row(string Heading, int Section, string[] Columns, string[] Cells);

    [GeneratedRegex(@"(\d+/[\w/-]+) \((\d\d/\d\d/\d{4})")]
    private static partial Regex Since();

    [GeneratedRegex(@"^#+ (\d+)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"— (M/H|L/M|H|M|L)\b")]
    private static partial Regex Grade();

    [GeneratedRegex(@"Groups? ([IVX]+(?:-[IVX]+)?)")]
    private static partial Regex Group();

    [GeneratedRegex(@"^(\d+)(?:\((\d+)\))?(?:$|\(1\)-)")]
    private static partial Regex Article();
}
