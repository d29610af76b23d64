using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmrCheck.Scenarios.Batches;

/// <summary><c>batch</c>: every submission of a folder, each with its own end.</summary>
public sealed class BatchTests
{
    [Fact]
    public void Every_submission_gets_what_check_would_have_written_and_the_worst_code_is_the_batches()
    {
        using var province = new Province(5);
        var run = province.Batch("out", "--report", "html", "--report", "console");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("[5/5]", run.Err);
        Assert.Contains("4  qualified (0)", run.Out);
        foreach (var name in new[] { "bệnh viện 1", "bệnh viện 4.zip" })
        {
            var alone = province["alone.json"];
            Run.Of("check", Path.Combine(province.Submissions, name), "--rules", province.Args("x")[5], "-q", "--lang", "en", "--report", $"json:{alone}");
            Assert.Equal(File.ReadAllText(alone), File.ReadAllText(Path.Combine(province["out"], name.Replace(".zip", "", StringComparison.Ordinal), "appraisal.json")));
        }

        Assert.Equal(["appraisal.json", "receipt.json", "report.html", "report.txt"], Directory.EnumerateFiles(Path.Combine(province["out"], "bệnh viện 2")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(province["out"], "manifest.json")));
        Assert.Equal([0, 0, 1, 0, 0], manifest.RootElement.GetProperty("submissions").EnumerateArray().Select(each => each.GetProperty("exitCode").GetInt32()));
        using var rollup = JsonDocument.Parse(File.ReadAllText(Path.Combine(province["out"], "rollup.json")));
        var answers = Assert.Single(rollup.RootElement.GetProperty("answers").EnumerateArray());
        Assert.Equal((5, 4, 1), (answers.GetProperty("all").GetInt32(), answers.GetProperty("qualified").GetInt32(), answers.GetProperty("notQualified").GetInt32()));
    }

    [Fact]
    public void The_number_of_workers_changes_no_byte()
    {
        using var province = new Province(5);
        province.Add("lớn", 77, records: 900);
        for (var jobs = 1; jobs <= 5; jobs += 2) province.Batch($"out{jobs}", "--jobs", $"{jobs}", "-q");
        Assert.Equal(province.Results("out1"), province.Results("out3"));
        Assert.Equal(province.Results("out1"), province.Results("out5"));
    }

    [Fact]
    public void To_go_on_reads_only_what_has_changed_and_makes_whole_what_is_not()
    {
        using var province = new Province(4);
        province.Batch("out");
        var whole = province.Results("out");
        File.AppendAllText(Path.Combine(province["out"], "bệnh viện 1", "appraisal.json"), " ");
        File.Delete(Path.Combine(province["out"], "bệnh viện 2", "receipt.json"));
        File.WriteAllText(Path.Combine(province["out"], "bệnh viện 3", "appraisal.json.77.tmp"), "half");
        File.Delete(Path.Combine(province["out"], "manifest.json"));
        var run = province.Batch("out", "--resume");
        Assert.Equal(2, run.Err.Split('\n').Count(line => line.EndsWith(", kept", StringComparison.Ordinal)));
        Assert.Equal(whole, province.Results("out"));

        var record = Path.Combine(province.Submissions, "bệnh viện 1", "records", "0.json");
        File.WriteAllText(record, Province.Record("1-0", born: false) + "  ");
        Assert.Contains("bệnh viện 1: not qualified (1)", province.Batch("out", "--resume").Err);
        Assert.Equal(4, province.Batch("out", "--resume").Err.Split('\n').Count(line => line.EndsWith(", kept", StringComparison.Ordinal)));
        Assert.DoesNotContain(", kept", province.Batch("out", "--resume", "--trust", "observed").Err);
    }

