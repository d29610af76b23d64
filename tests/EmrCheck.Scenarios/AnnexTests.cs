using System.Text;

namespace EmrCheck.Scenarios;

/// <summary>The annex of Circular 54 filled from a facility's table, through the whole program.</summary>
public sealed class AnnexTests
{
    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    [InlineData("semicolons")]
    [InlineData("sheets")]
    public void A_good_annex_fills_both_packs_and_what_is_there_stays(string format)
    {
        using var folder = AnnexRules.Write();
        var own = AnnexRules.Content(folder["rules"]);
        var run = Import(folder, Write(folder, format, SyntheticAnnex.Rows()));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("144", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.Err.Split("EMR2028").Length - 1);

        var after = AnnexRules.Content(folder["rules"]);
        foreach (var (file, bytes) in own) Assert.StartsWith(bytes, after[file], StringComparison.Ordinal);
        foreach (var command in new[] { "lint", "test" })
        {
            var check = Run.Of("packs", command, "--rules", folder["rules"]);
            Assert.Equal((0, ""), (check.ExitCode, check.Err));
        }

        var criterion = File.ReadAllText(folder["rules/tt54-2017/criteria/TT54-12/criterion.yaml"]);
        Assert.Contains("tier: infrastructure-3", criterion, StringComparison.Ordinal);
        Assert.Contains("""
            "Tiêu chí mẫu số 12: \"lời giả\", chỉ để thử Đạt khi mọi nội dung chi tiết đều đạt: (1) Nội dung mẫu thứ nhất (2) Nội dung mẫu thứ hai"
            """.Trim(), criterion, StringComparison.Ordinal);
        Assert.Contains("tier: nonfunctional-advanced", File.ReadAllText(folder["rules/tt54-2017/criteria/TT54-108/criterion.yaml"]), StringComparison.Ordinal);
        Assert.True(File.Exists(folder["rules/tt54-2017-viii/criteria/TT54VIII-146/criterion.yaml"]));
        Assert.Contains("rows: [TC-61]", File.ReadAllText(folder["rules/tt54-2017/clauses.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_packs_take_an_annex_and_stay_clean()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Repository.Rules);
        foreach (var other in Directory.EnumerateDirectories(folder.Path).Where(path => Path.GetFileName(path) is not ("catalogs" or "tt54-2017" or "tt54-2017-viii")).ToArray())
            Directory.Delete(other, recursive: true);
        var run = Run.Of("packs", "import-annex", Write(folder, "xlsx", SyntheticAnnex.Rows()), "--rules", folder.Path, "--lang", "en");
        Assert.Equal((0, "114 criteria written"), (run.ExitCode, run.Out[..20]));
        Assert.Equal((0, ""), (Run.Of("packs", "lint", "--rules", folder.Path).ExitCode, Run.Of("packs", "test", "--rules", folder.Path).Err));
        Assert.Contains("| TC-12 | [TT54-12](", File.ReadAllText(folder["tt54-2017/coverage.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_annex_again_gives_the_same_bytes_and_a_mended_one_replaces_what_was_imported()
    {
        using var folder = AnnexRules.Write();
        var rows = SyntheticAnnex.Rows();
        var file = Write(folder, "csv", rows);
        Import(folder, file);
        var first = AnnexRules.Content(folder["rules"]);
        Assert.Equal(0, Import(folder, file).ExitCode);
        Assert.Equal(first, AnnexRules.Content(folder["rules"]));

        // Criterion 136 moves from the eighth group to the seventh: its folder moves to the other pack.
        rows[SyntheticAnnex.Find(rows, 136)][1] = "VII";
        Assert.Equal(0, Import(folder, Write(folder, "csv", rows)).ExitCode);
        Assert.True(File.Exists(folder["rules/tt54-2017/criteria/TT54-136/criterion.yaml"]));
        Assert.False(Directory.Exists(folder["rules/tt54-2017-viii/criteria/TT54VIII-136"]));
        Assert.Equal(0, Run.Of("packs", "lint", "--rules", folder["rules"]).ExitCode);
    }

    [Fact]
    public void A_pack_that_could_not_be_loaded_with_the_annex_is_told_and_left_as_it_is()
    {
        using var folder = AnnexRules.Write();
        File.AppendAllText(folder["rules/tt54-2017/clauses.yaml"], "  - clause: { vi: Mẫu, en: Sample }\n    rows: [TC-12]\n    why_not: { vi: Chưa thấy, en: Not seen }\n");
        var before = AnnexRules.Content(folder["rules"]);
        var run = Import(folder, Write(folder, "csv", SyntheticAnnex.Rows()));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("rules/tt54-2017/clauses.yaml:5:5: EMR2012", run.Err.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(before, AnnexRules.Content(folder["rules"]));
    }

    /// <summary>No words of a table can break the YAML that they are written into.</summary>
    [Fact]
    public void Any_words_stay_what_they_are()
    {
        using var folder = AnnexRules.Write();
        var rows = SyntheticAnnex.Rows();
        const string Words = "# - {mẫu}: 'a' \\n \"b\" %x% *c &d | > @e `f` 🏥 \u200b «g», null";
        rows[SyntheticAnnex.Find(rows, 5)][2] = $"\u0001\u007f {Words}\u0085";
        Assert.Equal(0, Import(folder, Write(folder, "csv", rows)).ExitCode);
        Assert.Contains($"{Words}\n", Run.Of("packs", "show", "TT54-5", "--rules", folder["rules"]).Out, StringComparison.Ordinal);
    }

    public static TheoryData<string, string[]> Mistakes() => new()
    {
        { "missing number", ["[Mẫu]:52:1: EMR2024 The cell cannot be used; expected: a number from 1 to 146.", "EMR2026 The annex has 146 criteria from number 1, but the table lacks: 48."] },
        { "left out", ["EMR2026 The annex has 146 criteria from number 1, but the table lacks: 48, 50–51."] },
        { "twice", ["[Mẫu]:53:1: EMR2025 Number 47 stands already at", "the table lacks: 49."] },
        { "too many", ["[Mẫu]:151:1: EMR2024"] },
        { "wrong group", ["[Mẫu]:74:2: EMR2027 Criterion 70 is written in group V but belongs to group IV."] },
        { "groups out of order", ["[Mẫu]:12:2: EMR2027 Criterion 10 is written in group III but belongs to group I–II."] },
        { "unknown group", ["[Mẫu]:12:2: EMR2024 The cell cannot be used; expected: a group from I to VIII"] },
        { "wrong level", ["[Mẫu]:12:4: EMR2024 The cell cannot be used; expected: a level from 1 to 7.", "[Mẫu]:84:4: EMR2024"] },
        { "no words", ["[Mẫu]:12:3: EMR2024 The cell cannot be used; expected: the words of the criterion."] },
        { "no header", ["EMR2023 No header row has all the columns"] },
        { "empty sheet", ["EMR2023"] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Every_mistake_is_told_with_sheet_row_and_column_and_nothing_is_written(string mistake, string[] told)
    {
        using var folder = AnnexRules.Write();
        var before = AnnexRules.Content(folder["rules"]);
        var rows = SyntheticAnnex.Rows();
        int At(int number) => SyntheticAnnex.Find(rows, number);
        switch (mistake)
        {
            case "missing number": rows[At(48)][0] = "bốn tám"; break;
            case "left out": foreach (var number in new[] { 48, 50, 51 }) rows.RemoveAt(At(number)); break;
            case "twice": rows[At(49)][0] = "47"; break;
            case "too many": rows.Add(["147", "VIII", "Tiêu chí mẫu thừa", "Cơ bản"]); break;
            case "wrong group": rows[At(70)][1] = "Nhóm V"; break;
            case "groups out of order": rows[At(10)][1] = "HIS"; break;
            case "unknown group": rows[At(10)][1] = "IX"; break;
            case "wrong level": (rows[At(10)][3], rows[At(80)][3]) = ("nâng cao", "4"); break;
            case "no words": rows[At(10)][2] = ""; break;
            case "no header": rows.RemoveAt(1); break;
            default: rows.Clear(); break;
        }

        var run = Import(folder, Write(folder, "xlsx", rows));
        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Out);
        foreach (var part in told) Assert.Contains(part, run.Err, StringComparison.Ordinal);
        Assert.Equal(before, AnnexRules.Content(folder["rules"]));
    }

    public static TheoryData<string, string, string> NoTables() => new()
    {
        { "locked.xlsx", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1", "EMR2020" },
        { "garbage.xlsx", "PK\u0003\u0004 and then nothing of the kind", "EMR2021" },
        { "text.xlsx", "STT,nhóm", "EMR2021" },
        { "empty.csv", "", "EMR1001" },
        { "old.csv", "STT,Nh\u00F3m", "EMR1080" },
        { "quote.csv", "STT,nhom,tieu chi,muc\r\n1,I,\"never closed,3\r\n", ":2:3: EMR2022" },
    };

    [Theory]
    [MemberData(nameof(NoTables))]
    public void What_is_no_table_is_told_and_ends_with_four(string name, string latin1, string told)
    {
        using var folder = AnnexRules.Write();
        File.WriteAllBytes(folder[name], Encoding.Latin1.GetBytes(latin1));
        var run = Import(folder, folder[name]);
        Assert.Equal((4, ""), (run.ExitCode, run.Out));
        Assert.Contains(told, run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_is_not_there_a_file_that_is_not_there_and_no_rules_are_told()
    {
        using var folder = AnnexRules.Write();
        var file = Write(folder, "csv", SyntheticAnnex.Rows());
        Assert.Equal(2, Run.Of("packs", "import-annex", file).ExitCode);
        Assert.Equal(2, Import(folder, folder["none.xlsx"]).ExitCode);
        Assert.Equal(2, Run.Of("packs", "import-annex", file, "--rules", folder["rules"], "--pack", "tt13-2025").ExitCode);
        Directory.Delete(folder["rules/tt54-2017-viii"], recursive: true);
        var run = Import(folder, file);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("EMR2007 There is no pack tt54-2017-viii.", run.Err, StringComparison.Ordinal);
    }

    private static Run Import(TemporaryFolder folder, string file) => Run.Of("packs", "import-annex", file, "--rules", folder["rules"], "--lang", "en");

    private static string Write(TemporaryFolder folder, string format, List<string[]> rows)
    {
        var file = folder[format is "xlsx" or "sheets" ? "phụ lục.xlsx" : "phụ lục.csv"];
        switch (format)
        {
            case "csv": File.WriteAllText(file, SyntheticAnnex.Csv(rows)); break;
            case "semicolons": File.WriteAllText(file, SyntheticAnnex.Csv(rows, ';'), new UTF8Encoding(true)); break;
            case "xlsx": SyntheticAnnex.Xlsx(file, ("Mẫu", rows, ["A1:D1", "A14:A16", "B14:B16"])); break;
            default: SyntheticAnnex.Xlsx(file, Sheets(rows)); break;
        }

        return file;
    }

    /// <summary>A cover, one sheet whose group is merged over its rows, and one whose groups stand in lines of their own.</summary>
    private static (string, IEnumerable<string[]>, string[])[] Sheets(List<string[]> rows)
    {
        var (body, at) = (rows.Skip(2).ToList(), SyntheticAnnex.Find(rows, 23) - 2);
        var first = body.Take(at).Select((row, index) => index == 0 ? row : [row[0], "", .. row[2..]]).ToArray();
        var second = body.Skip(at).GroupBy(row => row[1]).SelectMany(group => group.Select(row => new[] { row[0], row[2], row[3] }).Prepend([$"{group.Key}.", "Nhóm mẫu", ""])).ToArray();
        return
        [
            ("Bìa", [["Tài liệu mẫu"]], []),
            ("Một", first.Prepend(["", "", "", "(1–7)"]).Prepend(["Số TT", "Nhóm", "Tiêu chí", "Mức"]), ["A1:A2", "B1:B2", "C1:C2", $"B3:B{first.Length + 2}"]),
            ("Hai", second.Prepend(["STT", "Nội dung tiêu chí", "MỨC ĐỘ"]), []),
        ];
    }
}
