using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using EmrCheck.Core;
using EmrCheck.Formats.Assessments;
using EmrCheck.Formats.Packs;
using EmrCheck.Formats.Submissions;
using FsCheck;
using FsCheck.Fluent;

namespace EmrCheck.Scenarios;

/// <summary><c>assess import</c>: what was filled in comes back, every problem is told with its place, and nothing is lost.</summary>
public sealed class AssessImportTests
{
    private const string Answers = """
        version: 1
        answers:
          TT13-D1-K1: { answer: met, note: "=1+1; dấu \" và \\, hai\ndòng 😀 \u0001\u2028 hết ", evidence: [danh-gia, hoi-dong] }
          TT13-D1-K2: { answer: partially_met, evidence: ["một, hai; ba", "000"] }
          TT13-D1-K3: { answer: not_met, note: "- @x: #y" }
          TT13-D1-K4: { answer: not_applicable }
          TT46-D2-K1: { answer: met, note: của ngày khác }

        """;

    [Fact]
    public void A_round_trip_gives_the_same_answers_and_keeps_the_old_file()
    {
        using var folder = Submission();
        var before = Declared(folder);
        var run = Run.Of("assess", "import", folder.Path, Form(folder));
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Equal(before, Declared(folder));
        Assert.Equal(Answers, File.ReadAllText(folder["self-assessment.yaml.bak"]));
        var text = File.ReadAllText(folder["self-assessment.yaml"]);
        Assert.Contains("TT46-D2-K1:", text);
        Assert.Contains("note: \"=1+1; dấu \\\" và \\\\, hai\\ndòng 😀 \\u0001\\u2028 hết \"", text);
        Assert.Contains("evidence: [\"một, hai; ba\", \"000\"]", text);

        Assert.Equal(0, Run.Of("assess", "form", folder.Path, "--out", folder["second.xlsx"]).ExitCode);
        Assert.Equal(File.ReadAllBytes(folder["form.xlsx"]), File.ReadAllBytes(folder["second.xlsx"]));
        Assert.Equal(0, Run.Of("assess", "import", folder.Path, folder["second.xlsx"]).ExitCode);
        Assert.Equal(text, File.ReadAllText(folder["self-assessment.yaml"]));
        Assert.False(File.Exists(folder["self-assessment.yaml.bak2"]));
    }

    [Fact]
    public void Answers_that_were_filled_in_and_taken_back_are_read()
    {
        using var folder = Submission();
        var form = Form(folder);
        FilledForm.Fill(form, "TT13-D2-K1", ("G", "dat mot phan"), ("H", "ha-tang,danh-gia  hoi-dong"), ("K", "Hội đồng: xem lại"), ("L", "=2+2"));
        FilledForm.Fill(form, "TT13-D1-K3", ("G", ""), ("L", ""));
        var run = Run.Of("assess", "import", folder.Path, form);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("EMR1046", run.Err);
        Assert.Contains("TT13-D1-K3", run.Out);
        var text = File.ReadAllText(folder["self-assessment.yaml"]);
        Assert.Contains("  TT13-D2-K1:\n    answer: partially_met\n    note: \"=2+2\"\n    evidence: [ha-tang, danh-gia, hoi-dong]\n", text);
        Assert.Contains("  # TT13-D1-K3:\n", text);
        Assert.DoesNotContain("xem lại", text);
    }

    [Fact]
    public void A_share_goes_out_and_comes_back_is_changed_and_taken_back()
    {
        using var folder = Shared();
        var form = Form(folder);
        FilledForm.Fill(form, "TT13-D1-K2", ("M", "80 %"));
        FilledForm.Fill(form, "TT13-D1-K3", ("M", ""));
        FilledForm.Fill(form, "TT13-D2-K1", ("G", "Đạt"), ("M", "100"));
        var run = Run.Of("assess", "import", folder.Path, form);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Equal([("TT13-D1-K1", 97.5m), ("TT13-D1-K2", 80m), ("TT13-D2-K1", 100m)], Shares(folder));
    }

    [Fact]
    public void A_share_that_a_spreadsheet_shows_in_per_cent_is_read_as_it_is_shown()
    {
        using var folder = Shared();
        var form = Form(folder);
        FilledForm.Change(form, (_, sheet) =>
        {
            foreach (var cell in sheet.Descendants<Cell>().Where(cell => cell.CellReference == "M3" && cell.InlineString?.InnerText == "97,5"))
            {
                cell.RemoveAllChildren();
                (cell.DataType, cell.CellValue, cell.StyleIndex) = (null, new CellValue("0.985"), 10);
            }
        });
        using (var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(form, isEditable: true))
            document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Append(new CellFormat { NumberFormatId = 10, ApplyNumberFormat = true });
        Assert.Equal(0, Run.Of("assess", "import", folder.Path, form).ExitCode);
        Assert.Contains(("TT13-D1-K1", 98.5m), Shares(folder));
    }

