using System.Text;
using System.Text.Json.Nodes;

namespace EmrCheck.Scenarios;

/// <summary><c>decide</c>: appended, never edited; refused in a sentence; a ledger that is not intact is exit 6.</summary>
public sealed class DecideTests : IDisposable
{
    private const string Waits = "TT13-D1-K1", Passes = "TT13-D1-K3";

    private readonly TemporaryFolder _folder = new();

    private string Report => _folder["a.json"];

    private string Ledger => _folder["decisions.jsonl"];

    public DecideTests() => Check("undetermined", "a.json");

    [Fact]
    public void Decisions_stand_beside_the_verdicts_and_change_none()
    {
        var run = Decide([Waits, Passes], "met", "--council", "Hội đồng A", "--members", "7");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Contains("Đạt → Đạt  Chấp nhận kết quả máy chấm", run.Out);
        var fails = FirstFailing();
        Assert.Equal(0, Decide([fails], "met", "--basis", "Điều 52").ExitCode);
        Assert.Equal(5, Check("undetermined", "b.json", "--decisions", Ledger));
        var (before, after) = (Json("a.json"), Json("b.json"));
        var council = after["council"]!.AsObject();
        Assert.True(council["applies"]!.GetValue<bool>());
        Assert.Equal(["overturned_to_met", "accepted", "overturned_to_met"], council["decisions"]!.AsArray().Select(decision => decision!["decision"]!.ToString()));
        Assert.Equal(["False", "False", "True"], council["decisions"]!.AsArray().Select(decision => decision!["overturns"]!.GetValue<bool>().ToString()));
        Assert.True(before.Remove("council") && after.Remove("council"));
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
        Assert.Equal(0, Run.Of("decide", "verify", Ledger, _folder["b.json"]).ExitCode);
        Assert.Contains("Hội đồng: Đạt, khác kết quả máy chấm", Run.Of("explain", _folder["b.json"], fails).Out);
        Assert.Equal(0, Run.Of("rejudge", Report, "--decisions", Ledger, "--report", $"json:{_folder["c.json"]}").ExitCode is 5 ? 0 : 1);
        Assert.Equal(council.ToJsonString(), Json("c.json")["council"]!.ToJsonString());
    }

    [Fact]
    public void Every_report_shows_the_council_beside_the_machine_and_names_nobody()
    {
        Decide([Waits], "met", "--council", "Hội đồng <b>A</b>", "--members", "7", "--recused", "Trần Thị Bí Mật", "--reason", "Đã xem & đối chiếu");
        foreach (var format in new[] { "console", "html", "json" })
        {
            var text = Run.Of("check", Repository.Fixture("undetermined"), "-q", "--report", format, "--decisions", Ledger).Out;
            Assert.Contains("CHƯA ĐỦ CĂN CỨ", format == "json" ? "CHƯA ĐỦ CĂN CỨ" : text);
            Assert.DoesNotContain("Nguyễn Văn Chủ", text);
            Assert.DoesNotContain("Bí Mật", text);
            Assert.Contains(format == "html" ? "Hội đồng &lt;b&gt;A&lt;/b&gt;" : "Hội đồng <b>A</b>", text);
            Assert.Contains(format == "html" ? "Đã xem &amp; đối chiếu" : "Đã xem & đối chiếu", text);
        }

        var html = Run.Of("check", Repository.Fixture("undetermined"), "-q", "--report", "html", "--decisions", Ledger).Out;
        Assert.Contains("<section id=\"council\"", html);
        Assert.Contains("Hội đồng: Đạt", html);
        Assert.DoesNotContain("id=\"council\"", Run.Of("check", Repository.Fixture("undetermined"), "-q", "--report", "html").Out);
        Assert.DoesNotContain("Bí Mật", Run.Of("decide", "log", Ledger).Out);
        Assert.Contains("Trần Thị Bí Mật", Run.Of("decide", "log", Report, "--names").Out);
    }

