using System.Text.Json;

namespace EmrCheck.Scenarios.Sites;

/// <summary>What is wrong with a site is told, counts in the exit code, and takes nothing away from the others.</summary>
public sealed class BrokenSiteTests
{
    private static readonly Dictionary<string, Action<Centre>> Damages = new()
    {
        ["no submission.yaml"] = centre => File.Delete(Path.Combine(centre.Site("10104"), "submission.yaml")),
        ["an empty folder"] = centre =>
        {
            Directory.Delete(centre.Site("10104"), recursive: true);
            Directory.CreateDirectory(centre.Site("10104"));
        },
        ["bad YAML"] = centre => File.WriteAllText(Path.Combine(centre.Site("10104"), "submission.yaml"), "facility: ["),
        ["no kind"] = centre => Replace(centre, "10104", "kind: commune_station", "beds: 0"),
        ["another's code"] = centre => Replace(centre, "10104", "\"10104\"", "\"10999\""),
        ["the code twice"] = centre => Replace(centre, "10104", "\"10104\"", "\"10102\""),
        ["the centre's code"] = centre =>
        {
            Replace(centre, "10104", "\"10104\"", $"\"{Centre.Code}\"");
            Directory.Move(centre.Site("10104"), centre.Site(Centre.Code));
        },
        ["a site within a site"] = centre => Directory.Move(centre.Site("10104"), Directory.CreateDirectory(centre.Site("10102", "sites")).FullName + "/10104"),
        ["an archive"] = centre =>
        {
            System.IO.Compression.ZipFile.CreateFromDirectory(centre.Site("10104"), centre.Site("10104.zip"));
            Directory.Delete(centre.Site("10104"), recursive: true);
        },
        ["a link"] = centre =>
        {
            Directory.Move(centre.Site("10104"), centre["nơi khác"]);
            Directory.CreateSymbolicLink(centre.Site("10104"), centre["nơi khác"]);
        },
        ["a link to another site"] = centre =>
        {
            Directory.Delete(centre.Site("10104"), recursive: true);
            Directory.CreateSymbolicLink(centre.Site("10104"), centre.Site("10102"));
        },
        ["a link back"] = centre =>
        {
            Directory.Delete(centre.Site("10104"), recursive: true);
            Directory.CreateSymbolicLink(centre.Site("10104"), centre.Path1);
        },
    };

