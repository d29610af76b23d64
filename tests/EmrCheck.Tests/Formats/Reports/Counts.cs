using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EmrCheck.Core;

namespace EmrCheck.Tests.Formats.Reports;

/// <summary>What a report tells in numbers; null where its format does not tell one.</summary>
internal sealed record Counts(int? Pass, int? Fail, int? NeedsReview, int? NoEvidence, int? Error, int? NotApplicable, int? Findings)
{
    /// <summary>How the numbers are read out of each format that has some.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], Counts>> Readers { get; } = new Dictionary<string, Func<byte[], Counts>>
    {
        ["csv"] = bytes => Words(Csv.Rows(bytes).Skip(1).Select(row => row[6])) with { Findings = Csv.Rows(bytes).Skip(1).Sum(row => Number(row[16])) },
        ["csv-findings"] = bytes => None with { Findings = Csv.Rows(bytes).Length - 1 },
        ["github"] = bytes => Sentence(Text(bytes)) with { Findings = Regex.Count(Text(bytes), "^::[a-z]+ file=", RegexOptions.Multiline) },
        ["gitlab"] = bytes => None with { Findings = Json(bytes).AsArray().Count(entry => entry!["check_name"]!.ToString().Contains('/', StringComparison.Ordinal)) },
        ["html"] = bytes => Words(Regex.Matches(Text(bytes), "<tr id=\"r-[^\"]+\".*?#i-(pass|fail|review|empty|error|none)", RegexOptions.Singleline).Select(match => match.Groups[1].Value), ["pass", "fail", "review", "empty", "error", "none"]),
        ["json"] = bytes => Words(Json(bytes)["criteria"]!.AsArray().Select(each => each!["verdict"]!.ToString()), Verdicts) with { Findings = Json(bytes)["criteria"]!.AsArray().Sum(each => each!["findings"]!.AsArray().Count) },
        ["junit"] = bytes => Words(XDocument.Parse(Text(bytes)).Descendants("testcase").Select(test => test.Elements().FirstOrDefault(each => each.Name != "system-out")?.Attribute("type")!.Value ?? "pass"), Verdicts)
            with { Findings = XDocument.Parse(Text(bytes)).Descendants("system-out").Sum(each => each.Value.Split('\n').Length) },
        ["lines"] = bytes => Sentence(Text(bytes)) with { Findings = Regex.Count(Text(bytes), "/[a-z-]+\\]$", RegexOptions.Multiline) },
        ["markdown"] = bytes => Row(Regex.Match(Text(bytes), @"\| Tất cả((?: \| \d+)+) \|").Groups[1].Value.Split('|')[1..]) with { Findings = Number(Regex.Match(Text(bytes), @"\| Phát hiện ghi lại \| (\d+)").Groups[1].Value) },
        ["measure-report"] = bytes => Words(Json(bytes)["group"]!.AsArray().SelectMany(group => group!["extension"]?.AsArray() ?? []).Where(each => each!["url"]!.ToString().EndsWith(":verdict", StringComparison.Ordinal)).Select(each => each!["valueCode"]!.ToString()), Verdicts),
        ["operation-outcome"] = bytes => Sentence(Text(bytes)) with { Findings = Regex.Count(Text(bytes), "\"diagnostics\": \"T-[0-9]/") },
        ["sarif"] = bytes => Words(Results(bytes).Select(each => each["verdict"]?.ToString()).OfType<string>(), Verdicts) with { Findings = Results(bytes).Count(each => each["code"] is not null) },
        ["xlsx"] = bytes => Row([.. Sheet(bytes, 1).Single(row => row[0] == "Tất cả").Skip(1)]) with { Findings = Sheet(bytes, 3).Length - 2 },
    };

    private static string[] Verdicts => ["pass", "fail", "needs_review", "no_evidence", "error", "not_applicable"];

    private static Counts None => new(null, null, null, null, null, null, null);

    public static Counts Of(Appraisal appraisal)
    {
        int Having(Verdict verdict) => appraisal.Criteria.Count(result => result.Verdict == verdict);
        return new(Having(Verdict.Pass), Having(Verdict.Fail), Having(Verdict.NeedsReview), Having(Verdict.NoEvidence), Having(Verdict.Error), Having(Verdict.NotApplicable), appraisal.Criteria.Sum(result => result.Findings.Length));
    }

    /// <summary>What this tells that the other tells otherwise.</summary>
    public IEnumerable<string> Differences(Counts expected) => Pairs().Zip(expected.Pairs()).Where(pair => pair.First.Value is { } told && told != pair.Second.Value).Select(pair => $"{pair.First.Name}: {pair.First.Value} for {pair.Second.Value}");

    private IEnumerable<(string Name, int? Value)> Pairs() =>
        [("pass", Pass), ("fail", Fail), ("review", NeedsReview), ("no evidence", NoEvidence), ("error", Error), ("not applicable", NotApplicable), ("findings", Findings)];

    private static Counts Words(IEnumerable<string> verdicts, string[]? words = null)
    {
        words ??= ["Đạt", "Không đạt", "Cần người xem xét", "Chưa có minh chứng", "Không chấm được", "Không áp dụng"];
        var counts = verdicts.CountBy(word => word).ToDictionary(pair => pair.Key, pair => pair.Value);
        return Row([.. words.Select(word => counts.GetValueOrDefault(word).ToString(CultureInfo.InvariantCulture))]);
    }

    private static Counts Sentence(string text) => Row([.. Regex.Match(text, @"Đạt (\d+) · Không đạt (\d+) · Cần người xem xét (\d+) · Chưa có minh chứng (\d+) · Không chấm được (\d+) · Không áp dụng (\d+)").Groups.Values.Skip(1).Select(group => group.Value)]);

    private static Counts Row(string[] cells) => new(Number(cells[0]), Number(cells[1]), Number(cells[2]), Number(cells[3]), Number(cells[4]), Number(cells[5]), null);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<JsonNode> Results(byte[] bytes) => Json(bytes)["runs"]![0]!["results"]!.AsArray().Select(each => each!["properties"]!);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static JsonNode Json(byte[] bytes) => JsonNode.Parse(bytes)!;

    /// <summary>The cells of a sheet that are not empty, row by row.</summary>
    internal static string[][] Sheet(byte[] bytes, int number)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var part = zip.Entries.Where(entry => entry.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ElementAt(number - 1).Open();
        XNamespace x = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return [.. XDocument.Load(part).Descendants(x + "row").Select(row => row.Elements(x + "c").Select(cell => (cell.Element(x + "is")?.Value ?? cell.Element(x + "v")?.Value) ?? "").ToArray()).Where(row => row.Length > 0)];
    }
}
