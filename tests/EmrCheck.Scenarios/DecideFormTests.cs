using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EmrCheck.Scenarios;

/// <summary><c>decide form</c> and <c>decide import</c>: the minutes as a spreadsheet, whole or not at all.</summary>
public sealed class DecideFormTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void With_a_spreadsheet_program_alone_a_submission_comes_from_init_to_a_signed_decision()
    {
        var (submission, fixture) = (_folder["nộp"], Repository.Fixture("qualified"));
        Assert.Equal(0, Run.Of("init", submission, "--facility", "99001", "--kind", "hospital", "--as-of", "2026-11-20").ExitCode);
        foreach (var part in new[] { "evidence", "records" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(fixture, part), "*", SearchOption.AllDirectories))
                File.Copy(file, Path.Combine(submission, Path.GetRelativePath(fixture, file)), overwrite: true);

        Assert.Equal(0, Run.Of("assess", "form", submission, "--out", _folder["tu-danh-gia.xlsx"]).ExitCode);
        FilledForm.FillLike(_folder["tu-danh-gia.xlsx"], fixture);
        Assert.Equal((0, ""), Ended(Run.Of("assess", "import", submission, _folder["tu-danh-gia.xlsx"])));
        Assert.Equal(0, Run.Of("check", submission, "-q", "--report", $"json:{_folder["a.json"]}").ExitCode);

        var minutes = Form("a.json");
        FilledMinutes.Fill(minutes, council: "Hội đồng thẩm định Bệnh viện Mẫu");
        foreach (var id in FilledMinutes.Rows(minutes)) FilledForm.Fill(minutes, id, ("I", "Yêu cầu bổ sung"), ("J", "Bổ sung hồ sơ trước đợt sau"));
        var import = Run.Of("decide", "import", _folder["a.json"], minutes);
        Assert.Equal((0, ""), Ended(import));
        Assert.Contains("Hội đồng: ĐẠT · máy chấm: ĐẠT", import.Out);
        Assert.Equal(0, Run.Of("decide", "close", _folder["a.json"], "--as", "qualified", "--by", "Nguyễn Văn Chủ", "--role", "chair", "--votes", "7/0/0").ExitCode);
        Assert.Equal(0, Run.Of("decide", "verify", _folder["decisions.jsonl"], _folder["a.json"]).ExitCode);

        var html = Run.Of("check", submission, "-q", "--report", "html", "--decisions", _folder["decisions.jsonl"]);
        Assert.Equal(0, html.ExitCode);
        Assert.Contains("Chủ tịch hội đồng đã ký kết luận chung ngày 21/11/2026 (7 tán thành", html.Out);
    }

    [Fact]
    public void The_form_has_what_is_contradicted_first_then_what_waits_then_what_fails()
    {
        var minutes = Form("a.json", "contradicted");
        var verdicts = JsonNode.Parse(File.ReadAllText(_folder["a.json"]))!["criteria"]!.AsArray().ToDictionary(criterion => criterion!["id"]!.ToString(), criterion => criterion!);
        var rows = FilledMinutes.Rows(minutes);
        var ranks = rows.Select(id => verdicts[id]).Select(criterion => criterion["crossExamination"]!.ToString() == "contradicted" ? 0
            : criterion["verdict"]!.ToString() == "fail" ? criterion["gate"]!.GetValue<bool>() ? 2 : 3 : criterion["gate"]!.GetValue<bool>() ? 1 : 4).ToArray();
        Assert.Equal(ranks.Order(), ranks);
        Assert.Contains(0, ranks);
        Assert.Equal(verdicts.Values.Count(criterion => criterion["verdict"]!.ToString() is not ("pass" or "not_applicable") || criterion["crossExamination"]!.ToString() == "contradicted"), rows.Length);
        Assert.Equal(2, Run.Of("decide", "form", _folder["a.json"], "--out", minutes).ExitCode);
        Assert.Equal(0, Run.Of("decide", "form", _folder["a.json"], "--out", minutes, "--force").ExitCode);
        var bytes = File.ReadAllBytes(minutes);
        Assert.Equal(0, Run.Of("decide", "form", _folder["a.json"], "--out", minutes, "--force").ExitCode);
        Assert.Equal(bytes, File.ReadAllBytes(minutes));
    }

    [Fact]
    public void What_was_entered_stands_in_the_next_form_and_is_not_entered_twice()
    {
        var minutes = Form("a.json", "contradicted");
        FilledMinutes.Fill(minutes);
        var rows = FilledMinutes.Rows(minutes);
        FilledForm.Fill(minutes, rows[0], ("I", "dat"), ("J", "=1+1; đã xem"), ("K", "Điều 1"), ("L", "5"), ("M", "1"), ("O", "Trần Thị B; Lê C"));
        FilledForm.Fill(minutes, rows[1], ("I", "Chấp nhận kết quả máy chấm"));
        FilledForm.Fill(minutes, rows[2], ("I", "Hoãn kết luận"), ("J", "Chờ tài liệu"));
        Assert.Equal(2, Run.Of("decide", "import", _folder["a.json"], minutes).ExitCode);
        FilledForm.Fill(minutes, rows[0], ("O", "Trần Thị B"));
        Assert.Equal((0, ""), Ended(Run.Of("decide", "import", _folder["a.json"], minutes)));
        var ledger = File.ReadAllBytes(_folder["decisions.jsonl"]);
        Assert.Contains("\"recused\":[\"Trần Thị B\"]", File.ReadAllLines(_folder["decisions.jsonl"])[1]);

        Assert.Contains("ghi 0 kết luận; 3 dòng đã có", Run.Of("decide", "import", _folder["a.json"], minutes).Out);
        Assert.Equal(0, Run.Of("decide", "form", _folder["a.json"], "--out", _folder["second.xlsx"]).ExitCode);
        FilledMinutes.Fill(_folder["second.xlsx"], council: null);
        var again = Run.Of("decide", "import", _folder["a.json"], _folder["second.xlsx"]);
        Assert.True(again.ExitCode == 0 && again.Out.Contains("ghi 0 kết luận; 3 dòng đã có", StringComparison.Ordinal), again.Out + again.Err);
        Assert.Equal(ledger, File.ReadAllBytes(_folder["decisions.jsonl"]));
        FilledForm.Fill(_folder["second.xlsx"], rows[2], ("I", "Không đạt"), ("J", "Đã xem tài liệu"), ("K", "Điều 2"));
        Assert.Equal((0, ""), Ended(Run.Of("decide", "import", _folder["a.json"], _folder["second.xlsx"])));
        Assert.Equal(5, File.ReadAllLines(_folder["decisions.jsonl"]).Length);
    }

    [Fact]
    public void Every_problem_is_told_by_sheet_row_and_column_and_nothing_is_entered()
    {
        var minutes = Form("a.json", "contradicted");
        FilledMinutes.Fill(minutes, members: "bảy", present: "5");
        var rows = FilledMinutes.Rows(minutes);
        FilledForm.Fill(minutes, rows[0], ("I", "có lẽ"));
        FilledForm.Fill(minutes, rows[1], ("J", "chỉ có lý do"));
        FilledForm.Fill(minutes, rows[2], ("B", "TT99"), ("I", "Đạt"));
        FilledForm.Fill(minutes, rows[3], ("B", ""), ("I", "Đạt"));
        FilledForm.Fill(minutes, rows[4], ("I", "Đạt"), ("L", "năm"));
        FilledForm.Fill(minutes, rows[5], ("I", "Đạt"), ("L", "6"));
        FilledForm.Fill(minutes, rows[6], ("I", "Đạt"), ("L", "5"));
        FilledForm.Fill(minutes, rows[7], ("B", rows[6]), ("I", "Đạt"), ("L", "5"));
        var run = Run.Of("decide", "import", _folder["a.json"], minutes);
        Assert.Equal(4, run.ExitCode);
        foreach (var remark in new[]
        {
            "[Biên bản]:10:2: EMR2024", "[Kết luận]:3:9: EMR1042", "[Kết luận]:4:9: EMR1102", "[Kết luận]:5:2: EMR1041", "[Kết luận]:6:2: EMR1040",
            "[Kết luận]:7:12: EMR2024", "[Kết luận]:8:12: EMR2024", "[Kết luận]:10:9: EMR1043",
        })
            Assert.Contains(remark, run.Err);
        Assert.False(File.Exists(_folder["decisions.jsonl"]));
    }

    [Fact]
    public void What_the_council_may_not_do_is_told_at_its_row()
    {
        var minutes = Form("a.json", "contradicted");
        FilledMinutes.Fill(minutes);
        var rows = FilledMinutes.Rows(minutes);
        FilledForm.Fill(minutes, rows[0], ("I", "Đạt"), ("J", "Vì"));
        FilledForm.Fill(minutes, rows[1], ("I", "Đạt"), ("K", "Điều 1"), ("L", "3"));
        var run = Run.Of("decide", "import", _folder["a.json"], minutes);
        Assert.Equal(2, run.ExitCode);
        foreach (var remark in new[] { "[Kết luận]:3:11: EMR1102", "[Kết luận]:4:10: EMR1102", "[Kết luận]:4:12: EMR1098" }) Assert.Contains(remark, run.Err);
        Assert.False(File.Exists(_folder["decisions.jsonl"]));
    }

    [Fact]
    public void Damaged_minutes_and_those_of_another_appraisal_are_told_and_enter_nothing()
    {
        var minutes = Form("a.json", "contradicted");
        FilledMinutes.Fill(minutes);
        FilledForm.Fill(minutes, FilledMinutes.Rows(minutes)[0], ("I", "Không đạt"));
        (string Name, string Remark, Action<string> Damage)[] damages =
        [
            ("no table", "EMR2023", file => FilledForm.Change(file, (_, sheet) => Replace(sheet, "Kết luận của hội đồng", "Ghi chú"))),
            ("another appraisal", "EMR1093", file => FilledForm.Change(file, (_, sheet) => { foreach (var text in sheet.Descendants<Text>().Where(text => text.Text.StartsWith("sha256:", StringComparison.Ordinal))) text.Text = "sha256:00"; })),
            ("no digest", "EMR1102", file => FilledForm.Change(file, (_, sheet) => Replace(sheet, "Mã băm thẩm định", "Mã"))),
            ("no council", "EMR1102", file => FilledMinutes.Fill(file, council: "")),
            ("bad day", "EMR2024", file => FilledMinutes.Head(file, "Ngày họp", "tuần trước")),
            ("bad role", "EMR2024", file => FilledMinutes.Head(file, "Vai trò của chủ trì", "Sếp")),
            ("nothing decided", "EMR1102", file => FilledForm.Fill(file, FilledMinutes.Rows(file)[0], ("I", ""))),
            ("password", "EMR2020", file => File.WriteAllBytes(file, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])),
            ("cut off", "EMR2021", file => File.WriteAllBytes(file, File.ReadAllBytes(file)[..2000])),
            ("empty", "EMR1001", file => File.WriteAllBytes(file, [])),
        ];
        foreach (var (name, remark, damage) in damages)
        {
            var file = _folder[$"{name}.xlsx"];
            File.Copy(minutes, file);
            damage(file);
            var run = Run.Of("decide", "import", _folder["a.json"], file);
            Assert.True(run.ExitCode == 4 && run.Err.Contains(remark, StringComparison.Ordinal), $"{name}: {run.ExitCode} {run.Err}");
            Assert.False(File.Exists(_folder["decisions.jsonl"]));
        }

        FilledMinutes.Head(minutes, "Ngày họp", "20/11/2026");
        Assert.Equal((0, ""), Ended(Run.Of("decide", "import", _folder["a.json"], minutes)));
        Assert.Contains("\"at\":\"2026-11-20T00:00:00+00:00\"", File.ReadAllText(_folder["decisions.jsonl"]));
    }

    public void Dispose() => _folder.Dispose();

    private string Form(string report, string? fixture = null)
    {
        if (fixture is not null) Run.Of("check", Repository.Fixture(fixture), "-q", "--report", $"json:{_folder[report]}");
        var run = Run.Of("decide", "form", _folder[report], "--out", _folder["bien-ban.xlsx"]);
        Assert.Equal((0, ""), Ended(run));
        return _folder["bien-ban.xlsx"];
    }

    private static void Replace(Worksheet sheet, string from, string to)
    {
        foreach (var text in sheet.Descendants<Text>().Where(text => text.Text == from)) text.Text = to;
    }

    private static (int, string) Ended(Run run) => (run.ExitCode, run.Err);
}
