using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Scenarios.Sites;

/// <summary>Centres with sites in a batch: one unit of a share, one receipt, a row of the roll-up each.</summary>
public sealed class SiteBatchTests
{
    [Fact]
    public void A_batch_writes_what_check_writes_and_a_row_for_each_site_with_its_centre()
    {
        using var centre = Mixed();
        Assert.Equal(1, centre.Province.Batch("kq", "--report", "html").ExitCode);
        centre.Check("-q", "--report", $"json:{centre["riêng.json"]}");
        Assert.Equal(File.ReadAllText(centre["riêng.json"]), File.ReadAllText(Path.Combine(centre["kq"], "tt", "appraisal.json")));
        Assert.Equal(["appraisal.json", "receipt.json", "report.10102.html", "report.10103.html", "report.html"], Directory.EnumerateFiles(Path.Combine(centre["kq"], "tt")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var receipt = JsonDocument.Parse(File.ReadAllText(Path.Combine(centre["kq"], "tt", "receipt.json")));
        Assert.Equal(["10102 0", "10103 1"], receipt.RootElement.GetProperty("sites").EnumerateArray().Select(site => $"{site.GetProperty("folder")} {site.GetProperty("exitCode")}"));
        Assert.DoesNotContain("sites", File.ReadAllText(Path.Combine(centre["kq"], "bv", "receipt.json")));
        Assert.Equal(["bv 10009 ", "tt 10001 ", "10102 10102 10001", "10103 10103 10001"], Rows(centre["kq"]).Select(row => row.Replace("hospital", "bv", StringComparison.Ordinal)));
        Assert.Contains("a site of 10001", File.ReadAllText(Path.Combine(centre["kq"], "rollup.html")));
    }

    [Fact]
    public void The_roll_up_counts_a_site_once_and_never_with_the_unlike()
    {
        using var centre = Mixed();
        centre.Check("-q", "--report", $"json:{centre["a.json"]}");
        centre.CheckAt(centre.Site("10102"), "-q", "--report", $"json:{centre["b.json"]}");
        var run = Run.Of("rollup", centre["b.json"], centre["a.json"], "--out", centre["tổng hợp"], "--lang", "en");
        Assert.Contains("EMR1182", run.Err);
        using var rollup = JsonDocument.Parse(File.ReadAllText(Path.Combine(centre["tổng hợp"], "rollup.json")));
        Assert.Empty(rollup.RootElement.GetProperty("apart").EnumerateArray());
        Assert.Equal(["centre 1", "commune_station 2"], rollup.RootElement.GetProperty("groups").EnumerateArray().Select(group => $"{group.GetProperty("kind")} {group.GetProperty("facilities").GetArrayLength()}").Order(StringComparer.Ordinal));
        Run.Of("rollup", centre["a.json"], centre["b.json"], "--out", centre["ngược"], "--lang", "en");
        Assert.Equal(File.ReadAllText(Path.Combine(centre["tổng hợp"], "rollup.json")), File.ReadAllText(Path.Combine(centre["ngược"], "rollup.json")));
    }

    [Fact]
    public void To_go_on_sees_every_change_of_a_site()
    {
        using var centre = Mixed();
        centre.Province.Batch("kq");
        var whole = centre.Province.Results("kq");
        Assert.Equal(2, Kept(centre));
        Assert.Equal(whole, centre.Province.Results("kq"));
        File.WriteAllText(centre.Site("10103", "records", "0.json"), Batches.Province.Record("103-0") + " ");
        Assert.Equal(1, Kept(centre));
        Directory.CreateDirectory(centre.Site("10107"));
        Assert.Equal(1, Kept(centre));
        Assert.Contains("10107", File.ReadAllText(Path.Combine(centre["kq"], "tt", "appraisal.json")));
        Directory.Delete(centre.Site("10107"));
        Directory.Delete(centre.Site("10103"), recursive: true);
        Assert.Equal(1, Kept(centre));
        Assert.DoesNotContain("10103", File.ReadAllText(Path.Combine(centre["kq"], "tt", "appraisal.json")));
        Assert.Equal(2, Kept(centre));
    }

    [Fact]
    public void Shares_with_sites_merged_in_any_order_are_one_run_whatever_the_number_of_workers()
    {
        using var centre = Mixed();
        for (var more = 20; more < 26; more++)
        {
            centre.Province.Add($"tt {more}", more, kind: "centre");
            centre.Province.Add(Path.Combine($"tt {more}", "sites", $"{10200 + more}"), 200 + more, kind: "commune_station", born: more % 2 == 0);
        }

        File.WriteAllBytes(centre["key"], [.. Enumerable.Range(0, 32).Select(number => (byte)number)]);
        string[] options = ["-q", "--trace-key", centre["key"], "--report", "console"];
        Assert.Equal(1, centre.Province.Batch("whole", [.. options, "--jobs", "1"]).ExitCode);
        centre.Province.Batch("jobs", [.. options, "--jobs", "3"]);
        Assert.Equal(centre.Province.Results("whole"), centre.Province.Results("jobs"));
        for (var share = 1; share <= 3; share++) centre.Province.Batch($"share{share}", [.. options, "--shard", $"{share}/3"]);
        var merges = 0;
        Prop.ForAll(Arb.From(Gen.Shuffle(Enumerable.Range(1, 3).Select(share => centre[$"share{share}"]).ToArray())), order =>
        {
            var output = $"merged{merges++}";
            Run.Of(["merge", .. order, "--out", centre[output], "-q"]);
            Assert.Equal(centre.Province.Results("whole"), centre.Province.Results(output));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4));
        Assert.Contains("traces.10102.json", centre.Province.Results("whole"));
        using var rollup = JsonDocument.Parse(File.ReadAllText(Path.Combine(centre["whole"], "rollup.json")));
        Assert.Equal(16, rollup.RootElement.GetProperty("compared").GetInt32());
    }

    [Fact]
    public void To_verify_reads_again_what_size_and_time_do_not_show()
    {
        using var centre = Mixed();
        centre.Province.Batch("kq");
        Assert.Equal(2, Kept(centre, "--verify"));
        foreach (var record in new[] { centre.Site("10103", "records", "1.json"), Path.Combine(centre.Province.Submissions, "bv", "records", "0.json") })
        {
            var (text, time) = (File.ReadAllText(record), File.GetLastWriteTimeUtc(record));
            File.WriteAllText(record, text.Replace("\"birthDate\"", "\"birthdate\"", StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(record, time);
        }

        Assert.Equal(2, Kept(centre)); // sizes and times alone do not tell
        Assert.Equal(0, Kept(centre, "--verify"));
        centre.Province.Batch("mới");
        Assert.Equal(centre.Province.Results("mới"), centre.Province.Results("kq"));
        Assert.Equal(2, Kept(centre, "--verify"));
        Assert.Equal(2, centre.Province.Batch("kq", "--verify").ExitCode);
    }

    [Fact]
    public void A_generated_province_of_centres_with_stations_is_the_same_for_a_seed_and_read_as_a_whole()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "a", "b" })
            Assert.Equal(0, EmrCheck.Generators.Provinces.ProvinceGenerator.Run([folder[name], "--facilities", "4", "--megabytes", "1", "--stations", "2"]));
        Assert.Equal(2, EmrCheck.Generators.Provinces.ProvinceGenerator.Run([folder["c"], "--facilities", "9999", "--stations", "99"]));
        Assert.Equal(Batches.Province.ResultsOf(folder["a"]), Batches.Province.ResultsOf(folder["b"]));
        Run.Of("batch", folder["a"], "--out", folder["kq"], "-q", "--pack", "tt13-2025");
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder["kq"], "manifest.json")));
        foreach (var (index, submission) in manifest.RootElement.GetProperty("submissions").EnumerateArray().Index())
            Assert.Equal(
                [$"{70000 + 2 * index} commune_station True", $"{70001 + 2 * index} commune_station True"],
                submission.GetProperty("sites").EnumerateArray().Select(site => $"{site.GetProperty("folder")} {site.GetProperty("facility").GetProperty("kind")} {site.GetProperty("records").GetProperty("read").GetInt32() >= 6}"));
    }

    [Fact]
    public void A_code_in_two_submissions_is_told_whether_of_a_centre_or_of_a_site()
    {
        using var centre = Mixed();
        centre.Province.Add("khác", 102, kind: "commune_station");
        Assert.Contains("The facility code 10102 stands in several submissions: khác, tt/sites/10102.", centre.Province.Batch("kq").Err);
    }

    [Fact]
    public void A_plan_and_the_last_period_given_to_the_batch_make_the_roll_up_that_rollup_makes()
    {
        using var centre = Mixed();
        File.WriteAllText(centre["plan.yaml"], """
            version: 1
            title: { vi: Kế hoạch thử, en: Plan }
            targets:
              - id: dat
                title: { vi: Cơ sở đạt, en: Qualified }
                indicator: qualified_facilities
                target: 50
                by: 2026-12-31
                source: { vi: Văn bản thử, en: Text }
                confidence: low
            facilities:
              - { code: "10001", kind: centre, name: Một }
              - { code: "10102", kind: commune_station, name: Hai }
              - { code: "19999", kind: commune_station, name: Vắng }

            """);
        var before = centre["trước"];
        centre.Province.Batch("trước", "-q", "--as-of", "2026-05-01");
        string[] beside = ["--plan", centre["plan.yaml"], "--previous", Path.Combine(before, "rollup.json")];
        Assert.Equal(1, centre.Province.Batch("kq", ["-q", .. beside]).ExitCode);
        Assert.Equal(0, Run.Of(["rollup", centre["kq"], "--out", centre["riêng"], "--lang", "en", "-q", .. beside]).ExitCode);
        foreach (var format in new[] { "json", "html", "xlsx" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(centre["riêng"], $"rollup.{format}")), File.ReadAllBytes(Path.Combine(centre["kq"], $"rollup.{format}")));
        using var rollup = JsonDocument.Parse(File.ReadAllText(Path.Combine(centre["kq"], "rollup.json")));
        Assert.Equal(("2026-H1", "19999"), (rollup.RootElement.GetProperty("since").GetString(), rollup.RootElement.GetProperty("apart")[0].GetProperty("code").GetString()));

        var whole = centre.Province.Results("kq");
        centre.Province.Batch("kq", ["-q", "--resume", .. beside]);
        Assert.Equal(whole, centre.Province.Results("kq"));
        for (var share = 1; share <= 2; share++) centre.Province.Batch($"share{share}", ["-q", "--shard", $"{share}/2", .. beside]);
        Run.Of(["merge", centre["share2"], centre["share1"], "--out", centre["ghép"], "-q", .. beside]);
        Assert.Equal(whole, centre.Province.Results("ghép"));
    }

    [Fact]
    public void A_bad_plan_stops_before_anything_is_judged()
    {
        using var centre = new Centre();
        File.WriteAllText(centre["plan.yaml"], "targets: [");
        Assert.Equal(2, centre.Province.Batch("kq", "--plan", centre["plan.yaml"]).ExitCode);
        Assert.Equal(2, centre.Province.Batch("kq", "--plan", centre["không có.yaml"]).ExitCode);
        Assert.Equal(4, centre.Province.Batch("kq", "--previous", centre["plan.yaml"]).ExitCode);
        Assert.False(Directory.Exists(centre["kq"]));
    }

    private static Centre Mixed()
    {
        var centre = new Centre(102, 103);
        centre.Province.Add("bv", 9);
        return centre;
    }

    private static int Kept(Centre centre, params string[] more) => centre.Province.Batch("kq", ["--resume", .. more]).Err.Split('\n').Count(line => line.EndsWith(", kept", StringComparison.Ordinal));

    private static IEnumerable<string> Rows(string results)
    {
        using var rollup = JsonDocument.Parse(File.ReadAllText(Path.Combine(results, "rollup.json")));
        return
        [
            .. rollup.RootElement.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("facilities").EnumerateArray().Select(each =>
                (Kind: group.GetProperty("kind").GetString() switch { "centre" => "tt", "commune_station" => each.GetProperty("code").GetString(), var kind => kind }, Code: each.GetProperty("code").GetString(), Centre: each.TryGetProperty("centre", out var centre) ? centre.GetString() : "")))
                .Select(row => $"{row.Kind} {row.Code} {row.Centre}"),
        ];
    }
}
