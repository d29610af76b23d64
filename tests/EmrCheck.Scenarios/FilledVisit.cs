using DocumentFormat.OpenXml.Spreadsheet;

namespace EmrCheck.Scenarios;

/// <summary>The on-site sheet as people fill it in.</summary>
internal static class FilledVisit
{
    /// <summary>The day, the team, and everything seen as it should be.</summary>
    public static void Fill(string sheet)
    {
        Visit(sheet);
        foreach (var code in Codes(sheet)) FilledForm.Fill(sheet, code, ("I", "Đã thấy đúng"), ("K", "9h05"), ("L", "ủy viên"));
    }

    public static string[] Codes(string sheet)
    {
        var codes = new List<string>();
        FilledForm.Change(sheet, (name, page) =>
        {
            if (name == "Việc xem tại chỗ") codes.AddRange(page.Descendants<Row>().Skip(2).Select(row => FilledForm.Text(row, "B")));
        });
        return [.. codes];
    }

    /// <summary>The day and the team, as written on the first page.</summary>
    public static void Visit(string sheet) => FilledForm.Change(sheet, (name, page) =>
    {
        if (name != "Bìa") return;
        foreach (var (row, text) in new[] { (8, "22/11/2026"), (9, "trưởng đoàn") })
        {
            var cell = page.Descendants<Cell>().Single(cell => cell.CellReference == $"B{row}");
            (cell.DataType, cell.InlineString) = (CellValues.InlineString, new(new Text(text)));
        }
    });
}
