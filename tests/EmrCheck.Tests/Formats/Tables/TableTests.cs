using EmrCheck.Core;
using EmrCheck.Formats.Tables;
using EmrCheck.Tests.Core;
using EmrCheck.Tests.Formats.Submissions;
using FsCheck.Fluent;

namespace EmrCheck.Tests.Formats.Tables;

/// <summary>Tables found in sheets by their headers, and remarks that say where.</summary>
public sealed class TableTests
{
    private static readonly TableColumn Number = TableColumn.Of("number", true, "stt"), Words = TableColumn.Of("words", true, "tieu chi", "noi dung"), Note = TableColumn.Of("note", false, "ghi chu");

    [Theory]
    [InlineData("TIÊU  CHÍ:", "tieu chi")]
    [InlineData("Đạt / Ðạt", "dat dat")]
    [InlineData("Tie\u0302u chi\u0301", "tieu chi")]
    [InlineData("ỨNG DỤNG CNTT (2017)", "ung dung cntt 2017")]
    public void Text_is_folded_without_capitals_signs_and_diacritics(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text));

    [Theory]
    [InlineData("STT,Tiêu chí\n1,a")]
    [InlineData("Tên bảng\n\nstt ;NỘI DUNG TIÊU CHÍ (tóm tắt)\n1;a")]
    [InlineData("STT,STT phụ,tieu chi\n1,9,a")]
    public void A_header_is_found_however_it_is_written(string csv)
    {
        var row = Assert.Single(Find(csv)!.Rows);
        Assert.Equal(("1", "a", ""), (row["number"], row["words"], row["note"]));
    }

    [Fact]
    public void Without_a_required_column_there_is_no_table() => Assert.Null(Find("STT,Mức\n1,a"));

    [Fact]
    public void A_remark_says_sheet_row_and_column()
    {
        var sheet = new Sheet("Phụ lục", [new(4, [new("STT"), new("Tiêu chí")]), new(7, [new("1"), new("a")])]);
        var row = Table.Find("a.xlsx", sheet, Number, Words)!.Rows.Single();
        Assert.Equal("a.xlsx [Phụ lục]:7:2", row.Remark(DiagnosticCodes.WrongCell, "words", "", "").Place);
        Assert.Equal("a.xlsx [Phụ lục]:7", row.Place);
    }

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".csv")]
    public void No_bytes_make_the_reader_throw(string kind)
    {
        var good = kind == ".csv" ? Bytes.Of("STT,\"Tiêu chí\"\r\n1,\"a \"\"b\"\"\"\r\n") : Spreadsheet.Of("""<row r="1"><c r="A1" s="2" t="n"><v>12</v></c><c r="B1" t="s"><v>0</v></c></row>""", """<mergeCell ref="A1:B2"/>""", "<si><t>x</t></si>");
        Law.NeverThrows(Gen.OneOf(Damage.Any, Damage.To(good)), bytes => WorkbookTests.Load($"a{kind}", bytes), 300);
    }

    [Theory]
    [InlineData("xl/s1.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" s="2" t="n"><v>12</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>""")]
    [InlineData("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>""")]
    [InlineData("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="s1.xml"/></Relationships>""")]
    [InlineData("xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>""")]
    public void A_damaged_part_well_packed_does_not_make_the_reader_throw(string part, string text) => Law.NeverThrows(
        Damage.To(Bytes.Of(text)),
        bytes => WorkbookTests.Load("a.xlsx", Spreadsheet.Of("""<row r="1"><c r="A1"><v>1</v></c></row>""", replaced: (part, System.Text.Encoding.UTF8.GetString(bytes)))),
        150);

    private static Table? Find(string csv) => Table.Find("a.csv", WorkbookTests.Load("a.csv", Bytes.Of(csv)).Value!.Sheets.Single(), Number, Words, Note);
}
