using DocumentFormat.OpenXml.Spreadsheet;

namespace EmrCheck.Scenarios;

/// <summary>The minutes of a council as a person fills them in with a spreadsheet program.</summary>
internal static class FilledMinutes
{
    public static void Fill(string file, string? council = "Hội đồng A", string members = "7", string present = "7")
    {
        foreach (var (label, text) in new[]
        {
            ("Tên hội đồng", council), ("Số thành viên", members), ("Số thành viên có mặt", present), ("Chủ trì (họ tên)", "Nguyễn Văn Chủ"), ("Tán thành (mọi dòng)", "6"), ("Không ý kiến (mọi dòng)", "1"),
        })
            if (text is not null) Head(file, label, text);
        if (present == "5") Head(file, "Tán thành (mọi dòng)", "5");
        if (present == "5") Head(file, "Không ý kiến (mọi dòng)", "");
    }

    public static void Head(string file, string label, string text) => FilledForm.Change(file, (name, sheet) =>
    {
        if (name == "Biên bản" && sheet.Descendants<Row>().FirstOrDefault(row => FilledForm.Text(row, "A") == label) is { } row) Type(row, "B", text);
    });

    public static void Type(Row row, string column, string text)
    {
        var cell = row.Elements<Cell>().First(cell => cell.CellReference == $"{column}{row.RowIndex}");
        cell.RemoveAllChildren();
        (cell.DataType, cell.InlineString) = (CellValues.InlineString, new(new Text(text)));
    }

    public static string[] Rows(string file)
    {
        var rows = new List<string>();
        FilledForm.Change(file, (name, sheet) =>
        {
            if (name == "Kết luận") rows.AddRange(sheet.Descendants<Row>().Skip(2).Select(row => FilledForm.Text(row, "B")));
        });
        return [.. rows];
    }
}
