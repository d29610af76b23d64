using EmrCheck.Core;
using EmrCheck.Formats.Tables;

namespace EmrCheck.Tests.Formats.Tables;

/// <summary>What cells say, however a spreadsheet writes them.</summary>
public sealed class WorkbookTests
{
    [Theory]
    [InlineData("""<c r="A1"><v>12</v></c>""", "12")]
    [InlineData("""<c r="A1"><v>12.50</v></c>""", "12.5")]
    [InlineData("""<c r="A1"><v>1.46E2</v></c>""", "146")]
    [InlineData("""<c r="A1" s="1"><v>45967</v></c>""", "2025-11-06")]
    [InlineData("""<c r="A1" s="2"><v>45967.5</v></c>""", "2025-11-06")]
    [InlineData("""<c r="A1" s="3"><v>30</v></c>""", "30")]
    [InlineData("""<c r="A1" t="s"><v>0</v></c>""", "Tiêu chí mẫu")]
    [InlineData("""<c r="A1" t="s"><v>1</v></c>""", "hai dòng")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t> có  dấu cách </t></is></c>""", "có dấu cách")]
    [InlineData("""<c r="A1" t="str"><f>A2</f><v>công thức</v></c>""", "công thức")]
    [InlineData("""<c r="A1" t="b"><v>1</v></c>""", "true")]
    public void A_cell_says_what_a_person_reads_in_it(string cell, string text)
    {
        var sheet = Read(Spreadsheet.Of($"""<row r="1">{cell}</row>""", shared: "<si><r><t>Tiêu chí </t></r><r><t>mẫu</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si><t>hai\ndòng</t></si>"));
        Assert.Equal(text, sheet.Rows.Single().At(1).Text);
    }

    [Theory]
    [InlineData("""<c r="A1"><v>12</v></c>""", CellNature.Plain)]
    [InlineData("""<c r="A1" s="1"><v>45967</v></c>""", CellNature.AmbiguousDate)]
    [InlineData("""<c r="A1" s="1"><v>45984</v></c>""", CellNature.Plain)]
    [InlineData("""<c r="A1" s="2"><v>45967</v></c>""", CellNature.Plain)]
    [InlineData("""<c r="A1" t="str"><f>A2</f><v>x</v></c>""", CellNature.Formula)]
    [InlineData("""<c r="A1"><f t="shared" si="0"/></c>""", CellNature.NotComputed)]
    [InlineData("""<c r="A1" t="e"><f>A2</f><v>#N/A</v></c>""", CellNature.Fault)]
    public void What_else_there_is_to_know_about_a_cell_is_kept(string cell, CellNature nature) =>
        Assert.Equal(nature, Read(Spreadsheet.Of($"""<row r="1">{cell}</row>""")).Rows.Single().At(1).Nature);

    [Theory]
    [InlineData("05/09/2025\n", CellNature.AmbiguousDate)]
    [InlineData("05/05/2025\n", CellNature.Plain)]
    [InlineData("05/09/2025\n31/10/2025\n", CellNature.Plain)]
    public void A_day_of_a_csv_is_in_doubt_until_another_shows_the_order(string text, CellNature nature) =>
        Assert.Equal(nature, Load("a.csv", Submissions.Bytes.Of(text)).Value!.Sheets.Single().Rows[0].At(1).Nature);

    [Fact]
    public void Lines_within_a_cell_are_kept_beside_its_text()
    {
        var cell = Read(Spreadsheet.Of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>một\nhai</t></is></c></row>")).Rows.Single().At(1);
        Assert.Equal(("một hai", 2), (cell.Text, cell.Lines.Split('\n').Length));
    }

    [Fact]
    public void Rows_and_columns_keep_the_numbers_that_the_spreadsheet_shows()
    {
        var sheet = Read(Spreadsheet.Of("""<row r="3"><c r="C3"><v>1</v></c></row><row><c><v>2</v></c></row><row r="9"/>"""));
        Assert.Equal([(3, 3, "1"), (4, 1, "2")], sheet.Rows.SelectMany(row => row.Cells.Index().Where(cell => cell.Item.Text.Length > 0).Select(cell => (row.Number, cell.Index + 1, cell.Item.Text))));
    }

    [Fact]
    public void A_merged_cell_says_the_same_in_every_place_and_knows_what_began_above()
    {
        var sheet = Read(Spreadsheet.Of("""<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="B2"><v>8</v></c></row>""", """<mergeCell ref="A1:A2"/><mergeCell ref="B2:XFD1048576"/><mergeCell ref="none"/>"""));
        Assert.Equal([("7", false), ("", false), ("7", true), ("8", false)], [.. new[] { (1, 1), (1, 2), (2, 1), (2, 2) }.Select(at => sheet.Rows[at.Item1 - 1].At(at.Item2)).Select(cell => (cell.Text, cell.IsFromAbove))]);
    }

    [Fact]
    public void A_hidden_sheet_is_not_read() => Assert.Empty(Load("a.xlsx", Spreadsheet.Of("""<row r="1"><c r="A1"><v>1</v></c></row>""", state: "hidden")).Value!.Sheets);

    [Theory]
    [InlineData("a,b\r\nc,\"d \"\"e\"\", f\"\r\n", "1:a|b 2:c|d \"e\", f")]
    [InlineData("\ufeffa;b,c\nd;e\n\nf", "1:a|b,c 2:d|e 4:f")]
    [InlineData("\"x;y\",b\n\"two\nlines\",c\nd,e", "1:x;y|b 2:two lines|c 4:d|e")]
    [InlineData("a\rb", "1:a 2:b")]
    [InlineData("a, b\tc\nd\te", "1:a, b|c 2:d|e")]
    [InlineData(",,\na,", "2:a|")]
    public void Comma_separated_values_are_read_by_their_standard(string text, string rows) => Assert.Equal(
        rows, string.Join(' ', Load("a.csv", Submissions.Bytes.Of(text)).Value!.Sheets.Single().Rows.Select(row => $"{row.Number}:{string.Join('|', row.Cells.Select(cell => cell.Text))}")));

    [Theory]
    [InlineData("a,\"b\nc", "EMR2022 :1:2")]
    [InlineData("a\nb,c,\"d\"e", "EMR2022 :2:3")]
    [InlineData("", "EMR1001 ")]
    [InlineData("a\0b", "EMR2021 ")]
    public void Broken_values_are_told_with_line_and_column(string text, string told)
    {
        var remark = Assert.Single(Load("a.csv", Submissions.Bytes.Of(text)).Diagnostics);
        Assert.EndsWith(told, $"{remark.Code.Id} {remark.Place[remark.Place.IndexOf(".csv", StringComparison.Ordinal)..][4..]}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_ends_early()
    {
        var wide = string.Concat(Enumerable.Range(1, 300).Select(row => $"""<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>"""));
        Assert.Equal("EMR1006", Assert.Single(Load("a.xlsx", Spreadsheet.Of(wide)).Diagnostics).Code.Id);
        var merged = string.Concat(Enumerable.Repeat("""<mergeCell ref="A1:XFD1048576"/>""", 300));
        var one = """<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>""";
        Assert.Equal("EMR1006", Assert.Single(Load("a.xlsx", Spreadsheet.Of(one, merged)).Diagnostics).Code.Id);
        Assert.Equal("EMR1006", Assert.Single(Load("a.xlsx", Spreadsheet.Of("", replaced: [.. Enumerable.Range(0, 2100).Select(part => ($"xl/p{part}.xml", ""))])).Diagnostics).Code.Id);
    }

    [Fact]
    public void A_document_type_is_refused() => Assert.Equal("EMR2021", Assert.Single(
        Load("a.xlsx", Spreadsheet.Of("", replaced: ("xl/s1.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">&a;</worksheet>"))).Diagnostics).Code.Id);

    internal static Loaded<Workbook> Load(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder().With(name, bytes);
        return WorkbookReader.Read(folder[name]);
    }

    private static Sheet Read(byte[] bytes)
    {
        var loaded = Load("a.xlsx", bytes);
        Assert.Empty(loaded.Diagnostics);
        return loaded.Value!.Sheets.Single();
    }
}
