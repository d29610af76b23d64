using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Formats.Reports.Json;

namespace EmrCheck.Scenarios;

/// <summary><c>onsite</c>: the sheet goes out, comes back filled in, and stands beside the verdicts without changing one.</summary>
public sealed class OnSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_was_seen_comes_back_and_stands_beside_the_verdicts_without_changing_one()
    {
        Appraise("contradicted", "a.json");
        var sheet = Sheet("a.json", "s.json");
        var codes = FilledVisit.Codes(sheet);
        FilledVisit.Visit(sheet);
        FilledForm.Fill(sheet, codes[0], ("I", "Thấy không đúng"), ("J", "Phục hồi =1+1 lần không được"), ("K", "9h05"), ("L", "ủy viên CNTT"));
        FilledForm.Fill(sheet, codes[1], ("I", "da thay dung"), ("L", "thư ký"));
        FilledForm.Fill(sheet, "records/stay-0001.json", ("E", "Đã thấy đúng"), ("F", "Thấy không đúng"), ("J", "thiếu dấu thời gian"), ("L", "ủy viên y"));
        var import = Import("a.json", sheet);
        Assert.Equal((0, ""), (import.ExitCode, import.Err));
        Assert.Contains("2 quan sát về tiêu chí, 2 về hồ sơ; 2 thấy không đúng", import.Out);
        var seen = Json("o.json");
        Assert.Equal(AppraisalDigest.Of(File.ReadAllBytes(_folder["a.json"])), (string)seen["appraisal"]!);
        Assert.Equal(("2026-11-22", "09:05"), ((string)seen["date"]!, (string)seen["criteria"]!.AsArray().Single(each => (string)each!["criterion"]! == codes[0])!["time"]!));

        var run = Run.Of("check", Repository.Fixture("contradicted"), "--on-site", _folder["o.json"], "--report", "console", "--report", $"json:{_folder["b.json"]}", "--report", $"html:{_folder["b.html"]}");
        Assert.DoesNotContain("EMR1118", run.Err);
        Assert.Contains("Quan sát tại chỗ 22/11/2026 (trưởng đoàn)", run.Out);
        Assert.Contains($"Thấy không đúng {codes[0]}", run.Out);
        Assert.Contains("(ủy viên CNTT, 09:05): Phục hồi =1+1 lần không được", run.Out);
        Assert.Contains("records/stay-0001.json Chữ ký số, người ký (ủy viên y): thiếu dấu thời gian", run.Out);
        Assert.Contains("id=\"onsite\"", File.ReadAllText(_folder["b.html"]));
        var (before, after) = (Json("a.json"), Json("b.json"));
        var told = after["onSite"]!;
        Assert.True((bool)told["isOfThis"]!);
        var against = told["criteria"]!.AsArray().Single(each => (string)each!["criterion"]! == codes[0])!;
        Assert.Equal((string?)against["declared"] == "met", (bool)against["against"]!);
        after["onSite"] = null;
        Assert.Equal(before.ToJsonString(), after.ToJsonString());

        var again = Run.Of("rejudge", _folder["a.json"], "--on-site", _folder["o.json"], "--report", $"json:{_folder["c.json"]}");
        Assert.DoesNotContain("EMR1118", again.Err);
        Assert.Equal(File.ReadAllText(_folder["b.json"]), File.ReadAllText(_folder["c.json"]));
        Assert.Contains("thêm --on-site", Run.Of("rejudge", _folder["c.json"]).Err);
        Assert.Equal(0, Run.Of("onsite", "import", _folder["c.json"], sheet, "--out", _folder["d.json"]).ExitCode);
        Assert.Equal(File.ReadAllText(_folder["o.json"]), File.ReadAllText(_folder["d.json"]));
    }

    [Fact]
    public void A_declaration_that_is_seen_not_to_hold_is_listed()
    {
        Appraise("qualified", "a.json");
        var sheet = Sheet("a.json");
        FilledVisit.Visit(sheet);
        FilledForm.Fill(sheet, "TT13-D2-K4", ("I", "Thấy không đúng"), ("L", "ủy viên"));
        Assert.Equal(0, Import("a.json", sheet).ExitCode);
        var run = Run.Of("check", Repository.Fixture("qualified"), "--on-site", _folder["o.json"], "--report", "console", "--report", $"html:{_folder["b.html"]}", "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Seen, not as it should be TT13-D2-K4", run.Out);
        Assert.Contains("against the declaration", run.Out);
        Assert.Contains("Declared as met, seen not to be", File.ReadAllText(_folder["b.html"]));
    }

    [Fact]
    public void The_sheet_asks_for_what_waits_for_a_person_and_for_what_rests_on_words_and_papers()
    {
        Appraise("undetermined", "a.json");
        var sheet = Sheet("a.json");
        Assert.Equal(File.ReadAllBytes(sheet), File.ReadAllBytes(Sheet("a.json", name: "again.xlsx")));
        var codes = FilledVisit.Codes(sheet).ToHashSet();
        foreach (var criterion in Json("a.json")["criteria"]!.AsArray())
        {
            var (id, verdict) = ((string)criterion!["id"]!, (string)criterion["verdict"]!);
            if (verdict == "needs_review") Assert.Contains(id, codes);
            if (verdict == "not_applicable") Assert.DoesNotContain(id, codes);
        }

        Assert.Contains("TT13-D2-K1", codes);
        Assert.DoesNotContain("TT13-D1-K3", FilledVisit.Codes(SheetOf("qualified")));
        Assert.Equal(2, Run.Of("onsite", "form", _folder["a.json"], "--out", sheet).ExitCode);
        Assert.Equal(0, Run.Of("onsite", "form", _folder["a.json"], "--out", sheet, "--force").ExitCode);
    }

    [Fact]
    public void Every_problem_is_told_by_page_row_and_column_and_nothing_is_written()
    {
        Appraise("qualified", "a.json");
        var sheet = Sheet("a.json", "s.json");
        var codes = FilledVisit.Codes(sheet);
        FilledForm.Fill(sheet, codes[0], ("I", "có lẽ"), ("L", "ủy viên"));
        FilledForm.Fill(sheet, codes[1], ("I", "Đã thấy đúng"));
        FilledForm.Fill(sheet, codes[2], ("J", "chưa có kết quả"));
        FilledForm.Fill(sheet, codes[3], ("I", "Không áp dụng"), ("K", "25:10"), ("L", "ủy viên"));
        FilledForm.Fill(sheet, codes[4], ("B", "TT13-D9-K9"), ("I", "Đã thấy đúng"), ("L", "ủy viên"));
        FilledForm.Fill(sheet, codes[6], ("I", "Đã thấy đúng"), ("L", "ủy viên"));
        FilledForm.Fill(sheet, codes[5], ("B", codes[6]), ("I", "Đã thấy đúng"), ("L", "ủy viên"));
        FilledForm.Fill(sheet, "records/stay-0001.json", ("B", "records/khac.json"), ("E", "Đã thấy đúng"), ("L", "ủy viên"));
        var run = Import("a.json", sheet, "--sample", _folder["s.json"]);
        Assert.Equal(4, run.ExitCode);
        foreach (var remark in new[]
        {
            "[Bìa]:8:2: EMR1114", "[Việc xem tại chỗ]:3:9: EMR1108", "[Việc xem tại chỗ]:4:12: EMR1109", "[Việc xem tại chỗ]:5:9: EMR1112", "[Việc xem tại chỗ]:6:11: EMR1113",
            "[Việc xem tại chỗ]:7:2: EMR1110", "[Việc xem tại chỗ]:9:9: EMR1111", "[Hồ sơ rút mẫu]:3:2: EMR1116",
        })
            Assert.Contains(remark, run.Err);
        Assert.False(File.Exists(_folder["o.json"]));
    }

    [Fact]
    public void A_sheet_of_another_facility_or_appraisal_is_told()
    {
        Appraise("qualified", "a.json");
        Appraise("contradicted", "b.json");
        Appraise("qualified", "c.json", "--trust", "observed");
        var sheet = Sheet("a.json");
        FilledVisit.Visit(sheet);
        FilledForm.Fill(sheet, FilledVisit.Codes(sheet)[0], ("I", "Đã thấy đúng"), ("L", "ủy viên"));
        var facility = (string)Json("b.json")["facility"]!["code"]!;
        if (facility != (string)Json("a.json")["facility"]!["code"]!) Assert.Contains("EMR1105", Import("b.json", sheet).Err);
        Assert.Contains("[Bìa]:7:2: EMR1106", Import("c.json", sheet).Err);
        Assert.Equal(0, Import("a.json", sheet).ExitCode);

        var other = Run.Of("check", Repository.Fixture("qualified"), "--trust", "observed", "--on-site", _folder["o.json"]);
        Assert.Contains("EMR1118", other.Err);
        Assert.Contains("Ghi cho bản thẩm định khác", other.Out);
        var moved = JsonNode.Parse(File.ReadAllText(_folder["o.json"]))!;
        moved["facility"] = "99999";
        File.WriteAllText(_folder["moved.json"], moved.ToJsonString());
        Assert.Equal(6, Run.Of("check", Repository.Fixture("qualified"), "--on-site", _folder["moved.json"]).ExitCode);
    }

    [Fact]
    public void Damaged_sheets_and_files_are_told()
    {
        Appraise("qualified", "a.json");
        var sheet = Sheet("a.json");
        FilledVisit.Visit(sheet);
        Assert.Contains("EMR1119", Import("a.json", sheet).Err);
        FilledForm.Change(sheet, (name, page) => { if (name == "Việc xem tại chỗ") page.Descendants<Row>().Single(row => row.RowIndex! == 2).Remove(); });
        Assert.Contains("EMR1115", Import("a.json", sheet).Err);
        File.WriteAllText(_folder["x.csv"], "Mã,Kết quả quan sát,Người xem\nTT13-D2-K1,Đã thấy đúng,ủy viên\n");
        Assert.Contains("EMR1107", Import("a.json", _folder["x.csv"]).Err);
        foreach (var text in new[] { "", "[]", "{\"version\":1}", File.ReadAllText(_folder["a.json"]) })
        {
            File.WriteAllText(_folder["bad.json"], text);
            var run = Run.Of("check", Repository.Fixture("qualified"), "--on-site", _folder["bad.json"]);
            Assert.True(run.ExitCode == 4 && run.Err.Contains("EMR1117", StringComparison.Ordinal), run.Err);
        }
    }

    [SpreadsheetFact]
    public void A_spreadsheet_program_opens_the_sheet_and_what_it_saves_is_read_back()
    {
        Appraise("qualified", "a.json");
        var sheet = Sheet("a.json", "s.json");
        var codes = FilledVisit.Codes(sheet);
        FilledVisit.Visit(sheet);
        FilledForm.Fill(sheet, codes[0], ("I", "Thấy không đúng"), ("J", "mất điện"), ("K", "14:30"), ("L", "ủy viên"));
        FilledForm.Fill(sheet, "records/stay-0001.json", ("E", "Không xem được"), ("L", "ủy viên"));
        Directory.CreateDirectory(_folder["saved"]);
        SpreadsheetProgram.Convert(sheet, "xlsx", _folder["saved"], "xlsx");
        Assert.Equal(0, Import("a.json", sheet).ExitCode);
        var before = File.ReadAllText(_folder["o.json"]);
        var run = Import("a.json", Path.Combine(_folder["saved"], Path.GetFileName(sheet)));
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Equal(before, File.ReadAllText(_folder["o.json"]));
    }

    public void Dispose() => _folder.Dispose();

    private void Appraise(string fixture, string name, params string[] options) =>
        Run.Of(["check", Repository.Fixture(fixture), .. options, "--report", $"json:{_folder[name]}"]);

    private string SheetOf(string fixture)
    {
        Appraise(fixture, $"{fixture}.json");
        return Sheet($"{fixture}.json", name: $"{fixture}.xlsx");
    }

    /// <summary>A sheet, with a sample of one record where one is named.</summary>
    private string Sheet(string appraisal, string? sample = null, string name = "phiếu.xlsx")
    {
        if (sample is not null)
        {
            Directory.CreateDirectory(_folder["one/records"]);
            File.Copy(Path.Combine(Repository.Fixture("qualified"), "records", "stay-0001.json"), _folder["one/records/stay-0001.json"]);
            Assert.Equal(0, Run.Of("sample", "draw", _folder["one"], "--seed", "s", "--size", "1", "--out", _folder[sample]).ExitCode);
        }

        var run = Run.Of(["onsite", "form", _folder[appraisal], "--out", _folder[name], .. sample is null ? Array.Empty<string>() : ["--sample", _folder[sample]]]);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        return _folder[name];
    }

    private Run Import(string appraisal, string sheet, params string[] options) =>
        Run.Of(["onsite", "import", _folder[appraisal], sheet, "--out", _folder["o.json"], .. options]);

    private JsonNode Json(string name) => JsonNode.Parse(File.ReadAllText(_folder[name]))!;
}
