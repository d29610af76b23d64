using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using Xunit.Abstractions;

namespace EmrCheck.Scenarios.Law;

/// <summary>The packs beside the tables of the law: rows, citations, numbers, dates, confidence. Each test tells all that it finds.</summary>
public sealed partial class LawTableTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<LoadedPack> Packs = PackReader.Load(Repository.Rules).Value!.Packs;

    private static readonly Dictionary<string, LawRow> Rows = LawTables.Rows.ToDictionary(row => row.Name, StringComparer.Ordinal);

    [LawFact]
    public void The_tables_are_read_whole()
    {
        output.WriteLine($"{Rows.Count} rows, {Rows.Values.Count(row => row.IsWanted)} of them wanted.");
        string[] corners = ["46-01", "46-25", "13-01", "13-23", "365-01", "365-22", "32-01", "32-09", "KCB-14", "GD-12", "PD-10", "SE-00", "SE-10", "MD-06", "BH-05", "RX-07", "AR-01", "NP-02", "FH-01", "CL-01", "PL-01", "54-08", "TC-62", "TC-89", "TC-109", "TC-144", "4.1 Đ6 k3 b", "4.2 V", "4.3 (form)"];
        Assert.All(corners, name => Assert.True(Rows.TryGetValue(name, out var row) && row.IsWanted, name));
        Assert.Equal((Confidence.High, Confidence.Medium, Confidence.Low), (Rows["46-09"].Grade, Rows["13-06"].Grade, Rows["SE-09"].Grade));
    }

    [LawFact]
    public void Every_row_of_the_law_has_a_clause_and_every_clause_a_row()
    {
        var used = Packs.SelectMany(pack => pack.Clauses.SelectMany(clause => clause.Rows.Select(row => (Row: row, Pack: pack.Pack.Id)))).ToLookup(pair => pair.Row, pair => pair.Pack);
        None(
            [
                .. Rows.Values.Where(row => row.IsWanted && !used.Contains(row.Name)).Select(row => $"{row.Name} ({row.Citation}) is in no pack"),
                .. used.Where(group => !Rows.ContainsKey(group.Key)).Select(group => $"{group.Key} of {string.Join(", ", group)} is no row of the law"),
            ],
            $"{Rows.Values.Count(row => row.IsWanted)} rows, {used.Count} of them in {Packs.Count(pack => !pack.Clauses.IsEmpty)} packs");
    }

    [LawFact]
    public void Every_citation_agrees_with_the_rows_of_its_clause()
    {
        var clauses = Packs.SelectMany(pack => pack.Clauses.Select(clause => (pack.Pack, Clause: clause))).ToArray();
        None([.. clauses.SelectMany(pair => Disagreements(pair.Pack, pair.Clause.Citation.Vi, pair.Clause.Rows))], $"{clauses.Length} clauses");
    }

    [LawFact]
    public void Every_citation_of_a_criterion_agrees_with_its_rows()
    {
        var criteria = Packs.SelectMany(pack => pack.Criteria).Where(criterion => !criterion.LawRows.IsEmpty).ToArray();
        None([.. criteria.SelectMany(criterion => Inventions(criterion.Pack, criterion.Clause.Vi, RowsOf(criterion)).Select(fault => $"{criterion.Id}: {fault}"))], $"{criteria.Length} criteria");
    }

    [LawFact]
    public void No_criterion_is_surer_than_the_rows_that_it_answers_for()
    {
        var criteria = Packs.SelectMany(pack => pack.Criteria).ToArray();
        None(
            [
                .. from criterion in criteria
                let grades = criterion.LawRows.Where(Rows.ContainsKey).Select(row => Rows[row].Grade).OfType<Confidence>().ToArray()
                where grades.Length > 0 && criterion.Confidence > grades.Max()
                select $"{criterion.Id} is {criterion.Confidence}, its rows {string.Join(", ", criterion.LawRows)} are {grades.Max()}",
            ],
            $"{criteria.Length} criteria");
    }

    [LawFact]
    public void Days_of_packs_agree_with_the_headings_of_the_tables()
    {
        var findings = new List<string>();
        foreach (var pack in Packs.Where(pack => !pack.Clauses.IsEmpty).Select(pack => pack.Pack))
        {
            if (DaysOf(pack) is not { } days)
            {
                output.WriteLine($"{pack.Id}: no heading of the tables has the days of {pack.Number}");
                continue;
            }

            output.WriteLine($"{pack.Id}: {pack.Number} issued {days.Issued:yyyy-MM-dd}, in force from {days.From:yyyy-MM-dd}, ended {days.End:yyyy-MM-dd}");
            if (days.Issued is { } issued && issued != pack.Issued) findings.Add($"{pack.Id}: issued {pack.Issued:yyyy-MM-dd}, the tables say {issued:yyyy-MM-dd}");
            if (days.From is { } from && from != pack.InForce.From) findings.Add($"{pack.Id}: in force from {pack.InForce.From:yyyy-MM-dd}, the tables say {from:yyyy-MM-dd}");
            if (days.End is { } end && pack.InForce.To is { } last && last != end && last != end.AddDays(-1)) findings.Add($"{pack.Id}: last day {last:yyyy-MM-dd}, the tables say that it ended {end:yyyy-MM-dd}");
        }

        None(findings, "days of packs");
    }

    [LawFact]
    public void Days_of_single_criteria_stand_in_the_tables()
    {
        var criteria = Packs.SelectMany(pack => pack.Criteria).Where(criterion => criterion.InForce is not null).ToArray();
        var days = criteria.SelectMany(criterion => new[] { criterion.InForce!.From, criterion.InForce.To?.AddDays(1), criterion.InForce.To }.OfType<DateOnly>().Take(2).Select(day => (criterion.Id, Day: day)));
        None([.. days.Where(pair => !LawTables.Lines.Any(line => line.Contains(Written(pair.Day), StringComparison.Ordinal))).Select(pair => $"{pair.Id}: {pair.Day:yyyy-MM-dd} stands nowhere in the tables")], $"{criteria.Length} criteria with days of their own");
    }

    [LawFact]
    public void Days_of_texts_that_papers_cite_are_told_beside_the_tables()
    {
        var texts = PackReader.Load(Repository.Rules).Value!.Catalogs.Texts.Values.OrderBy(text => text.Number, StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(texts);
        foreach (var text in texts)
        {
            var lines = LawTables.Lines.Where(line => line.Contains(ShortNumber().Match(text.Number).Value, StringComparison.Ordinal)).ToArray();
            string Stands(DateOnly? day, int later) => day is not { } known || known == DateOnly.MinValue ? "not stated"
                : $"{known:yyyy-MM-dd}{(lines.Any(line => line.Contains(Written(known), StringComparison.Ordinal) || line.Contains(Written(known.AddDays(later)), StringComparison.Ordinal)) ? "" : " (not beside its number in the tables)")}";
            output.WriteLine($"{text.Number}: from {Stands(text.InForce.From, 0)}, to {Stands(text.InForce.To, 1)}");
        }
    }

    [LawFact]
    public void A_citation_that_the_tables_do_not_bear_out_would_be_found()
    {
        var pack = Packs.Single(pack => pack.Pack.Id == "tt13-2025").Pack;
        Assert.Empty(Disagreements(pack, "Điều 1 khoản 1", ["13-01"]));
        foreach (var (citation, row) in new[]
        {
            ("Điều 1 khoản 2", "13-01"), ("Điều 1 khoản 1 điểm a", "13-01"), ("Phụ lục I", "13-01"), ("Hồ sơ bệnh án điện tử", "13-01"),
            ("Điều 4", "46-08"), ("Điều 4", "46-11"), ("Nghị định 332/2026/NĐ-CP Điều 31", "SE-03"), ("Điều 31", "SE-03"), ("Điều 14", "TC-62"), ("Phụ lục I mục V, tiêu chí 62", "TC-62"),
        })
            Assert.True(Disagreements(pack, citation, [row]).Any(), $"{citation} {row}");
    }

    private static IEnumerable<string> Disagreements(Pack pack, string citation, ImmutableArray<string> names)
    {
        foreach (var fault in Inventions(pack, citation, names)) yield return $"{pack.Id}: {fault}";
        var cited = Place.Of(citation);
        foreach (var row in names.Where(Rows.ContainsKey).Select(name => Rows[name]).Where(row => IsOf(row, pack)))
        {
            if (!row.Places.IsEmpty && !row.Places.Any(place => cited.Any(other => other.Holds(place) || place.Holds(other))))
                yield return $"{pack.Id}: «{citation}» does not name {row.Name} ({row.Citation})";
            if (Texts(row.Citation) is [var first, ..] && !Texts($"{citation} {pack.Number}").Contains(first))
                yield return $"{pack.Id}: «{citation}» does not name the text {first} of {row.Name} ({row.Citation})";
        }
    }

    /// <summary>Whether a row speaks of the pack's own text: of two packs that share a row, one has it for what it says of another text.</summary>
    private static bool IsOf(LawRow row, Pack pack) =>
        Texts(row.Heading).Intersect(Texts(pack.Number)).Any() || Packs.Count(each => each.Clauses.Any(clause => clause.Rows.Contains(row.Name))) == 1;

    /// <summary>Places and texts that the citation names and none of its rows does.</summary>
    private static IEnumerable<string> Inventions(Pack pack, string citation, IEnumerable<string> names)
    {
        var rows = names.Where(Rows.ContainsKey).Select(name => Rows[name]).ToArray();
        foreach (var place in Place.Of(citation).Where(place => !rows.SelectMany(row => row.Places).Any(place.Holds)))
            yield return $"«{citation}» names {place}, its rows only {string.Join("; ", rows.Select(row => $"{row.Name} ({row.Citation})"))}";
        var known = rows.SelectMany(row => Texts($"{row.Citation} {row.Heading}")).Concat(Texts(pack.Number)).ToHashSet();
        foreach (var text in Texts(citation).Where(text => !known.Contains(text)))
            yield return $"«{citation}» names the text {text}, its rows only {string.Join("; ", rows.Select(row => $"{row.Name} ({row.Citation})"))}";
    }

    /// <summary>The rows of the clauses that a criterion belongs to.</summary>
    private static IEnumerable<string> RowsOf(Criterion criterion) =>
        Packs.Single(pack => pack.Pack == criterion.Pack).Clauses.SelectMany(clause => clause.Rows.Intersect(criterion.LawRows).Any() ? clause.Rows : []);

    /// <summary>The numbers of texts: 331 of "NĐ 331/2026", 130, 4750 and 3176 of "QĐ 130/4750/3176".</summary>
    private static ImmutableArray<string> Texts(string citation) =>
    [
        .. Text().Matches(citation).SelectMany(match => match.Groups[1].Value.Split('/')).Concat(FullText().Matches(citation).Select(match => match.Groups[1].Value))
            .Select(number => number.TrimStart('0')).Where(number => number is not { Length: 4 } || !(number.StartsWith("20", StringComparison.Ordinal) || number.StartsWith("19", StringComparison.Ordinal))).Distinct(),
    ];

    private static (DateOnly? Issued, DateOnly? From, DateOnly? End)? DaysOf(Pack pack)
    {
        var number = ShortNumber().Match(pack.Number).Value;
        var days = LawTables.Headings.Where(heading => heading.Contains(number, StringComparison.Ordinal)).Select(heading => Days().Match(After(heading, number))).FirstOrDefault(match => match.Length > 0);
        return days is null ? null : (Day(days.Groups["issued"]), Day(days.Groups["from"]), Day(days.Groups["end"]));
    }

    /// <summary>What a heading says after a number; within brackets, where several texts stand, up to the next.</summary>
    private static string After(string heading, string number)
    {
        var (at, bracket) = (heading.IndexOf(number, StringComparison.Ordinal), heading.IndexOf('(', StringComparison.Ordinal));
        return bracket >= 0 && bracket < at ? heading[at..].Split(';')[0] : heading[at..];
    }

    private static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly? Day(Group group) => group.Success ? DateOnly.ParseExact(group.Value, "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) : null;

    private void None(List<string> findings, string over)
    {
        output.WriteLine($"{over}: {findings.Count} findings");
        foreach (var finding in findings) output.WriteLine(finding);
        Assert.True(findings.Count == 0, $"{over}: {findings.Count} findings\n{string.Join('\n', findings)}");
    }

    [GeneratedRegex(@"(?:NĐ|TT|QĐ|CT|CV|Luật|TCVN|Công văn|Nghị định|Thông tư|Quyết định|Chỉ thị)\s+(?:Lưu trữ\s+|ANM\s+)?(\d+(?:/\d{3,4})*)")]
    private static partial Regex Text();

    [GeneratedRegex(@"\b(\d+)/(?:\d{4}/)?[A-ZĐ]{2}")]
    private static partial Regex FullText();

    [GeneratedRegex(@"^\d+/[\w]+")]
    private static partial Regex ShortNumber();

    [GeneratedRegex(@"(?:^[^(]*\((?<issued>\d\d/\d\d/\d{4})[;,)])?(?:.*?(?:in force|from) (?<from>\d\d/\d\d/\d{4}))?(?:.*?(?: – |ended )(?<end>\d\d/\d\d/\d{4}))?")]
    private static partial Regex Days();
}