    [Fact]
    public void A_form_without_the_column_keeps_the_share_of_an_answer_that_stays()
    {
        using var folder = Shared();
        var form = Form(folder);
        FilledForm.Change(form, (_, sheet) => Replace(sheet, "Tỷ lệ (%)", ""));
        FilledForm.Fill(form, "TT13-D1-K2", ("G", "Đạt"));
        var run = Run.Of("assess", "import", folder.Path, form);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Equal([("TT13-D1-K1", 97.5m), ("TT13-D1-K3", 40m)], Shares(folder));
    }

    [Fact]
    public void A_share_that_is_none_is_told_by_row_and_column()
    {
        using var folder = Shared();
        var form = Form(folder);
        FilledForm.Fill(form, "TT13-D1-K1", ("M", "nhiều"));
        FilledForm.Fill(form, "TT13-D1-K2", ("M", "101"));
        FilledForm.Fill(form, "TT13-D1-K4", ("M", "50"));
        FilledForm.Fill(form, "TT13-D2-K1", ("M", "50"));
        var before = File.ReadAllText(folder["self-assessment.yaml"]);
        var run = Run.Of("assess", "import", folder.Path, form);
        Assert.Equal(4, run.ExitCode);
        foreach (var remark in new[] { ":3:13: EMR1087 «nhiều»", ":4:13: EMR1087 «101» không dùng được ở đây; cần: một tỷ lệ phần trăm từ 0 đến 100", ":6:13: EMR1125", ":7:7: EMR1045" })
            Assert.Contains($"[13-2025-TT-BYT]{remark}", run.Err);
        Assert.Equal(before, File.ReadAllText(folder["self-assessment.yaml"]));
    }

    private static TemporaryFolder Shared()
    {
        var folder = Submission();
        File.WriteAllText(folder["self-assessment.yaml"], """
            version: 1
            answers:
              TT13-D1-K1: { answer: met, share: 97.5 }
              TT13-D1-K2: { answer: partially_met, share: 60 }
              TT13-D1-K3: { answer: not_met, share: 40 }
              TT13-D1-K4: { answer: not_applicable }

            """);
        return folder;
    }

    private static (string, decimal)[] Shares(TemporaryFolder folder)
    {
        using var opened = SubmissionFolder.Open(folder.Path, PackReader.Load(Repository.Rules).Value!.Catalogs, null, new(2026, 11, 21))!;
        return [.. opened.Submission.Value!.Declarations.Values.Where(declaration => declaration.Share is not null).Select(declaration => (declaration.CriterionId, declaration.Share!.Value)).Order()];
    }

    [Fact]
    public void Every_problem_is_told_by_sheet_row_and_column_and_nothing_is_written()
    {
        using var folder = Submission();
        var form = Form(folder);
        FilledForm.Fill(form, "TT13-D1-K1", ("G", "có lẽ"));
        FilledForm.Fill(form, "TT13-D1-K2", ("H", "danh-gai; 000"));
        FilledForm.Fill(form, "TT13-D1-K3", ("B", "TT13-D1-K9"));
        FilledForm.Fill(form, "TT13-D1-K4", ("B", "TT13-D1-K1"));
        FilledForm.Fill(form, "TT13-D2-K1", ("L", "ghi chú mà chưa trả lời"));
        FilledForm.Fill(form, "TT13-D2-K2", ("B", ""), ("G", "Đạt"));
        var run = Run.Of("assess", "import", folder.Path, form);
        Assert.Equal(4, run.ExitCode);
        foreach (var remark in new[]
        {
            "[13-2025-TT-BYT]:3:7: EMR1042", "[13-2025-TT-BYT]:4:8: EMR1044 Minh chứng «danh-gai» không có trong danh sách văn bản (trang Minh chứng, hoặc documents của submission.yaml). Có phải là «danh-gia»?",
            "[13-2025-TT-BYT]:5:2: EMR1041", "[13-2025-TT-BYT]:6:7: EMR1043", "[13-2025-TT-BYT]:7:7: EMR1045", "[13-2025-TT-BYT]:8:2: EMR1040",
        })
            Assert.Contains(remark, run.Err);
        Assert.Equal(Answers, File.ReadAllText(folder["self-assessment.yaml"]));
        Assert.False(File.Exists(folder["self-assessment.yaml.bak"]));
    }

