using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Core;
using EmrCheck.Formats.Assessments;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Submissions;
using EmrCheck.Formats.Tables;
using FsCheck;
using FsCheck.Fluent;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace EmrCheck.Scenarios;

/// <summary>Forms as they come back from people and programs: each is read, or told with its place and what to do, and nothing is lost.</summary>
public sealed class DamagedFormTests
{
    private const string First = "13-2025-TT-BYT";

    private static readonly Lazy<(PackLibrary Library, Checklist Checklist, byte[] Form, string Facts)> Known = new(() =>
    {
        var library = PackReader.Load(Repository.Rules).Value!;
        var checklist = library.For(library.ProfileFor("hospital")!, new(2026, 11, 21)).Value!;
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Run.Of("init", folder["s"], "--facility", "99001", "--kind", "hospital", "--as-of", "2026-11-21").ExitCode);
        Assert.Equal(0, Run.Of("assess", "form", folder["s"], "--out", folder["a.xlsx"]).ExitCode);
        FilledForm.Fill(folder["a.xlsx"], "TT13-D1-K1", ("G", "Đạt"), ("L", "ghi chú"));
        return (library, checklist, File.ReadAllBytes(folder["a.xlsx"]), File.ReadAllText(folder["s/submission.yaml"]));
    });

    [Fact]
    public void A_missing_column_is_told_by_sheet_and_row_with_the_columns_that_are_there() => AssertRefused(
        form => FilledForm.Change(form, (name, sheet) => Clear(name == First ? sheet : null, "B2")),
        $"[{First}]:2: EMR1081 Trang này thiếu cột «Mã» (có: STT, Căn cứ,", "Hãy thêm lại cột");

    [Fact]
    public void A_column_that_may_be_missing_is_told_and_what_it_held_is_kept()
    {
        var (run, answers) = Import(form => FilledForm.Change(form, (name, sheet) => Clear(name == First ? sheet : null, "L2")));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"[{First}]: EMR1082 Trang này không còn cột «Ghi chú»", run.Err);
        Assert.Contains("TT13-D1-K1:\n    answer: met\n", answers);
    }

    [Fact]
    public void Moved_columns_and_other_sheet_names_are_read()
    {
        var (run, answers) = Import(form =>
        {
            FilledForm.Change(form, (name, sheet) =>
            {
                if (name != First) return;
                foreach (var cell in sheet.Descendants<Cell>().Where(cell => cell.CellReference!.Value![0] is 'G' or 'C' && cell.CellReference.Value != "C1"))
                    cell.CellReference = (cell.CellReference!.Value![0] == 'G' ? "C" : "G") + cell.CellReference.Value[1..];
            });
            using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(form, isEditable: true);
            foreach (var (index, sheet) in document.WorkbookPart!.Workbook.Descendants<Sheet>().Index()) sheet.Name = $"Sheet{index + 1}";
        });
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Contains("TT13-D1-K1:\n    answer: met\n    note: \"ghi chú\"", answers);
    }

    [Fact]
    public void An_unknown_code_is_told_with_the_nearest() => AssertRefused(
        form => FilledForm.Fill(form, "TT13-D1-K1", ("B", "TT13-D1-KI")), $"[{First}]:3:2: EMR1041 Không có tiêu chí TT13-D1-KI trong bảng tiêu chí ngày 21/11/2026. Có phải là «TT13-D1-K1»?");

    [Fact]
    public void Merged_answers_are_read_for_every_row_and_told()
    {
        var (run, answers) = Import(form => FilledForm.Change(form, (name, sheet) =>
        {
            if (name != First) return;
            sheet.InsertAfter(new MergeCells(new MergeCell { Reference = "G3:G5" }), sheet.GetFirstChild<SheetProtection>());
        }));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"[{First}]:4:7: EMR1085 2 dòng lấy giá trị từ ô gộp phía trên", run.Err);
        Assert.Equal(3, answers.Split("    answer: met\n").Length - 1);
    }

    [Fact]
    public void Macros_and_links_are_told_and_not_followed()
    {
        var (run, answers) = Import(form =>
        {
            Change(form, "[Content_Types].xml", text => text.Replace("spreadsheetml.sheet.main+xml", "x", StringComparison.Ordinal).Replace("application/vnd.openxmlformats-officedocument.x", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", StringComparison.Ordinal)
                .Replace("</Types>", "<Override PartName=\"/xl/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override PartName=\"/xl/externalLinks/l1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/></Types>", StringComparison.Ordinal));
            Change(form, "xl/_rels/workbook.xml.rels", text => text.Replace("</Relationships>", "<Relationship Id=\"v1\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"/xl/vbaProject.bin\"/><Relationship Id=\"l1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"/xl/externalLinks/l1.xml\"/></Relationships>", StringComparison.Ordinal));
            Change(form, "xl/vbaProject.bin", _ => "not a program");
            Change(form, "xl/externalLinks/l1.xml", _ => "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
        });
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("a.xlsx: EMR1078 Tệp có macro; chỉ đọc dữ liệu", run.Err);
        Assert.Contains("a.xlsx: EMR1079 Tệp có liên kết tới tệp khác", run.Err);
        Assert.Contains("answer: met", answers);
    }

    [Fact]
    public void A_computed_formula_gives_its_value_and_one_without_is_told()
    {
        var (run, answers) = Import(form => Formula(form, "Không đạt"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"[{First}]:3:7: EMR1084 1 ô là công thức", run.Err);
        Assert.Contains("TT13-D1-K1:\n    answer: not_met", answers);
        AssertRefused(form => Formula(form, null), $"[{First}]:3:7: EMR1083 Ô là công thức chưa có kết quả hoặc báo lỗi: =IF(1=1;2;3)", "Hãy gõ thẳng giá trị");
        AssertRefused(form => Formula(form, "#N/A"), $"[{First}]:3:7: EMR1083", "#N/A");
    }

    [Fact]
    public void Files_of_other_programs_and_with_passwords_are_told_by_name()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        AssertRefused(form => File.WriteAllBytes(form, [.. compound, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")]), "a.xlsx: EMR1075 Tệp đặt mật khẩu mở");
        AssertRefused(form => File.WriteAllBytes(form, [.. compound, .. new byte[512], .. Encoding.Unicode.GetBytes("Workbook\0")]), "a.xlsx: EMR1076 Tệp là .xls đời cũ");
        AssertRefused(form => Zip(form, "content.xml", "mimetype"), "a.xlsx: EMR1077 Tệp là .ods hoặc .numbers");
        AssertRefused(form => Zip(form, "Index/Document.iwa"), "a.xlsx: EMR1077");
        AssertRefused(form => File.WriteAllBytes(form, File.ReadAllBytes(form)[..^700]), "a.xlsx: EMR2021");
    }

    [Fact]
    public void A_form_of_another_day_profile_or_facility_is_told_with_what_to_do()
    {
        AssertRefused(form => Change(form, "xl/worksheets/sheet1.xml", text => text.Replace("|2026-11-21|", "|2026-12-01|", StringComparison.Ordinal)), "EMR1089 Phiếu này lập cho ngày 01/12/2026; hồ sơ nộp đang xét ngày 21/11/2026. Thêm --as-of 2026-12-01");
        AssertRefused(form => Change(form, "xl/worksheets/sheet1.xml", text => text.Replace("|hospital|", "|clinic|", StringComparison.Ordinal)), "EMR1089 Phiếu này lập cho hồ sơ áp dụng clinic;");
        AssertRefused(form => Change(form, "xl/worksheets/sheet1.xml", text => text.Replace("/1|99001|", "/1|99002|", StringComparison.Ordinal)), "EMR1047 Phiếu ghi mã cơ sở 99002");
        var (run, _) = Import(form => Change(form, "xl/worksheets/sheet1.xml", text => text.Replace("tt13-2025=", "tt13-2025=0.", StringComparison.Ordinal)));
        Assert.True(run.ExitCode == 0 && run.Err.Contains("EMR1088 phiếu lập bằng phiên bản khác", StringComparison.Ordinal), run.Err);
    }

    [Fact]
    public void A_form_of_another_day_is_taken_with_that_day()
    {
        using var folder = Submission();
        Assert.Equal(0, Run.Of("assess", "form", folder["s"], "--out", folder["b.xlsx"], "--as-of", "2026-12-01").ExitCode);
        Assert.Equal(4, Run.Of("assess", "import", folder["s"], folder["b.xlsx"]).ExitCode);
        Assert.Equal(0, Run.Of("assess", "import", folder["s"], folder["b.xlsx"], "--as-of", "2026-12-01").ExitCode);
        Assert.Contains("\ndate: 2026-12-01\n", File.ReadAllText(folder["s/submission.yaml"]));
    }

    [Fact]
    public void Facts_and_papers_that_cannot_be_are_told_by_row_and_column_all_at_once() => AssertRefused(
        form =>
        {
            FilledForm.Answer(form, "facility.beds", "ba trăm");
            FilledForm.Answer(form, "facility.province", "Hà Tây");
            FilledForm.Answer(form, "facility.services:blood", "thỉnh thoảng");
            FilledForm.Answer(form, "numbers.period.from", "31/10/2026");
            FilledForm.Answer(form, "numbers.period.to", "10/31/2026");
            FilledForm.Answer(form, "numbers.records", "1.200");
            FilledForm.Answer(form, "numbers.electronic_records", "1201");
            FilledForm.Paper(form, 1, ("C", "quy chế lạ"), ("F", "18/09/25"), ("H", "lưu trữ; chuyện khác"), ("J", "C:\\Users\\a\\quy-che.pdf"));
            FilledForm.Paper(form, 2, ("C", "quy chế hồ sơ bệnh án điện tử"), ("E", "12/QĐ-BV"));
            FilledForm.Paper(form, 3, ("C", "quy chế hồ sơ bệnh án điện tử"), ("E", "12/QĐ-BV"));
            FilledForm.Fill(form, "TT13-D1-K1", ("H", "12/QĐ-BV; 13/QĐ-BV"));
        },
        "[Cơ sở]:9:2: EMR1087 «Số giường kế hoạch: ba trăm» không dùng được ở đây; cần: số nguyên không âm", "[Cơ sở]:8:2: EMR1087", "thỉnh thoảng", "cần: ngày dạng dd/mm/yyyy, ví dụ 31/10/2026", "không lớn hơn 1200",
        "[Minh chứng]:3:3: EMR1087 «quy chế lạ»", "[Minh chứng]:3:6: EMR1087 «18/09/25»", "[Minh chứng]:3:8: EMR1087 «lưu trữ» không dùng được ở đây; cần: ghi rõ như trang Danh mục: lưu trữ (storage) hoặc lưu trữ (store)",
        "[Minh chứng]:3:10: EMR1087 «C:\\Users\\a\\quy-che.pdf»", $"[{First}]:3:8: EMR1087 «12/QĐ-BV» không dùng được ở đây; cần: mã của một văn bản", $"[{First}]:3:8: EMR1044 Minh chứng «13/QĐ-BV» không có trong danh sách văn bản (trang Minh chứng, hoặc documents của submission.yaml).");

    [Fact]
    public void A_paper_is_named_by_its_number_gets_an_id_finds_its_file_and_can_be_taken_back()
    {
        using var folder = Submission();
        File.WriteAllText(folder["s/evidence/Quy chế HSBA.pdf"], "x");
        FilledForm.Paper(folder["a.xlsx"], 1, ("C", "quy chế hồ sơ bệnh án điện tử"), ("E", "328/QĐ-BV"), ("F", "#2025-09-18"), ("H", "ký, xác nhận; lập"), ("I", "Thông tư 13/2025/TT-BYT, 15/2023/QH15"), ("J", "quy che hsba"));
        FilledForm.Paper(folder["a.xlsx"], 2, ("C", "Kế hoạch triển khai hồ sơ bệnh án điện tử"), ("J", "ke-hoach.pdf"));
        FilledForm.Fill(folder["a.xlsx"], "TT13-D1-K1", ("H", "Quyết định số 328/qđ-bv ngày 18/09/2025"));
        var run = Run.Of("assess", "import", folder["s"], folder["a.xlsx"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("[Minh chứng]:4:10: EMR1088 chưa có tệp evidence/ke-hoach.pdf trong hồ sơ nộp; hãy chép tệp vào thư mục evidence.", run.Err);
        var facts = File.ReadAllText(folder["s/submission.yaml"]);
        Assert.Contains("  - id: quy-che-hsba\n    kind: emr_regulation\n    number: \"328/QĐ-BV\"\n    date: 2025-09-18\n    subjects: [signing, create]\n    cites: [\"13/2025/TT-BYT\", \"15/2023/QH15\"]\n    file: \"evidence/Quy chế HSBA.pdf\"\n", facts);
        Assert.Contains("evidence: [quy-che-hsba]", File.ReadAllText(folder["s/self-assessment.yaml"]));

        Assert.Equal(0, Run.Of("assess", "form", folder["s"], "--out", folder["b.xlsx"]).ExitCode);
        FilledForm.Paper(folder["b.xlsx"], 2, ("C", ""), ("J", ""));
        var back = Run.Of("assess", "import", folder["s"], folder["b.xlsx"]);
        Assert.Equal((0, ""), (back.ExitCode, back.Err));
        Assert.Contains("Đã bỏ: ke-hoach", back.Out);
        Assert.DoesNotContain("ke-hoach", File.ReadAllText(folder["s/submission.yaml"]));
    }

    [Fact]
    public void What_the_sheet_does_not_show_stays_in_the_file()
    {
        using var folder = Submission();
        var text = File.ReadAllText(folder["s/submission.yaml"]).Replace("# declared_by:", "declared_by:", StringComparison.Ordinal).Replace("#   name: Họ và tên", "  name: \"Người Mẫu: số 1\"", StringComparison.Ordinal);
        File.WriteAllText(folder["s/submission.yaml"], text);
        FilledForm.Answer(folder["a.xlsx"], "declared_by.role", "Phó giám đốc");
        FilledForm.Answer(folder["a.xlsx"], "numbers.none_of:death", "Không");
        FilledForm.Answer(folder["a.xlsx"], "numbers.none_of:transfer", "Có");
        Assert.Equal(0, Run.Of("assess", "import", folder["s"], folder["a.xlsx"]).ExitCode);
        var after = File.ReadAllText(folder["s/submission.yaml"]);
        Assert.Contains("declared_by:\n  name: \"Người Mẫu: số 1\"\n  role: \"Phó giám đốc\"\n", after);
        Assert.Contains("numbers:\n  none_of: [death]\n", after);
        Assert.Equal(text, File.ReadAllText(folder["s/submission.yaml.bak"]));
    }

    [Theory]
    [InlineData("utf-8", ";", true)]
    [InlineData("utf-8", "\t", false)]
    [InlineData("utf-16", ",", true)]
    [InlineData("utf-16BE", "\t", true)]
    public void A_csv_is_read_whatever_separates_it_and_in_either_Unicode(string encoding, string separator, bool mark)
    {
        using var folder = Submission();
        var text = string.Join("\r\n", new[] { $"STT{separator}Mã{separator}Tự đánh giá{separator}Ghi chú", $"1{separator}TT13-D1-K1{separator}Không đạt{separator}tiếng Việt đủ dấu", "" });
        var code = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(folder["a.csv"], [.. mark ? code.GetPreamble() : [], .. code.GetBytes(text)]);
        var run = Run.Of("assess", "import", folder["s"], folder["a.csv"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Contains("TT13-D1-K1:\n    answer: not_met\n    note: \"tiếng Việt đủ dấu\"", File.ReadAllText(folder["s/self-assessment.yaml"]));
    }

    [Fact]
    public void A_csv_in_an_old_encoding_is_told_how_to_save() => AssertRefused(
        form => File.WriteAllBytes(form, Encoding.Latin1.GetBytes("Mã,Tự đánh giá\nTT13-D1-K1,\u00d0\u00e5t\n")), "a.csv: EMR1080 Tệp .csv không phải UTF-8 (có thể là Windows-1258 hoặc TCVN3)", "CSV UTF-8", name: "a.csv");

    [Fact]
    public void Days_that_may_be_in_the_order_of_another_machine_are_told()
    {
        using var folder = Submission();
        File.WriteAllText(folder["a.csv"], "Mã mục,Trả lời\nnumbers.period.from,01/10/2026\n");
        var run = Run.Of("assess", "import", folder["s"], folder["a.csv"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("a.csv:2:2: EMR1086 Ô ngày hiển thị theo thứ tự của máy (có thể tháng trước ngày); đã hiểu là ngày 1 tháng 10 năm 2026", run.Err);
        File.WriteAllText(folder["a.csv"], "Mã mục,Trả lời\nnumbers.period.from,01/10/2026\nnumbers.period.to,31/10/2026\n");
        Assert.Equal("", Run.Of("assess", "import", folder["s"], folder["a.csv"]).Err);
    }

    [Fact]
    public void A_million_rows_that_are_empty_or_only_coloured_take_seconds()
    {
        foreach (var rows in new[]
        {
            string.Concat(Enumerable.Range(600, 100_000).Select(row => $"<x:row r=\"{row}\" />")),
            string.Concat(Enumerable.Range(600, 1_000_000).Select(row => $"<x:row r=\"{row}\" s=\"4\" customFormat=\"1\">{(row % 4 == 0 ? $"<x:c r=\"B{row}\" s=\"4\" />" : "")}</x:row>")),
        })
        {
            var watch = new Stopwatch();
            var (run, answers) = Import(form =>
            {
                Change(form, "xl/worksheets/sheet4.xml", text => text.Replace("</x:sheetData>", $"{rows}</x:sheetData>", StringComparison.Ordinal));
                watch.Start();
                Assert.NotNull(WorkbookReader.Read(form).Value);
                watch.Stop();
            });
            Assert.Equal((0, ""), (run.ExitCode, run.Err));
            Assert.Contains("answer: met", answers);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
        }
    }

    [Fact]
    public void A_bomb_is_refused_before_it_goes_off() => AssertRefused(
        form => Change(form, "xl/workbook.xml", text => text + new string(' ', 17 << 20)), "a.xlsx: EMR1006");

    [Fact]
    public void No_damage_makes_the_reader_throw()
    {
        using var folder = new TemporaryFolder();
        var known = Known.Value;
        File.WriteAllText(folder["submission.yaml"], known.Facts);
        using var opened = SubmissionFolder.Open(folder.Path, known.Library.Catalogs, null, new(2026, 11, 21))!;
        var parts = Parts(known.Form);
        var seen = 0;
        var law = Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).Four().ToArbitrary(), where =>
        {
            var (kind, part, at, length) = where;
            File.WriteAllBytes(folder["a.xlsx"], kind % 2 == 0 ? Bytes(known.Form, at, length) : Texts(parts, part, at, length));
            if (WorkbookReader.Read(folder["a.xlsx"]).Value is not { } book) return;
            if (FormSheets.Read(book, known.Checklist).Value is not { } form) return;
            FormReader.Read(form, known.Checklist, opened.Submission.Value!, known.Facts, []);
            seen++;
        });
        // Most damage is refused before the answers; how much is a matter of luck, so there are more tries where it was little.
        for (var tries = 0; tries < 10 && seen <= 5; tries++) law.Check(Config.QuickThrowOnFailure.WithMaxTest(60));
        Assert.True(seen > 5, $"Only {seen} damaged forms came as far as their answers.");
    }

    private static byte[] Bytes(byte[] form, int at, int value)
    {
        var damaged = form.ToArray();
        damaged[at % damaged.Length] = (byte)value;
        return damaged;
    }

    /// <summary>The form with a piece of one part gone, or doubled.</summary>
    private static byte[] Texts(Dictionary<string, string> parts, int part, int at, int length)
    {
        var name = parts.Keys.Order(StringComparer.Ordinal).ElementAt(part % parts.Count);
        var text = parts[name];
        var (start, count) = (at % text.Length, Math.Min(length % 40, text.Length - (at % text.Length)));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (key, value) in parts)
            {
                using var entry = zip.CreateEntry(key, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(key != name ? value : length % 2 == 0 ? value.Remove(start, count) : value.Insert(start, value.Substring(start, count))));
            }

        return stream.ToArray();
    }

    private static Dictionary<string, string> Parts(byte[] form)
    {
        using var zip = new ZipArchive(new MemoryStream(form));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }

    private static void AssertRefused(Action<string> damage, string told, string alsoTold = "", string name = "a.xlsx") => AssertRefused(damage, name, [told, alsoTold]);

    private static void AssertRefused(Action<string> damage, string told, string second, string third, params string[] rest) => AssertRefused(damage, "a.xlsx", [told, second, third, .. rest]);

    private static void AssertRefused(Action<string> damage, string name, string[] told)
    {
        using var folder = Submission();
        var before = AssessPathTests.Texts(folder["s"]);
        if (name != "a.xlsx") File.Move(folder["a.xlsx"], folder[name]);
        damage(folder[name]);
        var run = Run.Of("assess", "import", folder["s"], folder[name]);
        Assert.True(run.ExitCode == 4, $"{run.ExitCode} {run.Err}");
        foreach (var text in told) Assert.Contains(text, run.Err);
        Assert.Equal(before, AssessPathTests.Texts(folder["s"]));
        Assert.Empty(Directory.EnumerateFiles(folder["s"], "*.bak"));
    }

    private static (Run Run, string Answers) Import(Action<string> damage)
    {
        using var folder = Submission();
        damage(folder["a.xlsx"]);
        var run = Run.Of("assess", "import", folder["s"], folder["a.xlsx"]);
        return (run, File.ReadAllText(folder["s/self-assessment.yaml"]));
    }

    private static TemporaryFolder Submission()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["s/evidence"]);
        File.WriteAllBytes(folder["a.xlsx"], Known.Value.Form);
        File.WriteAllText(folder["s/submission.yaml"], Known.Value.Facts);
        File.WriteAllText(folder["s/self-assessment.yaml"], "version: 1\nanswers:\n");
        return folder;
    }

    private static void Clear(Worksheet? sheet, string place) => sheet?.Descendants<Cell>().First(cell => cell.CellReference == place).RemoveAllChildren();

    private static void Formula(string form, string? value) => FilledForm.Change(form, (name, sheet) =>
    {
        if (name != First) return;
        var cell = sheet.Descendants<Cell>().First(cell => cell.CellReference == "G3");
        cell.RemoveAllChildren();
        (cell.DataType, cell.CellFormula) = (value is null ? null : value[0] == '#' ? CellValues.Error : CellValues.String, new CellFormula("IF(1=1;2;3)"));
        if (value is not null) cell.CellValue = new(value);
    });

    /// <summary>Changes the text of a part; one that is not there is made.</summary>
    private static void Change(string form, string part, Func<string, string> change)
    {
        using var zip = ZipFile.Open(form, ZipArchiveMode.Update);
        var entry = zip.GetEntry(part);
        var text = "";
        if (entry is not null)
        {
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            entry.Delete();
        }

        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(change(text));
    }

    private static void Zip(string form, params string[] parts)
    {
        File.Delete(form);
        foreach (var part in parts) Change(form, part, _ => "x");
    }
}
