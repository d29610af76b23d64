using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace EmrCheck.Scenarios;

/// <summary>A form as a person fills it in with a spreadsheet program.</summary>
internal static class FilledForm
{
    /// <summary>Writes texts into the row of a criterion, by column letter.</summary>
    public static void Fill(string file, string criterion, params (string Column, string Text)[] cells) => Change(file, (_, sheet) =>
    {
        if (sheet.Descendants<Row>().FirstOrDefault(row => Text(row, "B") == criterion) is not { } row) return;
        foreach (var (column, text) in cells)
        {
            var cell = row.Elements<Cell>().First(cell => cell.CellReference == $"{column}{row.RowIndex}");
            cell.RemoveAllChildren();
            (cell.DataType, cell.InlineString) = (CellValues.InlineString, new(new Text(text)));
        }
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
}