    public static TheoryData<string, string, string[]> Refusals() => new()
    {
        { "no ledger yet", "--council", ["--council", ""] },
        { "no quorum", "--votes: EMR1098", ["--votes", "4/0/0"] },
        { "no majority", "--votes: EMR1099", ["--votes", "2/3/1"] },
        { "more votes than members", "--votes: EMR1100", ["--votes", "7/1/0"] },
        { "a recused member does not count", "--votes: EMR1100", ["--votes", "6/0/0", "--recused", "B", "--recused", "C"] },
        { "votes", "--votes", ["--votes", "năm"] },
        { "a role that may not", "--role: EMR1097", ["--role", "member"] },
        { "no such role", "--role", ["--role", "boss"] },
        { "nobody", "--by", ["--by", " "] },
        { "no reason", "--reason: EMR1102", ["--as", "deferred", "--reason", ""] },
        { "nothing to accept", "--as: EMR1103", ["--as", "accepted"] },
        { "no such conclusion", "--as", ["--as", "perhaps"] },
        { "the future", "--when: EMR1096", ["--when", "2026-11-22"] },
        { "no time", "--when", ["--when", "hôm qua"] },
        { "too few members", "--members: EMR1101", ["--members", "4"] },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_may_not_be_entered_is_refused_and_nothing_is_written(string name, string told, string[] changes)
    {
        var run = Decide([Waits], "met", [.. new[] { "--council", "A", "--members", "7" }.Chunk(2).Where(pair => !changes.Contains(pair[0])).SelectMany(pair => pair), .. changes]);
        Assert.True(run.ExitCode == 2 && run.Out.Length == 0 && run.Err.Contains(told, StringComparison.Ordinal), $"{name}: {run.ExitCode} {run.Err}");
        Assert.Equal(["a.json"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void One_criterion_at_fault_keeps_all_of_a_call_out()
    {
        Assert.Equal(0, Decide([Waits], "met", "--council", "A", "--members", "7").ExitCode);
        var before = File.ReadAllBytes(Ledger);
        Assert.Equal(2, Decide([Passes, FirstFailing()], "met").ExitCode);
        Assert.Contains("EMR1102", Decide([Passes, FirstFailing()], "met").Err);
        var unknown = Decide([Passes, "TT13-D1-K11"], "met");
        Assert.Contains("TT13-D1-K1", unknown.Err);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Equal(before, File.ReadAllBytes(Ledger));
    }

    [Fact]
    public void Two_councils_and_two_appraisals_never_share_a_ledger()
    {
        Decide([Waits], "met", "--council", "Hội đồng A", "--members", "7");
        var before = File.ReadAllBytes(Ledger);
        var other = Decide([Passes], "met", "--council", "Hội đồng B", "--members", "9");
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("«Hội đồng A»", other.Err);
        Check("undetermined", "b.json", "--as-of", "2026-11-21");
        var later = Decide(_folder["b.json"], [Passes], "met");
        Assert.Equal(2, later.ExitCode);
        Assert.Contains("EMR1093", later.Err);
        Assert.Equal(before, File.ReadAllBytes(Ledger));

        Assert.Equal(6, Run.Of("decide", "verify", Ledger, _folder["b.json"]).ExitCode);
        var check = Run.Of("check", Repository.Fixture("undetermined"), "-q", "--as-of", "2026-11-21", "--report", "json", "--decisions", Ledger);
        Assert.Contains("EMR1093", check.Err);
        var council = JsonNode.Parse(check.Out)!["council"]!;
        Assert.False(council["applies"]!.GetValue<bool>());
        Assert.Empty(council["decisions"]!.AsArray());
        Assert.Null(council["overall"]);

        Assert.Equal(0, Decide([Passes], "met", "--council", "Hội đồng B", "--members", "9", "--votes", "7/0/0", "--ledger", _folder["b.jsonl"]).ExitCode);
        File.AppendAllText(Ledger, File.ReadAllText(_folder["b.jsonl"]));
        Assert.Equal(6, Run.Of("decide", "verify", Ledger).ExitCode);
    }

    [Fact]
    public void Processes_that_append_at_once_lose_nothing()
    {
        var ids = Json("a.json")["criteria"]!.AsArray().Where(criterion => criterion!["verdict"]!.ToString() == "pass").Select(criterion => criterion!["id"]!.ToString()).Take(12).ToArray();
        foreach (var round in Enumerable.Range(0, 4))
        {
            var (ledger, runs) = (_folder[$"{round}.jsonl"], new Run[ids.Length]);
            Parallel.For(0, ids.Length, new() { MaxDegreeOfParallelism = ids.Length }, index => runs[index] = Decide([ids[index]], "accepted", "--council", "A", "--members", "7", "--ledger", ledger));
            Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Err)));
            Assert.Equal(ids.Length + 1, File.ReadAllLines(ledger).Length);
            Assert.Contains(File.ReadAllText($"{ledger}.head").Trim(), File.ReadAllLines(ledger)[^1]);
            Assert.Equal(0, Run.Of("decide", "verify", ledger, Report).ExitCode);
        }

        Assert.Equal(["0.jsonl", "0.jsonl.head", "1.jsonl", "1.jsonl.head", "2.jsonl", "2.jsonl.head", "3.jsonl", "3.jsonl.head", "a.json"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>Of two that create a ledger at once, the slower one adds to the ledger of the faster one and never writes over it.</summary>
    [Fact]
    public async Task A_ledger_that_another_process_is_creating_is_waited_for()
    {
        var faster = _folder["faster.jsonl"];
        Assert.Equal(0, Decide([Waits], "met", "--council", "A", "--members", "7", "--ledger", faster).ExitCode);
        Task<Run> slower;
        using (new FileStream($"{Ledger}.lock", FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
        {
            slower = Task.Run(() => Decide([Passes], "accepted", "--council", "A", "--members", "7"));
            await Task.WhenAny(slower, Task.Delay(500));
            Assert.False(slower.IsCompleted);
            File.Copy(faster, Ledger);
        }

        Assert.Equal((0, ""), ((await slower).ExitCode, (await slower).Err));
        var lines = File.ReadAllLines(Ledger);
        Assert.Equal(File.ReadAllLines(faster), lines[..2]);
        Assert.Equal(3, lines.Length);
        Assert.Equal(0, Run.Of("decide", "verify", Ledger, Report).ExitCode);
        Assert.False(File.Exists($"{Ledger}.lock"));
    }

    [Fact]
    public void A_ledger_that_was_touched_is_exit_6_and_gives_no_report()
    {
        Decide([Waits], "met", "--council", "A", "--members", "7");
        var head = Decide([Passes], "met").Out.Split("sha256:")[^1].Trim();
        var good = File.ReadAllText(Ledger);
        var lines = good.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        (string Name, string Text)[] damages =
        [
            ("changed", good.Replace("\"for\":5", "\"for\":6", StringComparison.Ordinal)), ("dropped", $"{lines[0]}\n{lines[2]}\n"), ("swapped", $"{lines[0]}\n{lines[2]}\n{lines[1]}\n"),
            ("twice", good + lines[2] + "\n"), ("emptied", ""), ("dropped at the end", $"{lines[0]}\n{lines[1]}\n"), ("two feeds", good + "\n"), ("a space", good.Replace("\n", " \n", StringComparison.Ordinal)), ("Windows", good.Replace("\n", "\r\n", StringComparison.Ordinal)),
            ("a mark", "\ufeff" + good), ("no JSON", "xin chào\n"),
        ];
        foreach (var (name, text) in damages)
        {
            File.WriteAllText(Ledger, text, new UTF8Encoding(false));
            foreach (var command in new string[][]
            {
                ["decide", "verify", Ledger], ["decide", "log", Ledger], ["check", Repository.Fixture("undetermined"), "-q", "--report", "json", "--decisions", Ledger],
                ["decide", "verify", Ledger, "--repair"], ["decide", Report, Passes, "--as", "accepted", "--by", "A", "--role", "chair", "--votes", "7/0/0"],
            })
            {
                var run = Run.Of(command);
                Assert.True(run.ExitCode == 6 && run.Out.Length == 0, $"{name}, {command[1]}: {run.ExitCode} {run.Out}{run.Err}");
                Assert.Equal(text, File.ReadAllText(Ledger, new UTF8Encoding(false)).Length == text.Length ? text : new string('\ufeff', 1) + File.ReadAllText(Ledger));
            }
        }

        using (var huge = File.Create(Ledger)) huge.SetLength(65L << 20);
        Assert.Contains("EMR1006", Run.Of("decide", "verify", Ledger, "--repair").Err);

        File.WriteAllText(Ledger, $"{lines[0]}\n{lines[1]}\n");
        Assert.Contains("EMR1094", Run.Of("decide", "verify", Ledger).Err);
        File.Delete($"{Ledger}.head");
        Assert.Equal(0, Run.Of("decide", "verify", Ledger).ExitCode);
        var shortened = Run.Of("decide", "verify", Ledger, "--head", head);
        Assert.Equal(6, shortened.ExitCode);
        Assert.Contains("EMR1094", shortened.Err);
        File.WriteAllText(Ledger, good);
        Assert.Equal(0, Run.Of("decide", "verify", Ledger, "--head", $"sha256:{head}").ExitCode);
    }

    [Fact]
    public void A_report_whose_council_was_changed_is_told_and_one_made_before_the_ledger_grew_is_not()
    {
        Decide([Waits], "met", "--council", "A", "--members", "7");
        Check("undetermined", "b.json", "--decisions", Ledger);
        Assert.Equal(0, Decide([Passes], "met").ExitCode);
        Assert.Equal(0, Run.Of("decide", "verify", Ledger, _folder["b.json"]).ExitCode);
        var report = Json("b.json");
        report["council"]!["overall"] = "qualified";
        File.WriteAllText(_folder["b.json"], report.ToJsonString());
        var run = Run.Of("decide", "verify", Ledger, _folder["b.json"]);
        Assert.Equal((6, ""), (run.ExitCode, run.Out));
        Assert.Contains("b.json: EMR1192", run.Err);
    }

    [Fact]
    public void Who_takes_no_part_does_not_sign_and_a_report_is_not_judged_by_another_profile()
    {
        Decide([Waits], "met", "--council", "A", "--members", "7");
        var before = File.ReadAllText(Ledger);
        string[] signs = ["decide", "close", Report, "--by", "Nguyễn Văn Chủ", "--role", "chair", "--votes", "5/0/0"];
        var recused = Run.Of([.. signs, "--recused", "Nguyễn văn chủ"]);
        Assert.Equal(2, recused.ExitCode);
        Assert.Contains("--recused: EMR1193", recused.Err);
        foreach (var option in new[] { "--profile", "--rules" })
        {
            var ignored = Run.Of([.. signs, option, "clinic"]);
            Assert.Equal(2, ignored.ExitCode);
            Assert.Contains("--profile", ignored.Err);
        }

        Assert.Equal(before, File.ReadAllText(Ledger));
        Assert.Equal(0, Run.Of(signs).ExitCode);
    }

    [Fact]
    public void A_report_with_a_hole_in_a_list_is_not_a_report()
    {
        var report = Json("a.json");
        report["criteria"]!.AsArray().Insert(0, null);
        File.WriteAllText(Report, report.ToJsonString());
        foreach (var command in new string[][] { ["decide", "form", Report, "--out", _folder["m.xlsx"]], ["explain", Report, Waits], ["rejudge", Report], ["onsite", "form", Report, "--out", _folder["o.xlsx"]], ["rollup", Report, "--out", _folder["r"]] })
        {
            var run = Run.Of(command);
            Assert.True(run.ExitCode == 4, $"{command[0]}: {run.ExitCode} {run.Err}");
        }
    }

    [Fact]
    public void A_last_line_that_was_cut_off_is_told_and_can_be_taken_away()
    {
        Decide([Waits], "met", "--council", "A", "--members", "7");
        var (good, head) = (File.ReadAllText(Ledger), File.ReadAllText($"{Ledger}.head"));
        Decide([Passes], "met");
        File.WriteAllText(Ledger, File.ReadAllText(Ledger)[..^40]);
        File.WriteAllText($"{Ledger}.head", head); // it is noted once the line is there
        var torn = Run.Of("decide", "verify", Ledger);
        Assert.Equal(6, torn.ExitCode);
        Assert.Contains("decisions.jsonl:3: EMR1092", torn.Err);
        Assert.Equal(6, Decide([Passes], "met").ExitCode);
        var repaired = Run.Of("decide", "verify", Ledger, "--repair");
        Assert.Equal(0, repaired.ExitCode);
        Assert.Equal(good, File.ReadAllText(Ledger));
        Assert.Contains("TT13-D1-K3", File.ReadAllText($"{Ledger}.torn"));
        Assert.Equal(0, Decide([Passes], "met").ExitCode);
    }

    [Fact]
    public void After_the_sign_off_nothing_is_added_until_it_is_opened_again_with_a_reason()
    {
        Decide([Waits], "met", "--council", "A", "--members", "7");
        string[] signs = ["--by", "Nguyễn Văn Chủ", "--role", "chair", "--votes", "6/0/1"];
        var wished = Run.Of(["decide", "close", Report, "--as", "qualified", .. signs]);
        Assert.Equal(2, wished.ExitCode);
        Assert.Contains("CHƯA ĐỦ CĂN CỨ", wished.Err);
        Assert.Contains("còn chờ kết luận: TT13-D1-K2", wished.Err);
        Assert.Contains("EMR1097", Run.Of(["decide", "close", Report, .. signs, "--role", "secretary"]).Err + Run.Of("decide", "close", Report, "--by", "B", "--role", "secretary", "--votes", "6/0/1").Err);
        Assert.Equal(2, Run.Of("decide", "reopen", Report, "--by", "A", "--role", "chair", "--reason", "x").ExitCode);
        Assert.Equal(0, Run.Of(["decide", "close", Report, "--as", "undetermined", .. signs]).ExitCode);
        Assert.Contains("EMR1095", Decide([Passes], "met").Err);
        Assert.Contains("EMR1095", Run.Of(["decide", "close", Report, .. signs]).Err);
        Assert.Contains("đã ký kết luận chung", Run.Of("decide", "verify", Ledger, Report).Out);
        Assert.Contains("EMR1102", Run.Of("decide", "reopen", Report, "--by", "A", "--role", "chair").Err);
        Assert.Equal(0, Run.Of("decide", "reopen", Report, "--by", "A", "--role", "chair", "--reason", "Có văn bản mới").ExitCode);
        Assert.Equal(0, Decide([Passes], "met").ExitCode);
        var log = Run.Of("decide", "log", Ledger, "--lang", "en").Out;
        Assert.Contains("signed the final conclusion: UNDETERMINED", log);
        Assert.Contains("opened again: Có văn bản mới", log);
    }

    [Fact]
    public void A_past_meeting_is_entered_by_its_day_in_the_order_of_meetings()
    {
        Assert.Equal(0, Decide([Waits], "met", "--council", "A", "--members", "7", "--when", "2026-11-20T09:30").ExitCode);
        Assert.Equal(0, Decide([Passes], "met", "--when", "2026-11-20").ExitCode);
        Assert.Contains("EMR1096", Decide([Passes], "met", "--when", "2026-11-19").Err);
        Assert.Equal(0, Decide([Passes], "met", "--when", "2026-11-21T11:00:00+07:00").ExitCode);
        Assert.Contains("\"at\":\"2026-11-20T09:30:00+00:00\"", File.ReadAllLines(Ledger)[2]);
        Assert.Contains("\"recorded\":\"2026-11-21T05:00:00+00:00\"", File.ReadAllLines(Ledger)[2]);
    }

    [Fact]
    public void A_submission_is_judged_as_check_does()
    {
        using var submission = new TemporaryFolder();
        submission.CopyFrom(Repository.Fixture("undetermined"));
        Assert.Equal(0, Decide(submission.Path, [Waits], "met", "--council", "A", "--members", "7").ExitCode);
        Assert.Equal(0, Run.Of("decide", "verify", submission["decisions.jsonl"], Report).ExitCode);
        Assert.Equal(0, Run.Of("decide", "log", submission.Path).ExitCode);
        Assert.Equal(5, Run.Of("check", submission.Path, "-q", "--decisions", submission["decisions.jsonl"]).ExitCode);
    }

    [Fact]
    public void Who_may_decide_comes_from_the_profile_and_is_changed_with_a_reason_only()
    {
        const string Council = "council: { members: 3, quorum: 3, majority: 2/3, decide: member, sign: member, confidence: low, notes: { vi: Của tỉnh., en: The province's. } }\n";
        const string Local = "id: local\nversion: 1.0.0\ntitle: { vi: Tỉnh, en: Province }\nextends: hospital\n" + Council;
        File.WriteAllText(_folder["local.yaml"], Local);
        Assert.Equal(3, Run.Of("check", Repository.Fixture("undetermined"), "-q", "--profile", _folder["local.yaml"]).ExitCode);
        File.WriteAllText(_folder["local.yaml"], Local + "reason: { vi: Hội đồng tỉnh., en: The council of the province. }\nby: Sở Y tế\n");
        Check("undetermined", "b.json", "--profile", _folder["local.yaml"]);
        Assert.Contains("EMR1097", Decide(_folder["b.json"], [Waits], "met", "--council", "A", "--members", "3", "--votes", "3/0/0").Err);
        Assert.Contains("EMR1099", Decide(_folder["b.json"], [Waits], "met", "--council", "A", "--members", "3", "--role", "member", "--votes", "2/1/0").Err);
        Assert.Equal(0, Decide(_folder["b.json"], [Waits], "met", "--council", "A", "--members", "3", "--role", "ủy viên", "--votes", "3/0/0").ExitCode);

        File.WriteAllText(_folder["bare.yaml"], "id: bare\nversion: 1.0.0\ntitle: { vi: Trơn, en: Bare }\nkinds: []\npacks: [tt13-2025]\ntrust: documented\n");
        Check("undetermined", "c.json", "--profile", _folder["bare.yaml"]);
        var none = Decide(_folder["c.json"], [Waits], "met", "--council", "A", "--members", "7", "--ledger", _folder["c.jsonl"]);
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("council", none.Err);
    }

    public void Dispose() => _folder.Dispose();

    private static Run Decide(string report, string[] criteria, string kind, params string[] options)
    {
        string[] usual = ["--as", kind, "--by", "Nguyễn Văn Chủ", "--role", "chair", "--votes", "5/1/0", "--reason", "Đã xem bản gốc"];
        var kept = usual.Chunk(2).Where(pair => !options.Contains(pair[0])).SelectMany(pair => pair);
        return Run.Of(["decide", report, .. criteria, .. kept, .. options]);
    }

    private Run Decide(string[] criteria, string kind, params string[] options) => Decide(Report, criteria, kind, options);

    private string FirstFailing() => Json("a.json")["criteria"]!.AsArray().First(criterion => criterion!["verdict"]!.ToString() == "fail")!["id"]!.ToString();

    private JsonObject Json(string name) => JsonNode.Parse(File.ReadAllText(_folder[name]))!.AsObject();

    private int Check(string fixture, string name, params string[] options) =>
        Run.Of(["check", Repository.Fixture(fixture), "-q", "--report", $"json:{_folder[name]}", .. options]).ExitCode;
}
