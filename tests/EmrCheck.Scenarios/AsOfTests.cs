using System.Text.Json;
using System.Text.RegularExpressions;

namespace EmrCheck.Scenarios;

/// <summary>Each day has the texts that were in force on it, and a text that has ended never appears as if it had not.</summary>
public sealed class AsOfTests
{
    /// <summary>Every text that has ended, applied long after its end.</summary>
    private static readonly string[] ByName =
        ["--as-of", "2026-11-21", "--pack", "tt46-2018", "--pack", "tt54-2017-viii", "--pack", "dlcn-2023", "--pack", "attt-2016"];

    [Theory]
    [InlineData("2025-03-01", "tt46-2018 tt32-2023-x kcb-2023 gddt-2023 dlcn-2023 attt-2016 bhyt-2024 tt54-2017 tt54-2017-viii")]
    [InlineData("2025-08-01", "tt13-2025 tt32-2023-x cv365-2025 kcb-2023 gddt-2023 dlcn-2023 attt-2016 dlyt-2025 donthuoc-2025 bhyt-2024 luutru-2025 tt54-2017 khac-2026")]
    [InlineData("2026-03-01", "tt13-2025 tt32-2023-x cv365-2025 kcb-2023 gddt-2023 dlcn-2025 attt-2016 dlyt-2025 donthuoc-2025 bhyt-2024 luutru-2025 tt54-2017 khac-2026")]
    [InlineData("2026-11-21", "tt13-2025 tt32-2023-x cv365-2025 kcb-2023 gddt-2023 dlcn-2025 attt-2026 dlyt-2025 donthuoc-2025 bhyt-2024 luutru-2025 tt54-2017 khac-2026")]
    public void A_day_has_exactly_the_packs_in_force_on_it(string day, string packs)
    {
        using var json = JsonDocument.Parse(Report("json", "--as-of", day));
        Assert.Equal(packs.Split(' '), json.RootElement.GetProperty("packs").EnumerateArray().Select(pack => pack.GetProperty("id").GetString()));
        var judged = json.RootElement.GetProperty("criteria").EnumerateArray().Select(criterion => criterion.GetProperty("pack").GetString()).Distinct().ToArray();
        var withoutClause = day == "2025-03-01" ? new[] { "dlcn-2023" } : []; // Its only clause begins on 06/06/2025.
        Assert.Equal(packs.Split(' ').Except(withoutClause).Order(), judged.Order());
    }

    [Theory]
    [InlineData("2025-08-01", 2)]
    [InlineData("2026-03-01", 3)]
    [InlineData("2026-11-21", 4)]
    public void No_clause_of_an_ended_text_is_cited_as_if_it_bound(string day, int texts)
    {
        var ended = ClausesOfEndedTexts("vi").Where(clause => string.CompareOrdinal(clause.Ended, day) < 0).ToArray();
        Assert.Equal(texts, ended.Select(clause => clause.Pack).Distinct().Count());
        foreach (var format in new[] { "console", "html", "json" })
        {
            var report = Report(format, "--as-of", day);
            Assert.DoesNotContain(ended, clause => report.Contains(clause.Citation, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("console", "vi", "HẾT HIỆU LỰC")]
    [InlineData("console", "en", "EXPIRED")]
    [InlineData("html", "vi", "HẾT HIỆU LỰC")]
    [InlineData("html", "en", "EXPIRED")]
    [InlineData("json", "vi", "HẾT HIỆU LỰC")]
    [InlineData("json", "en", "EXPIRED")]
    public void Asked_for_by_name_an_ended_text_bears_its_stamp_wherever_it_is_cited(string format, string language, string stamp)
    {
        var report = Report(format, [.. ByName, "--lang", language]);
        foreach (var clause in ClausesOfEndedTexts(language))
        {
            var cited = Regex.Matches(report, Regex.Escape(clause.Citation) + "(?<after>.{0,30})").Select(match => match.Groups["after"].Value).ToArray();
            Assert.True(cited.Length > 0 || format == "console", $"{format} does not cite {clause.Citation}.");
            Assert.All(cited, after => Assert.StartsWith($" ({stamp}", after));
        }
    }

    [Theory]
    [InlineData("hospital", "hospital")]
    [InlineData("centre", "centre")]
    [InlineData("polyclinic", "polyclinic")]
    [InlineData("clinic", "clinic")]
    [InlineData("commune_station", "commune-station")]
    public void Each_kind_of_facility_gets_its_profile(string kind, string profile)
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture("undetermined"));
        var submission = File.ReadAllText(folder["submission.yaml"]);
        File.WriteAllText(folder["submission.yaml"], submission.Replace("kind: hospital", $"kind: {kind}", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(Run.Of("check", folder.Path, "-q", "--report", "json").Out);
        Assert.Equal(profile, json.RootElement.GetProperty("profile").GetString());
    }

    private static string Report(string format, params string[] options) =>
        Run.Of(["check", Repository.Fixture("qualified"), "-q", "--report", format, .. options]).Out;

    /// <summary>What one writes to cite each clause of the ended texts, before the stamp, with the pack and its last day.</summary>
    private static (string Citation, string Pack, string Ended)[] ClausesOfEndedTexts(string language)
    {
        using var json = JsonDocument.Parse(Report("json", ByName));
        var packs = json.RootElement.GetProperty("packs").EnumerateArray().ToDictionary(
            pack => pack.GetProperty("id").GetString()!,
            pack => (Number: pack.GetProperty("number").GetString(), Ended: pack.GetProperty("inForce").GetProperty("to").GetString()!));
        return [.. json.RootElement.GetProperty("criteria").EnumerateArray().Select(criterion => (
            $"{criterion.GetProperty("clause").GetProperty(language).GetString()}, {packs[criterion.GetProperty("pack").GetString()!].Number}",
            criterion.GetProperty("pack").GetString()!, packs[criterion.GetProperty("pack").GetString()!].Ended))];
    }
}
