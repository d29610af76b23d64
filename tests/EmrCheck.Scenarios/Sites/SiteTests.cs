using System.Text.Json.Nodes;
using EmrCheck.Formats.Reports.Json;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Scenarios.Sites;

/// <summary>A centre with its stations: each part as if it were alone, all of them shown together.</summary>
public sealed class SiteTests
{
    [Fact]
    public void Each_part_is_judged_as_it_would_be_alone_byte_for_byte_in_a_folder_and_in_an_archive()
    {
        using var centre = new Centre(102, 103, 104);
        var (bare, _) = centre.Report(centre.Bare());
        foreach (var path in new[] { centre.Path1, centre.Zipped() })
        {
            var (whole, _) = centre.Report(path);
            var sites = whole["sites"]!.AsArray();
            Assert.Equal(["10102", "10103", "10104"], sites.Select(site => $"{site!["facility"]!["code"]}"));
            foreach (var site in sites)
                Assert.Equal(centre.Report(centre.Site($"{site!["facility"]!["code"]}")).Report.ToJsonString(), site!.ToJsonString());
            Assert.True(whole.Remove("sites"));
            Assert.Equal(bare.ToJsonString(), whole.ToJsonString());
        }
    }

    [Fact]
    public void Without_sites_a_report_has_no_word_of_them()
    {
        using var centre = new Centre();
        var run = centre.Check("--report", "json", "-q");
        Assert.Equal((0, false), (run.ExitCode, run.Out.Contains("ites\"", StringComparison.Ordinal)));
        Assert.DoesNotContain("Sites", centre.Check("--report", "console", "--report", "html:-").Out);
    }

    [Fact]
    public void The_order_in_which_sites_were_put_there_changes_no_byte() =>
        Prop.ForAll(Arb.From(Gen.Shuffle(new[] { 102, 103, 104, 105 })), order =>
        {
            using var centre = new Centre(order);
            using var other = new Centre(102, 103, 104, 105);
            foreach (var format in new[] { "json", "console", "html", "questions" })
                Assert.Equal(other.Check("--report", format, "-q").Out, centre.Check("--report", format, "-q").Out);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4));

    [Fact]
    public void Each_is_judged_by_the_profile_of_its_kind_and_no_record_counts_for_another()
    {
        using var centre = new Centre(102);
        centre.Province.Add(Path.Combine("tt", "sites", "10104"), 104, records: 7);
        var (whole, code) = centre.Report(centre.Path1);
        var sites = whole["sites"]!.AsArray();
        Assert.Equal(0, code);
        Assert.Equal(["centre", "commune-station", "demo"], sites.Select(site => $"{site!["profile"]}").Prepend($"{whole["profile"]}"));
        Assert.Equal(["3", "3", "7"], sites.Select(site => $"{site!["records"]!["read"]}").Prepend($"{whole["records"]!["read"]}"));
    }

    [Fact]
    public void A_profile_that_is_asked_for_speaks_for_the_sites_of_its_kinds_only()
    {
        using var centre = new Centre(102);
        centre.Province.Add(Path.Combine("tt", "sites", "10104"), 104);
        foreach (var (asked, station, hospital) in new[] { ("centre", "commune-station", "demo"), ("commune-station", "commune-station", "demo"), (centre["riêng.yaml"], "riêng", "demo") })
        {
            File.WriteAllText(centre["riêng.yaml"], "id: riêng\nversion: 1.0.0\ntitle: { vi: Thử, en: Demo }\nkinds: [commune_station]\npacks: [demo-2025]\ntrust: documented\n");
            var (whole, _) = centre.Report(centre.Path1, "--profile", asked);
            Assert.Equal(
                [Path.GetFileNameWithoutExtension(asked), station, hospital], whole["sites"]!.AsArray().Select(site => $"{site!["profile"]}").Prepend($"{whole["profile"]}"));
        }
    }

