using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Core;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Submissions;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace EmrCheck.Scenarios;

/// <summary>A form as a person fills it in with a spreadsheet program.</summary>
internal static class FilledForm
{
    /// <summary>Writes texts into the row of a criterion, by column letter.</summary>
    public static void Fill(string file, string criterion, params (string Column, string Text)[] cells) => Change(file, (name, sheet) =>
    {
        if (name is not ("Cơ sở" or "Danh mục")) Fill(sheet, "B", criterion, cells);
    });

    /// <summary>Writes the answer to a fact, told by its key.</summary>
    public static void Answer(string file, string key, string text) => Change(file, (name, sheet) =>
    {
        if (name == "Cơ sở") Fill(sheet, "D", key, ("B", text));
    });

    /// <summary>Writes a document into the line of its number.</summary>
    public static void Paper(string file, int line, params (string Column, string Text)[] cells) => Change(file, (name, sheet) =>
    {
        if (name == "Minh chứng") Fill(sheet, "A", line.ToString(CultureInfo.InvariantCulture), cells);
    });

    /// <summary>Changes every sheet, told by its name.</summary>
    public static void Change(string file, Action<string, Worksheet> change)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        foreach (var sheet in document.WorkbookPart!.Workbook.Descendants<Sheet>())
            change(sheet.Name!, ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet);
    }

    /// <summary>The text of a row's cell in a column.</summary>
    public static string Text(Row row, string column) =>
        row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference == $"{column}{row.RowIndex}") is { } cell ? cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "" : "";

    /// <summary>Puts a text, or a day as spreadsheets count it, into a cell.</summary>
    public static void Put(Cell cell, string text)
    {
        cell.RemoveAllChildren();
        if (text.StartsWith('#') && DateOnly.TryParse(text[1..], CultureInfo.InvariantCulture, out var day))
            (cell.DataType, cell.CellValue) = (null, new CellValue(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber));
        else
            (cell.DataType, cell.InlineString) = (CellValues.InlineString, new(new Text(text)));
    }

    /// <summary>Types everything that a submission says into the form of an empty one: words of the drop-downs, numbers of papers, names of files, days as days and as texts.</summary>
    public static void FillLike(string form, string submission)
    {
        var library = PackReader.Load(Repository.Rules).Value!;
        var (catalogs, day) = (library.Catalogs, new DateOnly(2026, 11, 20));
        using var opened = SubmissionFolder.Open(submission, catalogs, null, day)!;
        var said = opened.Submission.Value!;
        var facts = Facts(said, catalogs);
        Change(form, (name, sheet) =>
        {
            if (name == "Cơ sở")
                foreach (var (key, text) in facts) Fill(sheet, "D", key, ("B", text));
            else if (name == "Minh chứng")
                foreach (var (index, paper) in said.Documents.Index()) Fill(sheet, "A", (index + 1).ToString(CultureInfo.InvariantCulture), Cells(paper, index, catalogs));
            else
                foreach (var row in sheet.Descendants<Row>())
                {
                    if (!said.Declarations.TryGetValue(Text(row, "B"), out var answer) || Text(row, "A").Contains(' ', StringComparison.Ordinal)) continue;
                    var evidence = answer.Evidence.Select(id => said.Documents.Single(paper => paper.Id == id).Number);
                    Fill(row, ("G", Words.Of(answer.Answer).Vi), ("H", string.Join("; ", evidence)), ("L", answer.Note), ("M", answer.Share is { } share ? share.ToString(CultureInfo.InvariantCulture) : ""));
                }
        });
    }

    private static void Fill(Worksheet sheet, string key, string text, params (string Column, string Text)[] cells)
    {
        if (sheet.Descendants<Row>().FirstOrDefault(row => row.RowIndex! > 2 && Text(row, key) == text) is { } row) Fill(row, cells);
    }

    private static void Fill(Row row, params (string Column, string Text)[] cells)
    {
        foreach (var (column, typed) in cells) Put(row.Elements<Cell>().First(cell => cell.CellReference == $"{column}{row.RowIndex}"), typed);
    }

    private static Dictionary<string, string> Facts(Submission said, Catalogs catalogs) => catalogs.Services.Keys.ToDictionary(service => $"facility.services:{service}", service => said.Facility.Services.Contains(service) ? "Có" : "")
        .Concat(new Dictionary<string, string>
        {
            ["facility.name"] = said.Facility.Name, ["facility.grade"] = $"Hạng {said.Facility.Grade}", ["facility.province"] = "Lào Cai (15)",
            ["facility.beds"] = "320", ["facility.departments"] = string.Join(";\n", said.Facility.Departments), ["numbers.period.from"] = "#2026-10-01", ["numbers.period.to"] = "31/10/2026",
            ["numbers.patients"] = "414", ["numbers.records"] = "414", ["numbers.electronic_records"] = "414", ["declared_by.role"] = "Giám đốc",
        }).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static (string, string)[] Cells(Document paper, int index, Catalogs catalogs)
    {
        string Subject(string key) => catalogs.SubjectsOf([key]).Vi is var word && catalogs.Subjects.Values.Count(other => other.Vi == word) > 1 ? $"{word} ({key})" : word;
        var day = paper.Date!.Value;
        return
        [
            ("B", paper.Id), ("C", catalogs.KindsOf([paper.Kind]).Vi), ("D", paper.Title), ("E", paper.Number),
            ("F", (index % 3) switch { 0 => $"#{day:yyyy-MM-dd}", 1 => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }),
            ("G", paper.Issuer), ("H", string.Join("; ", paper.Subjects.Select(Subject))), ("I", string.Join("; ", paper.Cites)), ("J", paper.File.Split('/')[^1]),
        ];
    }
}