    [Fact]
    public void A_csv_is_read_and_rows_that_it_does_not_have_keep_their_answer()
    {
        using var folder = Submission();
        File.WriteAllText(folder["a.csv"], "STT;Mã tiêu chí;TỰ ĐÁNH GIÁ;Minh chứng\r\n1;tt13-d1-k1;Không đạt;\"hoi-dong; danh-gia\"\r\n");
        var run = Run.Of("assess", "import", folder.Path, folder["a.csv"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        var text = File.ReadAllText(folder["self-assessment.yaml"]);
        Assert.Contains("  TT13-D1-K1:\n    answer: not_met\n    note: \"=1+1", text);
        Assert.Contains("    evidence: [hoi-dong, danh-gia]\n", text);
        Assert.Contains("  TT13-D1-K2:\n    answer: partially_met\n", text);
    }

    [Fact]
    public void Damaged_forms_are_told_and_change_nothing()
    {
        using var folder = Submission();
        var form = Form(folder);
        (string Name, string Remark, Action<string> Damage)[] damages =
        [
            ("no answer column", "EMR1081", file => FilledForm.Change(file, (_, sheet) => Replace(sheet, "Tự đánh giá", "Kết luận"))),
            ("another facility", "EMR1047", file => FilledForm.Change(file, (name, sheet) => Replace(name == "Hướng dẫn" ? sheet : null, "99001", "99002"))),
            ("a formula", "EMR1083", file => FilledForm.Change(file, (_, sheet) => Compute(sheet, "G3"))),
            ("password", "EMR2020", file => File.WriteAllBytes(file, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])),
            ("cut off", "EMR2021", file => File.WriteAllBytes(file, File.ReadAllBytes(file)[..2000])),
            ("empty", "EMR1001", file => File.WriteAllBytes(file, [])),
            ("a text", "EMR2023", file => File.WriteAllText(file[..^4] + "csv", "xin chào\n")),
            ("Windows-1258", "EMR1080", file => File.WriteAllBytes(file[..^4] + "csv", Encoding.Latin1.GetBytes("Mã,Tự đánh giá\nTT13-D1-K1,\u00d0\u00e5t\n"))),
        ];
        foreach (var (name, remark, damage) in damages)
        {
            var file = folder[$"{name}.xlsx"];
            File.Copy(form, file);
            damage(file);
            if (File.Exists(file[..^4] + "csv")) file = file[..^4] + "csv";
            var run = Run.Of("assess", "import", folder.Path, file);
            Assert.True(run.ExitCode == 4 && run.Err.Contains(remark, StringComparison.Ordinal), $"{name}: {run.ExitCode} {run.Err}");
            Assert.Equal(Answers, File.ReadAllText(folder["self-assessment.yaml"]));
        }
    }

    [Fact]
    public void Moved_columns_other_sheet_names_and_empty_rows_do_no_harm()
    {
        using var folder = Submission();
        var before = Declared(folder);
        var form = Form(folder);
        FilledForm.Change(form, (_, sheet) =>
        {
            var rows = sheet.GetFirstChild<SheetData>()!;
            if (rows.Elements<Row>().FirstOrDefault(row => FilledForm.Text(row, "B") == "Mã") is null) return;
            foreach (var cell in rows.Descendants<Cell>().Where(cell => cell.CellReference!.Value![0] is 'G' or 'C'))
                cell.CellReference = (cell.CellReference!.Value![0] == 'G' ? "C" : "G") + cell.CellReference.Value[1..];
            var last = rows.Elements<Row>().Max(row => row.RowIndex!.Value);
            for (var row = 1U; row <= 20_000; row++) rows.Append(new Row { RowIndex = last + row });
        });
        using (var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(form, isEditable: true))
            foreach (var (index, sheet) in document.WorkbookPart!.Workbook.Descendants<Sheet>().Index()) sheet.Name = $"Trang {index}";
        var run = Run.Of("assess", "import", folder.Path, form);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Equal(before, Declared(folder));
    }

    [Fact]
    public void A_broken_self_assessment_and_a_zip_are_not_written_over()
    {
        using var folder = Submission();
        var form = Form(folder);
        File.WriteAllText(folder["self-assessment.yaml"], "answers:\n  TT13-D1-K1: { answer: perhaps }\n");
        Assert.Equal(4, Run.Of("assess", "import", folder.Path, form).ExitCode);
        Assert.Equal("answers:\n  TT13-D1-K1: { answer: perhaps }\n", File.ReadAllText(folder["self-assessment.yaml"]));
        Assert.Equal(2, Run.Of("assess", "import", form, form).ExitCode);
    }

    [Fact]
    public void A_new_submission_is_answered_with_a_spreadsheet_alone_and_every_older_file_is_kept()
    {
        using var folder = new TemporaryFolder();
        var submission = folder["nộp"];
        Assert.Equal(0, Run.Of("init", submission, "--facility", "99001", "--kind", "commune_station", "--as-of", "2026-11-21").ExitCode);
        foreach (var (round, answer) in new[] { "Đạt", "Không đạt", "Không áp dụng" }.Index())
        {
            var form = folder[$"{round}.xlsx"];
            Assert.Equal(0, Run.Of("assess", "form", submission, "--out", form).ExitCode);
            FilledForm.Change(form, (name, sheet) =>
            {
                if (name == "Minh chứng") return;
                foreach (var cell in sheet.Descendants<Cell>().Where(cell => cell.CellReference!.Value![0] == 'G' && cell.CellReference.Value is not ("G1" or "G2")))
                    (cell.DataType, cell.InlineString) = (CellValues.InlineString, new(new Text(answer)));
            });
            var import = Run.Of("assess", "import", submission, form);
            Assert.Equal((0, ""), (import.ExitCode, import.Err));
        }

        var lines = File.ReadAllLines(Path.Combine(submission, "self-assessment.yaml"));
        Assert.DoesNotContain(lines, line => line.StartsWith("  #   answer:", StringComparison.Ordinal));
        Assert.Equal(lines.Count(line => line == "    answer: not_applicable"), lines.Count(line => line.StartsWith("    answer: ", StringComparison.Ordinal)));
        Assert.Contains("  #   answer:", File.ReadAllText(Path.Combine(submission, "self-assessment.yaml.bak")));
        Assert.Contains("answer: met", File.ReadAllText(Path.Combine(submission, "self-assessment.yaml.bak2")));
        Assert.Contains("answer: not_met", File.ReadAllText(Path.Combine(submission, "self-assessment.yaml.bak3")));
        Assert.Equal(5, Run.Of("check", submission).ExitCode);
    }

    [Fact]
    public void Any_note_and_any_evidence_is_read_back_as_it_was_written()
    {
        using var folder = Submission();
        var library = PackReader.Load(Repository.Rules).Value!;
        var checklist = library.For(library.ProfileFor("hospital")!, new(2026, 11, 21)).Value!;
        Prop.ForAll(ArbMap.Default.ArbFor<Tuple<NonNull<string>, NonNull<string>>>(), texts =>
        {
            string note = Whole(texts.Item1.Get), id = "v" + Whole(texts.Item2.Get);
            var declaration = new Declaration("TT13-D1-K1", Answer.Met, note, [id, note.Length > 0 ? note : "x"]);
            var written = AssessmentText.Of(checklist, Facility.None with { Name = note, Code = id }, new Dictionary<string, Declaration> { [declaration.CriterionId] = declaration });
            File.WriteAllText(folder["self-assessment.yaml"], written);
            using var opened = SubmissionFolder.Open(folder.Path, library.Catalogs, null, new(2026, 11, 21))!;
            var read = Assert.Single(opened.Submission.Value!.Declarations).Value;
            Assert.Equal((declaration.CriterionId, Answer.Met, note), (read.CriterionId, read.Answer, read.Note));
            Assert.Equal<IEnumerable<string>>(declaration.Evidence, read.Evidence);
        }).QuickCheckThrowOnFailure();

        static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    private static TemporaryFolder Submission()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["evidence"]);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Fixture("qualified"), "evidence"))) File.Copy(file, folder[$"evidence/{Path.GetFileName(file)}"]);
        File.Copy(Path.Combine(Repository.Fixture("qualified"), "submission.yaml"), folder["submission.yaml"]);
        File.AppendAllText(folder["submission.yaml"], "\n  - { id: \"một, hai; ba\", kind: other }\n  - { id: \"000\", kind: other }\n");
        File.WriteAllText(folder["self-assessment.yaml"], Answers);
        return folder;
    }

    private static string Form(TemporaryFolder folder)
    {
        Assert.Equal(0, Run.Of("assess", "form", folder.Path, "--out", folder["form.xlsx"]).ExitCode);
        return folder["form.xlsx"];
    }

    /// <summary>What the program understands of the answers, without the remarks on how they are written.</summary>
    private static string Declared(TemporaryFolder folder)
    {
        var report = folder["declared.json"];
        Run.Of("check", folder.Path, "--report", $"json:{report}");
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(report));
        return json.RootElement.GetProperty("inputs").GetRawText();
    }

    /// <summary>A formula as it stands in a file that no spreadsheet program has computed.</summary>
    private static void Compute(Worksheet sheet, string place)
    {
        if (sheet.Descendants<Cell>().FirstOrDefault(cell => cell.CellReference == place) is not { } cell) return;
        cell.RemoveAllChildren();
        (cell.DataType, cell.CellFormula) = (null, new CellFormula("IF(1=1,\"Đạt\",\"\")"));
    }

    private static void Replace(Worksheet? sheet, string from, string to)
    {
        foreach (var text in sheet?.Descendants<Text>().Where(text => text.Text == from) ?? []) text.Text = to;
    }
}
