using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EmrCheck.Scenarios;

/// <summary>An annex of 146 criteria whose words are placeholders, as rows of texts: STT, group, criterion, level.</summary>
internal static class SyntheticAnnex
{
    private static readonly (string Group, int Last, string Level)[] Groups =
    [
        ("I", 22, "3"), ("II", 32, "Cơ bản"), ("III", 61, "5"), ("IV", 79, "Nâng cao"), ("V", 89, "Cơ bản"), ("VI", 115, "Nâng cao"), ("VII", 135, "Cơ bản"), ("VIII", 146, "Nâng cao"),
    ];

    public static string[] Header { get; } = ["STT", "Nhóm tiêu chí", "TIÊU CHÍ", "Mức"];

    /// <summary>Each criterion in a row; criterion 12 has two detailed items beneath it.</summary>
    public static List<string[]> Rows() =>
    [
        ["PHỤ LỤC MẪU, KHÔNG PHẢI NGUYÊN VĂN"],
        Header,
        .. Enumerable.Range(1, 146).SelectMany(number =>
        {
            var (group, _, level) = Groups.First(each => number <= each.Last);
            string[] row = [$"{number}", group, $"Tiêu chí mẫu số {number}: \"lời giả\", chỉ để thử", level];
            return number == 12 ? new[] { row, ["", "", "Nội dung mẫu thứ nhất"], ["", "", "Nội dung mẫu thứ hai"] } : [row];
        }),
    ];

    /// <summary>The row of a criterion.</summary>
    public static int Find(List<string[]> rows, int number) => rows.FindIndex(row => row[0] == $"{number}");

    public static string Csv(IEnumerable<string[]> rows, char separator = ',') =>
        string.Concat(rows.Select(row => string.Join(separator, row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));

    /// <summary>A workbook of one sheet or several: numbers as numbers, texts shared or inline by turns.</summary>
    public static void Xlsx(string file, params (string Name, IEnumerable<string[]> Rows, string[] Merged)[] sheets)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var shared = workbook.AddNewPart<SharedStringTablePart>();
        shared.SharedStringTable = new SharedStringTable();
        var list = new Sheets();
        foreach (var (index, (name, rows, merged)) in sheets.Index())
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Index().Select(row => new Row(row.Item.Index().Where(cell => cell.Item.Length > 0)
                .Select(cell => Cell($"{(char)('A' + cell.Index)}{row.Index + 1}", cell.Item, shared.SharedStringTable))) { RowIndex = (uint)row.Index + 1 })));
            if (merged.Length > 0) part.Worksheet.Append(new MergeCells(merged.Select(area => new MergeCell { Reference = area })));
            list.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)index + 1, Name = name });
        }

        workbook.Workbook = new Workbook(list);
    }

    private static Cell Cell(string place, string text, SharedStringTable shared)
    {
        if (int.TryParse(text, out _)) return new() { CellReference = place, CellValue = new(text) };
        if (text.Length % 2 == 0) return new() { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
        shared.Append(new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Run(new Text(text[..1])), new DocumentFormat.OpenXml.Spreadsheet.Run(new Text(text[1..]))));
        return new() { CellReference = place, DataType = CellValues.SharedString, CellValue = new($"{shared.ChildElements.Count - 1}") };
    }
}
