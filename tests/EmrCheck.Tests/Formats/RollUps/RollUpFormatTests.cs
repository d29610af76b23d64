using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmrCheck.Core;
using EmrCheck.Core.RollUps;
using EmrCheck.Core.Traces;
using EmrCheck.Formats.RollUps;
using EmrCheck.Formats.Tables;
using EmrCheck.Tests.Core;
using EmrCheck.Tests.Core.RollUps;

namespace EmrCheck.Tests.Formats.RollUps;

public sealed partial class RollUpFormatTests
{
    private static readonly RollUp Sample = Made();

    /// <summary>Version 1 is frozen: a name that goes or changes is version 2; a new one is added here by hand.</summary>
    [Fact]
    public void Json_of_version_1() => Snapshot.Verify(Text("json", Language.Vi).Replace(Appraiser.Engine, "emrcheck test", StringComparison.Ordinal), "json");

    [Theory]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("xlsx")]
    public void The_same_roll_up_gives_the_same_bytes(string format) => Assert.Equal(Bytes(format, Language.Vi), Bytes(format, Language.Vi));

    [Fact]
    public void The_page_allows_no_script_but_its_own_and_calls_for_nothing()
    {
        var page = Text("html", Language.Vi);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        var script = page[(page.IndexOf("<script>", StringComparison.Ordinal) + 8)..page.IndexOf("</script>", StringComparison.Ordinal)];
        Assert.Contains($"script-src 'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(?!#)", page);
    }

    [Fact]
    public void Names_from_submissions_are_text_never_markup()
    {
        var page = Text("html", Language.Vi);
        Assert.DoesNotContain("<b>x", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;x", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_matrix_has_a_letter_for_every_criterion_of_every_facility()
    {
        var rows = Row().Matches(Text("html", Language.Vi)).Select(row => Tag().Replace(row.Groups["cells"].Value, "")).ToArray();
        Assert.Equal(["··K", "K··", "M-X", "···"], rows);
    }

    [Fact]
    public void The_page_reads_in_English_too()
    {
        var page = Text("html", Language.En);
        Assert.Contains("Facilities by answer", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Cơ sở", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_opens_with_its_sheets_and_no_cell_is_a_formula()
    {
        using var folder = new TemporaryFolder().With("rollup.xlsx", Bytes("xlsx", Language.Vi));
        var book = WorkbookReader.Read(folder["rollup.xlsx"]);
        Assert.Empty(book.Diagnostics);
        Assert.Equal(["Tổng hợp", "Ma trận", "Tiêu chí hay vướng", "Chỉ tiêu", "Cơ sở", "Câu hỏi"], book.Value!.Sheets.Select(sheet => sheet.Name));
        var matrix = book.Value.Sheets[1].Rows.Single(row => row.At(1).Text == "10002");
        Assert.Equal("K··", matrix.At(4).Text + matrix.At(5).Text + matrix.At(6).Text);
        Assert.Contains(book.Value.Sheets[4].Rows, row => row.At(2).Text.StartsWith("=1+1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "version": 2 }""")]
    public void What_is_no_roll_up_is_told(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal(DiagnosticCodes.NotARollUp, Assert.Single(RollUpJson.Read("rollup.json", file).Diagnostics).Code);
    }

    [Fact]
    public void A_roll_up_with_a_word_that_nobody_knows_is_told()
    {
        var json = JsonNode.Parse(Text("json", Language.Vi))!;
        json["history"]![0]!["overall"] = "splendid";
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.Equal(DiagnosticCodes.NotARollUp, Assert.Single(RollUpJson.Read("rollup.json", file).Diagnostics).Code);
    }

    private static RollUp Made()
    {
        var plan = GivenRollUp.PlanOf(GivenRollUp.Target(Indicator.PaperlessFacilities, 100, new(2026, 12, 31), "hospital")) with { Facilities = [new("10009", "Missing", "hospital", "")] };
        var nasty = GivenRollUp.Result("10001", "PPF", numbers: new() { Patients = 10, PatientsWithEmr = 9, PaperlessSince = new(2025, 9, 1) }, deadline: new(2025, 9, 30));
        FacilityResult[] results =
        [
            nasty with { Facility = nasty.Facility with { Name = "=1+1 <b>x</b>" } }, GivenRollUp.Result("10002", "FPP"), GivenRollUp.Result("10003", "N-R"), GivenRollUp.Result("10004", kind: "clinic", grade: ""),
        ];
        var past = new PastRollUp(new(2026, 1), [], [new("t-1", new(2026, 1), new(1, 2))]);
        return RollUp.Of(AppraisalSet.Of(results, [new("folder", Given.Said("broken"))]), plan, past)! with
        {
            Compared = 2, Questions = [new("same_bytes", Given.Said("A question?"), 1, [new("10001", "records/1.json"), new("10002", "records/<1>.json")])],
        };
    }

    private static string Text(string format, Language language) => Encoding.UTF8.GetString(Bytes(format, language));

    private static byte[] Bytes(string format, Language language)
    {
        using var output = new MemoryStream();
        RollUpFormats.All[format](Sample, output, language);
        return output.ToArray();
    }

    [GeneratedRegex("<p><b class=\"[a-z]+\">[^<]*</b>(?<cells>.*?)</p>")]
    private static partial Regex Row();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
