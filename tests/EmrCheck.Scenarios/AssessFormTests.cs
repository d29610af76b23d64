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
        foreach (var sheet in sheets.Skip(1).Select(sheet => ((WorksheetPart)workbook.GetPartById(sheet.Id!)).Worksheet))
        {
            Assert.True(sheet.GetFirstChild<SheetProtection>()!.Sheet!.Value);
            Assert.Equal((PaneStateValues.Frozen, "A3"), (sheet.Descendants<Pane>().Single().State!.Value, sheet.Descendants<Pane>().Single().TopLeftCell!.Value));
            var page = sheet.GetFirstChild<PageSetup>()!;
            Assert.Equal((9U, OrientationValues.Landscape, 1U, 0U), (page.PaperSize!.Value, page.Orientation!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value));
            var choice = sheet.Descendants<DataValidation>().Single();
            Assert.Equal("\"Đạt,Đạt một phần,Không đạt,Không áp dụng\"", choice.Formula1!.Text);
            var formats = workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToArray();
            foreach (var cell in sheet.Descendants<Cell>().Where(cell => cell.StyleIndex is not null))
                Assert.Equal("GHIJ".Contains(cell.CellReference!.Value![0]) && cell.CellReference.Value[1..] is not ("1" or "2"), formats[cell.StyleIndex!.Value].Protection!.Locked?.Value == false);
        }

        var titles = workbook.Workbook.Descendants<DefinedName>().ToArray();
        Assert.Equal(sheets.Length - 1, titles.Length);
        Assert.All(titles, title => Assert.EndsWith("!$1:$2", title.Text));
        Assert.Equal("'13-2025-TT-BYT'!$1:$2", titles[0].Text);
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
