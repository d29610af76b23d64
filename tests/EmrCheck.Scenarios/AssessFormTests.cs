using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace EmrCheck.Scenarios;

/// <summary><c>assess form</c>: a spreadsheet that programs open, people fill in and printers print.</summary>
public sealed class AssessFormTests
{
    [Fact]
    public void The_form_is_a_valid_workbook_with_a_sheet_for_each_text()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Run.Of("init", folder["hai văn bản cùng số"], "--facility", "99001", "--kind", "hospital", "--as-of", "2024-01-15").ExitCode);
        AssertValid(FormOf(folder, "b.xlsx", folder["hai văn bản cùng số"]), "54-2017-TT-BYT (2)");
        AssertValid(FormOf(folder, "a.xlsx"), "13-2025-TT-BYT");
    }

    private static void AssertValid(string form, string sheetName)
    {
        using var document = SpreadsheetDocument.Open(form, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var names = document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToArray();
        Assert.Equal("Hướng dẫn", names[0]);
        Assert.Contains(sheetName, names);
        Assert.All(names, name => Assert.True(name.Length <= 31 && name.IndexOfAny(['/', '\\', '?', '*', '[', ']', ':']) < 0));
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Only_answers_can_be_typed_the_header_stays_and_pages_are_landscape_a4()
    {
        using var folder = new TemporaryFolder();
        using var document = SpreadsheetDocument.Open(FormOf(folder, "a.xlsx"), isEditable: false);
        var workbook = document.WorkbookPart!;
        var sheets = workbook.Workbook.Descendants<Sheet>().ToArray();
        Assert.Equal(["Hướng dẫn", "Cơ sở", "Minh chứng", "Danh mục"], [.. sheets.Take(3).Append(sheets[^1]).Select(sheet => sheet.Name!.Value!)]);
        var formats = workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToArray();
        foreach (var (index, name) in sheets.Select(sheet => sheet.Name!.Value!).Index().Skip(1))
        {
            var sheet = ((WorksheetPart)workbook.GetPartById(sheets[index].Id!)).Worksheet;
            Assert.True(sheet.GetFirstChild<SheetProtection>() is { Sheet.Value: true, Password: null });
            Assert.Equal((PaneStateValues.Frozen, "A3"), (sheet.Descendants<Pane>().Single().State!.Value, sheet.Descendants<Pane>().Single().TopLeftCell!.Value));
            var page = sheet.GetFirstChild<PageSetup>()!;
            Assert.Equal((9U, OrientationValues.Landscape, 1U, 0U), (page.PaperSize!.Value, page.Orientation!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value));
            Assert.Contains("Trang &P/&N", sheet.GetFirstChild<HeaderFooter>()!.OddFooter!.Text);
            Assert.All(sheet.Descendants<Row>(), row => Assert.InRange(row.Height!.Value, 14, 409));
            var answers = name switch { "Cơ sở" => "B", "Minh chứng" => "BCDEFGHIJ", "Danh mục" => "", _ => "GHKLM" };
            foreach (var cell in sheet.Descendants<Cell>().Where(cell => cell.StyleIndex is not null))
            {
                var isOpen = formats[cell.StyleIndex!.Value].Protection!.Locked?.Value == false;
                if (isOpen) Assert.True(answers.Contains(cell.CellReference!.Value![0]) && cell.CellReference.Value[1..] is not ("1" or "2"), $"{name} {cell.CellReference}");
                else if (name is not ("Cơ sở" or "Minh chứng")) Assert.False(answers.Contains(cell.CellReference!.Value![0]) && cell.CellReference.Value[1..] is not ("1" or "2"), $"{name} {cell.CellReference}");
            }
        }

        var titles = workbook.Workbook.Descendants<DefinedName>().ToArray();
        Assert.Equal(sheets.Length - 1, titles.Length);
        Assert.All(titles, title => Assert.EndsWith("!$1:$2", title.Text));
        Assert.Contains("'13-2025-TT-BYT'!$1:$2", titles.Select(title => title.Text));
    }

    [Fact]
    public void Drop_downs_offer_the_words_that_are_read_back()
    {
        using var folder = new TemporaryFolder();
        using var document = SpreadsheetDocument.Open(FormOf(folder, "a.xlsx"), isEditable: false);
        var workbook = document.WorkbookPart!;
        var offers = workbook.Workbook.Descendants<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => ((WorksheetPart)workbook.GetPartById(sheet.Id!)).Worksheet.Descendants<DataValidation>().Select(choice => choice.Formula1!.Text).ToArray());
        Assert.Equal(["\"Đạt,Đạt một phần,Không đạt,Không áp dụng\""], offers["13-2025-TT-BYT"]);
        Assert.Contains("\"Hạng đặc biệt,Hạng I,Hạng II,Hạng III,Hạng IV,Chưa xếp hạng\"", offers["Cơ sở"]);
        Assert.Contains("\"Có,Không\"", offers["Cơ sở"]);
        Assert.Contains("'Danh mục'!$F$3:$F$36", offers["Cơ sở"]);
        Assert.StartsWith("'Danh mục'!$A$3:$A$", Assert.Single(offers["Minh chứng"]));
        Assert.All(offers.Values.SelectMany(texts => texts), text => Assert.True(text.Length <= 255));
    }

    [Fact]
    public void An_answer_shows_number_day_and_file_of_its_evidence()
    {
        using var folder = new TemporaryFolder();
        using var document = SpreadsheetDocument.Open(FormOf(folder, "a.xlsx"), isEditable: false);
        var row = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Row>()).Single(row => FilledForm.Text(row, "B") == "TT13-D1-K4");
        Assert.Equal("402/QĐ-BV; 412/QĐ-BV; 55/HS-BV", FilledForm.Text(row, "H"));
        Assert.Equal("10/09/2025\n20/09/2026\n20/08/2026", FilledForm.Text(row, "I"));
        Assert.Equal("cap-do-cu.txt\ncap-do.txt\ndlcn.txt", FilledForm.Text(row, "J"));
    }

    [Fact]
    public void Texts_that_look_like_formulas_stay_texts_and_control_characters_are_gone()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Fixture("qualified"));
        File.WriteAllText(folder["self-assessment.yaml"], """
            answers:
              TT13-D1-K1: { answer: met, note: "=HYPERLINK(\"http://x\",\"y\")", evidence: [danh-gia] }
              TT13-D1-K2: { answer: not_met, note: "+1\u0007@SUM(A1)" }
            """);
        Assert.Equal(0, Run.Of("assess", "form", folder.Path, "--out", folder["a.xlsx"]).ExitCode);
        using var document = SpreadsheetDocument.Open(folder["a.xlsx"], isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).ToArray();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Contains(cells, cell => cell is { DataType.Value: CellValues.InlineString } && cell.InnerText == "=HYPERLINK(\"http://x\",\"y\")");
        Assert.Contains(cells, cell => cell.InnerText == "+1 @SUM(A1)");
    }

    [Fact]
    public void The_same_submission_gives_the_same_bytes_and_no_form_is_replaced_unasked()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (FormOf(folder, "a.xlsx"), FormOf(folder, "b.xlsx"));
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        File.WriteAllText(first, "filled in");
        Assert.Equal(2, Run.Of("assess", "form", Repository.Fixture("qualified"), "--out", first).ExitCode);
        Assert.Equal("filled in", File.ReadAllText(first));
        Assert.Equal(0, Run.Of("assess", "form", Repository.Fixture("qualified"), "--out", first, "--force").ExitCode);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    private static string FormOf(TemporaryFolder folder, string name, string? submission = null)
    {
        var run = Run.Of("assess", "form", submission ?? Repository.Fixture("qualified"), "--out", folder[name]);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        return folder[name];
    }
}
