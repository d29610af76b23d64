using System.IO.Compression;
using System.Text.Json.Nodes;

namespace EmrCheck.Scenarios;

/// <summary><c>sample</c>: the same records for the same seed, and no quiet change afterwards.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_folder_and_a_zip_of_it_give_the_same_sample()
    {
        var (submission, zip) = (Submission(), _folder["nop.zip"]);
        ZipFile.CreateFromDirectory(submission, zip);
        var (fromFolder, fromZip) = (Draw(submission, "a.json"), Draw(zip, "b.json"));
        Assert.Equal((0, 0), (fromFolder.ExitCode, fromZip.ExitCode));
        Assert.Equal(File.ReadAllBytes(_folder["a.json"]), File.ReadAllBytes(_folder["b.json"]));
        Assert.Equal(0, Run.Of("sample", "verify", _folder["a.json"], zip).ExitCode);
        Assert.Equal(Run.Of("sample", "population", submission).Out, Run.Of("sample", "population", zip).Out);
    }

    [Fact]
    public void Strata_are_the_wards_and_months_of_the_stays_and_what_cannot_be_read_is_one_of_its_own()
    {
        var submission = Submission();
        Directory.CreateDirectory(Path.Combine(submission, "records", "thêm"));
        File.WriteAllText(Path.Combine(submission, "records", "thêm", "hỏng.json"), "không phải JSON");
        File.WriteAllText(Path.Combine(submission, "records", "doc-me.txt"), "readme");
        File.WriteAllText(Path.Combine(submission, "records", "nhieu.ndjson"), """
            {"resourceType":"Encounter","status":"finished","class":{"code":"IMP"},"location":[{"location":{"display":"Khoa  Mắt"}}],"period":{"start":"2026-03-02"}}
            {"resourceType":"Patient","birthDate":"1980-01-01"}

            """);
        Assert.Equal(0, Draw(submission, "a.json", "--size", "9", "--by", "month,department").ExitCode);
        var sample = Json("a.json");
        Assert.Equal("""["department","month"]""", sample["by"]!.ToJsonString());
        Assert.Equal(17, (int)sample["population"]!["count"]!);
        Assert.Equal(9, sample["records"]!.AsArray().Count);
        var strata = sample["strata"]!.AsArray().Select(stratum => $"{stratum!["department"]} {stratum["month"]} {stratum["population"]}").ToArray();
        Assert.Contains("Khoa Mắt 2026-03 1", strata);
        Assert.Contains("không rõ không rõ 2", strata);
        Assert.Contains("records/nhieu.ndjson#1", sample["records"]!.AsArray().Select(record => (string)record!["record"]!));
        Assert.Equal(0, Run.Of("sample", "verify", _folder["a.json"], submission).ExitCode);
    }

    [Fact]
    public void What_differs_is_told_and_ends_with_6()
    {
        var submission = Submission();
        Draw(submission, "a.json");
        Assert.Equal(0, Run.Of("sample", "verify", _folder["a.json"], submission, "--seed", "hạt giống").ExitCode);
        Differs("another seed", ["--seed", "khác"], "khác hạt giống đã công bố «khác»");

        File.WriteAllText(_folder["sửa.json"], File.ReadAllText(_folder["a.json"]).Replace("\"seed\": \"hạt giống\"", "\"seed\": \"khác\"", StringComparison.Ordinal));
        Differs("a seed that draws others", [], "không phải danh sách mà hạt giống rút ra", "sửa.json");

        var sample = Json("a.json");
        sample["records"]![0]!["department"] = "Khoa khác";
        File.WriteAllText(_folder["sửa.json"], sample.ToJsonString());
        Differs("a ward that was changed", [], "Danh sách trong tệp mẫu đã bị sửa", "sửa.json");

        var (first, second) = ((string)sample["records"]![0]!["record"]!, (string)sample["records"]![1]!["record"]!);
        File.AppendAllText(Path.Combine(submission, first), "\n");
        Differs("a record that was changed", [], $"nội dung đã đổi: {first}.");
        File.Delete(Path.Combine(submission, second));
        Differs("a record that is gone", [], $"khi rút có 14 hồ sơ (sha256:");
        Differs("a record that is gone", [], $"nay không còn: {second}.");

        void Differs(string what, string[] options, string sentence, string file = "a.json")
        {
            var run = Run.Of(["sample", "verify", _folder[file], submission, .. options]);
            Assert.True(run.ExitCode == 6, $"{what}: {run.ExitCode} {run.Err}");
            Assert.Contains(sentence, run.Err);
            Assert.Empty(run.Out);
            if (options.Length == 0) Assert.Equal(6, Run.Of("check", submission, "--sample", _folder[file]).ExitCode);
        }
    }

    [Fact]
    public void Records_that_changed_after_their_digest_was_published_are_not_drawn()
    {
        var submission = Submission();
        var digest = Run.Of("sample", "population", submission).Out.Trim().Split(' ')[^1];
        Assert.Equal(0, Draw(submission, "a.json", "--population", digest).ExitCode);
        File.AppendAllText(Path.Combine(submission, "records", "stay-0001.json"), " ");
        Assert.Equal(6, Draw(submission, "b.json", "--population", digest).ExitCode);
        Assert.False(File.Exists(_folder["b.json"]));
    }

    [Fact]
    public void Check_judges_the_drawn_records_alone_and_says_what_they_allow_one_to_say()
    {
        var submission = Submission();
        Draw(submission, "a.json", "--size", "10");
        var run = Run.Of("check", submission, "--sample", _folder["a.json"], "--report", $"json:{_folder["r.json"]}", "--report", "console", "--report", $"html:{_folder["r.html"]}");
        Assert.Contains("Mẫu: 10/14 hồ sơ đã nộp, rút ngẫu nhiên theo hạt giống «hạt giống»; tập hồ sơ sha256:", run.Out);
        Assert.Contains("Hồ sơ bệnh án: 10 đọc được", run.Out);
        var report = Json("r.json");
        Assert.Equal((10, 14), ((int)report["sample"]!["drawn"]!, (int)report["sample"]!["population"]!));
        var bounds = report["criteria"]!.AsArray().SelectMany(criterion => Checks(criterion!["check"])).Select(check => check["bound"]).OfType<JsonObject>().ToArray();
        Assert.Contains(bounds, bound => (string?)bound["method"] == "hypergeometric" && (int)bound["records"]! == 10 && (int?)bound["population"] == 14 && (bool)bound["drawn"]!);
        Assert.Contains("trần 95 %:", File.ReadAllText(_folder["r.html"]));
        Assert.Contains("Chỉ 10 trong 14 hồ sơ đã nộp được xem xét", File.ReadAllText(_folder["r.html"]));

        Assert.Equal(run.ExitCode, Run.Of("rejudge", _folder["r.json"], "--report", $"json:{_folder["again.json"]}").ExitCode);
        Assert.Equal(Json("r.json").ToJsonString(), Json("again.json").ToJsonString());
    }

    [Fact]
    public void Two_records_of_one_id_are_known_although_only_one_is_drawn()
    {
        var submission = Submission();
        Draw(submission, "a.json");
        var drawn = Json("a.json")["records"]!.AsArray().Select(record => (string)record!["record"]!).ToArray();
        var later = drawn.Last(name => name.EndsWith(".json", StringComparison.Ordinal));
        File.Copy(Path.Combine(submission, later), Path.Combine(submission, "records", "0.json"));
        Draw(submission, "a.json", "--size", "15");
        Assert.Contains("EMR1014", Run.Of("check", submission, "--sample", _folder["a.json"]).Out);
    }

    [Fact]
    public void A_file_that_is_no_sample_is_told()
    {
        foreach (var (text, index) in new[] { "", "{", "[]", "{\"version\":2}", "{\"version\":1,\"seed\":null}", File.ReadAllText(Path.Combine(Repository.Root, "global.json")) }.Select((text, index) => (text, index)))
        {
            File.WriteAllText(_folder[$"{index}.json"], text);
            var run = Run.Of("sample", "verify", _folder[$"{index}.json"], Repository.Fixture("qualified"));
            Assert.True(run.ExitCode == 4 && run.Err.Contains("EMR1120", StringComparison.Ordinal), $"{text}: {run.ExitCode} {run.Err}");
        }
    }

    [Fact]
    public void More_than_there_are_takes_all_and_fewer_than_strata_takes_one_of_each()
    {
        var submission = Submission();
        Assert.Contains("lấy tất cả", Draw(submission, "a.json", "--size", "99").Out);
        Assert.Equal(14, Json("a.json")["records"]!.AsArray().Count);
        Assert.Contains("mỗi tầng ít nhất một", Draw(submission, "b.json", "--size", "1", "--by", "department").Out);
        Assert.All(Json("b.json")["strata"]!.AsArray(), stratum => Assert.Equal(1, (int)stratum!["drawn"]!));
        Assert.Equal(0, Run.Of("sample", "verify", _folder["b.json"], submission).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private string Submission()
    {
        var (from, to) = (Repository.Fixture("qualified"), _folder["nop"]);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }

    private Run Draw(string submission, string name, params string[] options) => Run.Of(
        ["sample", "draw", submission, "--seed", "hạt giống", .. options.Contains("--size") ? Array.Empty<string>() : ["--size", "6"], .. options, "--out", _folder[name]]);

    private JsonNode Json(string name) => JsonNode.Parse(File.ReadAllText(_folder[name]))!;

    private static IEnumerable<JsonNode> Checks(JsonNode? check) => check is null ? [] : [check, .. check["parts"]!.AsArray().SelectMany(Checks)];
}
