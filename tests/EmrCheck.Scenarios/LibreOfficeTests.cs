using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EmrCheck.Scenarios;

/// <summary>The form comes back from LibreOffice: saved again as .xlsx, by way of .ods, and sheet by sheet as .csv.</summary>
public sealed class LibreOfficeTests
{
    [SpreadsheetFact]
    public void A_form_that_LibreOffice_saved_again_gives_the_same_files()
    {
        using var folder = new TemporaryFolder();
        var submission = AssessPathTests.Filled(folder);
        using var other = new TemporaryFolder();
        other.CopyFrom(submission);
        Assert.Equal(0, Run.Of("assess", "import", submission, folder["a.xlsx"]).ExitCode);
        var expected = AssessPathTests.Texts(submission);

        var saved = SpreadsheetProgram.Convert(folder["a.xlsx"], "xlsx", folder["saved"], "xlsx");
        AssertDropDowns(saved);
        AssertSame(other, saved, expected);

        var ods = SpreadsheetProgram.Convert(folder["a.xlsx"], "ods", folder["ods"], "ods");
        var refused = Run.Of("assess", "import", other.Path, ods);
        Assert.True(refused.ExitCode == 4 && refused.Err.Contains("EMR1077", StringComparison.Ordinal), refused.Err);
        var back = SpreadsheetProgram.Convert(ods, "xlsx", folder["back"], "xlsx");
        AssertDropDowns(back);
        AssertSame(other, back, expected);

        // Every sheet as UTF-8 with commas: 44, 34 and 76 are comma, quote and UTF-8, the last figure asks for all sheets.
        var sheets = SpreadsheetProgram.Convert(folder["a.xlsx"], "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", folder["csv"], null);
        foreach (var name in new[] { "Minh chứng", "Cơ sở" }.Concat(Directory.EnumerateFiles(sheets, "*.csv").Select(file => Path.GetFileNameWithoutExtension(file)["a-".Length..]).Except(["Minh chứng", "Cơ sở", "Hướng dẫn", "Danh mục"])))
        {
            var run = Run.Of("assess", "import", other.Path, Path.Combine(sheets, $"a-{name}.csv"));
            Assert.Equal((name, 0, ""), (name, run.ExitCode, run.Err));
        }

        Assert.Equal(expected, AssessPathTests.Texts(other.Path));
    }

    private static void AssertSame(TemporaryFolder submission, string form, (string Facts, string Answers) expected)
    {
        using var copy = new TemporaryFolder();
        copy.CopyFrom(submission.Path);
        var run = Run.Of("assess", "import", copy.Path, form);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Equal(expected, AssessPathTests.Texts(copy.Path));
    }

    private static void AssertDropDowns(string form)
    {
        using var document = SpreadsheetDocument.Open(form, isEditable: false);
        var offers = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DataValidation>()).Select(choice => choice.Formula1!.Text).ToArray();
        Assert.Contains("\"Đạt,Đạt một phần,Không đạt,Không áp dụng\"", offers);
        Assert.Contains("\"Có,Không\"", offers);
        Assert.Contains(offers, text => text.Contains("'Danh mục'!$A$3", StringComparison.Ordinal));
    }
}