    [Theory]
    [InlineData("no submission.yaml", "EMR1170", "10104")]
    [InlineData("an empty folder", "EMR1170", "10104")]
    [InlineData("bad YAML", "EMR1171", "10104")]
    [InlineData("no kind", "EMR1171", "10104")]
    [InlineData("another's code", "EMR1172", "10104")]
    [InlineData("the code twice", "EMR1174", "10104")]
    [InlineData("the centre's code", "EMR1173", "10001")]
    [InlineData("a site within a site", "EMR1176", "10102/sites/10104")]
    [InlineData("an archive", "EMR1178", "10104.zip")]
    [InlineData("a link", "EMR1175", "10104")]
    [InlineData("a link to another site", "EMR1175", "10104")]
    [InlineData("a link back", "EMR1175", "10104")]
    public void It_is_told_and_the_others_are_judged_as_before(string damage, string code, string folder)
    {
        if (OperatingSystem.IsWindows() && damage.Contains("link", StringComparison.Ordinal)) return;
        using var centre = new Centre(102, 104);
        var (before, _) = centre.Report(centre.Path1);
        Damages[damage](centre);
        var run = centre.Check("--report", "json", "-q");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains($"sites/{folder}: {code} ", run.Err);
        using var after = JsonDocument.Parse(run.Out);
        var unread = Assert.Single(after.RootElement.GetProperty("unreadSites").EnumerateArray());
        Assert.Equal((folder, code), (unread.GetProperty("folder").GetString(), unread.GetProperty("diagnostics")[0].GetProperty("code").GetString()));
        var site = Assert.Single(after.RootElement.GetProperty("sites").EnumerateArray());
        Assert.Equal(before["sites"]![0]!.ToJsonString(), System.Text.Json.Nodes.JsonNode.Parse(site.GetRawText())!.ToJsonString());
        Assert.Equal($"{before["overall"]}", after.RootElement.GetProperty("overall").GetString());
        Assert.Contains("NOT JUDGED", centre.Check().Out);

        var batch = centre.Province.Batch("kq", "-q");
        Assert.Equal(4, batch.ExitCode);
        using var rollup = JsonDocument.Parse(File.ReadAllText(Path.Combine(centre["kq"], "rollup.json")));
        var apart = Assert.Single(rollup.RootElement.GetProperty("apart").EnumerateArray());
        Assert.Equal((folder, "unappraised", true), (apart.GetProperty("code").GetString(), apart.GetProperty("kind").GetString(), apart.GetProperty("reason").GetProperty("en").GetString()!.StartsWith("A site of 10001: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Errors_in_the_file_of_a_site_are_told_at_their_place_in_the_submission()
    {
        using var centre = new Centre(102);
        Replace(centre, "10102", "kind: commune_station", "kind: [");
        Assert.Matches(@"sites/10102/submission\.yaml:\d+:\d+: EMR1020 ", centre.Check("-q").Err);
    }

    [Fact]
    public void In_an_archive_an_empty_folder_of_a_site_is_told_as_well()
    {
        using var centre = new Centre(102);
        Directory.CreateDirectory(centre.Site("10103"));
        var run = centre.CheckAt(centre.Zipped(), "--report", "json", "-q");
        Assert.Equal((4, true), (run.ExitCode, run.Err.Contains("sites/10103: EMR1170", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_among_the_sites_is_told_and_changes_no_answer()
    {
        using var centre = new Centre(102);
        File.WriteAllText(centre.Site("ghi chú.txt"), "x");
        var run = centre.Check("-q");
        Assert.Equal((0, true), (run.ExitCode, run.Err.Contains("sites/ghi chú.txt: EMR1177", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Sites")]
    [InlineData("SITES ")]
    [InlineData("sites.zip")]
    [InlineData("sites")]
    public void What_was_meant_as_the_folder_of_the_sites_is_told(string name)
    {
        if (OperatingSystem.IsWindows()) return;
        using var centre = new Centre(102);
        var there = Path.Combine(centre.Path1, "sites");
        if (name.EndsWith(".zip", StringComparison.Ordinal)) System.IO.Compression.ZipFile.CreateFromDirectory(there, Path.Combine(centre.Path1, name));
        if (name.StartsWith('S')) Directory.Move(there, Path.Combine(centre.Path1, name));
        else Directory.Delete(there, recursive: true);
        if (name == "sites") File.WriteAllText(there, "10102");
        foreach (var path in new[] { centre.Path1, centre.Zipped() })
        {
            var run = centre.CheckAt(path, "--report", "json", "-q");
            Assert.Equal((4, true), (run.ExitCode, run.Err.Contains($"{name}: EMR1195", StringComparison.Ordinal)));
            Assert.Equal("EMR1195", JsonDocument.Parse(run.Out).RootElement.GetProperty("unreadSites")[0].GetProperty("diagnostics")[0].GetProperty("code").GetString());
        }
    }

    [Fact]
    public void A_site_of_a_kind_without_a_profile_ends_as_it_would_alone_and_says_why()
    {
        using var centre = new Centre(102);
        centre.Add(104, kind: "clinic");
        var run = centre.Check("--report", "json", "-q");
        Assert.Equal(centre.CheckAt(centre.Site("10104")).ExitCode, run.ExitCode);
        Assert.Contains("no profile is written for the kind of facility «clinic»", JsonDocument.Parse(run.Out).RootElement.GetProperty("unreadSites")[0].GetProperty("reason").GetProperty("en").GetString());
        Assert.Equal(1, JsonDocument.Parse(run.Out).RootElement.GetProperty("sites").GetArrayLength());
    }

    [Fact]
    public void Where_the_centre_cannot_be_read_its_sites_are_named_and_each_can_be_judged_alone()
    {
        using var centre = new Centre(102, 104);
        File.WriteAllText(Path.Combine(centre.Path1, "submission.yaml"), "facility: [");
        var run = centre.Check();
        Assert.Equal((4, true), (run.ExitCode, run.Err.Contains("2 site(s) in sites/ were not judged, because their centre could not be: 10102, 10104", StringComparison.Ordinal)));
        Assert.Equal(0, centre.CheckAt(centre.Site("10102")).ExitCode);
        centre.Province.Add("khác", 9);
        Assert.Equal(4, centre.Province.Batch("kq").ExitCode);
        using var rollup = JsonDocument.Parse(File.ReadAllText(Path.Combine(centre["kq"], "rollup.json")));
        Assert.Equal(["10102", "10104", "tt"], rollup.RootElement.GetProperty("apart").EnumerateArray().Select(each => each.GetProperty("code").GetString()));
    }

    [Fact]
    public void Links_never_bring_evidence_from_outside_nor_records_of_another_part()
    {
        if (OperatingSystem.IsWindows()) return;
        using var centre = new Centre(102);
        File.WriteAllText(centre["ngoài.txt"], "Kế hoạch của nơi khác");
        File.Delete(Path.Combine(centre.Path1, "evidence", "ke-hoach.txt"));
        File.CreateSymbolicLink(Path.Combine(centre.Path1, "evidence", "ke-hoach.txt"), centre["ngoài.txt"]);
        Directory.CreateSymbolicLink(Path.Combine(centre.Path1, "records", "của trạm"), centre.Site("10102", "records"));
        Directory.CreateSymbolicLink(centre.Site("10102", "records", "của trung tâm"), Path.Combine(centre.Path1, "records"));
        Directory.CreateDirectory(centre["đĩa khác"]);
        File.WriteAllText(Path.Combine(centre["đĩa khác"], "thêm.json"), Batches.Province.Record("thêm"));
        Directory.CreateSymbolicLink(centre.Site("10102", "records", "thêm"), centre["đĩa khác"]);
        var run = centre.Check("--report", "json");
        foreach (var told in new[] { "evidence/ke-hoach.txt: EMR1188", "records/của trạm: EMR1189", "sites/10102/records/của trung tâm: EMR1189" }) Assert.Contains(told, run.Err);
        using var report = JsonDocument.Parse(run.Out);
        Assert.Equal((3, 4), (report.RootElement.GetProperty("records").GetProperty("read").GetInt32(), report.RootElement.GetProperty("sites")[0].GetProperty("records").GetProperty("read").GetInt32()));
        Assert.Equal("no_evidence", report.RootElement.GetProperty("criteria")[1].GetProperty("verdict").GetString());
        Assert.Equal(centre.Report(centre.Site("10102")).Report.ToJsonString(), System.Text.Json.Nodes.JsonNode.Parse(run.Out)!["sites"]![0]!.ToJsonString());
    }

    [Fact]
    public void What_cannot_be_opened_in_a_site_is_the_matter_of_that_site()
    {
        if (OperatingSystem.IsWindows()) return;
        using var centre = new Centre(102);
        File.CreateSymbolicLink(centre.Site("10102", "hỏng.txt"), centre["không có"]);
        File.CreateSymbolicLink(centre.Site("10102", "records", "hỏng.json"), centre["không có"]);
        var (whole, _) = centre.Report(centre.Path1);
        var site = whole["sites"]![0]!.ToJsonString();
        Assert.Equal((2, centre.Report(centre.Site("10102")).Report.ToJsonString()), (site.Split("EMR1150").Length - 1, site));
        whole.Remove("sites");
        Assert.Equal(centre.Report(centre.Bare()).Report.ToJsonString(), whole.ToJsonString());
    }

    private static void Replace(Centre centre, string site, string old, string text)
    {
        var file = Path.Combine(centre.Site(site), "submission.yaml");
        Assert.Contains(old, File.ReadAllText(file));
        File.WriteAllText(file, File.ReadAllText(file).Replace(old, text, StringComparison.Ordinal));
    }
}
