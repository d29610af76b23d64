using System.Diagnostics;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace EmrCheck.Scenarios;

/// <summary>Rounds through the whole program: a facility replies, the next round tells what became of it.</summary>
public sealed class RespondTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RespondTests() => Run.Of("check", Repository.Fixture("contradicted"), "-q", "--report", $"json:{_folder["r1.json"]}");

    [Fact]
    public void The_sheet_has_a_row_for_each_open_criterion_with_what_was_found_and_is_the_same_each_time()
    {
        var file = Sheet("a.xlsx");
        Sheet("b.xlsx");
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(_folder["b.xlsx"]));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => error.Description));
        var rows = Rows(document);
        var row = rows.Single(row => FilledForm.Text(row, "B") == "TT13-D1-K3/national-id");
        Assert.Contains("Điều 1 khoản 3, 13/2025/TT-BYT", FilledForm.Text(row, "C"));
        Assert.Contains("records/stay-0002.json:", FilledForm.Text(row, "D"));
        Assert.NotEmpty(FilledForm.Text(row, "E"));
        var open = JsonNode.Parse(File.ReadAllText(_folder["r1.json"]))!["criteria"]!.AsArray()
            .Where(criterion => criterion!["verdict"]!.ToString() is not ("pass" or "not_applicable")).Select(criterion => criterion!["id"]!.ToString());
        Assert.Equal(open, rows.Skip(2).Select(row => FilledForm.Text(row, "B").Split('/')[0]).Distinct());
    }

    [Fact]
    public void Replies_are_bound_to_the_report_and_told_in_the_next_round()
    {
        var file = Sheet("a.xlsx");
        FilledForm.Fill(file, "TT13-D1-K3/national-id", ("F", "đã khắc phục"), ("H", "12/QĐ-BV; quy-che"), ("I", "22/11/2026"));
        FilledForm.Fill(file, "TT13-D1-K2/stay-times", ("F", "Giải trình"), ("G", "Phần mềm cũ <b>không</b> ghi giờ."));
        var import = Run.Of("respond", "import", _folder["r1.json"], file, "--out", _folder["tl.json"]);
        Assert.Equal((0, ""), (import.ExitCode, import.Err));
        Assert.Contains("2 trả lời", import.Out);
        var replies = JsonNode.Parse(File.ReadAllText(_folder["tl.json"]))!;
        Assert.StartsWith("sha256:", replies["appraisal"]!.ToString());
        Assert.Equal(("fixed", "2026-11-22"), (Reply(replies, "TT13-D1-K3/national-id")["reply"]!.ToString(), Reply(replies, "TT13-D1-K3/national-id")["date"]!.ToString()));

        var next = Next("--report", "console", "--report", $"json:{_folder["r2.json"]}", "--report", $"html:{_folder["r2.html"]}");
        Assert.Equal((1, ""), (next.ExitCode, next.Err));
        var claimed = next.Out.IndexOf("Trả lời đã khắc phục nhưng vẫn còn:", StringComparison.Ordinal);
        Assert.True(claimed > 0 && claimed < next.Out.IndexOf("Cơ sở trả lời TT13-D1-K3/national-id: Đã khắc phục – [12/QĐ-BV; quy-che] 22/11/2026", StringComparison.Ordinal));
        var previous = JsonNode.Parse(File.ReadAllText(_folder["r2.json"]))!["previous"]!;
        Assert.Equal(replies["appraisal"]!.ToString(), previous["digest"]!.ToString());
        Assert.Equal("TT13-D1-K3", previous["criteria"]![0]!["id"]!.ToString());
        var html = File.ReadAllText(_folder["r2.html"]);
        Assert.Contains("id=\"previous\"", html);
        Assert.DoesNotContain("<b>không</b>", html);
        Assert.Equal(0, Run.Of("diff", _folder["r1.json"], _folder["r2.json"]).ExitCode);
    }

    [Fact]
    public void What_is_mended_is_told_as_resolved_and_findings_are_paired_across_lines()
    {
        _folder.CopyFrom(Repository.Fixture("contradicted"));
        var stay = _folder["records/stay-0002.json"];
        File.WriteAllText(stay, "\n\n\n" + File.ReadAllText(stay));
        File.Delete(_folder["records/stay-0003.json"]);
        var run = Run.Of("check", _folder.Path, "-q", "--previous", _folder["r1.json"], "--report", $"json:{_folder["r2.json"]}");
        Assert.Equal(1, run.ExitCode);
        var items = JsonNode.Parse(File.ReadAllText(_folder["r2.json"]))!["previous"]!["criteria"]!.AsArray();
        var gone = items.SelectMany(item => item!["gone"]!.AsArray()).Select(finding => finding!["file"]!.ToString()).Distinct();
        Assert.Equal(["records/stay-0003.json"], gone);
        Assert.Contains(items.SelectMany(item => item!["still"]!.AsArray()), finding => finding!["file"]!.ToString() == "records/stay-0002.json");
    }

    [Theory]
    [InlineData("EMR1142", "TT13-D1-K3/national-id", "F", "có lẽ")]
    [InlineData("EMR1143", "TT13-D1-K3/national-id", "G", "xong")]
    [InlineData("EMR1144", "TT13-D1-K3/national-id", "F", "Không đồng ý")]
    [InlineData("EMR2024", "TT13-D1-K3/national-id", "I", "hôm qua")]
    [InlineData("EMR1139", "TT13-D1-K3/national-id", "B", "TT13-D1-K3/nationalid")]
    [InlineData("EMR1141", "TT13-D1-K2/stay-times", "B", "TT13-D1-K3/national-id", "F", "Đã khắc phục")]
    [InlineData("EMR1140", "TT13-D1-K3/national-id", "B", "", "F", "Đã khắc phục")]
    public void Every_problem_of_a_filled_in_sheet_is_told_with_its_place_and_nothing_is_written(string code, string item, params string[] cells)
    {
        var file = Sheet("a.xlsx");
        if (code == "EMR1141") FilledForm.Fill(file, "TT13-D1-K3/national-id", ("F", "Đã khắc phục"));
        FilledForm.Fill(file, item, [.. cells.Chunk(2).Select(pair => (pair[0], pair[1]))]);
        var run = Run.Of("respond", "import", _folder["r1.json"], file, "--out", _folder["tl.json"]);
        Assert.Equal(4, run.ExitCode);
        Assert.Matches($@"\[Trả lời\]:\d+:\d+: {code} ", run.Err);
        Assert.False(File.Exists(_folder["tl.json"]));
    }

    [Fact]
    public void Replies_to_another_report_or_of_another_facility_are_refused()
    {
        var file = Sheet("a.xlsx");
        Run.Of("check", Repository.Fixture("contradicted"), "-q", "--trust", "observed", "--report", $"json:{_folder["other.json"]}");
        var import = Run.Of("respond", "import", _folder["other.json"], file, "--out", _folder["x.json"]);
        Assert.Equal(4, import.ExitCode);
        Assert.Contains("EMR1145", import.Err);
        Assert.Equal(0, Run.Of("respond", "import", _folder["r1.json"], file, "--out", _folder["tl.json"]).ExitCode);
        Assert.Equal(2, Run.Of("check", Repository.Fixture("contradicted"), "--previous", _folder["other.json"], "--replies", _folder["tl.json"]).ExitCode);
        Assert.Equal(2, Run.Of("check", Repository.Fixture("qualified"), "--previous", _folder["r1.json"]).ExitCode);
        Assert.Equal(2, Run.Of("check", Repository.Fixture("contradicted"), "--replies", _folder["tl.json"]).ExitCode);
        Assert.Equal(2, Run.Of("respond", _folder["r1.json"], "--out", file).ExitCode);
        Assert.Equal(2, Run.Of("respond", _folder["r1.json"], "--out", _folder["a.ods"]).ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"version":2,"appraisal":"x","facility":"x","asOf":"x","replies":[],"unanswered":[]}""")]
    [InlineData("""{"version":1,"appraisal":"x","facility":"x","asOf":"x","replies":[{"code":"x","reply":"perhaps","text":"","evidence":[],"date":null}],"unanswered":[]}""")]
    [InlineData("""{"version":1,"appraisal":"x","facility":"x","asOf":"x","replies":[{"code":"x","reply":"fixed","text":"","evidence":[],"date":"22/11/2026"}],"unanswered":[]}""")]
    [InlineData("""{"version":1,"appraisal":"x","facility":"x","asOf":"x","replies":null,"unanswered":[]}""")]
    public void What_is_no_file_of_replies_is_told(string text)
    {
        File.WriteAllText(_folder["tl.json"], text);
        var run = Run.Of("check", Repository.Fixture("contradicted"), "--previous", _folder["r1.json"], "--replies", _folder["tl.json"]);
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("EMR1146", run.Err);
    }

    [SofficeFact]
    public void The_sheet_survives_being_saved_by_LibreOffice()
    {
        var file = Sheet("a.xlsx");
        FilledForm.Fill(file, "TT13-D1-K3/national-id", ("F", "Đã khắc phục"), ("G", "Đã bổ sung; xem =A1"), ("I", "22/11/2026"));
        Directory.CreateDirectory(_folder["saved"]);
        using var office = Process.Start(new ProcessStartInfo(SofficeFactAttribute.Program!)
        {
            ArgumentList = { $"-env:UserInstallation=file://{_folder["profile"].Replace(" ", "%20", StringComparison.Ordinal)}", "--headless", "--convert-to", "xlsx", "--outdir", _folder["saved"], file },
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        Assert.True(office.WaitForExit(180_000), "LibreOffice did not end.");
        foreach (var (sheet, output) in new[] { (file, "a.json"), (_folder["saved/a.xlsx"], "b.json") })
        {
            var run = Run.Of("respond", "import", _folder["r1.json"], sheet, "--out", _folder[output]);
            Assert.Equal((0, ""), (run.ExitCode, run.Err));
        }

        Assert.Equal(File.ReadAllText(_folder["a.json"]), File.ReadAllText(_folder["b.json"]));
    }

    public void Dispose() => _folder.Dispose();

    private Run Next(params string[] options) =>
        Run.Of(["check", Repository.Fixture("contradicted"), "-q", "--previous", _folder["r1.json"], "--replies", _folder["tl.json"], .. options]);

    private string Sheet(string name)
    {
        Assert.Equal(0, Run.Of("respond", _folder["r1.json"], "--out", _folder[name]).ExitCode);
        return _folder[name];
    }

    private static Row[] Rows(SpreadsheetDocument document)
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == "Trả lời");
        return [.. ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>()];
    }

    private static JsonNode Reply(JsonNode replies, string code) => replies["replies"]!.AsArray().Single(reply => reply!["code"]!.ToString() == code)!;
}