    [Fact]
    public void An_archive_is_known_by_its_own_digest()
    {
        using var province = new Province(4);
        province.Batch("out", "-q");
        var archive = Path.Combine(province.Submissions, "bệnh viện 4.zip");
        Assert.Equal(Sha256(), Input());
        using (var zip = ZipFile.Open(archive, ZipArchiveMode.Update))
        {
            var record = zip.GetEntry("records/1.json")!;
            var (text, time) = (Text(record), record.LastWriteTime);
            using var stream = record.Open();
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text.Replace("\"birthDate\"", "\"birthdate\"", StringComparison.Ordinal)));
            record.LastWriteTime = time;
        }

        int Kept(params string[] more) => province.Batch("out", ["--resume", .. more]).Err.Split('\n').Count(line => line.EndsWith(", kept", StringComparison.Ordinal));
        Assert.Equal(4, Kept()); // sizes and times within it are as before
        Assert.Equal(3, Kept("--verify"));
        Assert.Equal(Sha256(), Input());
        Assert.Equal(4, Kept("--verify"));

        string Sha256() => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(archive)))}";
        string? Input() => JsonNode.Parse(File.ReadAllText(Path.Combine(province["out"], "bệnh viện 4", "receipt.json")))!["digests"]!["input"]!.GetValue<string>();
        static string Text(ZipArchiveEntry entry)
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public void One_broken_submission_never_stops_the_others()
    {
        using var province = new Province(2);
        File.WriteAllText(Path.Combine(province.Submissions, "hỏng.zip"), "not a zip");
        Directory.CreateDirectory(Path.Combine(province.Submissions, "thiếu"));
        File.WriteAllText(Path.Combine(province.Submissions, "readme.txt"), "hello");
        province.Add("sai", 9);
        File.WriteAllText(Path.Combine(province.Submissions, "sai", "submission.yaml"), "facility: [");
        province.Add("khác loại", 10);
        var yaml = Path.Combine(province.Submissions, "khác loại", "submission.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace("kind: hospital", "kind: clinic", StringComparison.Ordinal));
        var run = province.Batch("out");
        Assert.Equal(2, run.ExitCode); // 2 is worse than 4
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(province["out"], "manifest.json")));
        Assert.Equal(
            ["bệnh viện 1 0", "bệnh viện 2 0", "hỏng.zip 4", "khác loại 2", "sai 4", "thiếu 4"],
            manifest.RootElement.GetProperty("submissions").EnumerateArray().Select(each => $"{each.GetProperty("name")} {each.GetProperty("exitCode")}").Order(StringComparer.Ordinal));
        Assert.Contains("readme.txt: neither a folder nor a .zip", run.Err);
        Assert.DoesNotContain(province.Submissions, File.ReadAllText(Path.Combine(province["out"], "manifest.json")));
    }

    [SignalFact]
    public void Pipes_loops_bombs_and_depths_are_told_and_the_rest_is_judged()
    {
        using var province = new Province(1);
        string Of(params string[] parts) => Path.Combine([province.Submissions, .. parts]);
        void Pipe(string path) => System.Diagnostics.Process.Start("mkfifo", [path]).WaitForExit();
        Pipe(Of("ống.zip"));
        Pipe(Of("bệnh viện 1", "records", "ống.json"));
        Directory.CreateSymbolicLink(Of("vòng"), province.Submissions);
        Directory.CreateDirectory(Of(["sâu", .. Enumerable.Repeat("d", 300)]));
        province.Add("bom", 2);
        using (var zip = ZipFile.Open(Of("bom", "records", "bom.zip"), ZipArchiveMode.Create))
        using (var stream = zip.CreateEntry("../thoát.json").Open())
            for (var i = 0; i < 70; i++) stream.Write(new byte[1024 * 1024]);
        var run = province.Batch("out");
        Assert.Equal(4, run.ExitCode);
        foreach (var told in new[] { "bệnh viện 1: records/ống.json: EMR1150", "bom: records/bom.zip: EMR1154", ": EMR1151 ", "ống.zip: unreadable (4)", "vòng: unreadable (4)", "bom: undetermined (5)", "[5/5]" })
            Assert.Contains(told, run.Err);
    }

    [Fact]
    public void Names_that_differ_only_in_case_or_ending_have_results_of_their_own()
    {
        using var province = new Province();
        province.Add("bv", 1);
        province.Add("BV", 2);
        province.Add("bv", 3, zipped: false);
        province.Add("manifest.json", 4);
        using (var zip = new TemporaryFolder())
        {
            province.Add("tạm", 5, zipped: true);
            File.Move(Path.Combine(province.Submissions, "tạm.zip"), Path.Combine(province.Submissions, "bv.zip"));
        }

        Assert.Equal(0, province.Batch("out").ExitCode);
        Assert.Equal(["BV", "bv~2", "bv~3", "manifest.json~2"], Directory.EnumerateDirectories(province["out"]).Select(path => Path.GetFileName(path)).Where(name => name != ".log").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Results_may_lie_beside_the_submissions_but_not_among_their_files()
    {
        using var province = new Province(2);
        foreach (var wrong in new[] { province.Submissions, Path.Combine(province.Submissions, "bệnh viện 1", "out"), province[""] })
            Assert.Equal(2, Run.Of("batch", province.Submissions, "--out", wrong, "--rules", province.Args("x")[5]).ExitCode);
        var beside = Path.Combine(province.Submissions, "kết quả");
        for (var again = 0; again < 2; again++) Assert.Equal(0, Run.Of("batch", province.Submissions, "--out", beside, "--rules", province.Args("x")[5]).ExitCode);
        Assert.Equal(2, Directory.EnumerateDirectories(beside).Count(path => Path.GetFileName(path) != ".log"));
    }

    [Fact]
    public void Bad_usage_is_told()
    {
        using var province = new Province(1);
        Assert.Equal(2, province.Batch("out", "--jobs", "0").ExitCode);
        Assert.Equal(2, province.Batch("out", "--shard", "3/2").ExitCode);
        Assert.Equal(2, province.Batch("out", "--report", "word").ExitCode);
        Assert.Equal(2, province.Batch("out", "--profile", "nobody").ExitCode);
        Assert.Equal(2, Run.Of("batch", "no-such-folder", "--out", province["out"]).ExitCode);
        Directory.Delete(Path.Combine(province.Submissions, "bệnh viện 1"), recursive: true);
        Assert.Equal(4, province.Batch("out").ExitCode);
        Assert.False(Directory.Exists(province["out"]));
    }
}