    [Fact]
    public void The_program_ends_as_the_worst_of_all_and_no_answer_changes_another()
    {
        using var centre = new Centre(102, 104);
        Assert.Equal(0, centre.Check().ExitCode);
        foreach (var record in Directory.EnumerateFiles(centre.Site("10104", "records"))) File.Delete(record);
        Assert.Equal(5, centre.Check().ExitCode); // undetermined
        centre.Add(103);
        var (whole, code) = centre.Report(centre.Path1);
        Assert.Equal((1, "qualified"), (code, $"{whole["overall"]}")); // not qualified is worse than undetermined
        Assert.Equal(["qualified", "not_qualified", "undetermined"], whole["sites"]!.AsArray().Select(site => $"{site!["overall"]}"));
        Assert.Equal(5, centre.Check("--fail-on", "never").ExitCode);
        Directory.CreateDirectory(centre.Site("10105"));
        Assert.Equal(4, centre.Check().ExitCode); // unreadable is worse than not qualified
        centre.Add(106, kind: "clinic");
        Assert.Equal(2, centre.Check().ExitCode); // no profile is worse than unreadable
    }

    [Fact]
    public void The_reports_for_people_show_the_sites_beneath_the_centre()
    {
        using var centre = new Centre(102, 103);
        Directory.CreateDirectory(centre.Site("10105"));
        var console = centre.Check("--report", "console").Out;
        Assert.True(console.IndexOf("Bệnh viện mẫu 1 ", StringComparison.Ordinal) < console.IndexOf("Sites (3)", StringComparison.Ordinal), console);
        var row = console.Split('\n').Single(line => line.Contains("10103", StringComparison.Ordinal));
        foreach (var cell in new[] { "Commune health", "commune-station", "1/2", "2/2", "DEMO-1" }) Assert.Contains(cell, row);
        Assert.Contains("NOT JUDGED", console.Split('\n').Single(line => line.Contains("10105", StringComparison.Ordinal) && !line.Contains("EMR", StringComparison.Ordinal)));
        var html = centre.Check("--report", "html").Out;
        var section = html[html.IndexOf("<section id=\"sites\"", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("</section>", StringComparison.Ordinal)];
        foreach (var cell in new[] { "10102", "commune-station, 2026-11-20", ">1/2<", "<b>DEMO-1</b>", "folder has no submission.yaml, so the site was not judged" }) Assert.Contains(cell, section);
        Assert.Equal(3, centre.Check("--report", "questions").Out.Split('\n').Count(line => line == "# Questions to the facility"));
    }

    [Fact]
    public void The_reports_for_pipelines_tell_each_site_and_none_is_green_that_is_not_good()
    {
        using var centre = new Centre(102, 103, 104);
        File.Delete(Path.Combine(centre.Site("10104"), "submission.yaml"));
        var (report, _) = centre.Report(centre.Path1);
        var answers = report["sites"]!.AsArray().ToDictionary(site => site!["facility"]!["code"]!.ToString(), site => site!["overall"]!.ToString());
        Assert.Equal(["not_qualified", "qualified"], answers.Values.Order());

        var junit = System.Xml.Linq.XDocument.Parse(centre.Check("--report", "junit", "-q").Out).Root!;
        var suite = junit.Elements("testsuite").Single(each => each.Attribute("name")!.Value == "sites");
        Assert.Equal(("3", "1", "1", "0"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value, suite.Attribute("skipped")!.Value));
        foreach (var (name, total) in new[] { ("tests", "testcase"), ("failures", "failure"), ("errors", "error") })
            Assert.Equal(junit.Descendants(total).Count(), int.Parse(junit.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (code, answer) in answers)
            Assert.Equal(answer == "qualified" ? null : "failure", suite.Elements("testcase").Single(each => each.Attribute("name")!.Value == $"sites/{code}").Elements().SingleOrDefault()?.Name.LocalName);

        var bad = answers.Single(each => each.Value == "not_qualified").Key;
        var lines = centre.Check("--report", "lines", "-q").Out.Split('\n');
        Assert.Contains(lines, line => line.StartsWith("emrcheck: warning: ", StringComparison.Ordinal) && line.EndsWith($"[sites/{bad}]", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("emrcheck: warning: 10104: NOT JUDGED", StringComparison.Ordinal));
        var commands = centre.Check("--report", "github", "-q").Out.Split('\n');
        Assert.Contains(commands, line => line.StartsWith($"::warning title=sites/{bad}%3A NOT QUALIFIED", StringComparison.Ordinal));
        Assert.Contains(commands, line => line.StartsWith("::warning title=sites/10104%3A NOT JUDGED::", StringComparison.Ordinal));
        Assert.Equal(2, commands.Count(line => line.StartsWith("::warning title=sites/", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_appraisal_keeps_its_name_whatever_sites_stand_beside_it()
    {
        using var centre = new Centre(102);
        var (whole, alone) = (centre.Check("--report", "json", "-q").Out, centre.CheckAt(centre.Bare(), "--report", "json", "-q").Out);
        Assert.NotEqual(alone, whole);
        Assert.Equal(AppraisalDigest.Of(System.Text.Encoding.UTF8.GetBytes(alone)), AppraisalDigest.Of(System.Text.Encoding.UTF8.GetBytes(whole)));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(whole));
        using var again = new MemoryStream();
        JsonReport.Write(JsonReport.Read(stream), again);
        Assert.Equal(whole, System.Text.Encoding.UTF8.GetString(again.ToArray()));
    }

    [Fact]
    public void Commands_on_a_report_look_at_the_centre_or_at_the_site_that_is_named()
    {
        using var centre = new Centre(102, 103);
        var (file, alone) = (centre["báo cáo.json"], centre["10103.json"]);
        centre.Check("--report", $"json:{file}", "-q");
        centre.CheckAt(centre.Site("10103"), "--report", $"json:{alone}", "-q");
        var explained = Run.Of("explain", file, "DEMO-1", "--lang", "en");
        Assert.Contains("has 2 site(s) (10102, 10103); this command looks at the centre alone", explained.Err);
        var site = Run.Of("explain", $"{file}#10103", "DEMO-1", "--lang", "en");
        Assert.Equal((Run.Of("explain", alone, "DEMO-1", "--lang", "en").Out, ""), (site.Out, site.Err));
        Assert.NotEqual(explained.Out, site.Out);
        Assert.Equal(0, Run.Of("diff", alone, $"{file}#10103").ExitCode);
        Assert.Equal(2, Run.Of("diff", file, $"{file}#10103").ExitCode); // another facility
        var missing = Run.Of("explain", $"{file}#99999", "DEMO-1", "--lang", "en");
        Assert.Equal((2, true), (missing.ExitCode, missing.Err.Contains("has no site «99999»; it has: 10102, 10103", StringComparison.Ordinal)));
        Assert.Equal(2, Run.Of("explain", $"{alone}#10103", "DEMO-1").ExitCode);
        Assert.Equal(1, Run.Of("rejudge", $"{file}#10103", "--rules", centre.Province.Rules).ExitCode);
        Assert.Equal(0, Run.Of("rejudge", file, "--rules", centre.Province.Rules).ExitCode);
        foreach (var path in new[] { file, $"{file}#10103" })
        {
            var sheet = centre["phiếu.xlsx"];
            Assert.Equal(0, Run.Of("respond", path, "--out", sheet, "--force").ExitCode);
            Assert.True(File.Exists(sheet));
        }
    }

    [Fact]
    public void A_command_on_a_submission_with_sites_says_that_it_looks_at_the_centre_alone()
    {
        using var centre = new Centre(102);
        foreach (var command in new[] { new[] { "assess", "status", centre.Path1 }, ["evidence", centre.Path1] })
        {
            Assert.Contains("looks at the centre alone", Run.Of([.. command, "--rules", centre.Province.Rules, "--lang", "en"]).Err);
            Assert.DoesNotContain("alone", Run.Of([.. command[..^1], centre.Site("10102"), "--rules", centre.Province.Rules, "--lang", "en"]).Err);
        }
    }

    [Fact]
    public void Traces_of_a_site_stand_in_a_file_of_their_own_that_names_its_centre()
    {
        using var centre = new Centre(102);
        File.WriteAllBytes(centre["key"], [.. Enumerable.Range(0, 32).Select(number => (byte)number)]);
        Directory.CreateDirectory(centre["kq"]);
        centre.Check("-q", "--traces", Path.Combine(centre["kq"], "traces.json"), "--trace-key", centre["key"]);
        var site = JsonNode.Parse(File.ReadAllText(Path.Combine(centre["kq"], "traces.10102.json")))!;
        Assert.Equal(("10102", "10001"), ($"{site["facility"]}", $"{site["centre"]}"));
        Assert.DoesNotContain("\"centre\"", File.ReadAllText(Path.Combine(centre["kq"], "traces.json")));
    }
}
